public import CaseModel
import DocumentStore

/// Lists what has to be done by a day: deadlines not met and orders not complied with, the earliest first.
///
/// Dates are those that were recorded: nothing is computed here.
public struct ReadAgenda: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// At most so many.
  public var limit = 8

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [AgendaEntry] {
    let today = context.today
    return try context.read("agenda") { reader, restricted in
      var found: [AgendaEntry] = []
      for kind in [RecordKind.deadline, .order] {
        var list = ListRecords(kind)
        list.caseReference = caseReference
        let filter = try list.filter(reader, context)
        // The earliest first, so that what lies far ahead is never read.
        for stored in try reader.records(
          kind.rawValue, filter, order: .facet(CaseSchema.day, descending: false), limit: Self.most)
        {
          let view = try RecordEncoding.view(stored)
          guard Self.isOpen(view, context.law), let entry = AgendaEntry(view, today: today) else { continue }
          found.append(entry)
        }
      }
      found.sort { ($0.due, $0.record.handle) < ($1.due, $1.record.handle) }
      let shown = Array(found.prefix(limit))
      for entry in shown { restricted.add(entry.record) }
      return shown
    }
  }

  /// How many of a kind are looked at.
  private static let most = 500

  private static func isOpen(_ record: RecordView, _ law: CaseLaw) -> Bool {
    switch record.kind {
    case .order: record.body["compliance"]?.text.map { !law.isMet($0) } ?? true
    default: record.body["metOn"] == nil
    }
  }
}

/// Something to be done by a day.
public struct AgendaEntry: Sendable, Hashable {
  /// How near the day is.
  public enum Nearness: Sendable, Hashable {
    /// The recorded day has passed.
    case past
    /// It is today or within a week.
    case soon
    /// It is later.
    case later
  }

  /// The deadline or the order.
  public let record: RecordView
  /// The last day that its date may mean.
  public let due: Day
  /// How near that is.
  public let nearness: Nearness

  init?(_ record: RecordView, today: Day?) {
    guard let date = record.kind == .order ? record.body["dueOn"]?.text.flatMap({ PartialDate($0) }) : record.date,
      let due = date.latest
    else { return nil }
    self.record = record
    self.due = due
    guard let today else {
      nearness = .later
      return
    }
    nearness = due < today ? .past : due < today.adding(days: 7) ? .soon : .later
  }
}
