import CaseModel
import CaseOperations
import Testing

struct EditRecordsTests {
  @Test func `several records change as one batch, and who has the value already counts as unchanged`() throws {
    let office = try Office()
    for verified in ["no", "yes", "no"] { try office.add(.fact, ["statement": "Hecho", "verified": verified]) }
    let operation = EditRecords(.fact, ["H-1", "H-2", "H-3", "H-1"], .set(FieldInput("verified", "yes")))
    let outcome = try operation.run(in: office.context)
    #expect(outcome.changed == ["H-1", "H-3"] && outcome.same == ["H-2"])
    #expect(try operation.run(in: office.context).batch == nil)
  }

  @Test func `one that cannot be changed keeps all as they were`() throws {
    let office = try Office()
    try office.add(.fact, ["statement": "Hecho"])
    try office.add(.person, ["name": "Ana"])
    #expect(throws: OperationError.self) {
      try EditRecords(.fact, ["H-1", "PE-1"], .remove).run(in: office.context)
    }
    #expect(try ListRecords(.fact).run(in: office.context).total == 1)
  }

  @Test func `a field that must not be missing is not emptied`() throws {
    let office = try Office()
    try office.add(.fact, ["statement": "Hecho"])
    #expect(throws: OperationError.field(.missing("statement"))) {
      try EditRecords(.fact, ["H-1"], .clear("statement")).run(in: office.context)
    }
  }
}

struct CountFacetsTests {
  @Test func `a field's own filter leaves its other values countable, others narrow them`() throws {
    let office = try Office()
    for (state, municipality) in [("Sonora", "Ficticia"), ("Sonora", "Otra"), ("Chihuahua", "Ficticia")] {
      try office.add(.person, ["name": "Alguien", "state": state, "municipality": municipality])
    }
    var list = ListRecords(.person)
    list.filters = [FieldInput("state", "Sonora")]
    let facets = try CountFacets(list).run(in: office.context)
    #expect(facets.first { $0.name == "state" }?.values.map(\.count) == [2, 1])
    #expect(facets.first { $0.name == "municipality" }?.values.map(\.count) == [1, 1])
  }

  @Test func `a date that fewer people see than the record gives no order`() throws {
    let office = try Office()
    try office.add(.person, ["name": "Ana", "birth": "1980"])
    var list = ListRecords(.person)
    list.sort = "date"
    #expect(throws: OperationError.field(.unknownField("date"))) { try list.run(in: office.context) }
  }

  @Test func `what lies in the trash is listed under the name it had`() throws {
    let office = try Office()
    try office.add(.fact, ["statement": "Se negó"])
    _ = try RemoveRecord("H-1").run(in: office.context)
    let trash = try ListTrash().run(in: office.context)
    #expect(trash.map(\.kind) == [.fact] && trash.first?.records.first?.record.title == "Se negó")
  }
}
