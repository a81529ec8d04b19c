<?xml version="1.0" encoding="UTF-8"?>
<!-- The readable page of a dossier: one self-contained HTML file, no script, no file but those under documents/.
     XSLT 1.0, run by libxslt. Parameter `language`: es or en; without it, the dossier's own.

     Words stand in both languages: substring('…', $E) is the Spanish text or nothing, substring('…', $N) the English
     one. Names of codes come from the vocabularies the dossier carries; a code without one is shown as it is.
     What is not known is said («sin fecha»), what no one checked is marked («sin verificar»).
     What is missing and what nobody checked is the office's own business: it stands only in `full`, where nothing is kept
     back. Elsewhere a gap may be what stays in the office. Of law alone partners and press are told that nobody compared
     it; a court reads what the office signs, and the office is warned when it exports. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:expediente:dossier:1" exclude-result-prefixes="d">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>
  <xsl:param name="language" select="''"/>

  <xsl:variable name="lang" select="concat(substring('en', 1 div (($language = 'en') or ($language = '' and /d:dossier/@language = 'en'))), substring('es', 1 div not(($language = 'en') or ($language = '' and /d:dossier/@language = 'en'))))"/>
  <xsl:variable name="E" select="1 div ($lang = 'es')"/>
  <xsl:variable name="N" select="1 div ($lang = 'en')"/>
  <xsl:variable name="profile" select="string(/d:dossier/@profile)"/>
  <xsl:variable name="whole" select="$profile = 'full'"/>
  <!-- What the dossier is for: the proceeding it bears the title of, else its only one. -->
  <xsl:variable name="titled" select="/d:dossier/d:proceedings/d:proceeding[d:title = /d:dossier/d:about/d:title]"/>
  <xsl:variable name="matter" select="($titled | /d:dossier/d:proceedings/d:proceeding[last() = 1][not($titled)])[1]"/>

  <xsl:key name="record" match="d:dossier/d:*/d:*[@uid]" use="@uid"/>
  <xsl:key name="to" match="d:links/d:*" use="concat(local-name(), ' ', @target)"/>
  <xsl:key name="doc" match="d:documents/d:document" use="@id"/>
  <xsl:key name="term" match="d:term" use="concat(../@name, ' ', @code)"/>
  <xsl:key name="owner" match="d:dossier/d:*/d:*/d:document" use="@ref"/>

  <!-- ─── small things ─────────────────────────────────────────────────── -->

  <xsl:template name="month">
    <xsl:param name="m"/>
    <xsl:choose>
      <xsl:when test="$m = '01'"><xsl:value-of select="concat(substring('enero',$E),substring('January',$N))"/></xsl:when><xsl:when test="$m = '02'"><xsl:value-of select="concat(substring('febrero',$E),substring('February',$N))"/></xsl:when>
      <xsl:when test="$m = '03'"><xsl:value-of select="concat(substring('marzo',$E),substring('March',$N))"/></xsl:when><xsl:when test="$m = '04'"><xsl:value-of select="concat(substring('abril',$E),substring('April',$N))"/></xsl:when>
      <xsl:when test="$m = '05'"><xsl:value-of select="concat(substring('mayo',$E),substring('May',$N))"/></xsl:when><xsl:when test="$m = '06'"><xsl:value-of select="concat(substring('junio',$E),substring('June',$N))"/></xsl:when>
      <xsl:when test="$m = '07'"><xsl:value-of select="concat(substring('julio',$E),substring('July',$N))"/></xsl:when><xsl:when test="$m = '08'"><xsl:value-of select="concat(substring('agosto',$E),substring('August',$N))"/></xsl:when>
      <xsl:when test="$m = '09'"><xsl:value-of select="concat(substring('septiembre',$E),substring('September',$N))"/></xsl:when><xsl:when test="$m = '10'"><xsl:value-of select="concat(substring('octubre',$E),substring('October',$N))"/></xsl:when>
      <xsl:when test="$m = '11'"><xsl:value-of select="concat(substring('noviembre',$E),substring('November',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('diciembre',$E),substring('December',$N))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One date, as precise as it is: never more. -->
  <xsl:template name="point">
    <xsl:param name="p"/>
    <xsl:variable name="q" select="translate($p, '~', '')"/>
    <xsl:if test="contains($p, '~')">~</xsl:if>
    <xsl:choose>
      <xsl:when test="string-length($q) = 10">
        <xsl:value-of select="number(substring($q, 9, 2))"/><xsl:value-of select="concat(substring(' de ',$E),substring(' ',$N))"/><xsl:call-template name="month"><xsl:with-param name="m" select="substring($q, 6, 2)"/></xsl:call-template><xsl:value-of select="concat(substring(' de ',$E),substring(' ',$N))"/><xsl:value-of select="substring($q, 1, 4)"/>
      </xsl:when>
      <xsl:when test="string-length($q) = 7">
        <xsl:call-template name="month"><xsl:with-param name="m" select="substring($q, 6, 2)"/></xsl:call-template><xsl:value-of select="concat(substring(' de ',$E),substring(' ',$N))"/><xsl:value-of select="substring($q, 1, 4)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$q"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="date">
    <xsl:param name="d"/>
    <xsl:choose>
      <xsl:when test="not($whole) and not(string($d))"/>
      <xsl:when test="not($d) or $d = '' or $d = 'unknown'"><span class="nodate"><xsl:value-of select="concat(substring('sin fecha',$E),substring('no date',$N))"/></span></xsl:when>
      <xsl:when test="contains($d, '/')">
        <time class="part">
          <xsl:choose>
            <xsl:when test="string-length($d) = 9"><xsl:value-of select="translate($d, '/', '–')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="concat(substring('de ',$E),substring('',$N))"/><xsl:call-template name="point"><xsl:with-param name="p" select="substring-before($d, '/')"/></xsl:call-template><xsl:value-of select="concat(substring(' a ',$E),substring(' to ',$N))"/><xsl:call-template name="point"><xsl:with-param name="p" select="substring-after($d, '/')"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
        </time>
      </xsl:when>
      <xsl:otherwise>
        <time>
          <xsl:if test="contains($d, '~') or string-length($d) &lt; 10"><xsl:attribute name="class">part</xsl:attribute></xsl:if>
          <xsl:if test="not(contains($d, '~'))"><xsl:attribute name="datetime"><xsl:value-of select="$d"/></xsl:attribute></xsl:if>
          <xsl:if test="contains($d, '~')"><xsl:attribute name="title"><xsl:value-of select="concat(substring('fecha aproximada',$E),substring('approximate date',$N))"/></xsl:attribute></xsl:if>
          <xsl:call-template name="point"><xsl:with-param name="p" select="$d"/></xsl:call-template>
        </time>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The name of a code in its list. -->
  <xsl:template name="code">
    <xsl:param name="list"/>
    <xsl:param name="code"/>
    <xsl:variable name="term" select="key('term', concat($list, ' ', $code))"/>
    <xsl:choose>
      <xsl:when test="$term/d:label[@xml:lang = $lang]"><xsl:value-of select="$term/d:label[@xml:lang = $lang]"/></xsl:when>
      <xsl:when test="$term/d:label"><xsl:value-of select="$term/d:label"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$code"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a record is called. -->
  <xsl:template match="*" mode="title"><xsl:value-of select="(d:title | d:name | d:label)[1]"/></xsl:template>
  <xsl:template match="d:fact" mode="title"><xsl:value-of select="d:statement"/></xsl:template>
  <xsl:template match="d:institution" mode="title">
    <xsl:choose><xsl:when test="d:shortName"><xsl:value-of select="d:shortName"/></xsl:when><xsl:otherwise><xsl:value-of select="d:name"/></xsl:otherwise></xsl:choose>
  </xsl:template>
  <xsl:template match="d:person" mode="title">
    <xsl:choose>
      <xsl:when test="d:name"><xsl:value-of select="d:name"/></xsl:when>
      <xsl:when test="d:pseudonym"><xsl:value-of select="d:pseudonym"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(substring('persona con identidad reservada',$E),substring('person whose identity is withheld',$N))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="d:condition" mode="title">
    <xsl:variable name="own" select="(d:nameEs[$lang = 'es'] | d:nameEn[$lang = 'en'] | d:nameEs | d:nameEn)[1]"/>
    <xsl:choose>
      <xsl:when test="$own"><xsl:value-of select="$own"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="code"><xsl:with-param name="list" select="'conditions'"/><xsl:with-param name="code" select="d:code"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="d:precedent" mode="title">
    <xsl:choose><xsl:when test="d:commonName"><xsl:value-of select="d:commonName"/></xsl:when><xsl:otherwise><xsl:value-of select="d:title"/></xsl:otherwise></xsl:choose>
  </xsl:template>

  <!-- A record named in another: a link within the page. -->
  <xsl:template match="*" mode="ref"><a href="#{@uid}"><xsl:apply-templates select="." mode="title"/></a><xsl:apply-templates select="." mode="handle"/></xsl:template>
  <xsl:template match="d:condition" mode="ref"><xsl:apply-templates select="." mode="title"/><xsl:if test="d:code"><span class="h"><xsl:text> </xsl:text><xsl:value-of select="d:code"/></span></xsl:if></xsl:template>
  <xsl:template match="*" mode="handle"><xsl:if test="@handle"><xsl:text> </xsl:text><span class="h"><xsl:value-of select="@handle"/></span></xsl:if></xsl:template>

  <!-- The targets of links, or their sources, one under the other. -->
  <xsl:template name="targets">
    <xsl:param name="links"/>
    <xsl:choose>
      <xsl:when test="count($links) = 1"><xsl:apply-templates select="key('record', $links/@target)" mode="ref"/></xsl:when>
      <xsl:when test="$links"><ul><xsl:for-each select="$links"><li><xsl:apply-templates select="key('record', @target)" mode="ref"/></li></xsl:for-each></ul></xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="sources">
    <xsl:param name="links"/>
    <xsl:choose>
      <xsl:when test="count($links) = 1"><xsl:apply-templates select="$links/../.." mode="ref"/></xsl:when>
      <xsl:when test="$links"><ul><xsl:for-each select="$links"><li><xsl:apply-templates select="../.." mode="ref"/></li></xsl:for-each></ul></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Figures and statements of law nobody has compared with their source are marked; outside the office, of law only; for a court, not at all. -->
  <xsl:template match="*" mode="unverified"/>
  <xsl:template match="d:norm[not(d:verified = 'true')] | d:precedent[not(d:verified = 'true')] | d:budgetLine[not(d:verified = 'true')] | d:figure[not(d:verified = 'true')] | *[d:verified = 'false']" mode="unverified" priority="2">
    <xsl:choose>
      <xsl:when test="$whole"><xsl:text> </xsl:text><span class="tag warn"><xsl:value-of select="concat(substring('sin verificar',$E),substring('unverified',$N))"/></span></xsl:when>
      <xsl:when test="(self::d:norm or self::d:precedent) and $profile != 'court'"><xsl:text> </xsl:text><span class="h">(<xsl:value-of select="concat(substring('sin cotejar con la fuente oficial',$E),substring('not compared with the official source',$N))"/>)</span></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a precedent still stands: what a later one did to it goes before what somebody wrote down of it. -->
  <xsl:template match="d:precedent" mode="standing">
    <xsl:variable name="ended" select="key('to', concat('treats ', @uid))[d:treatment = 'abandons' or d:treatment = 'supersedes' or d:treatment = 'substitutes' or d:treatment = 'interrupts']"/>
    <xsl:choose>
      <xsl:when test="$ended"><xsl:for-each select="$ended"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:choose>
        <xsl:when test="d:treatment = 'abandons'"><xsl:value-of select="concat(substring('abandonada por ',$E),substring('abandoned by ',$N))"/></xsl:when>
        <xsl:when test="d:treatment = 'supersedes'"><xsl:value-of select="concat(substring('superada por ',$E),substring('superseded by ',$N))"/></xsl:when>
        <xsl:when test="d:treatment = 'substitutes'"><xsl:value-of select="concat(substring('sustituida por ',$E),substring('substituted by ',$N))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="concat(substring('interrumpida por ',$E),substring('interrupted by ',$N))"/></xsl:otherwise>
      </xsl:choose><xsl:apply-templates select="../.." mode="ref"/></xsl:for-each></xsl:when>
      <xsl:when test="d:status = 'unverified' and $profile = 'court'"/>
      <xsl:when test="d:status = 'unverified' and not($whole)"><xsl:value-of select="concat(substring('vigencia sin cotejar',$E),substring('standing not checked',$N))"/></xsl:when>
      <xsl:when test="d:status"><xsl:call-template name="code"><xsl:with-param name="list" select="'precedent-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="own"><xsl:if test="@privileged"><xsl:text> </xsl:text><span class="tag own"><xsl:value-of select="concat(substring('reservado al equipo',$E),substring('team only',$N))"/></span></xsl:if></xsl:template>

  <!-- A file handed over. Only paths under documents/ become links. -->
  <xsl:template name="file">
    <xsl:param name="id"/>
    <xsl:param name="words"/>
    <xsl:param name="page"/>
    <xsl:variable name="file" select="key('doc', $id)"/>
    <xsl:choose>
      <xsl:when test="starts-with($file/@href, 'documents/') and not(contains($file/@href, '..'))">
        <a>
          <xsl:attribute name="href"><xsl:value-of select="$file/@href"/><xsl:if test="$page and $file/@mediaType = 'application/pdf'">#page=<xsl:value-of select="$page"/></xsl:if></xsl:attribute>
          <xsl:copy-of select="$words"/>
        </a>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="mediaType">
    <xsl:param name="type"/>
    <xsl:choose>
      <xsl:when test="$type = 'application/pdf'">PDF</xsl:when>
      <xsl:when test="starts-with($type, 'image/')"><xsl:value-of select="concat(substring('imagen',$E),substring('image',$N))"/></xsl:when>
      <xsl:when test="$type = 'text/csv'"><xsl:value-of select="concat(substring('tabla (CSV)',$E),substring('table (CSV)',$N))"/></xsl:when>
      <xsl:when test="$type = 'message/rfc822'"><xsl:value-of select="concat(substring('correo electrónico',$E),substring('e-mail',$N))"/></xsl:when>
      <xsl:when test="starts-with($type, 'text/')"><xsl:value-of select="concat(substring('texto',$E),substring('text',$N))"/></xsl:when>
      <xsl:when test="starts-with($type, 'audio/')">audio</xsl:when>
      <xsl:when test="starts-with($type, 'video/')"><xsl:value-of select="concat(substring('video',$E),substring('video',$N))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$type"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="size">
    <xsl:param name="bytes"/>
    <xsl:choose>
      <xsl:when test="$bytes &gt;= 1048576"><xsl:value-of select="format-number($bytes div 1048576, '#,##0.0')"/> MB</xsl:when>
      <xsl:when test="$bytes &gt;= 1024"><xsl:value-of select="format-number($bytes div 1024, '#,##0')"/> KB</xsl:when>
      <xsl:otherwise><xsl:value-of select="$bytes"/> bytes</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="pages">
    <xsl:param name="count"/>
    <xsl:if test="$count"><xsl:value-of select="$count"/><xsl:text> </xsl:text><xsl:choose><xsl:when test="$count = 1"><xsl:value-of select="concat(substring('página',$E),substring('page',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('páginas',$E),substring('pages',$N))"/></xsl:otherwise></xsl:choose></xsl:if>
  </xsl:template>
  <xsl:template match="d:document" mode="file">
    <xsl:param name="pages" select="true()"/>
    <xsl:variable name="role" select="@role"/>
    <xsl:variable name="file" select="key('doc', @ref)"/>
    <xsl:call-template name="file">
      <xsl:with-param name="id" select="@ref"/>
      <xsl:with-param name="words">
        <xsl:choose>
          <xsl:when test="$role"><xsl:call-template name="code"><xsl:with-param name="list" select="'document-roles'"/><xsl:with-param name="code" select="$role"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:value-of select="concat(substring('documento',$E),substring('document',$N))"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <span class="h"><xsl:text> </xsl:text><xsl:call-template name="mediaType"><xsl:with-param name="type" select="$file/@mediaType"/></xsl:call-template><xsl:if test="$pages and $file/@pages">, <xsl:call-template name="pages"><xsl:with-param name="count" select="$file/@pages"/></xsl:call-template></xsl:if></span>
    <xsl:if test="$whole and @text = 'none'"><xsl:text> </xsl:text><span class="tag warn"><xsl:value-of select="concat(substring('sin texto',$E),substring('no text',$N))"/></span></xsl:if>
  </xsl:template>
  <xsl:template match="*" mode="files">
    <xsl:if test="d:document"><ul><xsl:for-each select="d:document"><li><xsl:apply-templates select="." mode="file"/></li></xsl:for-each></ul></xsl:if>
  </xsl:template>

  <!-- Where in a document: page, quotation, who checked it. -->
  <xsl:template match="d:locator" mode="place">
    <xsl:call-template name="file">
      <xsl:with-param name="id" select="@document"/>
      <xsl:with-param name="page" select="@page"/>
      <xsl:with-param name="words"><xsl:choose><xsl:when test="@page"><xsl:value-of select="concat(substring('página ',$E),substring('page ',$N))"/><xsl:value-of select="@page"/><xsl:if test="@toPage">–<xsl:value-of select="@toPage"/></xsl:if></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('documento',$E),substring('document',$N))"/></xsl:otherwise></xsl:choose></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$whole and @verifiedOn"><span class="dim"><xsl:value-of select="concat(substring(' · cotejada el ',$E),substring(' · checked on ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="@verifiedOn"/></xsl:call-template></span></xsl:if>
    <xsl:if test="d:quote"><blockquote>«<xsl:value-of select="d:quote"/>»</blockquote></xsl:if>
  </xsl:template>

  <xsl:template name="amount">
    <xsl:param name="value"/>
    <xsl:param name="currency"/>
    <xsl:choose><xsl:when test="$currency = 'MXN'">$</xsl:when><xsl:when test="$currency = 'USD'">US$</xsl:when></xsl:choose>
    <xsl:choose>
      <xsl:when test="contains($value, '.')"><xsl:value-of select="format-number($value, '#,##0.00')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="format-number($value, '#,##0')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:choose><xsl:when test="$currency = 'MXN'"><xsl:value-of select="concat(substring(' M.N.',$E),substring(' MXN',$N))"/></xsl:when><xsl:when test="$currency != '' and $currency != 'USD'"><xsl:text> </xsl:text><xsl:value-of select="$currency"/></xsl:when></xsl:choose>
  </xsl:template>

  <!-- A row of a description list, if there is something to say. -->
  <xsl:template name="row">
    <xsl:param name="k"/>
    <xsl:param name="v"/>
    <xsl:if test="string($v) != ''"><dt><xsl:value-of select="$k"/></dt><dd><xsl:copy-of select="$v"/></dd></xsl:if>
  </xsl:template>
  <xsl:template name="coded">
    <xsl:param name="k"/>
    <xsl:param name="list"/>
    <xsl:param name="code"/>
    <xsl:if test="$code"><dt><xsl:value-of select="$k"/></dt><dd><xsl:for-each select="$code"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:call-template name="code"><xsl:with-param name="list" select="$list"/><xsl:with-param name="code" select="."/></xsl:call-template></xsl:for-each></dd></xsl:if>
  </xsl:template>
  <xsl:template name="dated">
    <xsl:param name="k"/>
    <xsl:param name="d"/>
    <xsl:if test="$d"><dt><xsl:value-of select="$k"/></dt><dd><xsl:call-template name="date"><xsl:with-param name="d" select="$d"/></xsl:call-template></dd></xsl:if>
  </xsl:template>
  <xsl:template name="linked">
    <xsl:param name="k"/>
    <xsl:param name="links"/>
    <xsl:if test="$links"><dt><xsl:value-of select="$k"/></dt><dd><xsl:call-template name="targets"><xsl:with-param name="links" select="$links"/></xsl:call-template></dd></xsl:if>
  </xsl:template>
  <xsl:template name="reserved">
    <xsl:param name="k"/>
    <xsl:param name="v"/>
    <xsl:if test="$v"><div class="reserved"><span class="tag own"><xsl:value-of select="concat(substring('reservado al equipo',$E),substring('team only',$N))"/></span><xsl:text> </xsl:text><strong><xsl:value-of select="$k"/></strong><p class="prose"><xsl:value-of select="$v"/></p></div></xsl:if>
  </xsl:template>
  <xsl:template match="*" mode="notes">
    <xsl:if test="d:note"><p class="dim prose"><xsl:value-of select="d:note"/></p></xsl:if>
    <xsl:if test="d:source"><p class="dim"><xsl:value-of select="concat(substring('Fuente: ',$E),substring('Source: ',$N))"/><xsl:value-of select="d:source"/></p></xsl:if>
    <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Nota interna',$E),substring('Internal note',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:internalNote"/></xsl:call-template>
  </xsl:template>

  <!-- One link of a chain: what is there, or what is missing. -->
  <xsl:template name="step">
    <xsl:param name="k"/>
    <xsl:param name="v"/>
    <xsl:param name="gap"/>
    <xsl:param name="done" select="false()"/>
    <xsl:choose>
      <xsl:when test="string($v) != ''"><li><xsl:if test="$done"><xsl:attribute name="class">done</xsl:attribute></xsl:if><span class="k"><xsl:value-of select="$k"/></span><xsl:copy-of select="$v"/></li></xsl:when>
      <xsl:when test="string($gap) != ''"><li class="gap"><span class="k"><xsl:value-of select="$k"/></span><xsl:value-of select="$gap"/></li></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ─── page ─────────────────────────────────────────────────────────── -->

  <xsl:template match="/"><xsl:apply-templates select="d:dossier"/></xsl:template>

  <xsl:template match="d:dossier">
    <html lang="{$lang}">
      <head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="robots" content="noindex"/>
        <title><xsl:call-template name="name"/></title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <a class="skip" href="#contenido"><xsl:value-of select="concat(substring('Ir al contenido',$E),substring('Skip to content',$N))"/></a>
        <xsl:call-template name="cover"/>
        <div class="in page">
          <xsl:call-template name="toc"/>
          <main id="contenido">
            <xsl:call-template name="about"/>
            <xsl:call-template name="people"/>
            <xsl:call-template name="chronology"/>
            <xsl:choose><xsl:when test="$whole"><xsl:call-template name="chains"/></xsl:when><xsl:otherwise><xsl:call-template name="refusals"/></xsl:otherwise></xsl:choose>
            <xsl:call-template name="facts"/>
            <xsl:call-template name="exhibits"/>
            <xsl:call-template name="arguments"/>
            <xsl:call-template name="proceedings"/>
            <xsl:if test="not($whole)"><xsl:call-template name="orders"/></xsl:if>
            <xsl:call-template name="norms"/>
            <xsl:call-template name="precedents"/>
            <xsl:call-template name="requests"/>
            <xsl:call-template name="money"/>
            <xsl:call-template name="deadlines"/>
            <xsl:call-template name="bundles"/>
            <xsl:call-template name="committees"/>
            <xsl:call-template name="documents"/>
            <xsl:if test="$whole"><xsl:call-template name="vocabularies"/></xsl:if>
          </main>
        </div>
        <footer><div class="in"><xsl:value-of select="concat(substring('Hecho con Expediente a partir de dossier.xml, formato ',$E),substring('Made with Expediente from dossier.xml, format ',$N))"/><xsl:value-of select="@schemaVersion"/><xsl:value-of select="concat(substring('. Esta página es una ayuda de lectura: lo que vale es el expediente y sus documentos.',$E),substring('. This page is a reading aid: what counts is the dossier and its documents.',$N))"/></div></footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="name">
    <xsl:choose>
      <xsl:when test="d:about/d:title"><xsl:value-of select="d:about/d:title"/></xsl:when>
      <xsl:when test="count(d:cases/d:case) = 1"><xsl:value-of select="d:cases/d:case/d:title"/></xsl:when>
      <xsl:when test="d:cases/d:case"><xsl:value-of select="concat(substring('Expediente de ',$E),substring('Dossier of ',$N))"/><xsl:value-of select="count(d:cases/d:case)"/><xsl:value-of select="concat(substring(' casos',$E),substring(' cases',$N))"/></xsl:when>
      <xsl:when test="$matter"><xsl:value-of select="$matter/d:title"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(substring('Expediente',$E),substring('Dossier',$N))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="cover">
    <header class="cover">
      <div class="in">
        <xsl:choose>
          <xsl:when test="$profile = 'court'"><xsl:call-template name="caption"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="title"/></xsl:otherwise>
        </xsl:choose>
      </div>
    </header>
  </xsl:template>

  <!-- For a court: what the file of the proceeding says on its cover, and nothing of the office. -->
  <xsl:template name="caption">
    <xsl:variable name="part" select="key('to', concat('participatesIn ', $matter/@uid))"/>
    <xsl:variable name="acts" select="key('to', concat('challengedIn ', $matter/@uid))/../.."/>
    <xsl:variable name="authorities" select="key('record', $acts/d:links/d:attributedTo/@target) | $part[starts-with(d:role, 'responsible-')]/../.."/>
    <xsl:for-each select="key('record', $matter/d:links/d:before/@target)"><p class="before"><xsl:value-of select="d:name"/></p></xsl:for-each>
    <h1><xsl:call-template name="name"/></h1>
    <dl class="caption">
      <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Expediente',$E),substring('Docket',$N))"/></xsl:with-param><xsl:with-param name="v" select="$matter/d:docket"/></xsl:call-template>
      <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Tipo',$E),substring('Kind',$N))"/></xsl:with-param><xsl:with-param name="list" select="'proceeding-kinds'"/><xsl:with-param name="code" select="$matter/d:kind"/></xsl:call-template>
      <xsl:if test="$matter/d:links/d:partOf"><dt><xsl:value-of select="concat(substring('Deriva de',$E),substring('Derives from',$N))"/></dt><dd><xsl:for-each select="key('record', $matter/d:links/d:partOf/@target)"><div><xsl:value-of select="d:title"/><xsl:if test="d:docket">, <xsl:value-of select="d:docket"/></xsl:if></div></xsl:for-each></dd></xsl:if>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Parte quejosa',$E),substring('Petitioner',$N))"/></xsl:with-param><xsl:with-param name="who" select="$part[d:role = 'petitioner' or d:role = 'complainant']/../.."/></xsl:call-template>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Presunta víctima',$E),substring('Alleged victim',$N))"/></xsl:with-param><xsl:with-param name="who" select="$part[d:role = 'alleged-victim']/../.."/></xsl:call-template>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Promueve',$E),substring('Petitioning organisation',$N))"/></xsl:with-param><xsl:with-param name="who" select="$part[d:role = 'petitioning-organisation']/../.."/></xsl:call-template>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Representación',$E),substring('Represented by',$N))"/></xsl:with-param><xsl:with-param name="who" select="$part[d:role = 'common-representative' or d:role = 'legal-representative' or d:role = 'special-representative' or d:role = 'authorised-full']/../.."/></xsl:call-template>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Autoridad responsable',$E),substring('Responsible authority',$N))"/></xsl:with-param><xsl:with-param name="who" select="$authorities"/></xsl:call-template>
      <xsl:call-template name="party"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Parte tercera interesada',$E),substring('Interested third party',$N))"/></xsl:with-param><xsl:with-param name="who" select="$part[d:role = 'third-party']/../.."/></xsl:call-template>
      <xsl:if test="$acts"><dt><xsl:value-of select="concat(substring('Acto reclamado',$E),substring('Challenged act',$N))"/></dt><dd><xsl:for-each select="$acts"><div><xsl:value-of select="d:title"/></div></xsl:for-each></dd></xsl:if>
      <xsl:for-each select="key('to', concat('filedIn ', $matter/@uid))/../parent::d:filing[d:date != 'unknown']">
        <xsl:sort select="translate(d:date, '~', '')" order="descending"/>
        <xsl:if test="position() = 1"><dt><xsl:value-of select="concat(substring('Escrito más reciente',$E),substring('Latest filing',$N))"/></dt><dd><xsl:value-of select="d:title"/>, <xsl:call-template name="date"><xsl:with-param name="d" select="d:date"/></xsl:call-template></dd></xsl:if>
      </xsl:for-each>
    </dl>
    <xsl:if test="d:persons/d:person[not(d:name)]"><p class="lead"><xsl:value-of select="concat(substring('Quien no es parte, o tiene reservado su nombre, aparece con seudónimo o iniciales.',$E),substring('Whoever is no party, or whose name is reserved, appears under a pseudonym or initials.',$N))"/></p></xsl:if>
    <xsl:if test="d:persons/d:person[d:name and d:minor = 'true']"><p class="lead"><xsl:value-of select="concat(substring('Aparece con su nombre una niña, un niño o un adolescente: proteja su identidad.',$E),substring('A child appears under their name: protect their identity.',$N))"/></p></xsl:if>
  </xsl:template>
  <xsl:template name="party">
    <xsl:param name="k"/><xsl:param name="who"/>
    <xsl:if test="$who"><dt><xsl:value-of select="$k"/></dt><dd><xsl:for-each select="$who"><div><xsl:choose><xsl:when test="self::d:institution"><xsl:value-of select="d:name"/></xsl:when><xsl:otherwise><xsl:apply-templates select="." mode="title"/></xsl:otherwise></xsl:choose></div></xsl:for-each></dd></xsl:if>
  </xsl:template>

  <xsl:template name="title">
        <p class="brand">
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 3.5v17M7.5 20.5h9M4.5 6.5c3 0 5-1.5 7.5-1.5s4.5 1.5 7.5 1.5M5.5 7 3 13.2c1.4 1.2 3.6 1.2 5 0ZM18.500 7 16 13.200c1.400 1.200 3.600 1.200 5 0Z"/></svg>
          Expediente <span><xsl:value-of select="concat(substring('litigio estratégico',$E),substring('strategic litigation',$N))"/></span>
        </p>
        <h1><xsl:call-template name="name"/></h1>
        <p class="tags">
          <span class="tag gold">
            <xsl:choose>
              <xsl:when test="$whole"><xsl:value-of select="concat(substring('Completo · uso de la oficina',$E),substring('Full · for the office',$N))"/></xsl:when>
              <xsl:when test="$profile = 'partner'"><xsl:value-of select="concat(substring('Para una organización aliada',$E),substring('For an allied organisation',$N))"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="concat(substring('Para la prensa',$E),substring('For the press',$N))"/></xsl:otherwise>
            </xsl:choose>
          </span>
          <xsl:if test="count(d:cases/d:case) = 1"><xsl:for-each select="d:cases/d:case/d:status"><span class="tag"><xsl:value-of select="concat(substring('caso ',$E),substring('case ',$N))"/><xsl:call-template name="code"><xsl:with-param name="list" select="'case-statuses'"/><xsl:with-param name="code" select="."/></xsl:call-template></span></xsl:for-each></xsl:if>
        </p>
        <p class="lead">
          <xsl:choose>
            <xsl:when test="$whole"><xsl:value-of select="concat(substring('Contiene identidades, datos de salud y notas internas. No lo entregue fuera de la oficina.',$E),substring('It holds identities, health data and internal notes. Do not hand it over outside the office.',$N))"/></xsl:when>
            <xsl:when test="$profile = 'partner'"><xsl:value-of select="concat(substring('Las personas aparecen con seudónimo, sin sus datos de identidad ni de salud. Es una versión reducida del expediente: no todo lo que existe está aquí.',$E),substring('People appear under pseudonyms, without their identity and health data. This is a reduced version of the dossier: not everything that exists is here.',$N))"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="concat(substring('Sólo lo que es público. Las personas aparecen con seudónimo.',$E),substring('Only what is public. People appear under pseudonyms.',$N))"/></xsl:otherwise>
          </xsl:choose>
        </p>
        <dl class="counts">
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:persons/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('persona',$E),substring('person',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('personas',$E),substring('people',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:refusals/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('negativa',$E),substring('refusal',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('negativas',$E),substring('refusals',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:facts/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('hecho',$E),substring('fact',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('hechos',$E),substring('facts',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:evidenceItems/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('prueba',$E),substring('item of evidence',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('pruebas',$E),substring('items of evidence',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:proceedings/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('juicio o procedimiento',$E),substring('proceeding',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('juicios y procedimientos',$E),substring('proceedings',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:precedents/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('precedente',$E),substring('precedent',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('precedentes',$E),substring('precedents',$N))"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="count"><xsl:with-param name="n" select="count(d:documents/*)"/><xsl:with-param name="one"><xsl:value-of select="concat(substring('documento',$E),substring('document',$N))"/></xsl:with-param><xsl:with-param name="many"><xsl:value-of select="concat(substring('documentos',$E),substring('documents',$N))"/></xsl:with-param></xsl:call-template>
        </dl>
  </xsl:template>
  <xsl:template name="count">
    <xsl:param name="n"/><xsl:param name="one"/><xsl:param name="many"/>
    <xsl:if test="$n &gt; 0"><div><dd><xsl:value-of select="$n"/></dd><dt><xsl:choose><xsl:when test="$n = 1"><xsl:value-of select="$one"/></xsl:when><xsl:otherwise><xsl:value-of select="$many"/></xsl:otherwise></xsl:choose></dt></div></xsl:if>
  </xsl:template>

  <xsl:template name="toc">
    <nav class="toc" aria-labelledby="indice">
      <h2 id="indice"><xsl:value-of select="concat(substring('Índice',$E),substring('Contents',$N))"/></h2>
      <ol>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'caso'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('El caso',$E),substring('The case',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:cases/* | d:about/d:withheld"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'personas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Personas y partes',$E),substring('People and parties',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:persons/* | d:institutions/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'cronologia'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Cronología',$E),substring('Chronology',$N))"/></xsl:with-param><xsl:with-param name="of" select="$dated"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="$whole"><xsl:call-template name="entry"><xsl:with-param name="id" select="'cadenas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Las seis cadenas',$E),substring('The six chains',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:refusals/* | d:informationRequests/* | d:orders/* | d:budgetLines/* | d:precedents/* | d:arguments/*"/><xsl:with-param name="quiet" select="true()"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="entry"><xsl:with-param name="id" select="'negativas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Negativas',$E),substring('Refusals',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:refusals/*"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'hechos'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Hechos y su prueba',$E),substring('Facts and their proof',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:facts/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'pruebas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Pruebas',$E),substring('Evidence',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:evidenceItems/* | d:evidenceRequests/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'argumentos'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Argumentos',$E),substring('Arguments',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:arguments/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'juicios'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Juicios',$E),substring('Proceedings',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:proceedings/*"/></xsl:call-template>
        <xsl:if test="not($whole)"><xsl:call-template name="entry"><xsl:with-param name="id" select="'ordenes'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué se ordenó',$E),substring('What was ordered',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:orders/*"/></xsl:call-template></xsl:if>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'normas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Normas y cláusulas',$E),substring('Norms and clauses',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:norms/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'precedentes'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Precedentes',$E),substring('Precedents',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:precedents/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'solicitudes'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Solicitudes de información',$E),substring('Information requests',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:informationRequests/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'dinero'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Presupuesto y cifras',$E),substring('Budget and figures',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:budgetLines/* | d:figures/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'plazos'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Plazos',$E),substring('Time limits',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:deadlines/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'anexos'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Anexos',$E),substring('Annexes',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:caseBundles/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'comites'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Comités',$E),substring('Committees',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:committees/*"/></xsl:call-template>
        <xsl:call-template name="entry"><xsl:with-param name="id" select="'documentos'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Documentos y huellas',$E),substring('Documents and digests',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:documents/*"/></xsl:call-template>
        <xsl:if test="$whole"><xsl:call-template name="entry"><xsl:with-param name="id" select="'listas'"/><xsl:with-param name="k"><xsl:value-of select="concat(substring('Listas usadas',$E),substring('Lists used',$N))"/></xsl:with-param><xsl:with-param name="of" select="d:vocabularies/*"/></xsl:call-template></xsl:if>
      </ol>
    </nav>
  </xsl:template>
  <xsl:template name="entry">
    <xsl:param name="id"/><xsl:param name="k"/><xsl:param name="of"/><xsl:param name="quiet" select="false()"/>
    <xsl:if test="$of"><li><a href="#{$id}"><span><xsl:value-of select="$k"/></span><xsl:if test="not($quiet)"><span class="n"><xsl:value-of select="count($of)"/></span></xsl:if></a></li></xsl:if>
  </xsl:template>

  <!-- ─── the case ─────────────────────────────────────────────────────── -->

  <xsl:template name="about">
    <xsl:if test="d:cases/* or d:about/d:withheld">
      <section aria-labelledby="caso">
        <h2 id="caso"><xsl:value-of select="concat(substring('El caso',$E),substring('The case',$N))"/></h2>
        <xsl:for-each select="d:cases/d:case">
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/></h3>
            <p class="meta">
              <xsl:if test="d:phase"><span><xsl:value-of select="concat(substring('Etapa: ',$E),substring('Phase: ',$N))"/><xsl:call-template name="code"><xsl:with-param name="list" select="'case-phases'"/><xsl:with-param name="code" select="d:phase"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:openedOn"><span><xsl:value-of select="concat(substring('abierto: ',$E),substring('opened: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:openedOn"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:closedOn"><span><xsl:value-of select="concat(substring('cerrado: ',$E),substring('closed: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:closedOn"/></xsl:call-template></span></xsl:if>
            </p>
            <dl class="kv">
              <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Entidades',$E),substring('States',$N))"/></xsl:with-param><xsl:with-param name="list" select="'states-mx'"/><xsl:with-param name="code" select="d:state"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Injusticia',$E),substring('Injustice',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:injustice"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Objetivo',$E),substring('Objective',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:objective"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Lo que quieren las personas',$E),substring('What the people want',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:desiredOutcome"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Impacto que se busca',$E),substring('Impact sought',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:desiredImpact"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué se pide',$E),substring('Relief sought',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:reliefSought"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Evaluación',$E),substring('Evaluation',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:evaluation"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se parece a',$E),substring('Resembles',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:resembles"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Da seguimiento a',$E),substring('Monitors',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:monitors"/></xsl:call-template>
            </dl>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Teoría del caso',$E),substring('Theory of the case',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:theory"/></xsl:call-template>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Vías alternas',$E),substring('Alternatives',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:alternatives"/></xsl:call-template>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Riesgos',$E),substring('Risks',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:risks"/></xsl:call-template>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
        <xsl:if test="d:about/d:withheld">
          <div class="card">
            <h3><xsl:value-of select="concat(substring('Lo que se reservó',$E),substring('What was withheld',$N))"/></h3>
            <p class="dim"><xsl:value-of select="concat(substring('Registros que existen y no salen en esta entrega.',$E),substring('Records that exist and do not leave with this dossier.',$N))"/></p>
            <p class="meta"><xsl:for-each select="d:about/d:withheld"><span class="tag"><xsl:value-of select="@count"/><xsl:text> </xsl:text><xsl:call-template name="kind"><xsl:with-param name="kind" select="@kind"/><xsl:with-param name="many" select="@count &gt; 1"/></xsl:call-template></span></xsl:for-each></p>
          </div>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="kind">
    <xsl:param name="kind"/><xsl:param name="many"/>
    <xsl:choose>
      <xsl:when test="$kind = 'case' and $many"><xsl:value-of select="concat(substring('casos',$E),substring('cases',$N))"/></xsl:when><xsl:when test="$kind = 'case'"><xsl:value-of select="concat(substring('caso',$E),substring('case',$N))"/></xsl:when>
      <xsl:when test="$kind = 'person' and $many"><xsl:value-of select="concat(substring('personas',$E),substring('people',$N))"/></xsl:when><xsl:when test="$kind = 'person'"><xsl:value-of select="concat(substring('persona',$E),substring('person',$N))"/></xsl:when>
      <xsl:when test="$kind = 'institution' and $many"><xsl:value-of select="concat(substring('instituciones',$E),substring('institutions',$N))"/></xsl:when><xsl:when test="$kind = 'institution'"><xsl:value-of select="concat(substring('institución',$E),substring('institution',$N))"/></xsl:when>
      <xsl:when test="$kind = 'condition' and $many"><xsl:value-of select="concat(substring('padecimientos',$E),substring('conditions',$N))"/></xsl:when><xsl:when test="$kind = 'condition'"><xsl:value-of select="concat(substring('padecimiento',$E),substring('condition',$N))"/></xsl:when>
      <xsl:when test="$kind = 'norm' and $many"><xsl:value-of select="concat(substring('normas',$E),substring('norms',$N))"/></xsl:when><xsl:when test="$kind = 'norm'"><xsl:value-of select="concat(substring('norma',$E),substring('norm',$N))"/></xsl:when>
      <xsl:when test="$kind = 'refusal' and $many"><xsl:value-of select="concat(substring('negativas de afiliación',$E),substring('refusals',$N))"/></xsl:when><xsl:when test="$kind = 'refusal'"><xsl:value-of select="concat(substring('negativa de afiliación',$E),substring('refusal',$N))"/></xsl:when>
      <xsl:when test="$kind = 'challengedAct' and $many"><xsl:value-of select="concat(substring('actos reclamados',$E),substring('challenged acts',$N))"/></xsl:when><xsl:when test="$kind = 'challengedAct'"><xsl:value-of select="concat(substring('acto reclamado',$E),substring('challenged act',$N))"/></xsl:when>
      <xsl:when test="$kind = 'evidence' and $many"><xsl:value-of select="concat(substring('pruebas',$E),substring('evidence',$N))"/></xsl:when><xsl:when test="$kind = 'evidence'"><xsl:value-of select="concat(substring('prueba',$E),substring('evidence',$N))"/></xsl:when>
      <xsl:when test="$kind = 'evidenceRequest' and $many"><xsl:value-of select="concat(substring('peticiones de copias',$E),substring('requests for copies',$N))"/></xsl:when><xsl:when test="$kind = 'evidenceRequest'"><xsl:value-of select="concat(substring('petición de copias',$E),substring('request for copies',$N))"/></xsl:when>
      <xsl:when test="$kind = 'fact' and $many"><xsl:value-of select="concat(substring('hechos',$E),substring('facts',$N))"/></xsl:when><xsl:when test="$kind = 'fact'"><xsl:value-of select="concat(substring('hecho',$E),substring('fact',$N))"/></xsl:when>
      <xsl:when test="$kind = 'argument' and $many"><xsl:value-of select="concat(substring('argumentos',$E),substring('arguments',$N))"/></xsl:when><xsl:when test="$kind = 'argument'"><xsl:value-of select="concat(substring('argumento',$E),substring('argument',$N))"/></xsl:when>
      <xsl:when test="$kind = 'proceeding' and $many"><xsl:value-of select="concat(substring('juicios y procedimientos',$E),substring('proceedings',$N))"/></xsl:when><xsl:when test="$kind = 'proceeding'"><xsl:value-of select="concat(substring('juicio o procedimiento',$E),substring('proceeding',$N))"/></xsl:when>
      <xsl:when test="$kind = 'filing' and $many"><xsl:value-of select="concat(substring('escritos',$E),substring('filings',$N))"/></xsl:when><xsl:when test="$kind = 'filing'"><xsl:value-of select="concat(substring('escrito',$E),substring('filing',$N))"/></xsl:when>
      <xsl:when test="$kind = 'ruling' and $many"><xsl:value-of select="concat(substring('resoluciones',$E),substring('rulings',$N))"/></xsl:when><xsl:when test="$kind = 'ruling'"><xsl:value-of select="concat(substring('resolución',$E),substring('ruling',$N))"/></xsl:when>
      <xsl:when test="$kind = 'notification' and $many"><xsl:value-of select="concat(substring('notificaciones',$E),substring('notifications',$N))"/></xsl:when><xsl:when test="$kind = 'notification'"><xsl:value-of select="concat(substring('notificación',$E),substring('notification',$N))"/></xsl:when>
      <xsl:when test="$kind = 'order' and $many"><xsl:value-of select="concat(substring('órdenes',$E),substring('orders',$N))"/></xsl:when><xsl:when test="$kind = 'order'"><xsl:value-of select="concat(substring('orden',$E),substring('order',$N))"/></xsl:when>
      <xsl:when test="$kind = 'precedent' and $many"><xsl:value-of select="concat(substring('precedentes',$E),substring('precedents',$N))"/></xsl:when><xsl:when test="$kind = 'precedent'"><xsl:value-of select="concat(substring('precedente',$E),substring('precedent',$N))"/></xsl:when>
      <xsl:when test="$kind = 'informationRequest' and $many"><xsl:value-of select="concat(substring('solicitudes de acceso',$E),substring('information requests',$N))"/></xsl:when><xsl:when test="$kind = 'informationRequest'"><xsl:value-of select="concat(substring('solicitud de acceso',$E),substring('information request',$N))"/></xsl:when>
      <xsl:when test="$kind = 'figure' and $many"><xsl:value-of select="concat(substring('cifras',$E),substring('figures',$N))"/></xsl:when><xsl:when test="$kind = 'figure'"><xsl:value-of select="concat(substring('cifra',$E),substring('figure',$N))"/></xsl:when>
      <xsl:when test="$kind = 'budgetLine' and $many"><xsl:value-of select="concat(substring('partidas presupuestales',$E),substring('budget lines',$N))"/></xsl:when><xsl:when test="$kind = 'budgetLine'"><xsl:value-of select="concat(substring('partida presupuestal',$E),substring('budget line',$N))"/></xsl:when>
      <xsl:when test="$kind = 'committee' and $many"><xsl:value-of select="concat(substring('comités ciudadanos',$E),substring('citizens’ committees',$N))"/></xsl:when><xsl:when test="$kind = 'committee'"><xsl:value-of select="concat(substring('comité ciudadano',$E),substring('citizens’ committee',$N))"/></xsl:when>
      <xsl:when test="$kind = 'happening' and $many"><xsl:value-of select="concat(substring('acontecimientos',$E),substring('happenings',$N))"/></xsl:when><xsl:when test="$kind = 'happening'"><xsl:value-of select="concat(substring('acontecimiento',$E),substring('happening',$N))"/></xsl:when>
      <xsl:when test="$kind = 'deadline' and $many"><xsl:value-of select="concat(substring('plazos',$E),substring('deadlines',$N))"/></xsl:when><xsl:when test="$kind = 'deadline'"><xsl:value-of select="concat(substring('plazo',$E),substring('deadline',$N))"/></xsl:when>
      <xsl:when test="$kind = 'caseBundle' and $many"><xsl:value-of select="concat(substring('anexos y compilaciones',$E),substring('bundles',$N))"/></xsl:when><xsl:when test="$kind = 'caseBundle'"><xsl:value-of select="concat(substring('legajo de anexos o compilación',$E),substring('bundle of annexes or compilation',$N))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$kind"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ─── people ───────────────────────────────────────────────────────── -->

  <xsl:template name="people">
    <xsl:if test="d:persons/* or d:institutions/*">
      <section aria-labelledby="personas">
        <h2 id="personas"><xsl:value-of select="concat(substring('Personas y partes',$E),substring('People and parties',$N))"/></h2>
        <xsl:if test="not($whole) and d:persons/d:person/d:pseudonym"><p class="intro"><xsl:value-of select="concat(substring('Cada seudónimo designa a una sola persona en esta entrega.',$E),substring('Each pseudonym stands for one person in this dossier.',$N))"/></p></xsl:if>
        <div class="cards">
          <xsl:for-each select="d:persons/d:person">
            <article class="card" id="{@uid}">
              <h3><xsl:apply-templates select="." mode="title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="own"/></h3>
              <p class="meta">
                <xsl:if test="d:minor = 'true'"><span class="tag acc"><xsl:value-of select="concat(substring('niña, niño o adolescente',$E),substring('child',$N))"/></span></xsl:if>
                <xsl:if test="d:name and d:pseudonym"><span><xsl:value-of select="concat(substring('seudónimo: ',$E),substring('pseudonym: ',$N))"/><xsl:value-of select="d:pseudonym"/></span></xsl:if>
                <xsl:if test="d:occupation"><span><xsl:value-of select="d:occupation"/></span></xsl:if>
                <xsl:if test="d:municipality or d:state"><span><xsl:value-of select="d:municipality"/><xsl:if test="d:municipality and d:state">, </xsl:if><xsl:if test="d:state"><xsl:call-template name="code"><xsl:with-param name="list" select="'states-mx'"/><xsl:with-param name="code" select="d:state"/></xsl:call-template></xsl:if></span></xsl:if>
              </p>
              <dl class="kv">
                <xsl:if test="d:links/d:participatesIn">
                  <dt><xsl:value-of select="concat(substring('Carácter',$E),substring('Capacity',$N))"/></dt>
                  <dd><ul><xsl:for-each select="d:links/d:participatesIn"><li><xsl:if test="d:role"><xsl:call-template name="code"><xsl:with-param name="list" select="'roles'"/><xsl:with-param name="code" select="d:role"/></xsl:call-template>, </xsl:if><xsl:apply-templates select="key('record', @target)" mode="ref"/></li></xsl:for-each></ul></dd>
                </xsl:if>
                <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Nacimiento',$E),substring('Birth',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:birth"/></xsl:call-template>
                <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Fallecimiento',$E),substring('Death',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:died"/></xsl:call-template>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Padecimiento',$E),substring('Condition',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:hasCondition"/></xsl:call-template>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Trabaja en',$E),substring('Employer',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:employedBy"/></xsl:call-template>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Debe asegurarla',$E),substring('To be insured by',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:insuredBy"/></xsl:call-template>
                <xsl:if test="d:links/d:kinOf">
                  <dt><xsl:value-of select="concat(substring('Familia',$E),substring('Family',$N))"/></dt>
                  <dd><ul><xsl:for-each select="d:links/d:kinOf"><li><xsl:if test="d:kinship"><xsl:call-template name="code"><xsl:with-param name="list" select="'kinships'"/><xsl:with-param name="code" select="d:kinship"/></xsl:call-template><xsl:value-of select="concat(substring(' de ',$E),substring(' of ',$N))"/></xsl:if><xsl:apply-templates select="key('record', @target)" mode="ref"/></li></xsl:for-each></ul></dd>
                </xsl:if>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Firma por',$E),substring('Signs for',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:signsFor"/></xsl:call-template>
                <xsl:if test="key('to', concat('affects ', @uid))"><dt><xsl:value-of select="concat(substring('Negativas',$E),substring('Refusals',$N))"/></dt><dd><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('affects ', @uid))"/></xsl:call-template></dd></xsl:if>
                <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Apoyos que requiere',$E),substring('Supports needed',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:supports"/></xsl:call-template>
              </dl>
              <xsl:if test="d:consent">
                <div class="reserved"><span class="tag own"><xsl:value-of select="concat(substring('reservado al equipo',$E),substring('team only',$N))"/></span><xsl:text> </xsl:text><strong><xsl:value-of select="concat(substring('Consentimientos',$E),substring('Consents',$N))"/></strong>
                  <ul><xsl:for-each select="d:consent"><li><xsl:call-template name="code"><xsl:with-param name="list" select="'consent-uses'"/><xsl:with-param name="code" select="d:use"/></xsl:call-template>: <xsl:choose><xsl:when test="d:withdrawnOn"><xsl:value-of select="concat(substring('revocado, ',$E),substring('withdrawn, ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:withdrawnOn"/></xsl:call-template></xsl:when><xsl:when test="d:granted = 'true'"><xsl:value-of select="concat(substring('otorgado, ',$E),substring('given, ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:date"/></xsl:call-template></xsl:when><xsl:when test="d:granted = 'false'"><xsl:value-of select="concat(substring('negado',$E),substring('refused',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('no consta',$E),substring('not on record',$N))"/></xsl:otherwise></xsl:choose></li></xsl:for-each></ul>
                </div>
              </xsl:if>
              <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Riesgos',$E),substring('Risks',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:risk"/></xsl:call-template>
              <xsl:apply-templates select="." mode="notes"/>
            </article>
          </xsl:for-each>
        </div>
        <xsl:if test="d:institutions/*">
          <xsl:variable name="here"><xsl:apply-templates select="d:institutions/d:institution" mode="here"/></xsl:variable>
          <h3 id="instituciones"><xsl:value-of select="concat(substring('Instituciones y autoridades',$E),substring('Institutions and authorities',$N))"/></h3>
          <xsl:variable name="kinds" select="$whole or d:institutions/*/d:kind"/>
          <div class="tw" tabindex="0" role="group" aria-labelledby="instituciones">
            <table>
              <caption><xsl:value-of select="concat(substring('Quién negó, asegura, emplea, informa o decide',$E),substring('Who refused, insures, employs, informs or decides',$N))"/></caption>
              <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Institución',$E),substring('Institution',$N))"/></th><xsl:if test="$kinds"><th scope="col"><xsl:value-of select="concat(substring('Tipo',$E),substring('Kind',$N))"/></th></xsl:if><xsl:if test="string($here) != ''"><th scope="col"><xsl:value-of select="concat(substring('En este expediente',$E),substring('In this dossier',$N))"/></th></xsl:if></tr></thead>
              <tbody>
                <xsl:for-each select="d:institutions/d:institution">
                  <tr id="{@uid}">
                    <th scope="row"><xsl:value-of select="d:name"/><xsl:if test="d:shortName"> (<xsl:value-of select="d:shortName"/>)</xsl:if><xsl:apply-templates select="." mode="handle"/></th>
                    <xsl:if test="$kinds"><td data-k="{concat(substring('Tipo',$E),substring('Kind',$N))}"><xsl:if test="d:kind"><xsl:call-template name="code"><xsl:with-param name="list" select="'institution-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></xsl:if></td></xsl:if>
                    <xsl:if test="string($here) != ''"><td data-k="{concat(substring('En este expediente',$E),substring('In this dossier',$N))}"><ul><xsl:apply-templates select="." mode="here"/></ul></td></xsl:if>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What an institution does in the dossier. -->
  <xsl:template match="d:institution" mode="here">
    <xsl:for-each select="d:links/d:participatesIn[d:role]"><li><xsl:call-template name="code"><xsl:with-param name="list" select="'roles'"/><xsl:with-param name="code" select="d:role"/></xsl:call-template></li></xsl:for-each>
    <xsl:if test="key('to', concat('refusedBy ', @uid))"><li><xsl:value-of select="concat(substring('negativas: ',$E),substring('refusals: ',$N))"/><xsl:value-of select="count(key('to', concat('refusedBy ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('attributedTo ', @uid))"><li><xsl:value-of select="concat(substring('actos que se le reclaman: ',$E),substring('acts attributed: ',$N))"/><xsl:value-of select="count(key('to', concat('attributedTo ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('binds ', @uid))"><li><xsl:value-of select="concat(substring('órdenes que la obligan: ',$E),substring('orders that bind it: ',$N))"/><xsl:value-of select="count(key('to', concat('binds ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('before ', @uid))"><li><xsl:value-of select="concat(substring('asuntos que conoce: ',$E),substring('proceedings before it: ',$N))"/><xsl:value-of select="count(key('to', concat('before ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('decidedAgainst ', @uid))"><li><xsl:value-of select="concat(substring('precedentes en su contra: ',$E),substring('precedents against it: ',$N))"/><xsl:value-of select="count(key('to', concat('decidedAgainst ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('issuedBy ', @uid))"><li><xsl:value-of select="concat(substring('normas y resoluciones que emitió: ',$E),substring('norms and rulings issued: ',$N))"/><xsl:value-of select="count(key('to', concat('issuedBy ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('requestedFrom ', @uid))"><li><xsl:value-of select="concat(substring('solicitudes que recibió: ',$E),substring('requests received: ',$N))"/><xsl:value-of select="count(key('to', concat('requestedFrom ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('reviewedBy ', @uid))"><li><xsl:value-of select="concat(substring('recursos que conoce: ',$E),substring('appeals before it: ',$N))"/><xsl:value-of select="count(key('to', concat('reviewedBy ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('budgetOf ', @uid))"><li><xsl:value-of select="concat(substring('partidas y cifras de su presupuesto: ',$E),substring('budget lines and figures: ',$N))"/><xsl:value-of select="count(key('to', concat('budgetOf ', @uid)))"/></li></xsl:if>
    <xsl:if test="key('to', concat('employedBy ', @uid))"><li><xsl:value-of select="concat(substring('emplea a personas del expediente',$E),substring('employs people of the dossier',$N))"/></li></xsl:if>
    <xsl:if test="key('to', concat('insuredBy ', @uid))"><li><xsl:value-of select="concat(substring('debe asegurar a personas del expediente',$E),substring('is to insure people of the dossier',$N))"/></li></xsl:if>
  </xsl:template>

  <!-- ─── chronology ───────────────────────────────────────────────────── -->

  <xsl:variable name="dated" select="/d:dossier/d:refusals/* | /d:dossier/d:facts/* | /d:dossier/d:filings/* | /d:dossier/d:rulings/* | /d:dossier/d:notifications/* | /d:dossier/d:informationRequests/* | /d:dossier/d:happenings/* | /d:dossier/d:proceedings/*[d:startedOn] | /d:dossier/d:orders/*[d:compliedOn]"/>

  <xsl:template match="*" mode="when"><xsl:value-of select="d:date"/></xsl:template>
  <xsl:template match="d:informationRequest" mode="when"><xsl:value-of select="d:sentOn"/></xsl:template>
  <xsl:template match="d:proceeding" mode="when"><xsl:value-of select="d:startedOn"/></xsl:template>
  <xsl:template match="d:order" mode="when"><xsl:value-of select="d:compliedOn"/></xsl:template>

  <xsl:template name="chronology">
    <xsl:if test="$dated">
      <section aria-labelledby="cronologia">
        <h2 id="cronologia"><xsl:value-of select="concat(substring('Cronología',$E),substring('Chronology',$N))"/></h2>
        <p class="intro"><xsl:value-of select="concat(substring('Las fechas tienen la precisión de su fuente: «~» es aproximada; un punto hueco, parcial. Lo que no tiene fecha va al final.',$E),substring('Dates are as precise as their source: “~” is approximate; a hollow dot, partial. What has no date stands at the end.',$N))"/></p>
        <ol class="tl">
          <xsl:for-each select="$dated">
            <xsl:sort select="number(not((d:date | self::d:informationRequest/d:sentOn | self::d:proceeding/d:startedOn | self::d:order/d:compliedOn)[. != 'unknown']))"/>
            <xsl:sort select="translate((self::d:informationRequest/d:sentOn | self::d:proceeding/d:startedOn | self::d:order/d:compliedOn | d:date)[1], '~', '')"/>
            <xsl:variable name="d"><xsl:apply-templates select="." mode="when"/></xsl:variable>
            <li>
              <xsl:attribute name="class"><xsl:if test="string-length($d) != 10 or contains($d, '~')">part </xsl:if><xsl:if test="d:outcome = 'granted' or self::d:order">win</xsl:if></xsl:attribute>
              <div class="at"><xsl:call-template name="date"><xsl:with-param name="d" select="concat($d, substring('unknown', 1 div not(string($d))))"/></xsl:call-template></div>
              <div class="dot" aria-hidden="true"></div>
              <div class="ev"><xsl:apply-templates select="." mode="event"/></div>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="event">
    <b><xsl:apply-templates select="." mode="ref"/></b>
    <div class="meta">
      <span><xsl:call-template name="kind"><xsl:with-param name="kind" select="local-name()"/><xsl:with-param name="many" select="false()"/></xsl:call-template></span>
      <xsl:if test="self::d:refusal/d:form"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'refusal-forms'"/><xsl:with-param name="code" select="d:form"/></xsl:call-template></span></xsl:if>
      <xsl:if test="self::d:ruling/d:outcome"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template></span></xsl:if>
      <xsl:if test="self::d:informationRequest/d:repliedOn"><span><xsl:value-of select="concat(substring('respuesta: ',$E),substring('reply: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:repliedOn"/></xsl:call-template></span></xsl:if>
      <xsl:if test="self::d:happening/d:kind"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'happening-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if>
      <xsl:if test="d:place"><span><xsl:value-of select="d:place"/></span></xsl:if>
    </div>
    <xsl:if test="self::d:happening">
      <xsl:if test="d:summary"><p class="dim prose"><xsl:value-of select="d:summary"/></p></xsl:if>
      <xsl:if test="d:result"><p class="dim prose"><xsl:value-of select="d:result"/></p></xsl:if>
      <xsl:apply-templates select="." mode="files"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="d:happening | d:notification" mode="event" priority="1">
    <span id="{@uid}"><b><xsl:value-of select="d:title"/></b><xsl:apply-templates select="." mode="handle"/></span>
    <div class="meta">
      <span><xsl:choose><xsl:when test="self::d:happening/d:kind"><xsl:call-template name="code"><xsl:with-param name="list" select="'happening-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="kind"><xsl:with-param name="kind" select="local-name()"/><xsl:with-param name="many" select="false()"/></xsl:call-template></xsl:otherwise></xsl:choose></span>
      <xsl:for-each select="d:links/d:happensIn | d:links/d:notifies"><span><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
      <xsl:for-each select="d:links/d:notifiedTo"><span><xsl:value-of select="concat(substring('a ',$E),substring('to ',$N))"/><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
      <xsl:if test="d:medium"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'notification-media'"/><xsl:with-param name="code" select="d:medium"/></xsl:call-template></span></xsl:if>
      <xsl:if test="d:effectOn"><span><xsl:value-of select="concat(substring('surtió efectos: ',$E),substring('took effect: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:effectOn"/></xsl:call-template></span></xsl:if>
      <xsl:if test="d:place"><span><xsl:value-of select="d:place"/></span></xsl:if>
    </div>
    <xsl:if test="d:summary"><p class="dim prose"><xsl:value-of select="d:summary"/></p></xsl:if>
    <xsl:if test="d:result"><p class="dim prose"><xsl:value-of select="d:result"/></p></xsl:if>
    <xsl:apply-templates select="." mode="files"/>
    <xsl:apply-templates select="." mode="notes"/>
  </xsl:template>

  <!-- ─── the six chains ───────────────────────────────────────────────── -->

  <xsl:template name="chains">
    <xsl:if test="d:refusals/* or d:informationRequests/* or d:orders/* or d:budgetLines/* or d:precedents/* or d:arguments/*">
      <section aria-labelledby="cadenas">
        <h2 id="cadenas"><xsl:value-of select="concat(substring('Las seis cadenas',$E),substring('The six chains',$N))"/></h2>
        <p class="intro"><xsl:value-of select="concat(substring('Cada fila se lee de izquierda a derecha. Un eslabón punteado es lo que falta registrar: puede faltar en el expediente o en la realidad.',$E),substring('Each row reads from left to right. A dashed link is what is yet to be recorded: it may be missing in the file or in reality.',$N))"/></p>
        <xsl:if test="d:refusals/*">
          <h3><xsl:value-of select="concat(substring('1. Exclusión: de la cláusula a la persona',$E),substring('1. Exclusion: from the clause to the person',$N))"/></h3>
          <xsl:for-each select="d:refusals/d:refusal">
            <article class="card" id="{@uid}">
              <h4><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/><xsl:apply-templates select="." mode="own"/></h4>
              <ol class="chain">
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Cláusula',$E),substring('Clause',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:appliesClause"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:if test="d:form = 'written'"><xsl:value-of select="concat(substring('falta la cláusula',$E),substring('clause missing',$N))"/></xsl:if></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Padecimiento',$E),substring('Condition',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:onGround"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:if test="d:links/d:appliesClause"><xsl:value-of select="concat(substring('falta el padecimiento',$E),substring('condition missing',$N))"/></xsl:if></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step">
                  <xsl:with-param name="k"><xsl:value-of select="concat(substring('Negativa',$E),substring('Refusal',$N))"/></xsl:with-param>
                  <xsl:with-param name="v"><xsl:if test="d:form"><xsl:call-template name="code"><xsl:with-param name="list" select="'refusal-forms'"/><xsl:with-param name="code" select="d:form"/></xsl:call-template>, </xsl:if><xsl:call-template name="date"><xsl:with-param name="d" select="d:date"/></xsl:call-template><xsl:for-each select="d:links/d:refusedBy"><br/><xsl:apply-templates select="key('record', @target)" mode="ref"/></xsl:for-each><xsl:apply-templates select="." mode="files"/></xsl:with-param>
                </xsl:call-template>
                <xsl:call-template name="step">
                  <xsl:with-param name="k"><xsl:value-of select="concat(substring('Personas',$E),substring('People',$N))"/></xsl:with-param>
                  <xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:affects"/></xsl:call-template><xsl:if test="d:peopleAffected"><xsl:value-of select="format-number(d:peopleAffected, '#,##0')"/><xsl:value-of select="concat(substring(' personas, sin nombre en la fuente',$E),substring(' people, unnamed in the source',$N))"/></xsl:if></xsl:with-param>
                  <xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta a quién afecta',$E),substring('whom it affects is missing',$N))"/></xsl:with-param>
                </xsl:call-template>
              </ol>
              <xsl:if test="d:literalGround"><blockquote>«<xsl:value-of select="d:literalGround"/>»</blockquote></xsl:if>
              <xsl:apply-templates select="." mode="notes"/>
            </article>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="d:informationRequests/*">
          <h3><xsl:value-of select="concat(substring('2. Transparencia: de la solicitud al hecho',$E),substring('2. Transparency: from the request to the fact',$N))"/></h3>
          <xsl:for-each select="d:informationRequests/d:informationRequest">
            <div class="card">
              <h4><xsl:apply-templates select="." mode="ref"/></h4>
              <ol class="chain">
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Solicitud',$E),substring('Request',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="date"><xsl:with-param name="d" select="d:sentOn"/></xsl:call-template><xsl:for-each select="d:links/d:requestedFrom"><br/><xsl:apply-templates select="key('record', @target)" mode="ref"/></xsl:for-each></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Respuesta',$E),substring('Reply',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:if test="d:reply"><xsl:call-template name="code"><xsl:with-param name="list" select="'request-replies'"/><xsl:with-param name="code" select="d:reply"/></xsl:call-template></xsl:if><xsl:if test="d:repliedOn"><br/><xsl:call-template name="date"><xsl:with-param name="d" select="d:repliedOn"/></xsl:call-template></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la respuesta',$E),substring('reply missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Prueba',$E),substring('Evidence',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:repliedWith"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:if test="not(d:reply = 'silence')"><xsl:value-of select="concat(substring('falta el documento',$E),substring('document missing',$N))"/></xsl:if></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Cifra o hecho',$E),substring('Figure or fact',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:yields"/></xsl:call-template><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('sourcedFrom ', @uid))"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:if test="not(d:reply = 'silence')"><xsl:value-of select="concat(substring('falta la cifra o el hecho',$E),substring('figure or fact missing',$N))"/></xsl:if></xsl:with-param></xsl:call-template>
              </ol>
            </div>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="d:orders/*">
          <h3><xsl:value-of select="concat(substring('3. Victoria: de la resolución al cumplimiento',$E),substring('3. Victory: from the ruling to compliance',$N))"/></h3>
          <xsl:for-each select="d:orders/d:order">
            <xsl:variable name="ruling" select="key('to', concat('orders ', @uid))/../.."/>
            <article class="card" id="{@uid}">
              <h4><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="own"/></h4>
              <ol class="chain">
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Acto reclamado',$E),substring('Challenged act',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="$ruling/d:links/d:decides[key('record', @target)/self::d:challengedAct]"/></xsl:call-template></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Resolución',$E),substring('Ruling',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:apply-templates select="$ruling" mode="ref"/><xsl:if test="$ruling"><br/><xsl:call-template name="date"><xsl:with-param name="d" select="$ruling/d:date"/></xsl:call-template></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la resolución',$E),substring('ruling missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Obliga a',$E),substring('Binds',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:binds"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta a quién obliga',$E),substring('whom it binds is missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Beneficia a',$E),substring('Benefits',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:benefits"/></xsl:call-template></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Plazo',$E),substring('Due',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:value-of select="d:dueAsStated"/><xsl:if test="d:dueAsStated and d:dueOn"><br/></xsl:if><xsl:if test="d:dueOn"><xsl:call-template name="date"><xsl:with-param name="d" select="d:dueOn"/></xsl:call-template></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta el plazo',$E),substring('time missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step">
                  <xsl:with-param name="k"><xsl:value-of select="concat(substring('Cumplimiento',$E),substring('Compliance',$N))"/></xsl:with-param>
                  <xsl:with-param name="v"><xsl:if test="d:compliance"><xsl:call-template name="code"><xsl:with-param name="list" select="'compliance-states'"/><xsl:with-param name="code" select="d:compliance"/></xsl:call-template></xsl:if><xsl:if test="d:compliedOn"><br/><xsl:call-template name="date"><xsl:with-param name="d" select="d:compliedOn"/></xsl:call-template></xsl:if><xsl:if test="d:links/d:compliedBy"><br/><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:compliedBy"/></xsl:call-template></xsl:if></xsl:with-param>
                  <xsl:with-param name="gap"><xsl:value-of select="concat(substring('no consta',$E),substring('not on record',$N))"/></xsl:with-param>
                  <xsl:with-param name="done" select="d:compliance = 'complied' or d:compliance = 'declared-complied'"/>
                </xsl:call-template>
              </ol>
              <xsl:if test="d:text"><blockquote>«<xsl:value-of select="d:text"/>»</blockquote></xsl:if>
              <xsl:apply-templates select="." mode="notes"/>
            </article>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="d:budgetLines/* or d:arguments/d:argument[d:kind = 'no-funds-plea' or d:kind = 'affordability']">
          <h3><xsl:value-of select="concat(substring('4. Dinero: de la partida a la defensa que rebate',$E),substring('4. Money: from the budget line to the plea it rebuts',$N))"/></h3>
          <xsl:for-each select="d:budgetLines/d:budgetLine">
            <div class="card">
              <h4><xsl:apply-templates select="." mode="ref"/></h4>
              <ol class="chain">
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Partida',$E),substring('Budget line',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="amount"><xsl:with-param name="value" select="d:amount"/><xsl:with-param name="currency" select="d:currency"/></xsl:call-template>, <xsl:value-of select="d:year"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Fuente',$E),substring('Source',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:for-each select="d:links/d:sourcedFrom"><xsl:apply-templates select="key('record', @target)" mode="ref"/><xsl:if test="d:page">, p. <xsl:value-of select="d:page"/></xsl:if></xsl:for-each></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la fuente',$E),substring('source missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Argumento',$E),substring('Argument',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('restsOn ', @uid))"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta el argumento',$E),substring('argument missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Defensa que rebate',$E),substring('Plea rebutted',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:rebuts | key('to', concat('restsOn ', @uid))/../d:rebuts"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la defensa',$E),substring('plea missing',$N))"/></xsl:with-param></xsl:call-template>
              </ol>
            </div>
          </xsl:for-each>
          <xsl:for-each select="d:arguments/d:argument[d:kind = 'no-funds-plea'][not(key('to', concat('rebuts ', @uid)))]">
            <div class="card"><h4><xsl:apply-templates select="." mode="ref"/></h4><ol class="chain"><xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Quién la rebate',$E),substring('Rebutted by',$N))"/></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la respuesta a esta defensa',$E),substring('answer to this plea missing',$N))"/></xsl:with-param></xsl:call-template></ol></div>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="d:precedents/*">
          <h3><xsl:value-of select="concat(substring('5. Reutilización: del precedente a la siguiente persona',$E),substring('5. Reuse: from the precedent to the next person',$N))"/></h3>
          <xsl:for-each select="d:precedents/d:precedent">
            <div class="card">
              <h4><xsl:apply-templates select="." mode="ref"/></h4>
              <ol class="chain">
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Trata de',$E),substring('Concerns',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:addresses"/></xsl:call-template><xsl:if test="d:anyPreexisting = 'true'"><xsl:value-of select="concat(substring('cualquier preexistencia',$E),substring('any pre-existing condition',$N))"/></xsl:if><xsl:if test="not(d:links/d:addresses) and not(d:anyPreexisting = 'true')"><xsl:for-each select="d:right"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:call-template name="code"><xsl:with-param name="list" select="'rights'"/><xsl:with-param name="code" select="."/></xsl:call-template></xsl:for-each></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta de qué trata',$E),substring('what it concerns is missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Sentido',$E),substring('Outcome',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:if test="d:outcome"><xsl:call-template name="code"><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template></xsl:if><xsl:if test="d:favourable"><xsl:if test="d:outcome">, </xsl:if><xsl:choose><xsl:when test="d:favourable = 'true'"><xsl:value-of select="concat(substring('favorable',$E),substring('favourable',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('desfavorable',$E),substring('unfavourable',$N))"/></xsl:otherwise></xsl:choose></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta el sentido',$E),substring('outcome missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Vigencia',$E),substring('Status',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:apply-templates select="." mode="standing"/></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la vigencia',$E),substring('status missing',$N))"/></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Puede servir a',$E),substring('May serve',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:mayServe"/></xsl:call-template></xsl:with-param></xsl:call-template>
                <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Invocado en',$E),substring('Relied upon in',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('cites ', @uid)) | key('to', concat('restsOn ', @uid))"/></xsl:call-template></xsl:with-param></xsl:call-template>
              </ol>
            </div>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="d:arguments/*">
          <h3><xsl:value-of select="concat(substring('6. Prueba: del argumento al documento',$E),substring('6. Proof: from the argument to the document',$N))"/></h3>
          <xsl:for-each select="d:arguments/d:argument[not(d:side) or d:side = 'ours']">
            <xsl:variable name="facts" select="key('record', d:links/d:restsOn/@target)[self::d:fact]"/>
            <div class="card">
              <h4><xsl:apply-templates select="." mode="ref"/></h4>
              <xsl:for-each select="$facts">
                <xsl:variable name="proofs" select="key('to', concat('proves ', @uid))"/>
                <ol class="chain">
                  <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Hecho',$E),substring('Fact',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:apply-templates select="." mode="ref"/></xsl:with-param></xsl:call-template>
                  <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Prueba',$E),substring('Evidence',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="sources"><xsl:with-param name="links" select="$proofs"/></xsl:call-template><xsl:if test="not($proofs) and (d:status = 'admitted' or d:status = 'undisputed' or d:status = 'presumed')"><xsl:call-template name="code"><xsl:with-param name="list" select="'fact-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></xsl:if></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la prueba',$E),substring('proof missing',$N))"/></xsl:with-param></xsl:call-template>
                  <xsl:if test="$proofs">
                    <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Lugar',$E),substring('Place',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:for-each select="$proofs/d:locator"><xsl:if test="position() &gt; 1">; </xsl:if>p. <xsl:value-of select="@page"/></xsl:for-each><xsl:for-each select="$proofs/d:page"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="."/></xsl:for-each></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta la página',$E),substring('page missing',$N))"/></xsl:with-param></xsl:call-template>
                    <xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Documento',$E),substring('Document',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:for-each select="key('doc', $proofs/../../d:document/@ref)"><div><code class="short"><xsl:value-of select="substring(@sha256, 1, 10)"/>…</code></div></xsl:for-each></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('sin documento',$E),substring('no document',$N))"/></xsl:with-param></xsl:call-template>
                  </xsl:if>
                </ol>
              </xsl:for-each>
              <xsl:if test="not($facts)"><ol class="chain"><xsl:call-template name="step"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se apoya en',$E),substring('Rests on',$N))"/></xsl:with-param><xsl:with-param name="v"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:restsOn"/></xsl:call-template></xsl:with-param><xsl:with-param name="gap"><xsl:value-of select="concat(substring('falta en qué se apoya',$E),substring('what it rests on is missing',$N))"/></xsl:with-param></xsl:call-template></ol></xsl:if>
            </div>
          </xsl:for-each>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── refusals and orders, where the chains are not told ───────────── -->

  <xsl:template name="refusals">
    <xsl:if test="d:refusals/*">
      <section aria-labelledby="negativas">
        <h2 id="negativas"><xsl:value-of select="concat(substring('Negativas',$E),substring('Refusals',$N))"/></h2>
        <xsl:for-each select="d:refusals/d:refusal">
          <xsl:sort select="number(not(d:date[. != 'unknown']))"/>
          <xsl:sort select="translate(d:date, '~', '')"/>
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/></h3>
            <p class="meta"><span><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></span><xsl:if test="d:form"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'refusal-forms'"/><xsl:with-param name="code" select="d:form"/></xsl:call-template></span></xsl:if><xsl:if test="d:place"><span><xsl:value-of select="d:place"/></span></xsl:if></p>
            <xsl:if test="d:literalGround"><blockquote>«<xsl:value-of select="d:literalGround"/>»</blockquote></xsl:if>
            <dl class="kv">
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Quién negó',$E),substring('Refused by',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:refusedBy"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('A quién afecta',$E),substring('Whom it affects',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:affects"/></xsl:call-template>
              <xsl:if test="d:peopleAffected"><dt><xsl:value-of select="concat(substring('Personas',$E),substring('People',$N))"/></dt><dd><xsl:value-of select="format-number(d:peopleAffected, '#,##0')"/></dd></xsl:if>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Cláusula que aplicó',$E),substring('Clause applied',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:appliesClause"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Padecimiento',$E),substring('Condition',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:onGround"/></xsl:call-template>
            </dl>
            <xsl:apply-templates select="." mode="files"/>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="orders">
    <xsl:if test="d:orders/*">
      <section aria-labelledby="ordenes">
        <h2 id="ordenes"><xsl:value-of select="concat(substring('Qué se ordenó',$E),substring('What was ordered',$N))"/></h2>
        <xsl:for-each select="d:orders/d:order">
          <xsl:variable name="ruling" select="key('to', concat('orders ', @uid))/../.."/>
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/></h3>
            <xsl:if test="d:text"><blockquote>«<xsl:value-of select="d:text"/>»</blockquote></xsl:if>
            <dl class="kv">
              <xsl:if test="$ruling"><dt><xsl:value-of select="concat(substring('Lo ordenó',$E),substring('Ordered by',$N))"/></dt><dd><xsl:for-each select="$ruling"><div><xsl:apply-templates select="." mode="ref"/><xsl:if test="d:date">, <xsl:call-template name="date"><xsl:with-param name="d" select="d:date"/></xsl:call-template></xsl:if></div></xsl:for-each></dd></xsl:if>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Obliga a',$E),substring('Binds',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:binds"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Beneficia a',$E),substring('Benefits',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:benefits"/></xsl:call-template>
              <xsl:if test="d:dueAsStated or d:dueOn"><dt><xsl:value-of select="concat(substring('Plazo',$E),substring('Due',$N))"/></dt><dd><xsl:value-of select="d:dueAsStated"/><xsl:if test="d:dueAsStated and d:dueOn">; </xsl:if><xsl:if test="d:dueOn"><xsl:call-template name="date"><xsl:with-param name="d" select="d:dueOn"/></xsl:call-template></xsl:if></dd></xsl:if>
              <xsl:if test="d:compliance[. != 'unknown'] or d:compliedOn"><dt><xsl:value-of select="concat(substring('Cumplimiento',$E),substring('Compliance',$N))"/></dt><dd><xsl:if test="d:compliance[. != 'unknown']"><xsl:call-template name="code"><xsl:with-param name="list" select="'compliance-states'"/><xsl:with-param name="code" select="d:compliance"/></xsl:call-template></xsl:if><xsl:if test="d:compliedOn"><xsl:if test="d:compliance[. != 'unknown']">, </xsl:if><xsl:call-template name="date"><xsl:with-param name="d" select="d:compliedOn"/></xsl:call-template></xsl:if></dd></xsl:if>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Consta en',$E),substring('On record in',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:compliedBy"/></xsl:call-template>
            </dl>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── facts, evidence, arguments ───────────────────────────────────── -->

  <xsl:template name="facts">
    <xsl:if test="d:facts/*">
      <section aria-labelledby="hechos">
        <h2 id="hechos"><xsl:value-of select="concat(substring('Hechos y su prueba',$E),substring('Facts and their proof',$N))"/></h2>
        <xsl:for-each select="d:facts/d:fact">
          <xsl:sort select="number(not(d:date[. != 'unknown']))"/>
          <xsl:sort select="translate(d:date, '~', '')"/>
          <xsl:sort select="d:number" data-type="number"/>
          <xsl:variable name="proofs" select="key('to', concat('proves ', @uid))"/>
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:statement"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/><xsl:apply-templates select="." mode="own"/></h3>
            <p class="meta">
              <xsl:if test="d:date"><span><xsl:call-template name="date"><xsl:with-param name="d" select="d:date"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:place"><span><xsl:value-of select="d:place"/></span></xsl:if>
              <xsl:if test="d:number"><span><xsl:value-of select="concat(substring('hecho ',$E),substring('fact ',$N))"/><xsl:value-of select="d:number"/><xsl:value-of select="concat(substring(' del escrito',$E),substring(' of the filing',$N))"/></span></xsl:if>
              <xsl:if test="d:status and ($whole or not(d:status = 'draft' or d:status = 'approved'))"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'fact-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></span></xsl:if>
            </p>
            <xsl:choose>
              <xsl:when test="$proofs">
                <h4><xsl:value-of select="concat(substring('Se prueba con',$E),substring('Proved by',$N))"/></h4>
                <ul class="list">
                  <xsl:for-each select="$proofs">
                    <li>
                      <xsl:apply-templates select="../.." mode="ref"/>
                      <xsl:if test="d:page">, <xsl:value-of select="d:page"/></xsl:if>
                      <xsl:if test="d:note"><span class="dim"> · <xsl:value-of select="d:note"/></span></xsl:if>
                      <xsl:for-each select="d:locator"><div><xsl:apply-templates select="." mode="place"/></div></xsl:for-each>
                    </li>
                  </xsl:for-each>
                </ul>
              </xsl:when>
              <xsl:when test="not($whole) or d:status = 'admitted' or d:status = 'undisputed' or d:status = 'presumed' or d:status = 'established' or d:links/d:sourcedFrom"/>
              <xsl:otherwise><p class="meta"><span class="tag warn"><xsl:value-of select="concat(substring('sin prueba vinculada',$E),substring('no proof linked',$N))"/></span></p></xsl:otherwise>
            </xsl:choose>
            <xsl:if test="d:links/d:sourcedFrom"><h4><xsl:value-of select="concat(substring('Consta en',$E),substring('Sourced from',$N))"/></h4><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:sourcedFrom"/></xsl:call-template></xsl:if>
            <xsl:if test="key('to', concat('contradicts ', @uid))"><h4><xsl:value-of select="concat(substring('Lo contradice',$E),substring('Contradicted by',$N))"/></h4><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('contradicts ', @uid))"/></xsl:call-template></xsl:if>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="exhibits">
    <xsl:if test="d:evidenceItems/* or d:evidenceRequests/*">
      <section aria-labelledby="pruebas">
        <h2 id="pruebas"><xsl:value-of select="concat(substring('Pruebas',$E),substring('Evidence',$N))"/></h2>
        <xsl:variable name="items" select="d:evidenceItems/d:evidence"/>
        <xsl:variable name="dates" select="$whole or $items/d:date"/>
        <xsl:variable name="files" select="$whole or $items/d:document or $items/d:originalAt"/>
        <xsl:variable name="lengths" select="$whole or key('doc', $items/d:document/@ref)/@pages"/>
        <xsl:variable name="digests" select="$whole or $items/d:document"/>
        <xsl:variable name="proofs" select="$whole or $items/d:links/d:proves"/>
        <xsl:if test="d:evidenceItems/*">
          <div class="tw" tabindex="0" role="group" aria-labelledby="pruebas">
            <table>
              <caption><xsl:value-of select="concat(substring('Relación de pruebas con su documento y el inicio de su huella SHA-256',$E),substring('Evidence with its document and the beginning of its SHA-256',$N))"/></caption>
              <thead><tr><th scope="col"><xsl:choose><xsl:when test="$profile = 'full'"><xsl:value-of select="concat(substring('Clave',$E),substring('Handle',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('Núm.',$E),substring('No.',$N))"/></xsl:otherwise></xsl:choose></th><th scope="col"><xsl:value-of select="concat(substring('Prueba',$E),substring('Evidence',$N))"/></th><xsl:if test="$dates"><th scope="col"><xsl:value-of select="concat(substring('Fecha',$E),substring('Date',$N))"/></th></xsl:if><xsl:if test="$files"><th scope="col"><xsl:value-of select="concat(substring('Documento',$E),substring('Document',$N))"/></th></xsl:if><xsl:if test="$lengths"><th scope="col" class="num"><xsl:value-of select="concat(substring('Páginas',$E),substring('Pages',$N))"/></th></xsl:if><xsl:if test="$digests"><th scope="col"><xsl:value-of select="concat(substring('Huella',$E),substring('Digest',$N))"/></th></xsl:if><xsl:if test="$proofs"><th scope="col"><xsl:value-of select="concat(substring('Prueba que',$E),substring('Proves',$N))"/></th></xsl:if></tr></thead>
              <tbody>
                <xsl:for-each select="d:evidenceItems/d:evidence">
                  <tr id="{@uid}">
                    <td class="h"><xsl:choose><xsl:when test="@handle"><xsl:value-of select="@handle"/></xsl:when><xsl:otherwise><xsl:value-of select="position()"/></xsl:otherwise></xsl:choose></td>
                    <th scope="row"><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="unverified"/><xsl:apply-templates select="." mode="own"/><xsl:if test="d:kind"><br/><span class="dim"><xsl:call-template name="code"><xsl:with-param name="list" select="'evidence-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if><xsl:for-each select="d:links/d:offeredIn"><br/><span class="dim"><xsl:if test="d:annex"><xsl:value-of select="concat(substring('anexo ',$E),substring('annex ',$N))"/><xsl:value-of select="d:annex"/>, </xsl:if><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each></th>
                    <xsl:if test="$dates"><td data-k="{concat(substring('Fecha',$E),substring('Date',$N))}"><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></td></xsl:if>
                    <xsl:if test="$files"><td data-k="{concat(substring('Documento',$E),substring('Document',$N))}"><xsl:choose><xsl:when test="d:document"><ul><xsl:for-each select="d:document"><li><xsl:apply-templates select="." mode="file"><xsl:with-param name="pages" select="false()"/></xsl:apply-templates></li></xsl:for-each></ul></xsl:when><xsl:when test="d:originalAt"><span class="dim"><xsl:value-of select="d:originalAt"/></span></xsl:when></xsl:choose></td></xsl:if>
                    <xsl:if test="$lengths"><td class="num" data-k="{concat(substring('Páginas',$E),substring('Pages',$N))}"><xsl:if test="key('doc', d:document/@ref)/@pages"><xsl:value-of select="sum(key('doc', d:document/@ref)/@pages)"/></xsl:if></td></xsl:if>
                    <xsl:if test="$digests"><td data-k="{concat(substring('Huella',$E),substring('Digest',$N))}"><xsl:for-each select="key('doc', d:document/@ref)"><code class="short"><xsl:value-of select="substring(@sha256, 1, 10)"/>…</code><xsl:text> </xsl:text></xsl:for-each></td></xsl:if>
                    <xsl:if test="$proofs"><td data-k="{concat(substring('Prueba que',$E),substring('Proves',$N))}"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:proves"/></xsl:call-template></td></xsl:if>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <xsl:if test="d:evidenceItems/d:evidence/d:custodyEvent">
            <h3 id="custodia"><xsl:value-of select="concat(substring('Cadena de custodia',$E),substring('Chain of custody',$N))"/></h3>
            <xsl:variable name="handlers" select="$whole or d:evidenceItems/d:evidence/d:custodyEvent/d:by or d:evidenceItems/d:evidence/d:custodyEvent/d:place"/>
          <xsl:variable name="moments" select="$whole or d:evidenceItems/d:evidence/d:custodyEvent/d:date"/>
          <div class="tw" tabindex="0" role="group" aria-labelledby="custodia">
              <table>
                <caption><xsl:value-of select="concat(substring('Qué pasó con cada prueba desde que llegó',$E),substring('What happened to each item since it came in',$N))"/></caption>
                <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Prueba',$E),substring('Evidence',$N))"/></th><th scope="col"><xsl:value-of select="concat(substring('Suceso',$E),substring('Event',$N))"/></th><xsl:if test="$moments"><th scope="col"><xsl:value-of select="concat(substring('Fecha',$E),substring('Date',$N))"/></th></xsl:if><xsl:if test="$handlers"><th scope="col"><xsl:value-of select="concat(substring('Por',$E),substring('By',$N))"/></th></xsl:if></tr></thead>
                <tbody>
                  <xsl:for-each select="d:evidenceItems/d:evidence/d:custodyEvent">
                    <tr>
                      <th scope="row"><xsl:apply-templates select=".." mode="ref"/></th>
                      <td data-k="{concat(substring('Suceso',$E),substring('Event',$N))}"><xsl:call-template name="code"><xsl:with-param name="list" select="'custody-events'"/><xsl:with-param name="code" select="d:event"/></xsl:call-template><xsl:if test="d:note"><br/><span class="dim"><xsl:value-of select="d:note"/></span></xsl:if></td>
                      <xsl:if test="$moments"><td data-k="{concat(substring('Fecha',$E),substring('Date',$N))}"><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></td></xsl:if>
                      <xsl:if test="$handlers"><td data-k="{concat(substring('Por',$E),substring('By',$N))}"><xsl:value-of select="d:by"/><xsl:if test="d:by and d:place">, </xsl:if><xsl:value-of select="d:place"/></td></xsl:if>
                    </tr>
                  </xsl:for-each>
                </tbody>
              </table>
            </div>
          </xsl:if>
        </xsl:if>
        <xsl:if test="d:evidenceRequests/*">
          <h3><xsl:value-of select="concat(substring('Peticiones de copias',$E),substring('Requests for copies',$N))"/></h3>
          <xsl:for-each select="d:evidenceRequests/d:evidenceRequest">
            <article class="card" id="{@uid}">
              <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/></h3>
              <dl class="kv">
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se piden a',$E),substring('Requested from',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:requestsCopies"/></xsl:call-template>
                <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Petición',$E),substring('Requested',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:requestedOn"/></xsl:call-template>
                <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se pidió al juzgado requerir',$E),substring('Court asked',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:judgeAskedOn"/></xsl:call-template>
                <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Recibidas',$E),substring('Received',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:receivedOn"/></xsl:call-template>
                <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Situación',$E),substring('Status',$N))"/></xsl:with-param><xsl:with-param name="list" select="'copies-request-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se obtuvo',$E),substring('Yielded',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:yields"/></xsl:call-template>
              </dl>
              <xsl:apply-templates select="." mode="notes"/>
            </article>
          </xsl:for-each>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="arguments">
    <xsl:if test="d:arguments/*">
      <section aria-labelledby="argumentos">
        <h2 id="argumentos"><xsl:value-of select="concat(substring('Argumentos',$E),substring('Arguments',$N))"/></h2>
        <xsl:for-each select="d:arguments/d:argument">
          <article class="card" id="{@uid}">
            <h3><xsl:if test="d:ordinal"><xsl:value-of select="d:ordinal"/>. </xsl:if><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="own"/></h3>
            <p class="meta">
              <xsl:if test="d:kind"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'argument-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:side and d:side != 'ours'"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'sides'"/><xsl:with-param name="code" select="d:side"/></xsl:call-template></span></xsl:if>
              <xsl:for-each select="d:links/d:raisedIn"><span><xsl:value-of select="concat(substring('en ',$E),substring('in ',$N))"/><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
            </p>
            <xsl:if test="d:claim"><p class="prose"><xsl:value-of select="d:claim"/></p></xsl:if>
            <dl class="kv">
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué se pide',$E),substring('Relief sought',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:reliefSought"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Estándar de análisis',$E),substring('Standard of review',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:scrutiny"/></xsl:call-template>
              <xsl:if test="d:links/d:restsOn"><dt><xsl:value-of select="concat(substring('Se apoya en',$E),substring('Rests on',$N))"/></dt><dd><ul><xsl:for-each select="d:links/d:restsOn"><li><xsl:apply-templates select="key('record', @target)" mode="ref"/><xsl:if test="d:pinpoint">, <xsl:value-of select="d:pinpoint"/></xsl:if></li></xsl:for-each></ul></dd></xsl:if>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Rebate',$E),substring('Rebuts',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:rebuts"/></xsl:call-template>
              <xsl:if test="key('to', concat('rebuts ', @uid))"><dt><xsl:value-of select="concat(substring('Lo rebate',$E),substring('Rebutted by',$N))"/></dt><dd><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('rebuts ', @uid))"/></xsl:call-template></dd></xsl:if>
            </dl>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Mejor argumento en contra',$E),substring('Best counter-argument',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:counterArgument"/></xsl:call-template>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Cómo se responde',$E),substring('Response',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:response"/></xsl:call-template>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── proceedings ──────────────────────────────────────────────────── -->

  <xsl:template name="proceedings">
    <xsl:if test="d:proceedings/*">
      <section aria-labelledby="juicios">
        <h2 id="juicios"><xsl:value-of select="concat(substring('Juicios y procedimientos',$E),substring('Proceedings',$N))"/></h2>
        <xsl:for-each select="d:proceedings/d:proceeding">
          <xsl:variable name="filings" select="key('to', concat('filedIn ', @uid))/../parent::d:filing"/>
          <xsl:variable name="rulings" select="key('to', concat('issuedIn ', @uid))/../.."/>
          <xsl:variable name="acts" select="key('to', concat('challengedIn ', @uid))/../.."/>
          <article class="card dockets" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/><xsl:apply-templates select="." mode="own"/></h3>
            <p class="meta">
              <xsl:choose><xsl:when test="d:docket"><span><xsl:value-of select="d:docket"/></span></xsl:when><xsl:when test="not($whole)"/><xsl:otherwise><span class="nodate"><xsl:value-of select="concat(substring('sin número de expediente',$E),substring('no docket number',$N))"/></span></xsl:otherwise></xsl:choose>
              <xsl:if test="d:kind"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'proceeding-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:stage"><span class="tag acc"><xsl:call-template name="code"><xsl:with-param name="list" select="'stages'"/><xsl:with-param name="code" select="d:stage"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:outcome"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template></span></xsl:if>
            </p>
            <dl class="kv">
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se sigue ante',$E),substring('Before',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:before"/></xsl:call-template>
              <xsl:if test="d:links/d:partOf"><dt><xsl:value-of select="concat(substring('Deriva de',$E),substring('Derives from',$N))"/></dt><dd><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:partOf"/></xsl:call-template><xsl:if test="d:links/d:partOf/d:relation"> (<xsl:call-template name="code"><xsl:with-param name="list" select="'proceeding-relations'"/><xsl:with-param name="code" select="d:links/d:partOf/d:relation"/></xsl:call-template>)</xsl:if></dd></xsl:if>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Inicio',$E),substring('Started',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:startedOn"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Admisión',$E),substring('Admitted',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:admittedOn"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Causó ejecutoria',$E),substring('Final',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:finalOn"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Archivo o conclusión',$E),substring('Ended',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:endedOn"/></xsl:call-template>
              <xsl:if test="key('to', concat('participatesIn ', @uid))"><dt><xsl:value-of select="concat(substring('Partes y participantes',$E),substring('Parties and participants',$N))"/></dt><dd><ul><xsl:for-each select="key('to', concat('participatesIn ', @uid))"><li><xsl:apply-templates select="../.." mode="ref"/><xsl:if test="d:role">, <xsl:call-template name="code"><xsl:with-param name="list" select="'roles'"/><xsl:with-param name="code" select="d:role"/></xsl:call-template></xsl:if></li></xsl:for-each></ul></dd></xsl:if>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué se pide',$E),substring('Relief sought',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:reliefSought"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué se concedió',$E),substring('Relief granted',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:reliefGranted"/></xsl:call-template>
            </dl>
            <xsl:if test="$acts">
              <h4><xsl:value-of select="concat(substring('Actos reclamados',$E),substring('Challenged acts',$N))"/></h4>
              <ul class="list"><xsl:for-each select="$acts"><li id="{@uid}"><strong><xsl:value-of select="d:title"/></strong><xsl:apply-templates select="." mode="handle"/><xsl:if test="d:kind"><span class="dim"> · <xsl:call-template name="code"><xsl:with-param name="list" select="'act-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if><xsl:for-each select="d:links/d:attributedTo"><br/><xsl:value-of select="concat(substring('Se atribuye a ',$E),substring('Attributed to ',$N))"/><xsl:apply-templates select="key('record', @target)" mode="ref"/><xsl:if test="d:role"><span class="dim"> (<xsl:call-template name="code"><xsl:with-param name="list" select="'roles'"/><xsl:with-param name="code" select="d:role"/></xsl:call-template>)</span></xsl:if></xsl:for-each><xsl:for-each select="d:links/d:challenges"><br/><xsl:value-of select="concat(substring('Consiste en: ',$E),substring('Consists in: ',$N))"/><xsl:apply-templates select="key('record', @target)" mode="ref"/></xsl:for-each></li></xsl:for-each></ul>
            </xsl:if>
            <xsl:if test="$filings">
              <h4><xsl:value-of select="concat(substring('Escritos',$E),substring('Filings',$N))"/></h4>
              <ul class="list">
                <xsl:for-each select="$filings">
                  <xsl:sort select="translate(d:date, '~', '')"/>
                  <xsl:apply-templates select="." mode="filing"/>
                </xsl:for-each>
              </ul>
            </xsl:if>
            <xsl:if test="$rulings">
              <h4><xsl:value-of select="concat(substring('Resoluciones',$E),substring('Rulings',$N))"/></h4>
              <ul class="list">
                <xsl:for-each select="$rulings">
                  <xsl:sort select="translate(d:date, '~', '')"/>
                  <xsl:apply-templates select="." mode="ruling"/>
                </xsl:for-each>
              </ul>
            </xsl:if>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
        <xsl:variable name="loose" select="d:filings/d:filing[not(key('record', d:links/d:filedIn/@target)/self::d:proceeding)] | d:rulings/d:ruling[not(key('record', d:links/d:issuedIn/@target))]"/>
        <xsl:if test="$loose">
          <div class="card"><h3><xsl:value-of select="concat(substring('Otros escritos y resoluciones',$E),substring('Other filings and rulings',$N))"/></h3>
            <ul class="list"><xsl:apply-templates select="$loose[self::d:filing]" mode="filing"/><xsl:apply-templates select="$loose[self::d:ruling]" mode="ruling"/></ul>
          </div>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:filing" mode="filing">
    <li id="{@uid}">
      <strong><xsl:value-of select="d:title"/></strong><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="own"/>
      <div class="meta">
        <span><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></span>
        <xsl:for-each select="d:links/d:filedBy"><span><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
        <xsl:if test="d:status"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'filing-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></span></xsl:if>
        <xsl:if test="d:acknowledgement"><span><xsl:value-of select="concat(substring('acuse: ',$E),substring('acknowledgement: ',$N))"/><xsl:value-of select="d:acknowledgement"/></span></xsl:if>
      </div>
      <xsl:if test="d:summary"><p class="dim prose"><xsl:value-of select="d:summary"/></p></xsl:if>
      <xsl:apply-templates select="." mode="files"/>
      <xsl:if test="d:links/d:cites"><div class="dim"><xsl:value-of select="concat(substring('Cita: ',$E),substring('Cites: ',$N))"/><xsl:for-each select="d:links/d:cites"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:apply-templates select="key('record', @target)" mode="ref"/><xsl:if test="d:treatment"> (<xsl:call-template name="code"><xsl:with-param name="list" select="'treatments'"/><xsl:with-param name="code" select="d:treatment"/></xsl:call-template>)</xsl:if></xsl:for-each></div></xsl:if>
      <xsl:apply-templates select="." mode="notes"/>
    </li>
  </xsl:template>

  <xsl:template match="d:ruling" mode="ruling">
    <li id="{@uid}">
      <strong><xsl:value-of select="d:title"/></strong><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/>
      <div class="meta">
        <span><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></span>
        <xsl:if test="d:outcome"><span><xsl:attribute name="class">tag<xsl:if test="d:outcome = 'granted' or d:outcome = 'granted-in-part'"> ok</xsl:if></xsl:attribute><xsl:call-template name="code"><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template></span></xsl:if>
        <xsl:for-each select="d:links/d:issuedBy"><span><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
        <xsl:if test="d:votesFor"><span><xsl:value-of select="concat(substring('votos: ',$E),substring('votes: ',$N))"/><xsl:value-of select="d:votesFor"/><xsl:value-of select="concat(substring(' a favor, ',$E),substring(' for, ',$N))"/><xsl:value-of select="number(concat('0', d:votesAgainst))"/><xsl:value-of select="concat(substring(' en contra',$E),substring(' against',$N))"/></span></xsl:if>
      </div>
      <xsl:if test="d:summary"><p class="prose"><span><xsl:attribute name="class">tag<xsl:if test="$whole"> warn</xsl:if></xsl:attribute><xsl:value-of select="concat(substring('Resumen, no es cita',$E),substring('Summary, not a quotation',$N))"/></span><xsl:text> </xsl:text><xsl:value-of select="d:summary"/></p></xsl:if>
      <xsl:if test="d:operativePart"><blockquote><xsl:value-of select="d:operativePart"/></blockquote></xsl:if>
      <xsl:apply-templates select="." mode="files"/>
      <xsl:if test="d:links/d:orders"><div><xsl:value-of select="concat(substring('Ordena: ',$E),substring('Orders: ',$N))"/><xsl:for-each select="d:links/d:orders"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:apply-templates select="key('record', @target)" mode="ref"/><xsl:variable name="order" select="key('record', @target)"/><xsl:if test="$order/d:compliance[$whole or . != 'unknown']"> (<xsl:call-template name="code"><xsl:with-param name="list" select="'compliance-states'"/><xsl:with-param name="code" select="$order/d:compliance"/></xsl:call-template>)</xsl:if></xsl:for-each></div></xsl:if>
      <xsl:apply-templates select="." mode="notes"/>
    </li>
  </xsl:template>

  <!-- ─── norms, precedents ────────────────────────────────────────────── -->

  <xsl:template name="norms">
    <xsl:if test="d:norms/*">
      <section aria-labelledby="normas">
        <h2 id="normas"><xsl:value-of select="concat(substring('Normas y cláusulas',$E),substring('Norms and clauses',$N))"/></h2>
        <xsl:for-each select="d:norms/d:norm">
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/></h3>
            <p class="meta">
              <xsl:if test="d:kind"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'norm-kinds'"/><xsl:with-param name="code" select="d:kind"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:selfExecuting = 'true'"><span class="tag acc"><xsl:value-of select="concat(substring('autoaplicativa',$E),substring('self-executing',$N))"/></span></xsl:if>
              <xsl:if test="d:validFrom"><span><xsl:value-of select="concat(substring('vigente desde: ',$E),substring('in force since: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:validFrom"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:validUntil and d:validUntil != 'unknown'"><span><xsl:value-of select="concat(substring('hasta: ',$E),substring('until: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:validUntil"/></xsl:call-template></span></xsl:if>
            </p>
            <xsl:if test="d:text"><blockquote>«<xsl:value-of select="d:text"/>»</blockquote></xsl:if>
            <dl class="kv">
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Excluye',$E),substring('Excludes',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:excludes"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('La emitió',$E),substring('Issued by',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:issuedBy"/></xsl:call-template>
              <xsl:if test="key('to', concat('appliesClause ', @uid))"><dt><xsl:value-of select="concat(substring('Se aplicó en',$E),substring('Applied in',$N))"/></dt><dd><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('appliesClause ', @uid))"/></xsl:call-template></dd></xsl:if>
              <xsl:if test="key('to', concat('interprets ', @uid))"><dt><xsl:value-of select="concat(substring('La interpretan',$E),substring('Interpreted by',$N))"/></dt><dd><ul><xsl:for-each select="key('to', concat('interprets ', @uid))"><li><xsl:apply-templates select="../.." mode="ref"/><xsl:if test="d:outcome">: <xsl:call-template name="code"><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template></xsl:if></li></xsl:for-each></ul></dd></xsl:if>
            </dl>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="precedents">
    <xsl:if test="d:precedents/*">
      <section aria-labelledby="precedentes">
        <h2 id="precedentes"><xsl:value-of select="concat(substring('Precedentes',$E),substring('Precedents',$N))"/></h2>
        <xsl:for-each select="d:precedents/d:precedent">
          <xsl:variable name="standing"><xsl:apply-templates select="." mode="standing"/></xsl:variable>
          <xsl:variable name="fallen" select="d:status = 'abandoned' or d:status = 'superseded' or d:status = 'substituted' or d:status = 'interrupted' or key('to', concat('treats ', @uid))[d:treatment = 'abandons' or d:treatment = 'supersedes' or d:treatment = 'substitutes' or d:treatment = 'interrupts']"/>
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/></h3>
            <p class="meta">
              <xsl:if test="d:type"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'precedent-types'"/><xsl:with-param name="code" select="d:type"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:registryNumber"><span><xsl:value-of select="concat(substring('registro digital ',$E),substring('registry number ',$N))"/><xsl:value-of select="d:registryNumber"/></span></xsl:if>
              <xsl:if test="d:thesisKey"><span><xsl:value-of select="d:thesisKey"/></span></xsl:if>
              <xsl:if test="d:series"><span><xsl:value-of select="d:series"/></span></xsl:if>
              <xsl:if test="d:caseNumber"><span><xsl:value-of select="d:caseNumber"/></span></xsl:if>
              <xsl:choose><xsl:when test="d:issuingBody"><span><xsl:value-of select="d:issuingBody"/></span></xsl:when><xsl:when test="d:instance"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'instances'"/><xsl:with-param name="code" select="d:instance"/></xsl:call-template></span></xsl:when></xsl:choose>
              <span><xsl:call-template name="date"><xsl:with-param name="d" select="string(d:date)"/></xsl:call-template></span>
              <xsl:if test="d:favourable"><span><xsl:attribute name="class">tag <xsl:choose><xsl:when test="d:favourable = 'true'">ok</xsl:when><xsl:otherwise>err</xsl:otherwise></xsl:choose></xsl:attribute><xsl:choose><xsl:when test="d:favourable = 'true'"><xsl:value-of select="concat(substring('favorable',$E),substring('favourable',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('desfavorable',$E),substring('unfavourable',$N))"/></xsl:otherwise></xsl:choose></span></xsl:if>
              <xsl:if test="string($standing) != ''"><span><xsl:attribute name="class">tag<xsl:if test="$whole and (d:status != 'in-force' or key('to', concat('treats ', @uid))[d:treatment = 'abandons' or d:treatment = 'supersedes' or d:treatment = 'substitutes' or d:treatment = 'interrupts'])"> warn</xsl:if></xsl:attribute><xsl:copy-of select="$standing"/></span></xsl:if>
            </p>
            <xsl:if test="d:headnote"><p class="rubro"><xsl:value-of select="d:headnote"/></p></xsl:if>
            <xsl:if test="d:holding or d:reasoning or d:facts">
              <xsl:if test="not(d:verified = 'true')"><p class="meta"><span><xsl:attribute name="class">tag<xsl:if test="$whole"> warn</xsl:if></xsl:attribute><xsl:value-of select="concat(substring('Resumen, no es cita',$E),substring('Summary, not a quotation',$N))"/></span></p></xsl:if>
              <xsl:if test="d:facts"><h4><xsl:value-of select="concat(substring('Hechos',$E),substring('Facts',$N))"/></h4><p class="prose"><xsl:value-of select="d:facts"/></p></xsl:if>
              <xsl:if test="d:holding"><h4><xsl:value-of select="concat(substring('Criterio jurídico',$E),substring('Holding',$N))"/></h4><p class="prose"><xsl:value-of select="d:holding"/></p></xsl:if>
              <xsl:if test="d:reasoning"><h4><xsl:value-of select="concat(substring('Justificación',$E),substring('Reasoning',$N))"/></h4><p class="prose"><xsl:value-of select="d:reasoning"/></p></xsl:if>
            </xsl:if>
            <xsl:if test="d:text"><blockquote>«<xsl:value-of select="d:text"/>»</blockquote></xsl:if>
            <dl class="kv">
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Trata de',$E),substring('Concerns',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:addresses"/></xsl:call-template>
              <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Derechos',$E),substring('Rights',$N))"/></xsl:with-param><xsl:with-param name="list" select="'rights'"/><xsl:with-param name="code" select="d:right"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Interpreta',$E),substring('Interprets',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:interprets"/></xsl:call-template>
              <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Sentido',$E),substring('Outcome',$N))"/></xsl:with-param><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:outcome"/></xsl:call-template>
              <xsl:if test="d:force"><dt><xsl:value-of select="concat(substring('Fuerza',$E),substring('Force',$N))"/></dt><dd><xsl:call-template name="code"><xsl:with-param name="list" select="'binding-forces'"/><xsl:with-param name="code" select="d:force"/></xsl:call-template><xsl:if test="$fallen">; <xsl:copy-of select="$standing"/></xsl:if></dd></xsl:if>
              <xsl:if test="d:binding"><dt><xsl:choose><xsl:when test="$fallen or d:binding/d:until"><xsl:value-of select="concat(substring('A quién obligaba',$E),substring('Bound',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('A quién obliga',$E),substring('Binds',$N))"/></xsl:otherwise></xsl:choose></dt><dd><xsl:value-of select="d:binding/d:whom"/><xsl:if test="d:binding/d:since"><xsl:value-of select="concat(substring(', desde ',$E),substring(', since ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:binding/d:since"/></xsl:call-template></xsl:if><xsl:if test="d:binding/d:until"><xsl:value-of select="concat(substring(', hasta ',$E),substring(', until ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:binding/d:until"/></xsl:call-template></xsl:if><xsl:if test="d:binding/d:basis"><span class="dim"> (<xsl:value-of select="d:binding/d:basis"/>)</span></xsl:if></dd></xsl:if>
              <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:choose><xsl:when test="$fallen"><xsl:value-of select="concat(substring('Entidades donde obligaba',$E),substring('States it bound',$N))"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('Entidades donde obliga',$E),substring('States it binds',$N))"/></xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="list" select="'states-mx'"/><xsl:with-param name="code" select="d:state"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se dictó contra',$E),substring('Decided against',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:decidedAgainst"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Surge de',$E),substring('Arises from',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:arisesFrom"/></xsl:call-template>
              <xsl:if test="key('to', concat('treats ', @uid)) or key('to', concat('cites ', @uid))">
                <dt><xsl:value-of select="concat(substring('Tratamiento',$E),substring('Treatment',$N))"/></dt>
                <dd><ul><xsl:for-each select="key('to', concat('treats ', @uid)) | key('to', concat('cites ', @uid))"><li><xsl:choose><xsl:when test="d:treatment"><xsl:call-template name="code"><xsl:with-param name="list" select="'treatments'"/><xsl:with-param name="code" select="d:treatment"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('lo cita',$E),substring('cites it',$N))"/></xsl:otherwise></xsl:choose>: <xsl:apply-templates select="../.." mode="ref"/></li></xsl:for-each></ul></dd>
              </xsl:if>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Localización',$E),substring('Place in the reports',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:reportCitation"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Dirección electrónica',$E),substring('Website',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:website"/></xsl:call-template>
            </dl>
            <xsl:apply-templates select="." mode="files"/>
            <xsl:call-template name="reserved"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Nuestra lectura',$E),substring('Our reading',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:ourReading"/></xsl:call-template>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── transparency, money ──────────────────────────────────────────── -->

  <xsl:template name="requests">
    <xsl:if test="d:informationRequests/*">
      <section aria-labelledby="solicitudes">
        <h2 id="solicitudes"><xsl:value-of select="concat(substring('Solicitudes de información',$E),substring('Information requests',$N))"/></h2>
        <xsl:for-each select="d:informationRequests/d:informationRequest">
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/><xsl:apply-templates select="." mode="own"/></h3>
            <p class="meta">
              <xsl:if test="d:folio"><span><xsl:value-of select="concat(substring('folio ',$E),substring('reference ',$N))"/><xsl:value-of select="d:folio"/></span></xsl:if>
              <xsl:for-each select="d:links/d:requestedFrom"><span><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
              <xsl:if test="d:reply"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'request-replies'"/><xsl:with-param name="code" select="d:reply"/></xsl:call-template></span></xsl:if>
            </p>
            <xsl:if test="d:question"><p class="prose"><xsl:value-of select="d:question"/></p></xsl:if>
            <dl class="kv">
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Presentación',$E),substring('Sent',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:sentOn"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Fecha límite',$E),substring('Due',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:dueOn"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Respuesta',$E),substring('Replied',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:repliedOn"/></xsl:call-template>
              <xsl:call-template name="row"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Qué respondió',$E),substring('Reply',$N))"/></xsl:with-param><xsl:with-param name="v" select="d:replySummary"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se respondió con',$E),substring('Answered with',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:repliedWith"/></xsl:call-template>
              <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Se obtuvo',$E),substring('Yielded',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:yields"/></xsl:call-template>
              <xsl:call-template name="dated"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Recurso',$E),substring('Appealed',$N))"/></xsl:with-param><xsl:with-param name="d" select="d:appealedOn"/></xsl:call-template>
              <xsl:call-template name="coded"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Sentido del recurso',$E),substring('Outcome of the appeal',$N))"/></xsl:with-param><xsl:with-param name="list" select="'outcomes'"/><xsl:with-param name="code" select="d:appealOutcome"/></xsl:call-template>
            </dl>
            <xsl:apply-templates select="." mode="files"/>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="money">
    <xsl:if test="d:budgetLines/* or d:figures/*">
      <section aria-labelledby="dinero">
        <h2 id="dinero"><xsl:value-of select="concat(substring('Presupuesto y cifras',$E),substring('Budget and figures',$N))"/></h2>
        <!-- A column in which nothing stands, because it stays in the office, is left out. -->
        <xsl:variable name="bodies" select="$whole or d:budgetLines/*/d:links/d:budgetOf"/>
        <xsl:variable name="sources" select="$whole or d:budgetLines/*/d:links/d:sourcedFrom"/>
        <xsl:variable name="origins" select="$whole or d:figures/*/d:links/d:sourcedFrom or d:figures/*/d:method or d:informationRequests/*/d:links/d:yields"/>
        <xsl:variable name="proofs" select="$whole or d:figures/*/d:links/d:proves"/>
        <xsl:if test="d:budgetLines/*">
          <xsl:variable name="moments" select="$whole or d:budgetLines/*/d:moment"/>
          <div class="tw" tabindex="0" role="group" aria-labelledby="dinero">
            <table>
              <caption><xsl:value-of select="concat(substring('Partidas, con la página de su fuente',$E),substring('Budget lines, with the page of their source',$N))"/></caption>
              <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Partida',$E),substring('Line',$N))"/></th><xsl:if test="$bodies"><th scope="col"><xsl:value-of select="concat(substring('Ente',$E),substring('Body',$N))"/></th></xsl:if><th scope="col" class="num"><xsl:value-of select="concat(substring('Año',$E),substring('Year',$N))"/></th><xsl:if test="$moments"><th scope="col"><xsl:value-of select="concat(substring('Momento',$E),substring('Moment',$N))"/></th></xsl:if><th scope="col" class="num"><xsl:value-of select="concat(substring('Importe',$E),substring('Amount',$N))"/></th><xsl:if test="$sources"><th scope="col"><xsl:value-of select="concat(substring('Fuente',$E),substring('Source',$N))"/></th></xsl:if></tr></thead>
              <tbody>
                <xsl:for-each select="d:budgetLines/d:budgetLine">
                  <tr id="{@uid}">
                    <th scope="row"><xsl:if test="d:code"><span class="h"><xsl:value-of select="d:code"/></span><xsl:text> </xsl:text></xsl:if><xsl:value-of select="d:name"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/></th>
                    <xsl:if test="$bodies"><td data-k="{concat(substring('Ente',$E),substring('Body',$N))}"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:budgetOf"/></xsl:call-template></td></xsl:if>
                    <td class="num" data-k="{concat(substring('Año',$E),substring('Year',$N))}"><xsl:value-of select="d:year"/></td>
                    <xsl:if test="$moments"><td data-k="{concat(substring('Momento',$E),substring('Moment',$N))}"><xsl:if test="d:moment"><xsl:call-template name="code"><xsl:with-param name="list" select="'budget-moments'"/><xsl:with-param name="code" select="d:moment"/></xsl:call-template></xsl:if></td></xsl:if>
                    <td class="num" data-k="{concat(substring('Importe',$E),substring('Amount',$N))}"><xsl:call-template name="amount"><xsl:with-param name="value" select="d:amount"/><xsl:with-param name="currency" select="d:currency"/></xsl:call-template></td>
                    <xsl:if test="$sources"><td data-k="{concat(substring('Fuente',$E),substring('Source',$N))}"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:sourcedFrom"/></xsl:call-template><xsl:if test="d:page and ($whole or d:links/d:sourcedFrom)"><xsl:if test="d:links/d:sourcedFrom">, </xsl:if>p. <xsl:value-of select="d:page"/></xsl:if></td></xsl:if>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
        </xsl:if>
        <xsl:if test="d:figures/*">
          <h3 id="cifras"><xsl:value-of select="concat(substring('Cifras',$E),substring('Figures',$N))"/></h3>
          <xsl:variable name="periods" select="$whole or d:figures/*[d:period or d:periodAsStated]"/>
          <div class="tw" tabindex="0" role="group" aria-labelledby="cifras">
            <table>
              <caption><xsl:value-of select="concat(substring('Números con su periodo y su fuente',$E),substring('Numbers with their period and source',$N))"/></caption>
              <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Qué dice',$E),substring('What it says',$N))"/></th><th scope="col" class="num"><xsl:value-of select="concat(substring('Valor',$E),substring('Value',$N))"/></th><xsl:if test="$periods"><th scope="col"><xsl:value-of select="concat(substring('Periodo',$E),substring('Period',$N))"/></th></xsl:if><xsl:if test="$origins"><th scope="col"><xsl:value-of select="concat(substring('Fuente',$E),substring('Source',$N))"/></th></xsl:if><xsl:if test="$proofs"><th scope="col"><xsl:value-of select="concat(substring('Prueba que',$E),substring('Proves',$N))"/></th></xsl:if></tr></thead>
              <tbody>
                <xsl:for-each select="d:figures/d:figure">
                  <tr id="{@uid}">
                    <th scope="row"><xsl:value-of select="d:label"/><xsl:apply-templates select="." mode="handle"/><xsl:apply-templates select="." mode="unverified"/></th>
                    <td class="num" data-k="{concat(substring('Valor',$E),substring('Value',$N))}"><xsl:if test="d:qualifier and d:qualifier != 'exact'"><xsl:call-template name="code"><xsl:with-param name="list" select="'figure-qualifiers'"/><xsl:with-param name="code" select="d:qualifier"/></xsl:call-template><xsl:text> </xsl:text></xsl:if><xsl:call-template name="amount"><xsl:with-param name="value" select="d:value"/><xsl:with-param name="currency" select="d:currency"/></xsl:call-template><xsl:if test="d:unit and not(d:currency and (d:unit = 'pesos' or d:unit = 'peso' or d:unit = 'MXN' or d:unit = d:currency))"><xsl:text> </xsl:text><xsl:value-of select="d:unit"/></xsl:if></td>
                    <xsl:if test="$periods"><td data-k="{concat(substring('Periodo',$E),substring('Period',$N))}"><xsl:choose><xsl:when test="d:period"><xsl:call-template name="date"><xsl:with-param name="d" select="d:period"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:value-of select="d:periodAsStated"/></xsl:otherwise></xsl:choose></td></xsl:if>
                    <xsl:if test="$origins"><td data-k="{concat(substring('Fuente',$E),substring('Source',$N))}"><div><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:sourcedFrom"/></xsl:call-template></div><div><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('yields ', @uid))"/></xsl:call-template></div><xsl:if test="d:method"><div class="dim"><xsl:value-of select="d:method"/></div></xsl:if></td></xsl:if>
                    <xsl:if test="$proofs"><td data-k="{concat(substring('Prueba que',$E),substring('Proves',$N))}"><xsl:call-template name="targets"><xsl:with-param name="links" select="d:links/d:proves"/></xsl:call-template></td></xsl:if>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── time limits, annexes, committees ─────────────────────────────── -->

  <xsl:template name="deadlines">
    <xsl:if test="d:deadlines/*">
      <section aria-labelledby="plazos">
        <h2 id="plazos"><xsl:value-of select="concat(substring('Plazos',$E),substring('Time limits',$N))"/></h2>
        <xsl:variable name="items" select="d:deadlines/d:deadline"/>
        <xsl:variable name="computed" select="$whole or $items/d:dueOn or $items/d:conservativeOn"/>
        <xsl:variable name="rules" select="$whole or $items/d:rule or $items/d:basis"/>
        <xsl:variable name="standings" select="$whole or $items/d:status or $items/d:metOn"/>
        <p class="intro"><xsl:value-of select="concat(substring('El cómputo es una ayuda: vale lo que verifique una persona.',$E),substring('The computation is an aid: what a person verifies is what counts.',$N))"/></p>
        <div class="tw" tabindex="0" role="group" aria-labelledby="plazos">
          <table>
            <caption><xsl:value-of select="concat(substring('Plazos con su regla y lo que les falta',$E),substring('Time limits with their rule and what they lack',$N))"/></caption>
            <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Qué hay que hacer',$E),substring('What is to be done',$N))"/></th><xsl:if test="$computed"><th scope="col"><xsl:value-of select="concat(substring('Fecha computada',$E),substring('Computed date',$N))"/></th></xsl:if><xsl:if test="$rules"><th scope="col"><xsl:value-of select="concat(substring('Regla',$E),substring('Rule',$N))"/></th></xsl:if><xsl:if test="$standings"><th scope="col"><xsl:value-of select="concat(substring('Situación',$E),substring('Status',$N))"/></th></xsl:if></tr></thead>
            <tbody>
              <xsl:for-each select="d:deadlines/d:deadline">
                <tr id="{@uid}">
                  <th scope="row"><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/><xsl:if test="d:owner"><br/><span class="dim"><xsl:call-template name="code"><xsl:with-param name="list" select="'deadline-owners'"/><xsl:with-param name="code" select="d:owner"/></xsl:call-template></span></xsl:if></th>
                  <xsl:if test="$computed"><td data-k="{concat(substring('Fecha computada',$E),substring('Computed date',$N))}"><xsl:choose><xsl:when test="d:dueOn"><xsl:call-template name="date"><xsl:with-param name="d" select="d:dueOn"/></xsl:call-template></xsl:when><xsl:when test="not($whole)"/><xsl:when test="d:missing"><xsl:value-of select="concat(substring('sin cómputo: falta ',$E),substring('no computation: missing ',$N))"/><xsl:value-of select="d:missing"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('no determinable',$E),substring('undetermined',$N))"/></xsl:otherwise></xsl:choose><xsl:if test="d:conservativeOn"><br/><span class="dim"><xsl:value-of select="concat(substring('la más temprana posible: ',$E),substring('earliest possible: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:conservativeOn"/></xsl:call-template></span></xsl:if><xsl:if test="$whole and not(d:verifiedOn)"><br/><span class="tag warn"><xsl:value-of select="concat(substring('sin verificar',$E),substring('unverified',$N))"/></span></xsl:if></td></xsl:if>
                  <xsl:if test="$rules"><td data-k="{concat(substring('Regla',$E),substring('Rule',$N))}"><xsl:value-of select="d:rule"/><xsl:if test="d:basis"><br/><span class="dim"><xsl:value-of select="d:basis"/></span></xsl:if></td></xsl:if>
                  <xsl:if test="$standings"><td data-k="{concat(substring('Situación',$E),substring('Status',$N))}"><xsl:if test="d:status"><xsl:call-template name="code"><xsl:with-param name="list" select="'deadline-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></xsl:if><xsl:if test="d:metOn"><br/><xsl:call-template name="date"><xsl:with-param name="d" select="d:metOn"/></xsl:call-template></xsl:if></td></xsl:if>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="bundles">
    <xsl:if test="d:caseBundles/*">
      <section aria-labelledby="anexos">
        <h2 id="anexos"><xsl:value-of select="concat(substring('Anexos',$E),substring('Annexes',$N))"/></h2>
        <xsl:for-each select="d:caseBundles/d:caseBundle">
          <article class="card" id="{@uid}">
            <h3><xsl:value-of select="d:title"/><xsl:apply-templates select="." mode="handle"/></h3>
            <p class="meta">
              <xsl:if test="d:status and ($whole or d:status = 'served')"><span class="tag"><xsl:call-template name="code"><xsl:with-param name="list" select="'bundle-statuses'"/><xsl:with-param name="code" select="d:status"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:servedOn"><span><xsl:call-template name="date"><xsl:with-param name="d" select="d:servedOn"/></xsl:call-template></span></xsl:if>
              <xsl:if test="d:pages"><span><xsl:call-template name="pages"><xsl:with-param name="count" select="d:pages"/></xsl:call-template></span></xsl:if>
              <xsl:for-each select="d:links/d:bundles"><span><xsl:value-of select="concat(substring('acompaña a ',$E),substring('accompanies ',$N))"/><xsl:apply-templates select="key('record', @target)" mode="ref"/></span></xsl:for-each>
            </p>
            <xsl:if test="d:links/d:contains">
              <ol class="list">
                <xsl:for-each select="d:links/d:contains">
                  <xsl:sort select="d:position" data-type="number"/>
                  <li><xsl:if test="d:annex"><strong><xsl:value-of select="concat(substring('Anexo ',$E),substring('Annex ',$N))"/><xsl:value-of select="d:annex"/>.</strong><xsl:text> </xsl:text></xsl:if><xsl:choose><xsl:when test="d:title"><xsl:value-of select="d:title"/><xsl:text> </xsl:text><span class="dim">(<xsl:apply-templates select="key('record', @target)" mode="ref"/>)</span></xsl:when><xsl:otherwise><xsl:apply-templates select="key('record', @target)" mode="ref"/></xsl:otherwise></xsl:choose><xsl:if test="d:pages"><span class="dim"><xsl:value-of select="concat(substring(', páginas ',$E),substring(', pages ',$N))"/><xsl:value-of select="d:pages"/></span></xsl:if></li>
                </xsl:for-each>
              </ol>
            </xsl:if>
            <xsl:apply-templates select="." mode="notes"/>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="committees">
    <xsl:if test="d:committees/*">
      <section aria-labelledby="comites">
        <h2 id="comites"><xsl:value-of select="concat(substring('Comités ciudadanos',$E),substring('Citizens’ committees',$N))"/></h2>
        <div class="cards">
          <xsl:for-each select="d:committees/d:committee">
            <article class="card" id="{@uid}">
              <h3><xsl:value-of select="d:name"/><xsl:apply-templates select="." mode="handle"/></h3>
              <p class="meta"><xsl:if test="d:foundedOn"><span><xsl:value-of select="concat(substring('formado: ',$E),substring('founded: ',$N))"/><xsl:call-template name="date"><xsl:with-param name="d" select="d:foundedOn"/></xsl:call-template></span></xsl:if><xsl:if test="d:state"><span><xsl:call-template name="code"><xsl:with-param name="list" select="'states-mx'"/><xsl:with-param name="code" select="d:state"/></xsl:call-template></span></xsl:if></p>
              <xsl:if test="d:purpose"><p class="prose"><xsl:value-of select="d:purpose"/></p></xsl:if>
              <dl class="kv">
                <xsl:if test="key('to', concat('memberOf ', @uid))"><dt><xsl:value-of select="concat(substring('Lo integran',$E),substring('Members',$N))"/></dt><dd><xsl:call-template name="sources"><xsl:with-param name="links" select="key('to', concat('memberOf ', @uid))"/></xsl:call-template></dd></xsl:if>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Da seguimiento a',$E),substring('Monitors',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:monitors"/></xsl:call-template>
                <xsl:call-template name="linked"><xsl:with-param name="k"><xsl:value-of select="concat(substring('Consta en',$E),substring('Recorded in',$N))"/></xsl:with-param><xsl:with-param name="links" select="d:links/d:recordedIn"/></xsl:call-template>
              </dl>
              <xsl:apply-templates select="." mode="notes"/>
            </article>
          </xsl:for-each>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── documents, lists ─────────────────────────────────────────────── -->

  <xsl:template name="documents">
    <xsl:if test="d:documents/*">
      <section aria-labelledby="documentos">
        <h2 id="documentos"><xsl:value-of select="concat(substring('Documentos y huellas',$E),substring('Documents and digests',$N))"/></h2>
        <p class="intro"><xsl:value-of select="concat(substring('Con «sha256sum» cualquiera puede comprobar que un archivo es el que se entregó.',$E),substring('With “sha256sum” anyone can check that a file is the one handed over.',$N))"/></p>
        <xsl:variable name="lengths" select="d:documents/d:document/@pages"/>
          <div class="tw" tabindex="0" role="group" aria-labelledby="documentos">
          <table>
            <caption><xsl:value-of select="concat(substring('Archivos entregados con este expediente',$E),substring('Files handed over with this dossier',$N))"/></caption>
            <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Archivo',$E),substring('File',$N))"/></th><xsl:if test="$lengths"><th scope="col" class="num"><xsl:value-of select="concat(substring('Páginas',$E),substring('Pages',$N))"/></th></xsl:if><th scope="col" class="num"><xsl:value-of select="concat(substring('Tamaño',$E),substring('Size',$N))"/></th><th scope="col">SHA-256</th></tr></thead>
            <tbody>
              <xsl:for-each select="d:documents/d:document">
                <tr>
                  <th scope="row"><xsl:call-template name="file"><xsl:with-param name="id" select="@id"/><xsl:with-param name="words"><xsl:choose><xsl:when test="key('owner', @id)"><xsl:apply-templates select="key('owner', @id)[1]/.." mode="title"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(substring('documento',$E),substring('document',$N))"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template><span class="h"><xsl:text> </xsl:text><xsl:call-template name="mediaType"><xsl:with-param name="type" select="@mediaType"/></xsl:call-template></span></th>
                  <xsl:if test="$lengths"><td class="num" data-k="{concat(substring('Páginas',$E),substring('Pages',$N))}"><xsl:value-of select="@pages"/></td></xsl:if>
                  <td class="num" data-k="{concat(substring('Tamaño',$E),substring('Size',$N))}"><xsl:call-template name="size"><xsl:with-param name="bytes" select="@bytes"/></xsl:call-template></td>
                  <td data-k="SHA-256"><code><xsl:value-of select="@sha256"/></code></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="vocabularies">
    <xsl:if test="d:vocabularies/*">
      <section aria-labelledby="listas">
        <h2 id="listas"><xsl:value-of select="concat(substring('Listas usadas',$E),substring('Lists used',$N))"/></h2>
        <p class="intro"><xsl:value-of select="concat(substring('Los códigos de este expediente y las listas de las que vienen.',$E),substring('The codes of this dossier and the lists they come from.',$N))"/></p>
        <div class="tw" tabindex="0" role="group" aria-labelledby="listas">
          <table>
            <caption><xsl:value-of select="concat(substring('Sólo los términos usados y sus superiores',$E),substring('Only the terms used and their parents',$N))"/></caption>
            <thead><tr><th scope="col"><xsl:value-of select="concat(substring('Lista',$E),substring('List',$N))"/></th><th scope="col"><xsl:value-of select="concat(substring('Versión',$E),substring('Version',$N))"/></th><th scope="col"><xsl:value-of select="concat(substring('Términos',$E),substring('Terms',$N))"/></th></tr></thead>
            <tbody>
              <xsl:for-each select="d:vocabularies/d:vocabulary">
                <tr>
                  <th scope="row"><code><xsl:value-of select="@name"/></code></th>
                  <td data-k="{concat(substring('Versión',$E),substring('Version',$N))}"><xsl:value-of select="@version"/></td>
                  <td data-k="{concat(substring('Términos',$E),substring('Terms',$N))}"><xsl:for-each select="d:term"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:call-template name="code"><xsl:with-param name="list" select="../@name"/><xsl:with-param name="code" select="@code"/></xsl:call-template><xsl:if test="../@name = 'conditions'"><span class="h"><xsl:text> </xsl:text><xsl:value-of select="@code"/></span></xsl:if></xsl:for-each></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ─── style ────────────────────────────────────────────────────────── -->

  <!-- No word of the dossier may stand in here: a style element ends where its text says so. -->
  <xsl:template name="style">
    <style><xsl:text>
:root {
  color-scheme: light dark;
  --ui: "Inter UI", Inter, system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif;
  --doc: "Charis SIL", Charter, "Bitstream Charter", Georgia, "Liberation Serif", "Times New Roman", serif;
  --bg: #f4f3ef; --surface: #fff; --sunk: #edebe5; --soft: #faf9f6; --line: #dcd8ce; --strong: #8b8778;
  --ink: #1b2430; --dim: #4d5766; --accent: #17506b; --accent-soft: #e2eef3;
  --ok: #1d6640; --ok-soft: #e3f1e8; --warn: #80500a; --warn-soft: #fbf0d9; --err: #9d2430; --err-soft: #fbe7e8;
  --side: #16242f; --side-ink: #e8eef2; --side-dim: #a9bac6; --gold: #e3b95b;
  --shadow: 0 1px 2px rgb(20 25 35 / .06), 0 4px 14px rgb(20 25 35 / .05);
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #10161c; --surface: #18212a; --sunk: #131b22; --soft: #1d2731; --line: #2c3945; --strong: #6d7d8b;
    --ink: #e8edf1; --dim: #a9b7c3; --accent: #8cc4de; --accent-soft: #1b3442;
    --ok: #82cfa2; --ok-soft: #173226; --warn: #ecc06f; --warn-soft: #382a10; --err: #f2a0a6; --err-soft: #3f1b20;
    --side: #0b1116; --shadow: 0 1px 2px rgb(0 0 0 / .4);
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 400 .9688rem/1.55 var(--ui); }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; top: .5rem; background: var(--accent); color: var(--surface); padding: .6rem 1rem; }
.skip:focus { left: .5rem; }
.cover { background: var(--side); color: var(--side-ink); }
.cover :focus-visible { outline-color: var(--gold); }
.in { max-width: 84rem; margin: 0 auto; padding: 0 2rem; }
.cover .in { padding-top: 1.6rem; padding-bottom: 2.1rem; }
.brand { display: flex; gap: .6rem; align-items: center; font: 700 1.0625rem/1 var(--doc); color: #fff; }
.brand svg { width: 1.4rem; height: 1.4rem; color: var(--gold); flex: none; }
.brand span { font: 400 .8125rem/1 var(--ui); color: var(--side-dim); margin-left: .35rem; }
.cover h1 { font: 700 clamp(1.6rem, 1.1rem + 2.2vw, 2.6rem)/1.16 var(--doc); letter-spacing: -.012em; margin: 2.2rem 0 .9rem; max-width: 26ch; text-wrap: balance; color: #fff; overflow-wrap: anywhere; }
.cover .tags { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.cover .tag { background: #24394a; color: var(--side-ink); }
.cover .tag.gold { background: var(--gold); color: #241a02; font-weight: 650; }
.cover .lead { margin-top: .9rem; max-width: 62ch; color: var(--side-dim); }
.counts { display: flex; flex-wrap: wrap; gap: .9rem 2.4rem; margin-top: 1.7rem; padding-top: 1.2rem; border-top: 1px solid #2b3d4b; }
.counts div { line-height: 1.2; }
.counts dd { font: 700 1.6rem/1.1 var(--doc); color: #fff; font-variant-numeric: tabular-nums; }
.counts dt { font-size: .8125rem; color: var(--side-dim); }
.before { font: 600 1rem/1.4 var(--ui); color: var(--side-dim); }
.before + h1 { margin-top: 1rem; }
.caption { display: grid; grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr); gap: .55rem 1.6rem; margin-top: 1.4rem; padding-top: 1.2rem; border-top: 1px solid #2b3d4b; max-width: 62rem; }
.caption dt { color: var(--side-dim); font-size: .9063rem; }
.caption dd { color: #fff; overflow-wrap: anywhere; }
.page { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 2.4rem; padding-top: 1.8rem; padding-bottom: 4rem; align-items: start; }
.toc { position: sticky; top: 1.2rem; font-size: .9063rem; max-height: calc(100vh - 2.4rem); overflow-y: auto; }
.toc h2 { font: 600 .78rem/1.3 var(--ui); color: var(--dim); margin-bottom: .4rem; }
.toc li a { display: flex; justify-content: space-between; gap: .6rem; padding: .28rem .6rem; border-radius: 6px; color: var(--ink); text-decoration: none; min-height: 1.75rem; }
.toc li a:hover { background: var(--sunk); text-decoration: underline; }
.toc .n { color: var(--dim); font-size: .8125rem; font-variant-numeric: tabular-nums; }
main { min-width: 0; display: grid; gap: 2.6rem; }
section > h2 { font: 700 1.5rem/1.22 var(--doc); letter-spacing: -.008em; margin-bottom: .2rem; }
section > .intro { color: var(--dim); max-width: 66ch; margin-bottom: .9rem; }
section > h2 + .card, section > h2 + .cards, section > h2 + .tw { margin-top: .8rem; }
section > h3 { font: 700 1.125rem/1.3 var(--doc); margin: 1.6rem 0 .6rem; }
.card > h4:first-child { font-size: .9375rem; color: var(--ink); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); padding: 1rem 1.15rem; min-width: 0; }
.card + .card { margin-top: .8rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(23rem, 100%), 1fr)); gap: .8rem; }
.cards .card + .card { margin-top: 0; }
.card h3 { font-size: 1.0313rem; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
.card h4, .sub { font-size: .8125rem; font-weight: 600; color: var(--dim); margin: .85rem 0 .25rem; }
.card > p, .card dd { overflow-wrap: anywhere; }
.prose { max-width: 70ch; white-space: pre-line; }
.meta { display: flex; flex-wrap: wrap; gap: .25rem .85rem; align-items: center; color: var(--dim); font-size: .8438rem; margin-top: .2rem; }
.dim, small { color: var(--dim); font-size: .8438rem; }
.tag { display: inline-flex; align-items: center; font-size: .78rem; line-height: 1.3; padding: .14rem .55rem; border-radius: 999px; background: var(--sunk); color: var(--ink); }
.tag.ok { background: var(--ok-soft); color: var(--ok); font-weight: 600; }
.tag.warn { background: var(--warn-soft); color: var(--warn); font-weight: 600; }
.tag.err { background: var(--err-soft); color: var(--err); font-weight: 600; }
.tag.acc { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.tag.own { background: transparent; box-shadow: inset 0 0 0 1px var(--strong); color: var(--dim); }
.card > :first-child { margin-top: 0; }
th .dim, b .h { font-weight: 400; }
.h { font-size: .78rem; font-weight: 400; color: var(--dim); white-space: nowrap; font-variant-numeric: tabular-nums; }
.kv { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: .3rem 1rem; font-size: .9063rem; margin-top: .55rem; }
.kv dt { color: var(--dim); }
.kv dd > ul > li + li { margin-top: .15rem; }
.list > li { padding: .45rem 0; border-top: 1px solid var(--line); font-size: .9063rem; }
.list > li:first-child { border-top: 0; padding-top: .1rem; }
blockquote { font: 400 .9688rem/1.55 var(--doc); border-left: 3px solid var(--line); padding-left: .8rem; margin: .4rem 0; max-width: 68ch; white-space: pre-line; overflow-wrap: anywhere; }
.rubro { font: 700 .9375rem/1.5 var(--doc); max-width: 70ch; margin-top: .5rem; overflow-wrap: anywhere; }
.reserved { border-left: 3px solid var(--gold); padding-left: .8rem; margin-top: .7rem; font-size: .9063rem; }
.note { background: var(--accent-soft); border-radius: 8px; padding: .7rem .9rem; font-size: .9063rem; max-width: 76ch; }
.note.warn { background: var(--warn-soft); }
time.part, .nodate { font-style: italic; }
.tl { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); padding: 1.1rem 1.15rem .3rem; }
.tl > li { display: grid; grid-template-columns: 10.4rem 1.4rem minmax(0, 1fr); gap: 0 .6rem; break-inside: avoid; }
.tl .at { text-align: right; font-size: .8438rem; color: var(--dim); padding-top: .08rem; line-height: 1.35; }
.tl .dot { position: relative; }
.tl .dot::after { content: ""; position: absolute; left: calc(50% - 1px); top: 1.2rem; bottom: -.25rem; width: 2px; background: var(--line); }
.tl > li:last-child .dot::after { display: none; }
.tl .dot::before { content: ""; position: absolute; left: calc(50% - .4rem); top: .3rem; width: .8rem; height: .8rem; border-radius: 50%; background: var(--accent); border: 3px solid var(--accent); }
.tl .part .dot::before { background: var(--surface); border-style: dotted; }
.tl .win .dot::before { background: var(--ok); border-color: var(--ok); }
.tl .ev { padding-bottom: .95rem; }
.tl .ev b { font-weight: 600; }
.tl .ev b a { color: inherit; text-decoration-color: var(--strong); }
code.short { white-space: nowrap; }
.chain { display: flex; flex-wrap: wrap; gap: .55rem 1.55rem; margin-top: .5rem; }
.chain > li { position: relative; flex: 1 1 7.6rem; min-width: 0; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: .5rem .7rem .55rem; font-size: .875rem; line-height: 1.4; overflow-wrap: anywhere; }
.chain > li + li::before { content: "→"; position: absolute; left: -1.3rem; top: .55rem; color: var(--dim); font-size: 1rem; }
.chain .k { display: block; font-size: .75rem; color: var(--dim); margin-bottom: .1rem; }
.chain > li.gap { background: var(--warn-soft); border: 1px dashed var(--warn); color: var(--warn); font-weight: 600; }
.chain > li.gap .k { color: var(--warn); font-weight: 400; }
.chain > li.done { background: var(--ok-soft); border-color: transparent; }
.tw { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); }
.tw:focus-visible { outline-offset: -3px; }
table { width: 100%; border-collapse: collapse; font-size: .9063rem; }
caption { text-align: left; font-size: .8438rem; color: var(--dim); padding: .7rem 1rem .35rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem 1rem; border-top: 1px solid var(--line); }
thead th { font-size: .8125rem; font-weight: 600; color: var(--dim); border-top: 0; white-space: nowrap; }
tbody th { font-weight: 600; }
td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td > ul > li + li { margin-top: .25rem; }
code { font: 400 .8125rem/1.45 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; overflow-wrap: anywhere; }
.dockets { border-left: 4px solid var(--accent); }
footer { border-top: 1px solid var(--line); color: var(--dim); font-size: .8438rem; padding: 1.2rem 0 2.5rem; }
@media (max-width: 62rem) {
  .page { grid-template-columns: minmax(0, 1fr); gap: 1.6rem; padding-top: 1.2rem; }
  .toc { position: static; max-height: none; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: .8rem .6rem; }
  .toc h2 { padding: 0 .6rem; }
  .toc ol { columns: 2; column-gap: 1rem; }
  .toc li { break-inside: avoid; }
}
@media (max-width: 40rem) {
  .in { padding-left: 1rem; padding-right: 1rem; }
  .toc ol { columns: 1; }
  .tl { padding-left: .8rem; padding-right: .8rem; }
  .tl > li { grid-template-columns: 1.2rem minmax(0, 1fr); }
  .tl .at { grid-column: 2; grid-row: 1; text-align: left; }
  .tl .dot { grid-row: 1 / span 2; }
  .tl .ev { grid-column: 2; }
  .kv, .caption { grid-template-columns: minmax(0, 1fr); gap: 0; } .caption dd { margin-bottom: .45rem; } .kv dd { margin-bottom: .35rem; }
  .chain { flex-direction: column; gap: 1.35rem; }
  .chain > li { flex: none; }
  .chain > li + li::before { content: "↓"; left: .7rem; top: -1.4rem; }
  .tw table, .tw tbody, .tw tr, .tw td, .tw th, .tw caption { display: block; }
  .tw thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .tw tr { border-top: 1px solid var(--line); padding: .45rem 0; }
  .tw th, .tw td { border: 0; padding: .12rem 1rem; }
  .tw td.num { text-align: left; }
  .tw td[data-k]::before { content: attr(data-k) ": "; color: var(--dim); }
  .tw td:empty { display: none; }
}
@page { margin: 20mm 17mm 22mm; @bottom-left { content: "Expediente"; font: 8pt Georgia, serif; color: #555; } @bottom-right { content: "</xsl:text><xsl:value-of select="concat(substring('Hoja ',$E),substring('Page ',$N))"/><xsl:text>" counter(page) "</xsl:text><xsl:value-of select="concat(substring(' de ',$E),substring(' of ',$N))"/><xsl:text>" counter(pages); font: 8pt Georgia, serif; color: #555; } }
@media print {
  :root { color-scheme: light; --bg: #fff; --surface: #fff; --sunk: #f1efe9; --soft: #fff; --line: #cfcabd; --strong: #77736a; --ink: #111; --dim: #444; --accent: #123f55; --accent-soft: #eef4f7; --ok: #17552f; --ok-soft: #eef6f1; --warn: #6b4207; --warn-soft: #fdf6e7; --err: #7d1a25; --err-soft: #fdf0f1; --shadow: none; }
  body { font-size: 10pt; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .in { max-width: none; padding: 0; }
  .cover { background: none; color: #111; min-height: 215mm; break-after: page; }
  .cover .in { padding-top: 30mm; }
  .cover h1, .brand, .counts dd, .caption dd { color: #111; }
  .cover h1 { font-size: 27pt; }
  .brand svg { color: #8a6410; }
  .brand span, .cover .lead, .counts dt, .before, .caption dt { color: #444; }
  .caption { border-color: #bbb; font-size: 11pt; }
  .before { font-size: 12pt; }
  .cover .tag { background: none; box-shadow: inset 0 0 0 1px #777; color: #111; }
  .counts { border-color: #bbb; }
  .page { display: block; padding: 0; }
  .toc { position: static; max-height: none; border: 0; padding: 0; margin-bottom: 10mm; background: none; }
  .toc h2 { font: 700 16pt/1.2 var(--doc); color: #111; padding: 0; margin-bottom: 4mm; }
  .toc ol { columns: 1; }
  .toc li a { border-bottom: 1px dotted #aaa; border-radius: 0; padding: 1.4mm 0; }
  main { display: block; }
  main > section { margin-bottom: 9mm; }
  h2, h3, h4, caption, thead, thead tr, .intro, .card > .meta:not(:last-child) { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .cards { display: block; }
  .cards .card + .card { margin-top: .8rem; }
  .card { break-inside: auto; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .chain > li { flex-basis: 32mm; }
  h3, h4, .chain > li, .list > li, .kv dd, tr, blockquote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .tw { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  .skip { display: none; }
  main table { font-size: 8.5pt; }
  main table .dim { font-size: 8pt; }
  main tbody th { min-width: 40mm; }
  td, th { padding: .45rem .6rem; }
}
</xsl:text></style>
  </xsl:template>
</xsl:stylesheet>
