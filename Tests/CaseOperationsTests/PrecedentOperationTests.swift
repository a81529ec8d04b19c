import CaseModel
import CaseOperations
import Testing

struct PrecedentOperationTests {
  private func office() throws -> Office {
    let office = try Office()
    let insurer = try office.add(.institution, ["name": "Instituto de Muestra", "kind": "social-security-institute"])
    let clause = try office.add(.norm, ["title": "Reglamento de muestra, artículo 00"])
    let person = try office.add(
      .person, ["name": "Ana", "surnames": "Ejemplo"], links: [LinkInput(.hasCondition, "E11")])
    try office.add(
      .refusal, ["title": "Negativa", "form": "written"],
      links: [
        LinkInput(.affects, person), LinkInput(.refusedBy, insurer), LinkInput(.appliesClause, clause),
        LinkInput(.onGround, "diabetes tipo 2"),
      ])
    try office.add(
      .precedent,
      [
        "title": "Tesis ficticia uno", "outcome": "granted", "favourable": "sí", "date": "2012-03-01",
        "headnote": "DIABETES TIPO 2. LA NEGATIVA DE AFILIACIÓN DISCRIMINA.",
      ],
      links: [LinkInput(.addresses, "E11"), LinkInput(.interprets, clause), LinkInput(.decidedAgainst, insurer)])
    try office.add(
      .precedent, ["title": "Tesis ficticia dos", "outcome": "denied", "favourable": "no", "date": "2015"],
      links: [LinkInput(.addresses, "E10")])
    try office.add(.precedent, ["title": "Tesis ficticia tres", "date": "2001"], links: [LinkInput(.addresses, "VIH")])
    return office
  }

  @Test(arguments: ["diabetes", "DIABÉTES", "E10-E14", "azúcar en la sangre"])
  func `a condition finds precedents by code, name and lay words`(words: String) throws {
    let page = try SearchPrecedents(condition: words).run(in: try office().context)
    #expect(page.hits.contains { $0.record.title == "Tesis ficticia uno" })
    #expect(!page.hits.contains { $0.record.title == "Tesis ficticia tres" })
    #expect(page.total == page.hits.count)
  }

  @Test func `passing over more than can be counted finds nothing and stops nothing`() throws {
    var search = SearchPrecedents(condition: "diabetes")
    search.offset = .max
    search.limit = .max
    let page = try search.run(in: try office().context)
    #expect(page.hits.isEmpty && page.total > 0)
  }

  @Test func `a search counts facets, marks the condition and says how many people it may serve`() throws {
    let page = try SearchPrecedents(condition: "diabetes").run(in: try office().context)
    #expect(page.total == 2)
    let outcomes = try #require(page.facets.first { $0.name == "outcome" })
    #expect(Set(outcomes.values.map(\.code)) == ["granted", "denied"])
    let institutions = try #require(page.facets.first { $0.name == "institution" })
    #expect(institutions.values.map(\.count) == [1])
    let hit = try #require(page.hits.first { $0.record.title == "Tesis ficticia uno" })
    #expect(hit.serves == 1)
    let snippet = try #require(hit.snippet)
    let mark = try #require(snippet.mark)
    #expect(String(decoding: Array(snippet.text.utf8)[mark], as: UTF8.self).hasPrefix("DIABETES"))
  }

  @Test func `a facet narrows the search`() throws {
    var search = SearchPrecedents(condition: "diabetes")
    search.filters = [FieldInput("outcome", "granted"), FieldInput("institution", "I-1")]
    #expect(try search.run(in: try office().context).hits.map(\.record.title) == ["Tesis ficticia uno"])
  }

  @Test func `matching explains itself in both directions`() throws {
    let office = try office()
    let matches = try MatchPrecedents(person: "PE-1").run(in: office.context)
    #expect(matches.map(\.record.handle) == ["PR-1", "PR-2"])
    #expect(matches[0].reasons.map(\.reason).contains(.conditionExact))
    #expect(matches[0].reasons.map(\.reason).contains(.sameClause))
    #expect(matches[1].reasons.map(\.reason).contains(.conditionFamily))
    #expect(matches[0].reasons.allSatisfy { !$0.words.es.isEmpty && !$0.words.en.isEmpty })
    #expect(try PrecedentApplies(precedent: "PR-1").run(in: office.context).map(\.record.handle) == ["PE-1"])
    #expect(try PrecedentApplies(precedent: "PR-3").run(in: office.context).isEmpty)
  }

