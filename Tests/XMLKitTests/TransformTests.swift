import Testing
import XMLKit

@Suite struct TransformTests {
  private func sheet(_ body: String) throws(XMLFault) -> XSLTransform {
    try XSLTransform(
      Array(
        """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:output method="text"/>\(body)</xsl:stylesheet>
        """.utf8))
  }

  @Test(arguments: ["es", "it's \"both\"", "", "<&>", "año"])
  func `a parameter is a string, whatever stands in it`(value: String) throws {
    let transform = try sheet(
      "<xsl:param name='p'/><xsl:template match='/'>[<xsl:value-of select='$p'/>]</xsl:template>")
    let output = try transform.apply(to: .bytes(Array("<d/>".utf8)), parameters: ["p": value])
    #expect(String(decoding: output, as: UTF8.self) == "[\(value)]")
  }

  @Test func `the output follows the stylesheet's own wishes`() throws {
    let output = try Samples.identity().apply(to: .bytes(Array("<d>é<e a='1'/><!--c--></d>".utf8)))
    #expect(String(decoding: output, as: UTF8.self).hasPrefix("<d>é<e a=\"1\"/></d>"))
  }

  @Test(arguments: ["document('file:///etc/hostname')", "document('')", "document('http://127.0.0.1:9/')"])
  func `a stylesheet reads no other document`(call: String) throws {
    let transform = try sheet("<xsl:template match='/'>[<xsl:value-of select=\"\(call)\"/>]</xsl:template>")
    if let output = try? transform.apply(to: .bytes(Array("<d/>".utf8))) {
      let text = String(decoding: output, as: UTF8.self)
      #expect(text.hasPrefix("["))
      #expect(!text.contains("/") && text.count < 400)
    }
  }

  @Test func `a stylesheet that imports, or that is none, cannot be used`() {
    #expect(throws: XMLFault.self) { _ = try sheet("<xsl:import href='file:///etc/x.xsl'/>") }
    #expect(throws: XMLFault.self) { _ = try sheet("<xsl:template match='['/>") }
    #expect(throws: XMLFault.self) { _ = try XSLTransform(Array("<a".utf8)) }
  }

  @Test func `a stylesheet that stops or never ends is a fault`() throws {
    let stops = try sheet("<xsl:template match='/'><xsl:message terminate='yes'>no</xsl:message></xsl:template>")
    #expect(throws: XMLFault.self) { _ = try stops.apply(to: .bytes(Array("<d/>".utf8))) }
    let loops = try sheet(
      "<xsl:template match='/'><xsl:call-template name='l'/></xsl:template><xsl:template name='l'><xsl:call-template name='l'/></xsl:template>"
    )
    #expect(throws: XMLFault.self) { _ = try loops.apply(to: .bytes(Array("<d/>".utf8))) }
  }

  @Test func `a stylesheet is shared by threads`() async throws {
    let transform = try sheet(
      """
      <xsl:key name='k' match='e' use='@id'/>
      <xsl:template match='/'><xsl:for-each select='d/r'><xsl:value-of select="key('k',@to)"/></xsl:for-each></xsl:template>
      """)
    let good = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let bytes = Array("<d><e id='1'>w\(worker)</e><r to='1'/></d>".utf8)
          return try (0..<300).count { _ in try transform.apply(to: .bytes(bytes)) == Array("w\(worker)".utf8) }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(good == 1_200)
  }
}
