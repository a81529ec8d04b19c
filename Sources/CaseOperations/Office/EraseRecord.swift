import CaseModel
import DocumentStore

/// Destroys what a record says, in every version, beyond undo; the ledger keeps that it was done.
public struct EraseRecord: Sendable {
  /// The record.
  public var reference: RecordReference
  /// The record's handle, typed once more.
  public var confirmation: String?

  /// Creates the operation for a record.
  public init(_ reference: String, confirmation: String?) {
    self.reference = RecordReference(reference)
    self.confirmation = confirmation
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.confirmationNeeded` unless the handle was typed once more.
  @discardableResult
  public func run(in context: OperationContext) throws(OperationError) -> Erasure {
    let target = try context.read { reader in
      let stored = try Lookup.any(reference, [], reader, context.law)
      let summary = try RecordEncoding.view(stored).summary
      try context.require(.erase, in: stored.label.scope)
      if summary.kind == .condition { throw OperationError.termStays(summary.handle) }
      guard confirmation == summary.handle else { throw OperationError.confirmationNeeded(summary.handle) }
      return (uid: stored.uid, summary: summary)
    }
    try context.write("erase") { writer in
      try writer.erase(target.uid)
      try RootExtensions.forget(of: target.uid, in: &writer)
    }
    // Whatever else keeps this from being known, the record is erased.
    let leavesTraces = !context.dryRun && (try? context.store.holdsErasedTraces()) != false
    return Erasure(record: target.summary, leavesTraces: leavesTraces)
  }
}

/// What came of an erasure.
public struct Erasure: Sendable, Hashable {
  /// What the record was called.
  public let record: RecordSummary
  /// Whether files may still hold what it said, because another program or a full disk keeps them from being cleaned.
  public let leavesTraces: Bool
}
