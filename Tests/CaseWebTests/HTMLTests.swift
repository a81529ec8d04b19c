import Testing

@testable import CaseWeb

@Suite struct `A sentence that names records` {
  @Test func `leads to them by their handles, and takes nothing else for one`() {
    #expect(Piece.linked("P-5: el mismo que P-2.").text.contains("<a href=\"/r/P-2\">P-2</a>."))
    for plain in ["artículo 5", "I10", "p-7", "XX-1", "<b>P</b>", "2024-05-03", "COVID-19"] {
      #expect(!Piece.linked(plain).text.contains("<a"), "\(plain)")
    }
    #expect(Piece.linked("<b>PE-1</b>").text == "&lt;b&gt;<a href=\"/r/PE-1\">PE-1</a>&lt;/b&gt;")
  }
}

@Suite struct `Markup` {
  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("ñ<b>ü", "ñ&lt;b&gt;ü"), ("\"x' & y", "&quot;x&#39; &amp; y"),
    ("a\u{0}b\u{8}c", "abc"), ("línea\n\tdos", "línea\n\tdos"), ("😀 — «cita»", "😀 — «cita»"),
  ])
  func `texts are escaped wherever they stand`(text: String, escaped: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `markup goes into markup as it is`() {
    let inner: HTML = "<b>\("<")</b>"
    let none: HTML? = nil
    let outer: HTML = "<p>\(inner)\(none)\([inner, inner])\(3)</p>"
    #expect(outer.text == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b>3</p>")
  }

  @Test(arguments: ["á/ñ?&=#%", "P-7", "", " "])
  func `what an address carries comes back whole`(text: String) {
    let encoded = Address.encode(text)
    #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x26 && $0 != 0x3F && $0 != 0x2F })
    #expect(Self.decode(encoded) == text)
  }

  private static func decode(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25 {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `each picture of the screens is drawn, and no other`() throws {
    let sheet = try #require(WebAssets.at(WebAssets.path(of: "icons.svg")))
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    let drawn = text.matches(of: /symbol id="([a-z]+)"/).map { String($0.1) }.sorted()
    #expect(drawn == Icon.allCases.map(\.rawValue).sorted())
  }
}
