import XMLKit

/// Writes the stylesheet that a Schematron schema becomes.
struct SchematronSheet {
  private let schema: SchematronSchema
  var writer = XMLWriter<Never>()

  init(schema: SchematronSchema) { self.schema = schema }

  mutating func begin() {
    writer.start("xsl:stylesheet")
    writer.attribute("version", "1.0")
    writer.attribute("xmlns:xsl", SchematronParser.transformNamespace)
    writer.attribute("xmlns:svrl", SchematronCompiler.reportNamespace)
    writer.attribute("xmlns:place", SchematronCompiler.placeNamespace)
    let taken = ["xsl", "svrl", "place"]
    let own = schema.namespaces.filter { !taken.contains($0.prefix) }
    for (prefix, uri) in own { writer.attribute("xmlns:" + prefix, uri) }
    if !own.isEmpty { writer.attribute("exclude-result-prefixes", own.map(\.prefix).joined(separator: " ")) }
    empty("xsl:output", ["method": "xml", "encoding": "UTF-8", "indent": "no"])
    for key in schema.keys { empty("xsl:key", ["name": key.name, "match": key.match, "use": key.use]) }
  }

  /// Lets outside rules are evaluated once, with the document as their context.
  mutating func globals(_ lets: [SchematronSchema.Let]) throws(SchematronFault) {
    var names: Set<String> = []
    for item in lets {
      guard names.insert(item.name).inserted else { throw .repeated(name: item.name, line: item.line) }
      empty("xsl:variable", ["name": item.name, "select": item.value])
    }
  }

  mutating func entry(phase: String, patterns: [SchematronSchema.Pattern], walks: [SchematronWalk]) {
    writer.start("xsl:template")
    writer.attribute("match", "/")
    writer.start("svrl:schematron-output")
    writer.attribute("phase", literal(phase))
    for (prefix, uri) in schema.namespaces {
      empty("svrl:ns-prefix-in-attribute-values", ["prefix": literal(prefix), "uri": literal(uri)])
    }
    for pattern in patterns { empty("svrl:active-pattern", pattern.id.map { ["id": literal($0)] } ?? [:]) }
    for walk in walks { empty("xsl:apply-templates", ["select": "/", "mode": walk.mode]) }
    writer.end()
    writer.end()
  }

  mutating func finish() -> [UInt8] {
    writer.raw(Self.places.utf8)
    writer.end()
    return writer.finish()
  }

  mutating func steps(
    of rule: SchematronSchema.Rule, role: String?, inside outer: [String]
  ) throws(SchematronFault) {
    for step in rule.steps {
      switch step {
      case .variable(let item): empty("xsl:variable", ["name": item.name, "select": item.value])
      case .check(let check): try self.check(check, role: check.role ?? role)
      case .extends(let name, let line):
        let base = schema.patterns.lazy.flatMap(\.rules).first { $0.isAbstract && $0.id == name }
        guard let base, !outer.contains(name) else { throw .unknown(name: name, line: line) }
        try steps(of: base, role: role ?? base.role, inside: outer + [name])
      }
    }
  }

  private mutating func check(_ check: SchematronSchema.Check, role: String?) throws(SchematronFault) {
    writer.start("xsl:if")
    writer.attribute("test", check.isReport ? check.test : "not(\(check.test))")
    writer.start(check.isReport ? "svrl:successful-report" : "svrl:failed-assert")
    if let id = check.id { writer.attribute("id", literal(id)) }
    if let role { writer.attribute("role", literal(role)) }
    empty("xsl:call-template", ["name": "place:here"])
    sentence("svrl:text", [:], check.pieces)
    for name in check.diagnostics {
      guard let diagnostic = schema.diagnostics[name] else { throw .unknown(name: name, line: check.line) }
      sentence("svrl:diagnostic-reference", ["diagnostic": literal(name)], diagnostic)
    }
    writer.end()
    writer.end()
  }

  private mutating func sentence(_ element: String, _ attributes: [String: String], _ pieces: [SchematronSchema.Piece])
  {
    writer.start(element)
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) { writer.attribute(name, value) }
    for piece in pieces {
      switch piece {
      case .text(let text): writer.element("xsl:text", text)
      case .value(let select): empty("xsl:value-of", ["select": select])
      case .name(let path): empty("xsl:value-of", ["select": "name(\(path))"])
      }
    }
    writer.end()
  }

  mutating func empty(_ name: String, _ attributes: [String: String]) {
    writer.start(name)
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) { writer.attribute(name, value) }
    writer.end()
  }

  /// Text for an attribute of a literal result element, where braces would be an expression.
  private func literal(_ text: String) -> String {
    var doubled = ""
    for character in text {
      doubled.append(character)
      if character == "{" || character == "}" { doubled.append(character) }
    }
    return doubled
  }

  /// Where a finding is: the record concerned, and a path to the node.
  ///
  /// An element with a `uid` or an `id` is told by it; only others are counted among their like, so that many findings
  /// in one long list do not cost the square of its length.
  private static let places = """
    <xsl:template name="place:here"><xsl:variable name="record" select="ancestor-or-self::*[@uid][last()]"/>\
    <xsl:attribute name="location"><xsl:apply-templates select="." mode="place:path"/></xsl:attribute>\
    <xsl:attribute name="place:node"><xsl:value-of select="local-name()"/></xsl:attribute>\
    <xsl:if test="$record"><xsl:attribute name="place:record"><xsl:value-of select="$record/@uid"/></xsl:attribute>\
    <xsl:attribute name="place:kind"><xsl:value-of select="local-name($record)"/></xsl:attribute>\
    <xsl:if test="$record/@handle"><xsl:attribute name="place:handle"><xsl:value-of select="$record/@handle"/>\
    </xsl:attribute></xsl:if></xsl:if></xsl:template>\
    <xsl:template match="/" mode="place:path">/</xsl:template>\
    <xsl:template match="*" mode="place:path"><xsl:if test="parent::*"><xsl:apply-templates select="parent::*" \
    mode="place:path"/></xsl:if>/*[local-name()='<xsl:value-of select="local-name()"/>']<xsl:choose>\
    <xsl:when test="@uid">[@uid='<xsl:value-of select="@uid"/>']</xsl:when>\
    <xsl:when test="@id">[@id='<xsl:value-of select="@id"/>']</xsl:when>\
    <xsl:when test="parent::*">[<xsl:value-of select="count(preceding-sibling::*[local-name()=\
    local-name(current())])+1"/>]</xsl:when></xsl:choose></xsl:template>\
    <xsl:template match="@*" mode="place:path"><xsl:apply-templates select=".." mode="place:path"/>/@*[local-name()=\
    '<xsl:value-of select="local-name()"/>']</xsl:template>\
    <xsl:template match="text()" mode="place:path"><xsl:apply-templates select=".." mode="place:path"/>/text()\
    [<xsl:value-of select="count(preceding-sibling::text())+1"/>]</xsl:template>\
    <xsl:template match="comment()" mode="place:path"><xsl:apply-templates select=".." mode="place:path"/>/comment()\
    [<xsl:value-of select="count(preceding-sibling::comment())+1"/>]</xsl:template>\
    <xsl:template match="processing-instruction()" mode="place:path"><xsl:apply-templates select=".." \
    mode="place:path"/>/processing-instruction()[<xsl:value-of \
    select="count(preceding-sibling::processing-instruction())+1"/>]</xsl:template>
    """
}
