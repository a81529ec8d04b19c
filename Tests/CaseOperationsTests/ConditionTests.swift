import CaseModel
import CaseOperations
import Testing

/// A condition is a term of the thesaurus; the record that stands for it comes and goes without getting in the way.
struct ConditionTests {
  private func person(_ name: String, _ office: Office, with condition: String) throws -> String {
    try office.add(.person, ["name": name], links: [LinkInput(.hasCondition, condition)])
  }

  private func conditions(of person: String, _ office: Office) throws -> [String] {
    try ShowRecord(person).run(in: office.context).links.map(\.other.handle)
  }

  @Test func `a condition put in the trash is there again for whoever uses it next, without its old links`() throws {
    let office = try Office()
    let first = try person("Ana", office, with: "I10")
    var remove = RemoveRecord("I10")
    remove.kinds = [.condition]
    _ = try remove.run(in: office.context)
    let second = try person("Berta", office, with: "presión alta")
    #expect(try conditions(of: second, office) == ["I10"])
    #expect(try conditions(of: first, office).isEmpty)
    _ = try AddLink(first, [LinkInput(.hasCondition, "I10")]).run(in: office.context)
    #expect(try conditions(of: first, office) == ["I10"])
  }

  @Test func `undoing the first use of a condition leaves it to those who used it since`() throws {
    let office = try Office()
    var add = AddRecord(.person)
    add.fields = [FieldInput("name", "Ana")]
    add.links = [LinkInput(.hasCondition, "I10")]
    let first = try add.run(in: office.context)
    let second = try person("Berta", office, with: "I10")
    _ = try UndoChanges(batch: first.batch).run(in: office.context)
    #expect(try ListRecords(.person).run(in: office.context).records.map(\.handle) == [second])
    #expect(try conditions(of: second, office) == ["I10"])
    let third = try person("Carla", office, with: "I10")
    #expect(try conditions(of: third, office) == ["I10"])
  }

  @Test func `undoing twice takes back two acts, whatever conditions came to be with them`() throws {
    let office = try Office()
    try office.add(.fact, ["statement": "Hecho"])
    _ = try person("Ana", office, with: "E11")
    _ = try UndoChanges().run(in: office.context)
    _ = try UndoChanges().run(in: office.context)
    #expect(try ListRecords(.person).run(in: office.context).total == 0)
    #expect(try ListRecords(.fact).run(in: office.context).total == 0)
  }

