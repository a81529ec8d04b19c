public import CaseModel
import DocumentStore

/// Changes fields, documents or the label of a record; what its author cannot see stays as it is.
public struct EditRecord: Sendable {
  /// The record.
  public var reference: RecordReference
  /// Fields to set; several inputs of one repeated field replace all its items.
  public var set: [FieldInput] = []
  /// Fields to clear.
  public var clear: [String] = []
  /// Files to add to its documents.
  public var documents: [DocumentInput] = []
  /// A new level, if it changes.
  public var access: AccessLevel?
  /// Whether it becomes, or ceases to be, the office's own thinking.
  public var privileged: Bool?
  /// The version the author saw; a later one is a conflict.
  public var expectedVersion: Int?
  /// The kinds that may be edited; any if empty.
  public var kinds: [RecordKind] = []

  /// Creates the operation for a record.
  public init(_ reference: String) { self.reference = RecordReference(reference) }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.conflict` if somebody changed the record since `expectedVersion`.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    // Before any bytes are kept for it.
    let place = try context.read { reader in try Lookup.record(reference, kinds, reader, context.law).label.scope }
    try context.require(.edit, in: place)
    var intake = DocumentIntake(context: context)
    let received = try intake.receive(documents)
    let (slips, kept) = (intake.doubts, intake)
    return try context.write("edit") { writer in
      let stored = try Lookup.record(reference, kinds, writer, context.law)
      try context.require(.edit, in: stored.label.scope)
      let old = try RecordEncoding.view(stored)
      let typed = TypedBody(fields: old.kind.description.fields, law: context.law)
      // Fields in parts this author cannot see are absent from the body: they are neither demanded nor overwritten.
      try typed.refuseBlankTitle(old.kind.description, set)
      let changed = try typed.change(old.body, set: set, clear: clear, partial: old.hiddenParts)
      let body = try received.added(to: changed, typed, partial: old.hiddenParts)
      try typed.refuseBlankTitle(old.kind.description, set, body)
      var draft = RecordEncoding.draft(
        old.kind, body, scope: stored.label.scope, access: access ?? old.access,
        privileged: privileged ?? old.privileged, uid: stored.uid)
      draft.passages += kept.passages(for: draft)
      if let expectedVersion, expectedVersion != stored.version {
        throw OperationError.conflict(handle: old.handle, current: stored.version)
      }
      _ = try writer.revise(stored.uid, expecting: stored.version, draft)
      let revised = try Lookup.record(stored.uid, writer)
      let view = try RecordEncoding.view(revised)
      return WriteOutcome(
        view, doubts: slips + Doubt.about(view.body, view.kind, today: context.today),
        batch: revised.version == stored.version ? nil : writer.batch,
        dryRun: context.dryRun)
    }
  }
}
