public import CaseModel
import DocumentStore

/// Puts a record in the trash with its links, or takes it out again; both can be undone.
public struct RemoveRecord: Sendable {
  /// The record.
  public var reference: RecordReference
  /// The kinds that may be removed; any if empty.
  public var kinds: [RecordKind] = []
  /// Whether it is taken out of the trash instead.
  public var restoring: Bool

  /// Creates the operation for a record.
  public init(_ reference: String, restoring: Bool = false) {
    self.reference = RecordReference(reference)
    self.restoring = restoring
  }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    return try context.write(restoring ? "restore" : "remove") { writer in
      let stored = try Lookup.record(reference, kinds, writer, context.law, inTrash: restoring)
      try context.require(.edit, in: stored.label.scope)
      if restoring { _ = try writer.restore(stored.uid) } else { try writer.remove(stored.uid) }
      let changed = try Lookup.record(stored.uid, writer)
      return WriteOutcome(try RecordEncoding.view(changed), batch: writer.batch, dryRun: context.dryRun)
    }
  }
}
