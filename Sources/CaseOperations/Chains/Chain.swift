public import CaseModel

/// One of the six chains that a strategic case stands on.
public enum Chain: String, Sendable, Hashable, CaseIterable {
  /// Norm → condition → refusal → person.
  case exclusion
  /// Information request → reply → evidence → figure or fact; silence and refusal are facts too.
  case transparency
  /// Challenged act → ruling → order → obligated body → due date → compliance → evidence.
  case victory
  /// Budget line → argument that the plea of lack of funds does not hold → that plea.
  case money
  /// Precedent ↔ person.
  case reuse
  /// Argument → fact → evidence → bytes → custody.
  case proof

  /// The chain's name on screen.
  public var words: Phrase {
    switch self {
    case .exclusion: Phrase("Exclusión", "Exclusion")
    case .transparency: Phrase("Transparencia", "Transparency")
    case .victory: Phrase("Victoria y cumplimiento", "Victory and compliance")
    case .money: Phrase("Dinero público", "Public money")
    case .reuse: Phrase("Reutilización de precedentes", "Reuse of precedents")
    case .proof: Phrase("Prueba", "Proof")
    }
  }
}

/// What stands and what is missing in one chain of a case.
public struct ChainView: Sendable, Hashable {
  /// The chain.
  public let chain: Chain
  /// The runs of linked records, each from the chain's first link to the last one there is.
  public let runs: [[RecordSummary]]
  /// How many runs reach the chain's end.
  public let complete: Int
  /// What is missing or overdue.
  public let gaps: [Finding]
}

extension [RecordSummary] {
  /// Each record once, where it stands first: several orders may be met by one act.
  var once: [RecordSummary] {
    var seen: Set<RecordSummary> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Words a gap of a chain in one place.
struct Gap {
  let id: String
  let says: Phrase
  let remedy: Phrase
  var mending: Finding.Mending?

  /// The gap as a finding about a record.
  func finding(_ record: RecordView) -> Finding {
    Finding(
      id: id, severity: .warning, place: Finding.Place(uid: record.uid, record: record.handle),
      summary: Phrase(record.handle + ": " + says.es, record.handle + ": " + says.en), remedy: remedy, mending: mending)
  }
}

/// Whether a day lies before today; not if either is unknown.
func isPast(_ day: Day?, _ today: Day?) -> Bool {
  guard let day, let today else { return false }
  return day < today
}
