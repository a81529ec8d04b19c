import CaseModel
import CaseOperations
import Synchronization

/// A place the side bar leads to.
enum Place: String, CaseIterable {
  case home, cases, people, evidence, filings, precedents, norms, facts, timeline, review, dossier, activity

  var words: Phrase {
    switch self {
    case .home: Phrase("Inicio", "Home")
    case .cases: Phrase("Casos", "Cases")
    case .people: Phrase("Personas", "People")
    case .evidence: Phrase("Pruebas", "Evidence")
    case .filings: Phrase("Escritos y resoluciones", "Filings and rulings")
    case .precedents: Phrase("Precedentes", "Precedents")
    case .norms: Phrase("Normas y cláusulas", "Norms and clauses")
    case .facts: Phrase("Hechos y su prueba", "Facts and proof")
    case .timeline: Phrase("Cronología", "Chronology")
    case .review: Phrase("Revisión del caso", "Case review")
    case .dossier: Phrase("Exportar expediente", "Export dossier")
    case .activity: Phrase("Actividad", "Activity")
    }
  }

  var path: String {
    switch self {
    case .home: "/"
    case .cases: RecordKind.strategicCase.listPath
    case .people: RecordKind.person.listPath
    case .evidence: RecordKind.evidence.listPath
    case .filings: RecordKind.filing.listPath
    case .precedents: RecordKind.precedent.listPath
    case .norms: RecordKind.norm.listPath
    case .facts: RecordKind.fact.listPath
    case .timeline: "/cronologia"
    case .review: "/revision"
    case .dossier: "/expediente"
    case .activity: "/actividad"
    }
  }

  var icon: Icon {
    switch self {
    case .home: .home
    case .cases: .folder
    case .people: .people
    case .evidence: .clip
    case .filings: .gavel
    case .precedents: .book
    case .norms: .norm
    case .facts: .fact
    case .timeline: .clock
    case .review: .review
    case .dossier: .export
    case .activity: .activity
    }
  }

  /// The kinds it counts.
  var kinds: [RecordKind] {
    switch self {
    case .cases: [.strategicCase]
    case .people: [.person]
    case .evidence: [.evidence]
    case .filings: [.filing, .ruling]
    case .precedents: [.precedent]
    case .norms: [.norm]
    case .facts: [.fact]
    default: []
    }
  }

  /// The kinds that are looked at together here: the tabs over their lists.
  var neighbours: [RecordKind] {
    switch self {
    case .people: [.person, .refusal, .institution, .committee]
    case .evidence: [.evidence, .informationRequest, .figure, .budgetLine, .evidenceRequest]
    case .filings: [.filing, .ruling, .proceeding, .challengedAct, .order, .notification, .deadline, .caseBundle]
    case .norms: [.norm, .condition]
    case .facts: [.fact, .argument, .happening]
    default: kinds
    }
  }
}

/// How many records there are of each kind, in all and in each case, counted again only after something was written.
final class NavigationCounts: Sendable {
  private struct Kept {
    var mark: Int64
    var counts: [String: [RecordKind: Int]] = [:]
  }

  private let kept = Mutex(Kept(mark: -1))

  /// The counts the acting member may see; none where they cannot be read.
  func counts(_ context: OperationContext) -> [RecordKind: Int] { (try? counts(of: nil, context)) ?? [:] }

  /// The counts of a case.
  func counts(of caseReference: String?, _ context: OperationContext) throws(OperationError) -> [RecordKind: Int] {
    let place = caseReference ?? ""
    if let known = kept.withLock({ $0.mark == context.mark ? $0.counts[place] : nil }) { return known }
    let counts = try CountRecords(caseReference: caseReference).run(in: context)
    kept.withLock { kept in
      if kept.mark != context.mark { kept = Kept(mark: context.mark) }
      kept.counts[place] = counts
    }
    return counts
  }
}
