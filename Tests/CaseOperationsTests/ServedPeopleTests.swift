import CaseModel
import CaseOperations
import TestKit
import Testing

/// What a page of results says of people must be what matching says of each of them.
struct ServedPeopleTests {
  private static let conditions = ["E11", "E10", "E10-E14", "I10", "G35", "B20-B24", "Q90"]

  private func office(seed: UInt64) throws -> Office {
    var random = SeededRandom(seed: seed)
    let office = try Office()
    func some(_ handles: [String], _ relation: Relation, _ random: inout SeededRandom) -> [LinkInput] {
      handles.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }.map { LinkInput(relation, $0) }
    }
    let insurers = try (1...3).map {
      try office.add(.institution, ["name": "Instituto \($0)", "kind": "social-security-institute"])
    }
    let norms = try (1...3).map { try office.add(.norm, ["title": "Norma de muestra \($0)"]) }
    var people: [String] = []
    for number in 1...6 {
      let links = some(Self.conditions, .hasCondition, &random) + some(insurers, .insuredBy, &random)
      people.append(try office.add(.person, ["name": "Ana", "surnames": "Ejemplo \(number)"], links: links))
    }
    for number in 1...5 {
      let links = some(people, .affects, &random) + some(norms, .appliesClause, &random)
      let insurer = some(insurers, .refusedBy, &random).prefix(1)
      try office.add(
        .refusal, ["title": "Negativa \(number)", "form": "written"],
        links: links + insurer + some(Self.conditions, .onGround, &random))
    }
    for number in 1...8 {
      let links =
        some(Self.conditions, .addresses, &random) + some(norms, .interprets, &random)
        + some(insurers, .decidedAgainst, &random)
      try office.add(
        .precedent,
        [
          "title": "Tesis ficticia \(number)", "any-preexisting": number % 4 == 0 ? "sí" : "no",
          "favourable": number % 3 == 0 ? "no" : "sí",
        ],
        links: links)
    }
    return office
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a precedent serves as many people on the page as matching finds for it`(seed: UInt64) throws {
    let office = try office(seed: seed &* 0x9e37_79b9_7f4a_7c15)
    let hits = try SearchPrecedents().run(in: office.context).hits
    #expect(hits.count == 8)
    for hit in hits {
      let matches = try PrecedentApplies(precedent: hit.record.handle).run(in: office.context)
      let served = matches.count { match in
        !match.reasons.contains { $0.reason == .unfavourable || $0.reason == .weakened }
      }
      #expect(hit.serves == served, "\(hit.record.handle)")
    }
    #expect(hits.contains { $0.serves > 0 } && hits.contains { $0.serves < 6 })
  }

  @Test func `a text marks the longest name where a word begins, however it is written`() throws {
    let office = try Office()
    try office.add(
      .precedent,
      ["title": "Tesis ficticia", "headnote": "Prediabetes y seguro. LA DIABÉTES MELLITUS TIPO 2 NO EXCLUYE"],
      links: [LinkInput(.addresses, "E11")])
    let hit = try #require(try SearchPrecedents(condition: "E11").run(in: office.context).hits.first)
    let snippet = try #require(hit.snippet)
    let mark = try #require(snippet.mark)
    #expect(String(decoding: Array(snippet.text.utf8)[mark], as: UTF8.self) == "DIABÉTES MELLITUS TIPO 2")
  }
}
