import CaseModel
import CaseOperations
import DocumentStore
import Testing

/// What leaves the store as a file, and who may take it.
struct TakingOutTests {
  private func office() throws -> (office: Office, paralegal: OperationContext) {
    let office = try Office()
    let file = try office.file("acta.txt", "Acta.")
    try office.add(.person, ["name": "Ana", "occupation": "docente"], file: file)
    try office.add(.fact, ["statement": "Hecho de muestra"])
    _ = try AddMember(name: "Apoyo de Muestra", role: "paralegal", caseReference: "C-1").run(in: office.context)
    return (office, try office.acting(as: "M-2"))
  }

  @Test func `a role that lets nothing leave takes no list out, and the list can still be read`() throws {
    let (office, paralegal) = try office()
    #expect(throws: OperationError.notPermitted(.export)) { try ExportList(ListRecords(.fact)).run(in: paralegal) }
    #expect(throws: OperationError.notPermitted(.export)) {
      try ExportList(ListRecords(.fact), references: ["H-1"]).run(in: paralegal)
    }
    #expect(try ListRecords(.fact).run(in: paralegal).total == 1)
    #expect(try ExportList(ListRecords(.fact)).run(in: office.context).map(\.handle) == ["H-1"])
  }

  @Test func `a list taken out and a document opened are entered where they are restricted`() throws {
    let (office, _) = try office()
    let before = try office.context.store.readings().count
    _ = try ExportList(ListRecords(.person)).run(in: office.context)
    _ = try OpenDocument("PE-1", number: 1).run(in: office.context)
    _ = try ExportList(ListRecords(.fact)).run(in: office.context)
    #expect(try office.context.store.readings().dropFirst(before).map(\.action) == ["export.list", "document"])
  }

  @Test func `a document that the member may not see is not there for them`() throws {
    let (office, paralegal) = try office()
    #expect(try OpenDocument("PE-1", number: 1).run(in: office.context).document.fileName == "acta.txt")
    #expect(throws: OperationError.self) { try OpenDocument("PE-1", number: 1).run(in: paralegal) }
    #expect(throws: OperationError.documentNeeded(handle: "H-1", count: 0)) {
      try OpenDocument("H-1", number: 1).run(in: office.context)
    }
  }
}

struct SuggestRecordsTests {
  @Test func `the record named comes first, words find others, and half a word is enough`() throws {
    let office = try Office()
    try office.add(.institution, ["name": "Instituto Ficticio"])
    try office.add(.institution, ["name": "Caja Ficticia"])
    func found(_ text: String) throws -> [String] {
      try SuggestRecords(text, [.institution]).run(in: office.context).map(\.reference)
    }
    #expect(try found("I-2") == ["I-2"])
    #expect(try found("institu") == ["I-1"])
    #expect(try Set(found("")) == ["I-1", "I-2"])
    #expect(try found("nada de eso").isEmpty)
  }

  @Test func `conditions that nothing uses yet are offered by name and by lay words`() throws {
    let office = try Office()
    let found = try SuggestRecords("diabetes", [.condition]).run(in: office.context)
    #expect(found.contains { $0.reference == "E11" } && found.allSatisfy { $0.kind == .condition })
    #expect(try ListRecords(.condition).run(in: office.context).total == 0)
  }

  @Test func `a group typed part by part keeps every sign of its values`() throws {
    let office = try Office()
    var add = AddRecord(.person)
    add.fields = [
      FieldInput("name", "Ana"),
      FieldInput("identifiers", parts: [FieldInput("kind", "curp"), FieldInput("value", "A, kind=B=C")]),
    ]
    let body = try add.run(in: office.context).record.body
    #expect(body["identifiers"]?.elements.first?["value"]?.text == "A, kind=B=C")
    add.fields = [FieldInput("name", "Ana"), FieldInput("identifiers", parts: [FieldInput("value", "A")])]
    #expect(throws: OperationError.inOption("identifiers", .field(.missing("kind")))) {
      try add.run(in: office.context)
    }
  }
}
