import CaseModel
import Dossier
import Testing

struct DossierWriterTests {
  private let uid = "0192f000-0000-7000-8000-000000000001"

  private func fact(_ json: String) -> DossierContent {
    DossierContent(records: [
      DossierRecord(uid: uid, kind: .fact, handle: "H-1", body: DossierBody(parts: [Array(json.utf8)]))
    ])
  }

  private func text(_ content: DossierContent) throws -> String {
    String(decoding: try content.dossierBytes(), as: UTF8.self)
  }

  @Test func `a dossier of one record is what the schema says`() throws {
    let content = fact(#"{"statement":"Se negó la afiliación.","date":"2006-03"}"#)
    #expect(
      try text(content) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <dossier xmlns="urn:expediente:dossier:1" schemaVersion="1.0" profile="full" language="es">
          <about/>
          <facts>
            <fact uid="0192f000-0000-7000-8000-000000000001" handle="H-1" access="case">
              <statement>Se negó la afiliación.</statement>
              <date>2006-03</date>
            </fact>
          </facts>
        </dossier>

        """)
  }

  @Test(arguments: [
    (#""a\n\t\u00f1\/\\\"""#, "<statement>a\n\tñ/\\\"</statement>"), (#""\r""#, "<statement>&#xD;</statement>"),
    (#""\ud83d\udc69""#, "<statement>👩</statement>"), (#""<&>]]>""#, "<statement>&lt;&amp;&gt;]]&gt;</statement>"),
    (#""\u0026\u003c""#, "<statement>&amp;&lt;</statement>"), (#""""#, "<statement></statement>"),
  ])
  func `escapes of JSON become characters or references of XML`(json: String, xml: String) throws {
    #expect(try text(fact(#"{"statement":\#(json)}"#)).contains(xml))
  }

  @Test(arguments: ["{}", #"{"value":null}"#, ""])
  func `what holds nothing is an empty element, whatever its JSON says`(json: String) throws {
    let link = DossierLink(
      uid: uid, relation: .signsFor, target: uid,
      attributes: json.isEmpty ? .empty : DossierBody(parts: [Array(json.replacing("value", with: "capacity").utf8)]))
    let body = json.isEmpty ? "{}" : #"{"identifiers":[\#(json)]}"#
    let content = DossierContent(records: [
      DossierRecord(uid: uid, kind: .person, body: DossierBody(parts: [Array(body.utf8)]), links: [link])
    ])
    let xml = try text(content)
    #expect(xml.contains("<signsFor uid=\"\(uid)\" target=\"\(uid)\" access=\"case\"/>"))
    #expect(xml.contains("<identifier/>") != json.isEmpty)
    #expect(try text(DossierContent(reading: Array(xml.utf8))) == xml)
  }

  @Test(arguments: [
    (#""a\u0000b""#, UInt32(0)), (#""\b""#, 8), (#""\f""#, 12), (#""\u001f""#, 31), ("\"\u{FFFE}\"", 0xFFFE),
    (#""\uffff""#, 0xFFFF),
  ])
  func `a character that XML forbids is refused by record and field`(json: String, code: UInt32) {
    #expect {
      try text(fact(#"{"statement":\#(json)}"#))
    } throws: { error in
      guard case .unwritable(let field)? = error as? DossierFailure else { return false }
      return field.uid == uid && field.record == "H-1" && field.field == "statement"
        && field.reason == .character(code)
    }
  }

  @Test(arguments: [
    (#"{"statement":"a","unknown":1}"#, "", UnwritableField.Reason.unknownField),
    (#"{"statement":1}"#, "statement", .wrongType), (#"{"statement":"a","number":"7"}"#, "number", .wrongType),
    (#"{"statement":"a","number":1.5}"#, "number", .wrongType),
    (#"{"statement":"a","verified":1}"#, "verified", .wrongType),
    (#"{"statement":"a","documents":{}}"#, "documents", .wrongType),
    (#"{"statement":"a","documents":[{"sha256":"00"}]}"#, "documents", .unknownDocument), (#"["#, "", .malformed),
    (#"{"statement":"a""#, "", .malformed), (#"{"statement":"\x"}"#, "statement", .malformed),
    (#"{"statement":"\ud800"}"#, "statement", .malformed), (#"{"statement":"a"} x"#, "", .malformed),
  ])
  func `a body that is no body is refused by record and field`(
    json: String, name: String, reason: UnwritableField.Reason
  ) {
    #expect {
      try text(fact(json))
    } throws: { error in
      guard case .unwritable(let field)? = error as? DossierFailure else { return false }
      return field.field == name && field.reason == reason
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let body = DossierBody(parts: [Array(#"{"statement":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)])
    let content = DossierContent(records: [DossierRecord(uid: uid, kind: .fact, body: body)])
    #expect(throws: DossierFailure.self) { try content.dossierBytes() }
  }

  @Test func `a field inside a group is named with the group`() {
    let body = #"{"name":"Ana Ejemplo","identifiers":[{"value":"\u0001"}]}"#
    let content = DossierContent(records: [
      DossierRecord(uid: uid, kind: .person, body: DossierBody(parts: [Array(body.utf8)]))
    ])
    #expect {
      try content.dossierBytes()
    } throws: { error in
      guard case .unwritable(let field)? = error as? DossierFailure else { return false }
      return field.field == "identifiers.value"
    }
  }

  @Test func `records out of order and repeated records are refused`() throws {
    let first = DossierRecord(uid: uid, kind: .fact)
    let kinds = DossierRecord(uid: uid, kind: .person)
    for next in [first, kinds] {
      #expect(throws: DossierFailure.disorder(uid: uid)) {
        var writer = try DossierWriter(about: DossierAbout(), vocabularies: [], documents: []) { _ in }
        try writer.write(first)
        try writer.write(next)
      }
    }
  }

  @Test(arguments: [
    "no XML", "<a/>", "<a xmlns=\"urn:expediente:dossier:1\"/>", "<x:a xmlns:x=\"urn:x\"/><x:b xmlns:x=\"urn:x\"/>",
    "<!DOCTYPE a><a xmlns=\"urn:x\"/>",
  ])
  func `an extension that is no element of another namespace is refused`(element: String) {
    let body = JSONValue.object([
      JSONValue.Member("statement", .string("a")), JSONValue.Member("extensions", .array([.string(element)])),
    ])
    #expect(throws: DossierFailure.notForeign(uid: uid)) { try fact(body.jsonText).dossierBytes() }
  }

  @Test func `documents of a record say what the list of documents does not`() throws {
    let document = DossierDocument(
      sha256: String(repeating: "ab", count: 32), bytes: 7, mediaType: "application/pdf", pages: 2)
    var content = fact(
      #"{"statement":"a","documents":[{"sha256":"\#(document.sha256)","fileName":"o\"f.pdf","bytes":7,"pages":2,"role":"original"}]}"#
    )
    content.documents = [document]
    let xml = try text(content)
    #expect(xml.contains(##"<document ref="\##(document.sha256)" fileName="o&quot;f.pdf" role="original"/>"##))
    let listed = ##"href="documents/ab/\##(document.sha256).pdf" bytes="7" mediaType="application/pdf" pages="2"/>"##
    #expect(xml.contains(listed))
  }

  @Test func `writing hands over blocks and stops when the sink does`() throws {
    struct Full: Error {}
    var random = RandomContent(seed: 3)
    let content = random.content(recordsOfAKind: 40)
    var blocks = 0
    #expect(throws: Full.self) {
      try DossierWriter.write(content) { _ in
        blocks += 1
        if blocks == 3 { throw Full() }
      }
    }
    #expect(blocks == 3)
  }
}
