public import CaseModel
import DocumentStore

/// Adds a record, with its documents and its links to other records, as one batch.
public struct AddRecord: Sendable {
  /// The kind of record.
  public var kind: RecordKind
  /// The typed fields.
  public var fields: [FieldInput] = []
  /// Files whose bytes are preserved as the record's documents.
  public var documents: [DocumentInput] = []
  /// Links to add at once, the new record at one end.
  public var links: [LinkInput] = []
  /// Who may see it; the kind's usual level if nothing is said.
  public var access: AccessLevel?
  /// Whether it is the office's own thinking; as the kind says if nothing is said.
  public var privileged: Bool?
  /// The case it belongs to; needed only where several cases exist and the kind is not shared.
  public var caseReference: String?

  /// Creates the operation for a kind of record.
  public init(_ kind: RecordKind) { self.kind = kind }

  /// Carries it out.
  ///
  /// - Throws: `OperationError` at the first value, reference or file that does not fit; nothing is written then, but
  ///   bytes already received stay preserved until `check` sweeps them.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    try context.require(.edit)
    let description = kind.description
    let typed = TypedBody(fields: description.fields, law: context.law)
    let received = try DocumentIntake(context: context).receive(documents)
    let body = try received.added(to: try typed.change(.object([]), set: fields, clear: []), typed)
    let uid = kind == .condition ? try ConditionRecords.uid(of: body) : context.newUID()
    return try context.widened(kind == .strategicCase ? [uid] : []).write("add") { writer in
      let scope: Scope =
        kind == .strategicCase ? .record(uid) : try CaseScope.resolve(kind, caseReference, writer, context.law)
      let draft = RecordEncoding.draft(
        kind, body, scope: scope, access: access ?? description.access,
        privileged: privileged ?? description.privileged, uid: uid)
      _ = try writer.add(draft)
      if kind == .strategicCase { try writer.grantCreator(context, of: uid) }
      let stored = try Lookup.record(uid, writer)
      for link in links { try LinkWriting.add(link, from: stored, in: &writer, context) }
      return WriteOutcome(record: try RecordEncoding.view(stored), batch: writer.batch, dryRun: context.dryRun)
    }
  }
}

/// What a write did, or would do.
public struct WriteOutcome: Sendable, Hashable {
  /// The record as it now stands.
  public let record: RecordView
  /// The batch, for undo.
  public let batch: Int64
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
