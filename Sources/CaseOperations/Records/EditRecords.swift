public import CaseModel
import DocumentStore

/// Does the same to several records as one batch, so that one undo takes all of it back.
public struct EditRecords: Sendable {
  /// What is done to each.
  public enum Change: Sendable, Hashable {
    /// A field gets a value.
    case set(FieldInput)
    /// A field is emptied.
    case clear(String)
    /// The record goes to the trash with its links.
    case remove
  }

  /// The kind all of them have.
  public var kind: RecordKind
  /// The records.
  public var references: [RecordReference]
  /// What is done.
  public var change: Change

  /// Creates the operation.
  public init(_ kind: RecordKind, _ references: [String], _ change: Change) {
    self.kind = kind
    self.references = references.map { RecordReference($0) }
    self.change = change
  }

  /// Carries it out, to all of them or none; rehearsed, it tells how many would change.
  ///
  /// - Throws: `OperationError` at the first record or value that does not fit, or that the member may not change.
  public func run(in context: OperationContext) throws(OperationError) -> EditRecordsOutcome {
    try context.write(change == .remove ? "remove" : "edit") { writer in
      var changed: [String] = []
      var same: [String] = []
      var seen: Set<UID> = []
      for reference in references {
        let stored = try Lookup.record(reference, [kind], writer, context.law)
        guard seen.insert(stored.uid).inserted else { continue }
        try context.require(.edit, in: stored.label.scope)
        let view = try RecordEncoding.view(stored)
        if try apply(to: stored, view, &writer, context) {
          changed.append(view.handle)
        } else {
          same.append(view.handle)
        }
      }
      return EditRecordsOutcome(
        changed: changed, same: same, batch: changed.isEmpty ? nil : writer.batch, dryRun: context.dryRun)
    }
  }

  /// Does it to one; whether that changed anything.
  private func apply(
    to stored: StoredRecord, _ view: RecordView, _ writer: inout StoreWriter, _ context: OperationContext
  ) throws -> Bool {
    let inputs: [FieldInput]
    let cleared: [String]
    switch change {
    case .remove:
      try writer.remove(stored.uid)
      return true
    case .set(let input): (inputs, cleared) = ([input], [])
    case .clear(let name): (inputs, cleared) = ([], [name])
    }
    let typed = TypedBody(fields: kind.description.fields, law: context.law)
    let body = try typed.change(view.body, set: inputs, clear: cleared, partial: view.hiddenParts)
    guard body != view.body else { return false }
    _ = try writer.revise(
      stored.uid, expecting: stored.version,
      RecordEncoding.draft(
        kind, body, scope: stored.label.scope, access: view.access, privileged: view.privileged, uid: stored.uid))
    return true
  }
}

/// What a change of several records did, or would do.
public struct EditRecordsOutcome: Sendable, Hashable {
  /// The handles of those that changed.
  public let changed: [String]
  /// The handles of those that were so already.
  public let same: [String]
  /// The batch, for undo; nothing if nothing changed.
  public let batch: Int64?
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
