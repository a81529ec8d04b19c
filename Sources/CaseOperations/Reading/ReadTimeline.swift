public import CaseModel

/// Puts what happened in a case in order; what has no date stands last and says so.
public struct ReadTimeline: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// The kinds to show; all dated ones if empty.
  public var kinds: [RecordKind] = []
  /// Whether it leaves the store as a file.
  public var isLeaving = false

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.notPermitted` if it is to leave and the member's role lets it not.
  public func run(in context: OperationContext) throws(OperationError) -> [TimelineEntry] {
    if isLeaving { try context.requireExport(of: caseReference) }
    let wanted = RecordKind.allCases.filter {
      $0.description.dateField != nil && (kinds.isEmpty || kinds.contains($0))
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