  @Test func `a later abandonment weakens a precedent`() throws {
    let office = try office()
    let before = try #require(try MatchPrecedents(person: "PE-1").run(in: office.context).first)
    _ = try AddLink("PR-3", [LinkInput(.treats, "PR-1", attributes: [FieldInput("treatment", "abandons")])])
      .run(in: office.context)
    let after = try #require(
      try MatchPrecedents(person: "PE-1").run(in: office.context).first { $0.record.handle == "PR-1" })
    #expect(after.reasons.map(\.reason).contains(.weakened))
    #expect(after.score < before.score)
  }

  @Test func `what was lost or abandoned is shown and serves nobody`() throws {
    let office = try office()
    let lost = try SearchPrecedents(condition: "E10").run(in: office.context)
    #expect(lost.hits.map(\.record.handle) == ["PR-2"] && lost.hits[0].serves == 0)
    #expect(try SearchPrecedents(condition: "E11").run(in: office.context).hits.map(\.serves) == [1])
    _ = try AddLink("PR-3", [LinkInput(.treats, "PR-1", attributes: [FieldInput("treatment", "abandons")])])
      .run(in: office.context)
    #expect(try SearchPrecedents(condition: "E11").run(in: office.context).hits.map(\.serves) == [0])
    _ = try AddLink("PE-1", [LinkInput(.participatesIn, "C-1", attributes: [FieldInput("role", "claimant")])])
      .run(in: office.context)
    var review = ReviewCase(caseReference: "C-1")
    review.chains = [.reuse]
    #expect(try review.run(in: office.context).flatMap(\.gaps).map(\.id) == ["reuse.person"])
  }

  @Test func `words no term has are an error that says so`() throws {
    let context = try office().context
    #expect(throws: OperationError.unknownCondition("xyzzy", near: [])) {
      try SearchPrecedents(condition: "xyzzy").run(in: context)
    }
  }

  @Test func `a condition that no term names brings what covers any pre-existing one, and says so`() throws {
    let office = try office()
    try office.add(.precedent, ["title": "Tesis ficticia cuatro", "anyPreexisting": "sí"])
    let page = try SearchPrecedents(condition: "psoriasis").run(in: office.context)
    #expect(page.hits.isEmpty && page.total == 0 && page.codes.isEmpty)
    #expect(page.related.map(\.record.title) == ["Tesis ficticia cuatro"])
    #expect(page.related.map(\.reach) == [.anyPreexisting])
    #expect(page.reading.notUnderstood == ["psoriasis"] && page.reading.near.isEmpty)
    #expect(try SearchPrecedents(condition: "diabetis").run(in: office.context).reading.near.first == "E10-E14")
  }

  @Test func `what does not name the condition says whether it is of the family or of any pre-existing one`() throws {
    let office = try office()
    try office.add(.precedent, ["title": "Tesis ficticia cuatro", "anyPreexisting": "sí"])
    let page = try SearchPrecedents(condition: "E14").run(in: office.context)
    #expect(page.hits.isEmpty)
    #expect(page.related.map(\.reach) == [.family, .family, .anyPreexisting])
  }

  @Test func `a code that is not in the list is read as the one that holds it, and part of a name as such`() throws {
    let office = try office()
    let broader = try SearchPrecedents(condition: "F34").run(in: office.context).reading
    #expect(broader.unlistedCodes.map(\.typed) == ["F34"] && broader.unlistedCodes.map(\.codes) == [["F30-F39"]])
    let part = try SearchPrecedents(condition: "riñón").run(in: office.context).reading
    #expect(part.partsOfNames.map(\.typed) == ["riñón"] && part.understood.contains("N17-N19"))
  }

  @Test func `the ruling of a person's own case is proposed to others and not to that person`() throws {
    let office = try office()
    let other = try office.add(
      .person, ["name": "Luz", "surnames": "Ejemplo"], links: [LinkInput(.hasCondition, "E11")])
    let first = try office.add(.proceeding, ["title": "Juicio de muestra"])
    let review = try office.add(.proceeding, ["title": "Revisión de muestra"], links: [LinkInput(.partOf, first)])
    let ruling = try office.add(.ruling, ["title": "Sentencia de muestra"], links: [LinkInput(.issuedIn, review)])
    _ = try AddLink("PE-1", [LinkInput(.participatesIn, first, attributes: [FieldInput("role", "petitioner")])])
      .run(in: office.context)
    #expect(try PrecedentApplies(precedent: "PR-1").run(in: office.context).map(\.record.handle).contains("PE-1"))
    _ = try AddLink("PR-1", [LinkInput(.arisesFrom, ruling)]).run(in: office.context)
    #expect(try PrecedentApplies(precedent: "PR-1").run(in: office.context).map(\.record.handle) == [other])
    #expect(!(try MatchPrecedents(person: "PE-1").run(in: office.context).map(\.record.handle).contains("PR-1")))
    let hit = try SearchPrecedents(condition: "E11").run(in: office.context).hits.first { $0.record.handle == "PR-1" }
    #expect(hit?.serves == 1)
    // Nobody is told to look for a precedent who has the judgment it comes from.
    _ = try AddLink("PE-1", [LinkInput(.participatesIn, "C-1", attributes: [FieldInput("role", "claimant")])])
      .run(in: office.context)
    var reuse = ReviewCase(caseReference: "C-1")
    reuse.chains = [.reuse]
    #expect(try reuse.run(in: office.context).flatMap(\.gaps).isEmpty)
  }

  @Test func `jurisdiction comes from the proceeding or its court, never from where a person lives`() throws {
    let office = try office()
    _ = try EditRecord("PR-1").changing(["force": "binding"]).run(in: office.context)
    _ = try EditRecord("PE-1").changing(["state": "Sonora"]).run(in: office.context)
    func reasons() throws -> [MatchReason] {
      let matches = try MatchPrecedents(person: "PE-1").run(in: office.context)
      return matches.first { $0.record.handle == "PR-1" }?.reasons.map(\.reason) ?? []
    }
    #expect(try reasons().contains(.binding))
    #expect(!(try reasons().contains(.sameJurisdiction)))
    let court = try office.add(.institution, ["name": "Juzgado de Muestra", "state": "Jalisco"])
    let trial = try office.add(.proceeding, ["title": "Juicio de muestra"], links: [LinkInput(.before, court)])
    _ = try AddLink("PE-1", [LinkInput(.participatesIn, trial)]).run(in: office.context)
    #expect(try reasons().contains(.sameJurisdiction))
    _ = try EditRecord("PR-1").changing(["states": "Sonora"]).run(in: office.context)
    #expect(!(try reasons().contains(.sameJurisdiction)))
    _ = try EditRecord(trial).changing(["state": "Sonora"]).run(in: office.context)
    #expect(try reasons().contains(.sameJurisdiction))
  }
}

extension EditRecord {
  /// The operation with fields to set.
  fileprivate func changing(_ fields: [String: String]) -> EditRecord {
    var operation = self
    operation.set = fields.map { FieldInput($0.key, $0.value) }
    return operation
  }
}
