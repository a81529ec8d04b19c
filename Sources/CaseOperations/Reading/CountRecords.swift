public import CaseModel
import DocumentStore

/// Counts the records of each kind that the member may see.
public struct CountRecords: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out; kinds without records are left out.
  public func run(in context: OperationContext) throws(OperationError) -> [RecordKind: Int] {
    try context.read { reader in
      var counts: [RecordKind: Int] = [:]
      guard let caseReference else {
        for (name, count) in try reader.statistics().records where count > 0 {
          if let kind = RecordKind(rawValue: name) { counts[kind] = count }
        }
        return counts
      }
      let place = try Lookup.record(RecordReference(caseReference), [.strategicCase], reader, context.law).uid
      for kind in RecordKind.allCases {
        var filter = RecordFilter()
        filter.scope = .record(place)
        let count = try reader.count(kind.rawValue, filter)
        if count > 0 { counts[kind] = count }
      }
      return counts
    }
  }
}
