import CaseModel
import DocumentStore

/// Counts people by the condition they live with, the most frequent first.
public struct CountConditions: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out; only links to conditions that the member may see are counted.
  public func run(in context: OperationContext) throws(OperationError) -> [ConditionCount] {
    try context.read { reader in
      var list = ListRecords(.person)
      list.caseReference = caseReference
      let filter = try list.filter(reader, context)
      return try reader.linkCounts(RecordKind.person.rawValue, Relation.hasCondition.rawValue, filter).compactMap {
        count in
        guard let record = try reader.record(count.other) else { return nil }
        return ConditionCount(condition: try RecordEncoding.view(record).summary, people: count.count)
      }
    }
  }
}

/// A condition and how many people live with it.
public struct ConditionCount: Sendable, Hashable {
  /// The condition.
  public let condition: RecordSummary
  /// How many people.
  public let people: Int
}
