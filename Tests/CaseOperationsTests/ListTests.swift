import CaseModel
import CaseOperations
import Testing

struct ListTests {
  @Test func `claimants can be listed by title like everyone else`() throws {
    let office = try Office()
    let role = [FieldInput("role", "claimant")]
    for name in ["Zoila", "Ñeca", "Ana"] {
      try office.add(.person, ["name": name], links: [LinkInput(.participatesIn, "C-1", attributes: role)])
    }
    try office.add(.person, ["name": "Bea, que no reclama"])
    var list = ListRecords(.person)
    list.claimantsOnly = true
    list.sort = "title"
    list.limit = 2
    let page = try list.run(in: office.context)
    #expect(page.records.map(\.title) == ["Ana", "Ñeca"])
    #expect(page.total == 3)
    list.descending = true
    #expect(try list.run(in: office.context).records.map(\.title) == ["Zoila", "Ñeca"])
  }

  @Test func `the trash is listed whole, and says so where an order or a filter by fields is asked for`() throws {
    let office = try Office()
    for title in ["Uno", "Dos"] {
      let handle = try office.add(.precedent, ["title": title])
      _ = try RemoveRecord(handle).run(in: office.context)
    }
    var list = ListRecords(.precedent)
    list.removed = true
    for sort in ["handle", "title", "modified"] {
      list.sort = sort
      #expect(try list.run(in: office.context).total == 2)
    }
    list.sort = "date"
    #expect(throws: OperationError.trashUnfiltered) { try list.run(in: office.context) }
    list.sort = "handle"
    list.filters = [FieldInput("outcome", "granted")]
    #expect(throws: OperationError.trashUnfiltered) { try list.run(in: office.context) }
  }

  @Test(arguments: ["abc", "2010.5", ""])
  func `a year that is none is an error, not an empty answer`(year: String) throws {
    let office = try Office()
    var search = SearchPrecedents()
    search.filters = [FieldInput("year", year)]
    #expect(throws: OperationError.field(.notAnInteger("year"))) { try search.run(in: office.context) }
  }
}
