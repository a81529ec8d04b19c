import Testing
import XMLKit

@Suite struct EventReaderTests {
  private func events(_ bytes: [UInt8]) throws -> [XMLEvent] {
    let reader = try XMLEventReader(.bytes(bytes))
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  @Test func `events come in document order with names, namespaces and lines`() throws {
    let found = try events(
      Array("<a xmlns='u' xmlns:p='v' p:x='1' y='2'>\n<p:b/>t<![CDATA[<]]>&amp;&#65;<?go on?></a>".utf8))
    let start = XMLStart(
      name: "a", namespace: "u", prefix: nil,
      attributes: [
        XMLAttribute(name: "x", namespace: "v", prefix: "p", value: "1"), XMLAttribute(name: "y", value: "2"),
      ], line: 1)
    #expect(
      found == [
        .start(start), .text("\n", line: 2),
        .start(XMLStart(name: "b", namespace: "v", prefix: "p", attributes: [], line: 2)),
        .end(name: "b", namespace: "v", line: 2), .text("t<&A", line: 2), .instruction(target: "go", data: "on"),
        .end(name: "a", namespace: "u", line: 2),
      ])
    #expect(start["y"] == "2")
    #expect(start["x"] == nil)
  }

  @Test(arguments: ["UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE"])
  func `a declared encoding is read`(encoding: String) throws {
    let word = "año §"
    let text = "<?xml version='1.0' encoding='\(encoding.hasPrefix("UTF-16") ? "UTF-16" : encoding)'?><d>\(word)</d>"
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-8": Array(text.utf8)
      case "UTF-16LE": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "UTF-16BE": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: text.unicodeScalars.map { UInt8($0.value) }
      }
    let found = try events(bytes)
    #expect(found.contains(.text(word, line: 1)))
  }

  @Test func `a long document is read the same from memory and in blocks, whatever stands on the seams`() throws {
    let parts = (0..<20_000).map { "<é n='\($0)'>ñ\($0)&lt;\r\n</é>" }
    let found = try events(Array(("<d>" + parts.joined() + "</d>").utf8))
    let texts = found.compactMap { event -> String? in if case .text(let text, _) = event { text } else { nil } }
    #expect(texts == (0..<20_000).map { "ñ\($0)<\n" })
    #expect(found.count == 60_002)
  }

  @Test func `subtrees can be skipped, read as text and read as values`() throws {
    let reader = try XMLEventReader(
      .bytes(Array("<d><a><b/>x</a><c>one<!-- no -->two</c><e k='v'><f>t</f></e></d>".utf8)))
    _ = try reader.next()
    _ = try reader.next()
    try reader.skip()
    guard case .start(let start)? = try reader.next() else { throw XMLFault(.notText) }
    #expect(start.name == "c")
    #expect(try reader.text() == "onetwo")
    guard case .start(let last)? = try reader.next() else { throw XMLFault(.notText) }
    let element = try reader.element(last)
    #expect(element["k"] == "v")
    #expect(element.first("f")?.text == "t")
    #expect(try reader.next() == .end(name: "d", namespace: nil, line: 1))
    #expect(try reader.next() == nil)
  }

  @Test func `elements where text was expected are a fault`() throws {
    let reader = try XMLEventReader(.bytes(Array("<d>a<b/></d>".utf8)))
    _ = try reader.next()
    let fault = #expect(throws: XMLFault.self) { _ = try reader.text() }
    #expect(fault?.reason == .notText)
  }

  @Test func `a small document is read as a value`() throws {
    let root = try XMLElement(Array("<v><t code='1'>x</t><t code='2'>y<z/>z</t></v>".utf8))
    #expect(root.all("t").map { $0["code"] } == ["1", "2"])
    #expect(root.children[1].text == "yz")
    #expect(root.first("none") == nil)
  }
}
