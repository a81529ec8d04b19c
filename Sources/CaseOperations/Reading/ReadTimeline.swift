public import CaseModel

/// Puts what happened in a case in order; what has no date stands last and says so.
public struct ReadTimeline: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// The kinds to show; those of events if empty.
  public var kinds: [RecordKind] = []
  /// Whether it leaves the store as a file.
  public var isLeaving = false

  /// The kinds of what happened: a birth, the day a file was opened and what other courts decided are no events of a case.
  public static let events = RecordKind.allCases.filter {
    $0.description.dateField != nil && ![.person, .strategicCase, .precedent].contains($0)
  }

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.notPermitted` if it is to leave and the member's role lets it not.
  public func run(in context: OperationContext) throws(OperationError) -> [TimelineEntry] {
    if isLeaving { try context.requireExport(of: caseReference) }
    let wanted = RecordKind.allCases.filter {
      $0.description.dateField != nil && (kinds.isEmpty ? Self.events : kinds).contains($0)
    }
    let graph = try GraphLoading.load(caseReference, kinds: wanted, links: false, context)
    let entries = Self.ordered(wanted.flatMap { graph.all($0) }.map { TimelineEntry(date: $0.date, record: $0) })
    var restricted = RestrictedReading()
    for entry in entries { restricted.add(entry.record) }
    try context.note(restricted.subjects, as: "timeline")
    return entries
  }

  /// Orders entries: by the first day a date may mean, then the more precise one, then kind and handle.
  static func ordered(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    entries.sorted { left, right in
      switch (left.date?.earliest, right.date?.earliest) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, .some): return false
      case (.some, nil): return true
      default: break
      }
      if let first = left.date?.latest, let second = right.date?.latest, first != second { return first < second }
      return (left.record.kind.rawValue, left.record.uid) < (right.record.kind.rawValue, right.record.uid)
    }
  }
}

/// One line of a chronology.
public struct TimelineEntry: Sendable, Hashable {
  /// When, as precise as the source; nothing when no date was recorded.
  public let date: PartialDate?
  /// What.
  public let record: RecordView
}
