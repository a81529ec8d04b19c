import CaseModel
import CaseOperations
import Testing

/// In which order precedents are read, and which are added though they do not name the condition.
struct PrecedentOrderTests {
  private func office() throws -> Office {
    let office = try Office()
    func add(_ title: String, _ fields: [String: String], _ conditions: [String]) throws {
      try office.add(
        .precedent, fields.merging(["title": title]) { first, _ in first },
        links: conditions.map { LinkInput(.addresses, $0) })
    }
    try add("Perdido", ["favourable": "no", "date": "2024"], ["E11"])
    try add("Sin sentido", ["date": "2023"], ["E11"])
    try add("Ganado antes", ["favourable": "sí", "date": "2010"], ["E11"])
    try add("Ganado después", ["favourable": "sí", "date": "2020"], ["E11"])
    try add("Abandonado", ["favourable": "sí", "date": "2022", "status": "abandoned"], ["E11"])
    try add("De la familia", ["favourable": "sí", "date": "2019"], ["E14"])
    try add("De cualquier preexistencia", ["favourable": "sí", "date": "2011", "any-preexisting": "sí"], ["I10"])
    try add("De otra cosa", ["favourable": "sí", "date": "2018"], ["C61"])
    return office
  }

  private func titles(_ hits: [PrecedentHit]) -> [String] { hits.compactMap(\.record.title) }

  @Test func `what may help comes first, the latest first, and what was lost or abandoned last`() throws {
    let page = try SearchPrecedents(condition: "diabetes tipo 2").run(in: try office().context)
    #expect(
      titles(page.hits) == ["Ganado después", "Ganado antes", "Sin sentido", "Perdido", "Abandonado"])
    #expect(page.total == 5)
  }

  @Test func `precedents of the family or of any condition follow apart, and are not counted`() throws {
    let page = try SearchPrecedents(condition: "E11").run(in: try office().context)
    #expect(titles(page.related) == ["De la familia", "De cualquier preexistencia"])
    #expect(page.facets.first { $0.name == "year" }?.values.map(\.count).reduce(0, +) == 5)
    let none = try SearchPrecedents(condition: "lupus").run(in: try office().context)
    #expect(none.hits.isEmpty && titles(none.related) == ["De cualquier preexistencia"])
  }

  @Test func `they follow the last page, not each`() throws {
    var search = SearchPrecedents(condition: "E11")
    search.limit = 3
    let context = try office().context
    let first = try search.run(in: context)
    search.offset = 3
    let last = try search.run(in: context)
    #expect(first.related.isEmpty && last.related.count == 2)
    #expect(titles(first.hits + last.hits).count == 5 && Set(titles(first.hits + last.hits)).count == 5)
  }

  @Test func `a filter holds for the related ones too`() throws {
    var search = SearchPrecedents(condition: "E11")
    search.filters = [FieldInput("year", "2019")]
    let page = try search.run(in: try office().context)
    #expect(page.hits.isEmpty && titles(page.related) == ["De la familia"])
  }
}
