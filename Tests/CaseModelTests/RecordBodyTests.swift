import CaseModel
import TestKit
import Testing

@Suite struct RecordBodyTests {
  /// Reads a body into its type and writes it again.
  private func rewritten(_ body: JSONValue, as kind: RecordKind) throws -> JSONValue {
    func through<Record: CaseRecord>(_ type: Record.Type) throws -> JSONValue { try Record(body: body).body }
    return try through(kind.type)
  }

  @Test(arguments: RecordKind.allCases)
  func `a body of every described field is read and written back byte by byte`(kind: RecordKind) throws {
    var chance = SeededRandom(seed: 1)
    let body = chance.body(of: kind.description.fields, chance: 1)
    #expect(body.members.map(\.name) == kind.description.fields.map(\.name))
    #expect(try rewritten(body, as: kind).jsonText == body.jsonText)
  }

  @Test(arguments: RecordKind.allCases)
  func `whatever fields a body has, reading and writing it changes nothing`(kind: RecordKind) throws {
    for seed in UInt64(0)..<60 {
      var chance = SeededRandom(seed: seed)
      let body = chance.body(of: kind.description.fields, chance: 0.3)
      #expect(try rewritten(body, as: kind).jsonText == body.jsonText, "seed \(seed)")
    }
  }

  @Test(arguments: RecordKind.allCases)
  func `a type has the described fields and no others, in their order`(kind: RecordKind) throws {
    var chance = SeededRandom(seed: 2)
    let body = chance.body(of: kind.description.fields, chance: 1)
    func record<Record: CaseRecord>(_ type: Record.Type) throws -> any CaseRecord { try Record(body: body) }
    try expectProperties(of: record(kind.type), are: kind.description.fields)
  }

  private func expectProperties(of value: Any, are fields: [Field]) throws {
    let properties = Mirror(reflecting: value).children
    #expect(properties.compactMap(\.label) == fields.map(\.name))
    for (property, field) in zip(properties, fields) {
      guard case .group(let inner) = field.shape else { continue }
      var content = try #require(Mirror(reflecting: property.value).children.first?.value)
      if field.repeats { content = try #require(Mirror(reflecting: content).children.first?.value) }
      try expectProperties(of: content, are: inner)
    }
  }

  @Test(arguments: [
    (#"{"date":"2010"}"#, BodyError.missingField("statement")),
    (#"{"statement":"x","colour":"red"}"#, .unknownField("colour")),
    (#"{"statement":"x","documents":[{"sha256":"a","colour":"red"}]}"#, .unknownField("documents.colour")),
    (#"{"statement":"x","documents":[{"pages":3}]}"#, .missingField("documents.0.sha256")),
    (#"{"statement":"x","date":"30/02/2026"}"#, .unsuitable("date")),
    (#"{"statement":"x","number":1.5}"#, .unsuitable("number")),
    (#"{"statement":"x","number":"1"}"#, .unsuitable("number")),
    (#"{"statement":"x","number":99999999999999999999}"#, .unsuitable("number")),
    (#"{"statement":"x","verified":"yes"}"#, .unsuitable("verified")),
    (#"{"statement":"x","documents":{}}"#, .unsuitable("documents")),
    (#"{"statement":["x"]}"#, .unsuitable("statement")),
    (#"["x"]"#, .unsuitable("")),
  ])
  func `a body that does not fit is refused by the field's name`(text: String, problem: BodyError) throws {
    let body = try JSONValue(parsing: text)
    #expect(throws: problem) { try Fact(body: body) }
  }

  @Test func `empty texts and lists are left out of a body`() {
    var fact = Fact(statement: "Se negó la afiliación.")
    fact.note = ""
    fact.documents = []
    #expect(fact.body.jsonText == #"{"statement":"Se negó la afiliación."}"#)
  }

  @Test func `a locator is read and written too`() throws {
    var locator = Locator(sha256: String(repeating: "0", count: 64), page: 3)
    locator.verifiedOn = PartialDate("2024-02-29")
    let written = try JSONValue(writing: locator)
    #expect(written.members.map(\.name) == ["sha256", "page", "verifiedOn"])
    #expect(try written.read(as: Locator.self) == locator)
  }

  @Test func `a floating-point number is refused, for nobody wrote its digits`() {
    #expect(throws: BodyError.unwritable) { try JSONValue(writing: ["x": 0.1]) }
  }

  @Test func `a record is named by its title, or by what stands in for it`() throws {
    let named = try JSONValue(parsing: #"{"name":"Ana Ejemplo","pseudonym":"V1"}"#)
    #expect(RecordKind.person.title(of: named) == "Ana Ejemplo")
    #expect(RecordKind.person.title(of: .object([.init("pseudonym", .string("V1"))])) == "V1")
    #expect(RecordKind.person.title(of: .object([])) == nil)
    #expect(RecordKind.figure.title(of: .object([.init("label", .string("412 negativas"))])) == "412 negativas")
  }
}
