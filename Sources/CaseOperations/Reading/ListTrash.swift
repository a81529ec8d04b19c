public import CaseModel
import DocumentStore

/// Lists what lies in the trash, under the names it had.
public struct ListTrash: Sendable {
  /// At most so many of each kind, the last removed first.
  public var limit = 100

  /// Creates the operation.
  public init() {}

  /// Carries it out; kinds of which nothing was removed are left out.
  public func run(in context: OperationContext) throws(OperationError) -> [RemovedRecords] {
    try context.read("list") { reader, restricted in
      var removed: [RemovedRecords] = []
      let filter = RecordFilter(state: .removed)
      for kind in RecordKind.allCases {
        let total = try reader.count(kind.rawValue, filter)
        guard total > 0 else { continue }
        let records = try reader.records(kind.rawValue, filter, order: .modified(), limit: limit)
        var items: [RemovedRecord] = []
        for record in records {
          let view = try RecordEncoding.lastSeen(record, reader)
          restricted.add(view.summary)
          items.append(RemovedRecord(record: view.summary, scope: view.scope, time: record.modified))
        }
        removed.append(RemovedRecords(kind: kind, records: items, total: total))
      }
      return removed
    }
  }
}

extension RecordEncoding {
  /// A record in the trash as it was before it went there: its own body is not there any more.
  static func lastSeen<S: StoreReading & ~Copyable>(
    _ record: StoredRecord, _ reader: borrowing S
  ) throws -> RecordView {
    guard record.state == .removed,
      let last = try reader.history(record.uid).last(where: { $0.change != .removed && !$0.parts.isEmpty })
    else { return try view(record) }
    var seen = record
    seen.parts = last.parts
    seen.hiddenParts = last.hiddenParts
    return try view(seen)
  }
}

/// What of a kind lies in the trash.
public struct RemovedRecords: Sendable, Hashable {
  /// The kind.
  public let kind: RecordKind
  /// The last removed.
  public let records: [RemovedRecord]
  /// How many there are in all.
  public let total: Int
}

/// A record in the trash.
public struct RemovedRecord: Sendable, Hashable {
  /// The record, under the name it had.
  public let record: RecordSummary
  /// The uid of the case it belongs to; nothing when the office shares it.
  public let scope: String?
  /// When it was removed, in UTC milliseconds.
  public let time: Int64
}
