public import CaseModel
import DocumentStore

/// Says where one is: the cases, how much there is of each kind, who acts, the ledger's head.
public struct StoreStatus: Sendable {
  /// Creates the operation.
  public init() {}

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> StatusView {
    try context.read { reader in
      let statistics = try reader.statistics()
      var counts: [RecordKind: Int] = [:]
      for (name, count) in statistics.records where count > 0 {
        if let kind = RecordKind(rawValue: name) { counts[kind] = count }
      }
      let head = try reader.head()
      return StatusView(
        cases: try reader.records(RecordKind.strategicCase.rawValue).map { try RecordEncoding.view($0).summary },
        counts: counts, member: MemberView.handle(context.member.number), ledgerSequence: head.sequence,
        ledgerHead: head.value, encrypted: false, metDamage: context.metDamage || Self.meetsDamage(head, reader))
    }
  }

  /// Whether what is nearest at hand cannot be read: the ledger's last entries, and one record of each kind.
  ///
  /// So many and no more, however much was written at once: where one is must be said at once. `check` looks at all.
  private static func meetsDamage(_ head: LedgerHead, _ reader: borrowing StoreReader) -> Bool {
    do {
      _ = try reader.ledger(max(1, head.sequence - 19)...max(1, head.sequence))
      for kind in RecordKind.allCases {
        for record in try reader.records(kind.rawValue, RecordFilter(), limit: 1) {
          _ = try RecordEncoding.view(record)
        }
      }
      return false
    } catch {
      return true
    }
  }
}

/// Where one is.
public struct StatusView: Sendable, Hashable {
  /// The cases the member may see.
  public let cases: [RecordSummary]
  /// How many visible records there are of each kind.
  public let counts: [RecordKind: Int]
  /// The acting member's handle.
  public let member: String
  /// The number of the ledger's last entry.
  public let ledgerSequence: Int64
  /// The ledger's head, in hexadecimal.
  public let ledgerHead: String
  /// Whether the store is encrypted at rest.
  public let encrypted: Bool
  /// Whether something that was read for this is damaged.
  public let metDamage: Bool
}
