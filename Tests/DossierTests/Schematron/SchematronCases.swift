import Testing

/// A small schema, a document, and the ids that must be found in it, in any order.
struct SchematronCase: Sendable, CustomTestStringConvertible {
  let name: String
  var phase = "#ALL"
  let schema: String
  let document: String
  let found: [String]
  var testDescription: String { name }

  /// The schema with its frame.
  var text: String {
    """
    <sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
      xmlns:d="urn:d" queryBinding="xslt">\(schema)</sch:schema>
    """
  }

  /// Each assertion's text begins with its id in brackets, so that referees that know no ids can be read.
  static let all: [SchematronCase] = [
    SchematronCase(
      name: "lets at every level and value-of",
      schema: """
        <sch:ns prefix="d" uri="urn:d"/><sch:let name="limit" value="10"/>
        <sch:pattern id="p"><sch:let name="total" value="sum(//d:n/@v)"/>
        <sch:rule context="d:n"><sch:let name="double" value="@v * 2"/><sch:let name="more" value="$double + 1"/>
        <sch:assert id="A1" test="$more &lt; $limit">[A1] <sch:value-of select="@v"/></sch:assert>
        <sch:report id="A2" test="$total > 12 and @v > 5">[A2] <sch:name/></sch:report></sch:rule></sch:pattern>
        """,
      document: "<d:r xmlns:d='urn:d'><d:n v='2'/><d:n v='5'/><d:n v='7'/></d:r>", found: ["A1", "A1", "A2"]),
    SchematronCase(
      name: "keys join without searching",
      schema: """
        <sch:ns prefix="d" uri="urn:d"/><xsl:key name="byId" match="d:item" use="@id"/>
        <sch:pattern id="p"><sch:rule context="d:use"><sch:let name="target" value="key('byId', @to)"/>
        <sch:assert id="K1" test="$target">[K1] no target</sch:assert>
        <sch:assert id="K2" test="count($target) &lt; 2 or $target/@kind = current()/@kind">[K2] kind</sch:assert>
        </sch:rule></sch:pattern>
        """,
      document: """
        <d:r xmlns:d='urn:d'><d:item id='a' kind='x'/><d:item id='b' kind='y'/><d:item id='b' kind='z'/>
        <d:use to='a'/><d:use to='q'/><d:use to='b' kind='w'/></d:r>
        """, found: ["K1", "K2"]),
    SchematronCase(
      name: "the first rule of a pattern that matches wins, and every pattern has its turn",
      schema: """
        <sch:pattern id="one"><sch:rule context="a[@special]"><sch:assert id="F1" test="b">[F1]</sch:assert></sch:rule>
        <sch:rule context="a | c"><sch:assert id="F2" test="@ok">[F2]</sch:assert></sch:rule>
        <sch:rule context="*"><sch:report id="F3" test="self::c or self::a">[F3]</sch:report></sch:rule></sch:pattern>
        <sch:pattern id="two"><sch:rule context="a"><sch:assert id="F4" test="@ok">[F4]</sch:assert></sch:rule></sch:pattern>
        <sch:pattern id="three"><sch:rule context="c"><sch:assert id="F5" test="@ok">[F5]</sch:assert></sch:rule></sch:pattern>
        """,
      document: "<r><a special='1'/><a/><c/><a ok='1'/></r>", found: ["F1", "F2", "F2", "F4", "F4", "F5"]),
    SchematronCase(
      name: "abstract rules are extended, in chains and with lets",
      schema: """
        <sch:pattern id="p"><sch:rule abstract="true" id="base"><sch:let name="size" value="string-length(@t)"/>
        <sch:assert id="X1" test="$size > 1">[X1]</sch:assert></sch:rule>
        <sch:rule abstract="true" id="next"><sch:extends rule="base"/><sch:assert id="X2" test="@u">[X2]</sch:assert></sch:rule>
        <sch:rule context="e"><sch:extends rule="next"/><sch:assert id="X3" test="$size &lt; 4">[X3]</sch:assert></sch:rule>
        <sch:rule context="f"><sch:extends rule="base"/></sch:rule></sch:pattern>
        """,
      document: "<r><e t='a'/><e t='abcd' u=''/><f t=''/><e t='ab' u='u'/></r>", found: ["X1", "X1", "X2", "X3"]),
    SchematronCase(
      name: "a phase runs the patterns it names", phase: "brief",
      schema: """
        <sch:phase id="brief"><sch:active pattern="one"/><sch:active pattern="three"/></sch:phase>
        <sch:phase id="other"><sch:active pattern="two"/></sch:phase>
        <sch:pattern id="one"><sch:rule context="a"><sch:assert id="P1" test="false()">[P1]</sch:assert></sch:rule></sch:pattern>
        <sch:pattern id="two"><sch:rule context="a"><sch:assert id="P2" test="false()">[P2]</sch:assert></sch:rule></sch:pattern>
        <sch:pattern id="three"><sch:rule context="b"><sch:assert id="P3" test="false()">[P3]</sch:assert></sch:rule></sch:pattern>
        """,
      document: "<r><a/><b/></r>", found: ["P1", "P3"]),
    SchematronCase(
      name: "contexts may be paths, predicates, the root element and quoted braces",
      schema: """
        <sch:pattern id="p"><sch:rule context="/r"><sch:assert id="C1" test="count(a) = 2">[C1]</sch:assert></sch:rule>
        <sch:rule context="a/b[@k = '{x|y/z}']"><sch:report id="C2" test="@k = '{x|y/z}'">[C2]</sch:report></sch:rule>
        <sch:rule context="a//c"><sch:report id="C3" test="true()">[C3]</sch:report></sch:rule></sch:pattern>
        <sch:pattern id="q"><sch:rule context="b[not(@k)]"><sch:report id="C4" test="true()">[C4]</sch:report></sch:rule></sch:pattern>
        """,
      document: "<r><a><b k='{x|y/z}'/><b><c/></b></a><c/></r>", found: ["C1", "C2", "C3", "C4"]),
    SchematronCase(
      name: "predicates that follow one another",
      schema: """
        <sch:pattern id="p"><sch:rule context="e[@a][@b = 'x][y'][not(f)]"><sch:report id="D1" test="true()">[D1]</sch:report></sch:rule>
        <sch:rule context="e[@a][2]"><sch:report id="D2" test="true()">[D2]</sch:report></sch:rule>
        <sch:rule context="e[@a][count(f)]"><sch:report id="D3" test="true()">[D3]</sch:report></sch:rule>
        <sch:rule context="r/e[ f/g ] [../e]"><sch:report id="D4" test="true()">[D4]</sch:report></sch:rule></sch:pattern>
        """,
      document: """
        <r><e a='1' b='x][y'/><e a='1'/><e a='1'><f/></e><e><f><g/></f></e><e a='1'><f/><f/><f/><f/></e></r>
        """, found: ["D1", "D2", "D3", "D4"]),
    SchematronCase(
      name: "a node that fails a rule's condition falls to the next rule, whichever step the condition is on",
      schema: """
        <sch:ns prefix="d" uri="urn:d"/>
        <sch:pattern id="p"><sch:rule context="d:a[@k]/d:b[@x] | d:c[d:e]"><sch:report id="N1" test="true()">[N1]</sch:report></sch:rule>
        <sch:rule context="d:a[@m or @k]/d:b | d:a//d:b[@y]"><sch:report id="N2" test="true()">[N2]</sch:report></sch:rule>
        <sch:rule context="d:a[@z]//d:b"><sch:report id="N3" test="true()">[N3]</sch:report></sch:rule>
        <sch:rule context="d:c[1]"><sch:report id="N4" test="true()">[N4]</sch:report></sch:rule>
        <sch:rule context="d:*[@y][not(*)]"><sch:report id="N5" test="true()">[N5]</sch:report></sch:rule>
        <sch:rule context="d:*[self::d:b]"><sch:report id="N6" test="current()/self::d:b">[N6]</sch:report></sch:rule></sch:pattern>
        """,
      document: """
        <d:r xmlns:d='urn:d'><d:a k='1'><d:b x='1'/><d:b/></d:a><d:a z='1'><d:b/><d:q><d:b y='1'/></d:q></d:a>
        <d:b y='1'/><d:b/><d:c><d:e/></d:c><d:c y='1'/><d:q><d:c/></d:q></d:r>
        """, found: ["N1", "N1", "N2", "N2", "N3", "N4", "N5", "N5", "N6"]),
    SchematronCase(
      name: "attributes may be contexts",
      schema: """
        <sch:pattern id="p"><sch:rule context="@date"><sch:assert id="T1" test="string-length(.) = 10">[T1]</sch:assert></sch:rule></sch:pattern>
        <sch:pattern id="q"><sch:rule context="e"><sch:assert id="T2" test="@date">[T2]</sch:assert></sch:rule></sch:pattern>
        """,
      document: "<r><e date='2006'/><e/><f date='2006-01-02'/></r>", found: ["T1", "T2"]),
  ]
}