  @Test func `a condition is put in the trash, never destroyed: nobody could use it again`() throws {
    let office = try Office()
    _ = try person("Ana", office, with: "I10")
    #expect(throws: OperationError.termStays("I10")) {
      try EraseRecord("presión alta", confirmation: "I10").run(in: office.context)
    }
  }

  @Test func `a rehearsed first use leaves no condition behind`() throws {
    let office = try Office()
    var rehearsing = office.context
    rehearsing.dryRun = true
    var add = AddRecord(.person)
    add.fields = [FieldInput("name", "Ana")]
    add.links = [LinkInput(.hasCondition, "I10")]
    _ = try add.run(in: rehearsing)
    #expect(try ListRecords(.condition).run(in: office.context).total == 0)
  }

  @Test func `what is recorded of a person is named, never guessed from a part of a name`() throws {
    let office = try Office()
    #expect(throws: OperationError.self) { try person("Ana", office, with: "riñón") }
    #expect(throws: OperationError.inOption("--x", .unknownCondition("neuropatía", near: ["E11.4"])).self) {
      var link = LinkInput(.hasCondition, "neuropatía")
      link.option = "--x"
      try office.add(.person, ["name": "Ana"], links: [link])
    }
    #expect(try conditions(of: try person("Ana", office, with: "presión arterial alta"), office) == ["I10"])
  }

  @Test func `a code that is not in the list is recorded as the one that holds it, and told`() throws {
    let office = try Office()
    var add = AddRecord(.person)
    add.fields = [FieldInput("name", "Ana")]
    add.links = [LinkInput(.hasCondition, "E11.9")]
    let outcome = try add.run(in: office.context)
    #expect(outcome.doubts == [.broaderCondition(typed: "E11.9", code: "E11")])
    #expect(
      try AddLink("PE-1", [LinkInput(.hasCondition, "F34")]).run(in: office.context).doubts
        == [.broaderCondition(typed: "F34", code: "F30-F39")])
  }

  // MARK: The office's own words

  @Test func `what the office calls a condition finds it, and stands where it is named`() throws {
    let office = try Office()
    let person = try person("Ana", office, with: "I10")
    var add = AddRecord(.condition)
    add.fields = [
      FieldInput("code", "I10"), FieldInput("scheme", "icd-10"), FieldInput("nameEs", "Tensión de muestra"),
      FieldInput("synonymsEs", "zumbido de muestra"),
    ]
    _ = try add.run(in: office.context)
    try office.reopen()
    #expect(try ShowRecord(person).run(in: office.context).links.first?.other.title == "Tensión de muestra")
    let other = try self.person("Berta", office, with: "zumbido de muestra")
    #expect(try conditions(of: other, office) == ["I10"])
    #expect(try SearchPrecedents(condition: "zumbido de muestra").run(in: office.context).codes.contains("I10"))
    #expect(office.context.law.words("I10", of: "conditions").es == "Tensión de muestra")
  }

  @Test func `a condition of the office's own has its own code and place in the thesaurus`() throws {
    let office = try Office()
    var add = AddRecord(.condition)
    add.fields = [
      FieldInput("code", "muestra-rara"), FieldInput("scheme", "own"), FieldInput("nameEs", "Mal raro de muestra"),
      FieldInput("parent", "E10-E14"),
    ]
    _ = try add.run(in: office.context)
    try office.reopen()
    let person = try person("Ana", office, with: "mal raro de muestra")
    #expect(try conditions(of: person, office) == ["muestra-rara"])
    try office.add(.precedent, ["title": "Tesis ficticia"], links: [LinkInput(.addresses, "muestra-rara")])
    try office.add(.precedent, ["title": "Otra tesis ficticia"], links: [LinkInput(.addresses, "E11")])
    let found = try SearchPrecedents(condition: "E10-E14").run(in: office.context)
    #expect(found.hits.map(\.record.handle).sorted() == ["PR-1", "PR-2"])
    let matches = try MatchPrecedents(person: person).run(in: office.context)
    #expect(matches.map(\.record.handle) == ["PR-1", "PR-2"])
    var list = ListRecords(.person)
    list.linked = [LinkInput(.hasCondition, "E10-E14")]
    #expect(try list.run(in: office.context).total == 1)
  }

  @Test func `a code that no list has is no condition unless it is said to be the office's own`() throws {
    let office = try Office()
    #expect(throws: OperationError.self) { try office.add(.condition, ["code": "E1X", "scheme": "icd-10"]) }
    #expect(throws: OperationError.self) { try office.add(.condition, ["code": "con espacios", "scheme": "own"]) }
  }

  // MARK: Codes that look like handles

  @Test func `a code typed as such is the condition, and the handle with its hyphen the record`() throws {
    let office = try Office()
    _ = try person("Ana", office, with: "I10")
    for number in 1...9 { try office.add(.institution, ["name": "Instituto \(number)"]) }
    #expect(try ShowRecord("I10").run(in: office.context).record.kind == .condition)
    #expect(try ReadGraph("i10").run(in: office.context).nodes.first?.kind == .condition)
    #expect(try ShowHistory("I10").run(in: office.context).count == 1)
    #expect(throws: OperationError.unknownReference("I-10")) { try ShowRecord("I-10").run(in: office.context) }
    #expect(try ShowRecord("I9").run(in: office.context).record.handle == "I-9")
    try office.add(.institution, ["name": "Instituto 10"])
    #expect(throws: OperationError.ambiguousReference("I10", ["I-10", "I10"])) {
      try ShowRecord("I10").run(in: office.context)
    }
    #expect(try ShowRecord("I-10").run(in: office.context).record.kind == .institution)
  }

  @Test(arguments: ["E11", "diabetes tipo 2"])
  func `a condition that no record uses is known as one and told so`(words: String) throws {
    let office = try Office()
    #expect(throws: OperationError.unusedCondition("E11")) { try ShowRecord(words).run(in: office.context) }
  }

  @Test func `a condition comes into an empty file under its own code and takes no filing's number`() throws {
    let office = try Office()
    _ = try person("Ana", office, with: "E10")
    let dossier = try office.export("salida")
    let other = try Office(title: nil)
    #expect(try ImportDossier(dossier).run(in: other.context).renumbered.isEmpty)
  }
}
