import CaseModel
import CaseOperations
import Testing

struct ChainTests {
  private func gaps(_ chain: Chain, _ office: Office) throws -> Set<String> {
    var review = ReviewCase(caseReference: "C-1")
    review.chains = [chain]
    return Set(try review.run(in: office.context).flatMap(\.gaps).map(\.id))
  }

  @Test func `a bare refusal lacks everything the exclusion chain needs, and linking closes each gap`() throws {
    let office = try Office()
    let refusal = try office.add(.refusal, ["title": "Negativa", "form": "written"])
    #expect(
      try gaps(.exclusion, office) == [
        "exclusion.clause", "exclusion.institution", "exclusion.person", "exclusion.condition", "exclusion.proof",
      ])
    let person = try office.add(.person, ["name": "Ana"])
    let insurer = try office.add(.institution, ["name": "Instituto de Muestra"])
    let norm = try office.add(.norm, ["title": "Artículo 00"])
    let letter = try office.add(.evidence, ["title": "Oficio"])
    _ = try AddLink(
      refusal,
      [
        LinkInput(.affects, person), LinkInput(.refusedBy, insurer), LinkInput(.appliesClause, norm),
        LinkInput(.onGround, "I10"), LinkInput(.recordedIn, letter),
      ]
    ).run(in: office.context)
    #expect(try gaps(.exclusion, office).isEmpty)
  }

  @Test func `a verbal refusal needs no document`() throws {
    let office = try Office()
    try office.add(.refusal, ["title": "Negativa", "form": "verbal"])
    #expect(try !gaps(.exclusion, office).contains("exclusion.proof"))
  }

  @Test func `silence after the noted due date is overdue until it is recorded as silence`() throws {
    let office = try Office()
    let request = try office.add(.informationRequest, ["title": "Negativas por año", "dueOn": "2025-12-01"])
    #expect(try gaps(.transparency, office).contains("transparency.unanswered"))
    var edit = EditRecord(request)
    edit.set = [FieldInput("reply", "silence")]
    _ = try edit.run(in: office.context)
    let left = try gaps(.transparency, office)
    #expect(!left.contains("transparency.unanswered"))
    #expect(!left.contains("transparency.evidence"))
  }

  @Test func `an order is overdue only when its date has passed without compliance`() throws {
    let office = try Office()
    let order = try office.add(.order, ["title": "Afiliar", "dueOn": "2025-12-01"])
    #expect(try gaps(.victory, office).contains("victory.overdue"))
    let proof = try office.add(.evidence, ["title": "Constancia"])
    _ = try AddLink(order, [LinkInput(.compliedBy, proof)]).run(in: office.context)
    #expect(try !gaps(.victory, office).contains("victory.overdue"))
    try office.add(.order, ["title": "Informar", "dueOn": "2026"])
    #expect(try !gaps(.victory, office).contains("victory.overdue"))
  }

  @Test func `a plea of the authority stands until a budget line rebuts it`() throws {
    let office = try Office()
    let plea = try office.add(.argument, ["title": "No hay fondos", "side": "authority"])
    #expect(try gaps(.money, office) == ["money.plea"])
    let line = try office.add(
      .budgetLine, ["name": "Gasto social", "year": "2010", "amount": "400000"], links: [LinkInput(.rebuts, plea)])
    #expect(try gaps(.money, office) == ["money.source"])
    let source = try office.add(.evidence, ["title": "Cuenta pública"], file: try office.file("c.pdf", "%PDF-1.4"))
    _ = try AddLink(line, [LinkInput(.sourcedFrom, source, page: 3)]).run(in: office.context)
    #expect(try gaps(.money, office).isEmpty)
  }

  @Test func `a run names each record once`() throws {
    let office = try Office()
    let reply = try office.add(.evidence, ["title": "Respuesta"])
    let total = try office.add(
      .figure, ["label": "Negativas", "value": "412"], links: [LinkInput(.sourcedFrom, reply)])
    try office.add(
      .informationRequest, ["title": "Negativas por año"],
      links: [LinkInput(.repliedWith, reply), LinkInput(.yields, total)])
    var review = ReviewCase(caseReference: "C-1")
    review.chains = [.transparency]
    let runs = try review.run(in: office.context).flatMap(\.runs)
    #expect(runs.map { $0.map(\.handle) } == [["SI-1", "P-1", "CF-1"]])
  }

  @Test func `a notice dated before what it notifies is told, and one that may be later is not`() throws {
    let office = try Office()
    let refusal = try office.add(.refusal, ["title": "Negativa", "date": "2025-03-10", "receivedOn": "2025-03-01"])
    let ruling = try office.add(.ruling, ["title": "Sentencia", "date": "2025-06"])
    for (target, chain, id) in [
      (refusal, Chain.exclusion, "exclusion.notice"), (ruling, .victory, "victory.notice"),
    ] {
      let notice = try office.add(
        .notification, ["title": "Notificación", "date": "2025-06"], links: [LinkInput(.notifies, target)])
      #expect(try !gaps(chain, office).contains(id))
      var edit = EditRecord(notice)
      edit.set = [FieldInput("date", "2024-12-31")]
      _ = try edit.run(in: office.context)
      #expect(try gaps(chain, office).contains(id))
    }
    #expect(try gaps(.exclusion, office).contains("exclusion.received"))
  }

  @Test func `who takes part in a proceeding has consents recorded, as far as the reader may see them`() throws {
    let office = try Office()
    let proceeding = try office.add(.proceeding, ["title": "Amparo"])
    let link = { (role: String) in
      LinkInput(.participatesIn, proceeding, attributes: [FieldInput("role", role)])
    }
    let person = try office.add(.person, ["name": "Ana"], links: [link("petitioner")])
    try office.add(.person, ["name": "Luz"], links: [link("expert")])
    #expect(try consentless(office.context) == [person])
    _ = try AddMember(name: "Apoyo", role: "volunteer", caseReference: "C-1").run(in: office.context)
    #expect(try consentless(office.acting(as: "M-2")).isEmpty)
    var edit = EditRecord(person)
    edit.set = [FieldInput("consents", "use=litigation,granted=no,date=2026-01")]
    _ = try edit.run(in: office.context)
    #expect(try consentless(office.context).isEmpty)
  }

  private func consentless(_ context: OperationContext) throws -> [String?] {
    try ReviewCase(caseReference: "C-1").run(in: context).flatMap(\.gaps).filter { $0.id == "exclusion.consent" }
      .map(\.place.record)
  }

  @Test func `one file in two records is told, unless a link says that it is one on purpose`() throws {
    let office = try Office()
    let path = try office.file("oficio.txt", "Oficio.")
    try office.add(.evidence, ["title": "Oficio"], file: path)
    #expect(try !gaps(.proof, office).contains("proof.same"))
    let copy = try office.add(.evidence, ["title": "Oficio otra vez"], file: path)
    let told = try ReviewCase().run(in: office.context).flatMap(\.gaps).filter { $0.id == "proof.same" }
    #expect(told.map(\.place.record) == [copy] && told[0].summary.es.contains("P-1"))
    _ = try RemoveRecord(copy).run(in: office.context)
    try office.add(
      .refusal, ["title": "Negativa", "form": "written"], links: [LinkInput(.recordedIn, "P-1")], file: path)
    for title in ["Artículo 1", "Artículo 2"] { try office.add(.norm, ["title": title], file: path) }
    #expect(try !gaps(.proof, office).contains("proof.same"))
  }

  @Test func `a program kept as evidence is told`() throws {
    let office = try Office()
    try office.add(.evidence, ["title": "Oficio"], file: try office.file("oficio.exe", "MZ"))
    #expect(try gaps(.proof, office).contains("proof.program"))
  }

  @Test func `a fact without evidence is a gap`() throws {
    let office = try Office()
    try office.add(.fact, ["statement": "Uno"])
    #expect(try gaps(.proof, office) == ["proof.fact"])
  }
}

@Suite struct `Facts beside their proof` {
  @Test func `each fact stands with what proves it and the page, and those without are told apart`() throws {
    let office = try Office()
    let path = try office.file("oficio.pdf", "%PDF-1.4 muestra")
    let evidence = try office.add(.evidence, ["title": "Oficio"], file: path)
    let located = try office.add(.fact, ["statement": "Con página"])
    let loose = try office.add(.fact, ["statement": "Sin página"])
    let bare = try office.add(.fact, ["statement": "Sin prueba"])
    _ = try AddLink(evidence + "#1", [LinkInput(.proves, located)]).run(in: office.context)
    _ = try AddLink(evidence, [LinkInput(.proves, loose)]).run(in: office.context)
    let all = try ReadProof().run(in: office.context)
    #expect(all.total == 3)
    #expect(all.rows.map { $0.proofs.count } == [1, 1, 0])
    #expect(all.rows[0].proofs[0].locators.map(\.page) == [1])
    var missing = ReadProof()
    missing.onlyMissing = true
    missing.limit = 1
    missing.offset = 1
    let page = try missing.run(in: office.context)
    #expect(page.total == 2 && page.rows.map(\.fact.handle) == [bare])
  }
}
