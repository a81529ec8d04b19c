import CaseModel
import DocumentStore
import Testing

@testable import CaseOperations

@Suite struct BodyTests {
  private let fields: [Field] = [
    Field("name", .text, required: true, access: .identity, Phrase("Nombre", "Name")),
    Field("born", .date, access: .identity, Phrase("Nacimiento", "Born")),
    Field("state", .text, Phrase("Estado", "State")),
    Field("count", .integer, Phrase("Número", "Number")),
    Field("risk", .paragraph, privileged: true, Phrase("Riesgo", "Risk")),
    Field("tags", .text, repeats: true, Phrase("Marcas", "Tags")),
    Field("use", .group([Field("on", .date, required: true, Phrase("Fecha", "On"))]), Phrase("Uso", "Use")),
  ]

  private func check(_ text: String) throws -> String {
    try BodyCheck.ordered(JSONValue(parsing: text), by: fields).jsonText
  }

  @Test func `members stand in the order of the fields and empty ones are left out`() throws {
    #expect(
      try check(#"{"tags":["b","a"],"state":"","name":"Ana Ejemplo","born":"sin fecha"}"#)
        == #"{"name":"Ana Ejemplo","born":"unknown","tags":["b","a"]}"#)
  }

  @Test(arguments: [
    (#"{"state":"x"}"#, FieldProblem.missing("name")),
    (#"{"name":"x","colour":"y"}"#, .unknownField("colour")),
    (#"{"name":"x","born":"30/02/2026"}"#, .notADate("born")),
    (#"{"name":"x","count":1.5}"#, .wrongType("count")),
    (#"{"name":["x"]}"#, .wrongType("name")),
    (#"{"name":"x","tags":"y"}"#, .wrongType("tags")),
    (#"{"name":"x","use":{"note":"y"}}"#, .unknownField("note")),
  ])
  func `what does not fit is refused by the field's name`(text: String, problem: FieldProblem) {
    #expect(throws: problem) { try check(text) }
  }

  @Test func `a name stands in a part of its own and joins the rest again`() throws {
    let body = try JSONValue(parsing: #"{"name":"Ana Ejemplo","born":"1980","state":"26","risk":"alto"}"#)
    let parts = BodyParts.split(body, fields: fields, access: .caseTeam, privileged: false)
    #expect(parts.map(\.access) == [.caseTeam, .identity, .caseTeam])
    #expect(parts.map(\.privileged) == [false, false, true])
    #expect(parts[0].body.jsonText == #"{"state":"26"}"#)
    #expect(BodyParts.joined(parts.map(\.body), fields: fields) == body)
    #expect(BodyParts.joined([parts[0].body], fields: fields)["name"] == nil)
  }

  @Test func `typed texts become the values of their fields`() throws {
    #expect(try TypedValue.value("sí", for: Field("x", .flag, Phrase("", ""))) == .bool(true))
    #expect(try TypedValue.value("~2006", for: Field("x", .date, Phrase("", ""))) == .string("~2006"))
    #expect(try TypedValue.value("on=2010", for: fields[6]).jsonText == #"{"on":"2010"}"#)
    #expect(throws: FieldProblem.notADecimal("x")) {
      try TypedValue.value("1,5", for: Field("x", .decimal, Phrase("", "")))
    }
  }

  @Test func `typed text is kept with each accented letter as one, however the keyboard sent it`() throws {
    let typed = "Sonora\u{301} n\u{303}"
    let whole = Array("Sonor\u{E1} \u{F1}".utf8)
    for shape in [Field.Shape.text, .paragraph] {
      let value = try TypedValue.value(typed, for: Field("x", shape, Phrase("", "")))
      #expect(value.text.map { Array($0.utf8) } == whole)
    }
    let group = Field("g", .group([Field("x", .text, Phrase("", ""))]), Phrase("", ""))
    #expect(try TypedValue.value("x=" + typed, for: group)["x"]?.text.map { Array($0.utf8) } == whole)
  }

  @Test func `the filters that follow from a stored body are those it was stored with`() throws {
    let body = try JSONValue(
      parsing: #"{"title":"Muestra","issuingBody":"Sala de muestra","date":"2011-05","matters":["a","b"],"votesFor":5}"#
    )
    let draft = RecordEncoding.draft(.precedent, body, scope: .shared, access: .caseTeam, privileged: false)
    #expect(draft.facets["year"] == [2011])
    #expect(draft.facets["matters"] == ["a", "b"])
    #expect(CaseSchema.store.facetValues?(draft.kind, draft.parts) == draft.facets)
  }
}
