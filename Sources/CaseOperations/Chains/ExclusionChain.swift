import CaseModel

/// Norm → condition → refusal → person: who was left out, by whom, under which clause.
enum ExclusionChain {
  static let noClause = Gap(
    id: "exclusion.clause",
    says: Phrase("la negativa no dice qué cláusula se aplicó", "the refusal names no clause that was applied"),
    remedy: Phrase("Vincúlela con la norma", "Link it to the norm"), mending: .link(.appliesClause))
  static let noInstitution = Gap(
    id: "exclusion.institution",
    says: Phrase("falta quién negó", "who refused is missing"),
    remedy: Phrase("Vincúlela con la institución", "Link it to the institution"), mending: .link(.refusedBy))
  static let noPerson = Gap(
    id: "exclusion.person",
    says: Phrase("la negativa no está unida a ninguna persona", "the refusal is joined to no person"),
    remedy: Phrase(
      "Vincúlela con quien la recibió; si sólo se conoce el número, regístrelo como cifra",
      "Link it to whoever received it; if only the number is known, record it as a figure"), mending: .link(.affects))
  static let noCondition = Gap(
    id: "exclusion.condition",
    says: Phrase("no consta el padecimiento por el que se negó", "the condition it was refused for is not recorded"),
    remedy: Phrase("Regístrelo si consta", "Record it if known"), mending: .link(.onGround))
  static let noProof = Gap(
    id: "exclusion.proof",
    says: Phrase("la negativa por escrito no tiene documento", "the written refusal has no document"),
    remedy: Phrase("Agregue el oficio", "Add the letter"), mending: .document)
  static let noRefusal = Gap(
    id: "exclusion.refusal",
    says: Phrase("participa en el caso y no tiene negativa registrada", "takes part in the case and has no refusal"),
    remedy: Phrase("Registre la negativa o aclare su carácter", "Record the refusal or clarify the role"))

  static let noConsent = Gap(
    id: "exclusion.consent",
    says: Phrase(
      "participa en un juicio y no consta a qué consintió", "takes part in a proceeding, and no consent is recorded"),
    remedy: Phrase(
      "Sin su consentimiento no se usa su nombre ni su historia: registre a qué dijo que sí o que no, y cuándo",
      "Without consent neither the name nor the story is used: record what was agreed to or refused, and when"),
    mending: .field("consents"))

  /// What stands and what is missing.
  ///
  /// - Parameter seesConsents: whether the reader may see the consents of a person: what is hidden is not missing.
  static func view(
    _ graph: CaseGraph, claimants: Set<String>, seesConsents: (RecordView) -> Bool
  ) -> ChainView {
    var runs: [[RecordSummary]] = []
    var gaps: [Finding] = []
    var complete = 0
    for refusal in graph.all(.refusal) {
      let clauses = graph.targets(of: refusal, .appliesClause)
      let conditions = graph.targets(of: refusal, .onGround)
      let people = graph.targets(of: refusal, .affects)
      if clauses.isEmpty { gaps.append(noClause.finding(refusal)) }
      if graph.targets(of: refusal, .refusedBy).isEmpty { gaps.append(noInstitution.finding(refusal)) }
      if people.isEmpty { gaps.append(noPerson.finding(refusal)) }
      if conditions.isEmpty { gaps.append(noCondition.finding(refusal)) }
      if refusal.body["form"]?.text == "written", refusal.documentHashes.isEmpty,
        graph.targets(of: refusal, .recordedIn).isEmpty
      {
        gaps.append(noProof.finding(refusal))
      }
      if Notices.isBefore(refusal.body["receivedOn"]?.text.flatMap { PartialDate($0) }, refusal.date) {
        gaps.append(Notices.received.finding(refusal))
      }
      runs.append((clauses + conditions + [refusal] + people).map(\.summary))
      if !clauses.isEmpty, !conditions.isEmpty, !people.isEmpty { complete += 1 }
    }
    for person in graph.all(.person)
    where isClaimant(person, graph, claimants) && graph.sources(of: person, .affects).isEmpty {
      gaps.append(noRefusal.finding(person))
    }
    gaps += Notices.gaps([.refusal], "exclusion.notice", graph)
    for person in graph.all(.person)
    where person.body["consents"] == nil && seesConsents(person) && isParty(person, graph, claimants) {
      gaps.append(noConsent.finding(person))
    }
    return ChainView(chain: .exclusion, runs: runs, complete: complete, gaps: gaps)
  }

  /// Whether a person takes part in a proceeding as one who was wronged, or in a role nobody noted.
  private static func isParty(_ person: RecordView, _ graph: CaseGraph, _ roles: Set<String>) -> Bool {
    graph.edges(from: person.uid, .participatesIn).contains { edge in
      graph.records[edge.target]?.kind == .proceeding
        && (edge.attributes["role"]?.text.map { roles.contains($0) } ?? true)
    }
  }

  /// Whether a person takes part in a case or proceeding as one who was wronged.
  static func isClaimant(_ person: RecordView, _ graph: CaseGraph, _ roles: Set<String>) -> Bool {
    graph.edges(from: person.uid, .participatesIn).contains { edge in
      edge.attributes["role"]?.text.map { roles.contains($0) } ?? false
    }
  }
}
