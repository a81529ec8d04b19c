import CaseModel

/// Notices that are dated before what they make known: clocks start at the notice, so that one slip moves every time limit.
enum Notices {
  /// A notice, against the date of what it notifies.
  static func early(_ id: String) -> Gap {
    Gap(
      id: id,
      says: Phrase(
        "la notificación es anterior a lo que notifica", "the notice is dated before what it makes known"),
      remedy: Phrase(
        "De esa fecha parte el plazo para impugnar: corrija la que esté mal",
        "The time to challenge runs from that date: correct whichever is wrong"), mending: .field("date"))
  }
  /// What was received before it was written.
  static let received = Gap(
    id: "exclusion.received",
    says: Phrase("se recibió antes de la fecha que lleva", "it was received before the date it bears"),
    remedy: early("").remedy, mending: .field("receivedOn"))

  /// The notices of records of some kinds that are dated before them.
  static func gaps(_ kinds: [RecordKind], _ id: String, _ graph: CaseGraph) -> [Finding] {
    graph.all(.notification).filter { notice in
      graph.targets(of: notice, .notifies).contains { kinds.contains($0.kind) && isBefore(notice.date, $0.date) }
    }.map { early(id).finding($0) }
  }

  /// Whether a date lies before another however each is read; not if either is unknown.
  static func isBefore(_ first: PartialDate?, _ second: PartialDate?) -> Bool {
    guard let last = first?.latest, let begins = second?.earliest else { return false }
    return last < begins
  }
}
