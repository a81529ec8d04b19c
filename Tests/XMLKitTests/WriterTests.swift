import Testing
import XMLKit

@Suite struct WriterTests {
  @Test func `elements stand on their own lines and mixed content is left alone`() {
    var writer = XMLWriter<Never>()
    writer.declaration()
    writer.start("d")
    writer.attribute("xmlns", "urn:x")
    writer.start("a")
    writer.element("b", "text")
    writer.end()
    writer.start("p")
    writer.text("one ")
    writer.element("i", "two")
    writer.end()
    writer.start("q", mixed: true)
    writer.element("i", "two")
    writer.text(" three")
    writer.end()
    writer.element("e", "")
    writer.raw(Array("<z:f xmlns:z=\"u\"><z:g> </z:g></z:f>".utf8))
    writer.end()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <d xmlns="urn:x">
          <a>
            <b>text</b>
          </a>
          <p>one <i>two</i></p>
          <q><i>two</i> three</q>
          <e/>
          <z:f xmlns:z="u"><z:g> </z:g></z:f>
        </d>

        """)
  }

  @Test func `every character comes back, in text and in attributes`() throws {
    let all = "<>&\"' ]]> \t\n\r\r\n é \u{85}\u{2028}\u{7F} 𝄞 \u{FFFD} ￼ e\u{301}  "
    var writer = XMLWriter<Never>()
    writer.start("d")
    writer.attribute("a", all)
    writer.text(all)
    writer.end()
    #expect(writer.replaced == 0)
    let root = try XMLElement(writer.finish())
    #expect(root["a"].map { Array($0.utf8) } == Array(all.utf8))
    #expect(Array(root.text.utf8) == Array(all.utf8))
  }

  @Test func `a character that XML forbids becomes a replacement character and is counted`() throws {
    var writer = XMLWriter<Never>()
    writer.start("d")
    writer.attribute("a", "x\u{0}y")
    writer.text("a\u{1B}b\u{FFFE}c\u{FFFF}d\u{8}")
    writer.end()
    #expect(writer.replaced == 5)
    let root = try XMLElement(writer.finish())
    #expect(root["a"] == "x\u{FFFD}y")
    #expect(root.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
  }

  @Test func `a sink gets the same bytes in blocks`() throws {
    struct Full: Error {}
    func write<Failure: Error>(_ writer: inout XMLWriter<Failure>) throws(Failure) -> [UInt8] {
      try writer.start("d")
      for number in 0..<20_000 { try writer.element("item", "number \(number) & more") }
      try writer.end()
      return try writer.finish()
    }
    var memory = XMLWriter<Never>()
    let whole = write(&memory)
    var blocks: [[UInt8]] = []
    var streamed = XMLWriter<Full>(sink: { block throws(Full) in blocks.append(block) })
    #expect(try write(&streamed).isEmpty)
    #expect(blocks.count > 5)
    #expect(blocks.allSatisfy { $0.count < 140_000 })
    #expect(Array(blocks.joined()) == whole)
    var failing = XMLWriter<Full>(sink: { _ throws(Full) in throw Full() })
    #expect(throws: Full.self) { try write(&failing) }
  }
}
