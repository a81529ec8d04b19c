import CaseModel
import Testing

@testable import CaseOperations

@Suite struct `Recording a refusal from its letter` {
  private func letter(_ office: Office) throws -> String {
    try office.add(.evidence, ["title": "Oficio de negativa"], file: try office.file("oficio.pdf", "%PDF-1.4 muestra"))
  }

  private func full(_ letter: String) -> RecordRefusal {
    var operation = RecordRefusal(letter: letter, caseReference: "C-1")
    operation.person = "Ana"
    operation.surnames = "Ejemplo Ficticia"
    operation.institution = "Instituto de Muestra"
    operation.date = "2024-05-03"
    operation.notifiedOn = "2024-05-10"
    operation.medium = "personal"
    operation.clause = "Reglamento de muestra, artículo 5"
    operation.condition = "azúcar"
    operation.affectsFamily = true
    return operation
  }

  @Test func `joins person, institution, clause, condition and notice in one batch`() throws {
    let office = try Office()
    let outcome = try full(letter(office)).run(in: office.context)
    let detail = try ShowRecord(outcome.refusal.handle).run(in: office.context)
    let relations = Set(detail.links.map(\.relation))
    #expect(relations == [.affects, .recordedIn, .refusedBy, .appliesClause, .onGround, .notifies])
    #expect(outcome.refusal.documentHashes.count == 1)
    #expect(outcome.refusal.date?.text == "2024-05-03")
    let person = try ShowRecord(outcome.person.handle).run(in: office.context)
    #expect(Set(person.links.map(\.relation)) == [.participatesIn, .hasCondition, .affects, .notifiedTo])
    _ = try UndoChanges(batch: outcome.batch).run(in: office.context)
    #expect(throws: OperationError.self) { try ShowRecord("C-1#x").run(in: office.context) }
    #expect(try CountRecords().run(in: office.context)[.refusal] == nil)
  }

  @Test func `leaves unknown what was not answered`() throws {
    let office = try Office()
    var operation = RecordRefusal(letter: try letter(office), caseReference: "C-1")
    operation.person = "Benito"
    let outcome = try operation.run(in: office.context)
    #expect(outcome.refusal.body["date"] == nil && outcome.refusal.body["affectsFamily"] == nil)
    let detail = try ShowRecord(outcome.refusal.handle).run(in: office.context)
    #expect(Set(detail.links.map(\.relation)) == [.affects, .recordedIn])
  }

  @Test func `uses whoever is named by a handle, and makes no second one`() throws {
    let office = try Office()
    let person = try office.add(.person, ["name": "Ana", "surnames": "Ejemplo"])
    try office.add(.institution, ["name": "Instituto de Muestra", "shortName": "IDM"])
    var operation = full(try letter(office))
    operation.person = person
    operation.institution = "IDM"
    let outcome = try operation.run(in: office.context)
    #expect(outcome.person.handle == person)
    let counts = try CountRecords().run(in: office.context)
    #expect(counts[.person] == 1 && counts[.institution] == 1)
  }

  @Test func `an answer that does not fit is named, and nothing is written`() throws {
    let office = try Office()
    let letter = try letter(office)
    // A term of the list that somebody was about to use stays in use.
    let written = { try CountRecords().run(in: office.context).filter { $0.key != .condition } }
    let before = try written()
    let wrong: [(any WritableKeyPath<RecordRefusal, String> & Sendable, String)] = [
      (\.date, "99 de mayo"), (\.condition, "zzzz"), (\.person, "PE-99"), (\.institution, "I-99"), (\.medium, "paloma"),
      (\.person, ""),
    ]
    for (answer, text) in wrong {
      var operation = full(letter)
      operation[keyPath: answer] = text
      #expect(throws: OperationError.self) { try operation.run(in: office.context) }
    }
    #expect(try written() == before)
  }
}

/// A letter that is kept before anything else is known.
struct KeepLetterTests {
  @Test func `a letter and the case opened for it are one batch that one undo takes back`() throws {
    let office = try Office(title: nil)
    let keep = KeepLetter(
      DocumentInput(path: try office.file("oficio.txt", "Oficio de muestra")), title: "Oficio", caseTitle: "Caso")
    let outcome = try keep.run(in: office.context)
    try office.reopen()
    let detail = try ShowRecord(outcome.record.handle).run(in: office.context)
    #expect(detail.record.documents.count == 1 && detail.record.scope != nil)
    #expect(try SearchEverything("muestra").run(in: office.context).total == 1)
    _ = try UndoChanges(batch: outcome.batch).run(in: office.context)
    let counts = try CountRecords().run(in: office.context)
    #expect((counts[.evidence] ?? 0) == 0 && (counts[.strategicCase] ?? 0) == 0)
  }

  @Test func `where the letter cannot be kept no case is opened`() throws {
    let office = try Office(title: nil)
    let keep = KeepLetter(DocumentInput(path: "/nonexistent/oficio.pdf"), title: "Oficio", caseTitle: "Caso")
    #expect(throws: OperationError.self) { try keep.run(in: office.context) }
    #expect((try CountRecords().run(in: office.context)[.strategicCase] ?? 0) == 0)
  }
}
