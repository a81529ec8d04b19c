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
  ///   bytes already received stay: preserved is preserved. `check` names those that no record came to use.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    let place = try scope(in: context)
    try context.require(kind == .strategicCase ? .openCase : .edit, in: place ?? .shared)
    let description = kind.description
    var typed = TypedBody(fields: description.fields, law: context.law)
    typed.coins = try coinsCode(context.law)
    try typed.refuseBlankTitle(description, fields)
    var intake = DocumentIntake(context: context)
    let received = try intake.receive(documents)
    let (slips, kept) = (intake.doubts, intake)
    let body = try received.added(to: try typed.change(.object([]), set: fields, clear: []), typed)
    try typed.refuseBlankTitle(description, fields, body)
    // A person nobody can name or tell apart is none that can be found again.
    if kind == .person, kind.title(of: body) == nil { throw .field(.missing(description.titleField)) }
    let uid = kind == .condition ? try ConditionRecords.uid(of: body) : context.newUID()
    try ConditionRecords.prepare(links, in: context)
    let acting = context.widened(kind == .strategicCase ? [uid] : [])
    return try acting.write("add") { writer in
      var draft = RecordEncoding.draft(
        kind, body, scope: place ?? .record(uid), access: access ?? description.access,
        privileged: privileged ?? description.privileged, uid: uid)
      draft.passages += kept.passages(for: draft)
      if kind == .condition { try ConditionRecords.put(draft, uid, in: &writer) } else { _ = try writer.add(draft) }
      if kind == .strategicCase { try writer.grantCreator(context, of: uid) }
      let stored = try Lookup.record(uid, writer)
      var added: [LinkView] = []
      for link in links {
        added.append(try LinkView(try LinkWriting.add(link, from: stored, in: &writer, acting), from: uid, writer))
      }
      let view = try RecordEncoding.view(stored)
      return WriteOutcome(
        view, links: added, namesakes: try NamedRecords.namesakes(of: view, writer),
        doubts: try slips + Doubt.about(view.body, kind, today: context.today)
          + Doubt.about(added, of: view.handle, writer, context.law) + Doubt.about(links, context.law),
        batch: writer.batch, dryRun: context.dryRun)
    }
  }

  /// Where the record will belong; nothing for a new case, which is a scope of its own.
  private func scope(in context: OperationContext) throws(OperationError) -> Scope? {
    if kind == .strategicCase { return nil }
    return try context.read { reader in try CaseScope.resolve(kind, caseReference, reader, context.law) }
  }

  /// Whether the office gives a condition a code of its own.
  private func coinsCode(_ law: CaseLaw) throws(OperationError) -> Bool {
    guard kind == .condition, let scheme = fields.first(where: { $0.name == "scheme" }) else { return false }
    return try law.code(scheme.text, of: VocabularyName.conditionSchemes.rawValue, field: scheme.name)
      == ConditionRecords.ownScheme
  }
}
