import LawData
import Testing

@Suite struct `Files that are wrong` {
  private func list(_ term: String, attributes: String = "") -> [UInt8] {
    let open =
      "<vocabulary xmlns=\"urn:expediente:vocabulary:1\" name=\"x\" version=\"1.0\" shipped=\"false\" \(attributes)>"
    let head = "<title><es>x</es><en>x</en></title><description><es>x</es><en>x</en></description>"
    return [UInt8]((open + head + term + "</vocabulary>").utf8)
  }

  private static let label = "<label><es>a</es><en>b</en></label>"

  @Test func `a right one can be read`() throws {
    let list = try Vocabulary(xml: list("<term code=\"a\" certainty=\"certain\">\(Self.label)</term>"))
    #expect(list.terms.map(\.code) == ["a"])
    #expect(!list.shipped)
  }

  @Test func `another document is no list`() {
    #expect(throws: LawDataFault.unexpectedRoot) { try Vocabulary(xml: [UInt8]("<a/>".utf8)) }
    #expect(throws: LawDataFault.malformed) { try Vocabulary(xml: [UInt8]("<a".utf8)) }
    #expect(throws: LawDataFault.unexpectedRoot) { try DisclosureProfile(xml: [UInt8]("<profile/>".utf8)) }
  }

  @Test(arguments: [
    ("<term certainty=\"certain\"><label><es>a</es><en>b</en></label></term>", "term", "code"),
    ("<term code=\"a\" certainty=\"sure\"><label><es>a</es><en>b</en></label></term>", "term", "certainty"),
    ("<term code=\"a\" certainty=\"certain\"><label><es>a</es></label></term>", "term", "label"),
    ("<term code=\"a\" certainty=\"certain\"/>", "term", "label"),
  ]) func `what is missing is named`(term: String, element: String, part: String) {
    #expect(throws: LawDataFault.invalid(element: element, part: part)) { try Vocabulary(xml: list(term)) }
  }
}
