import CaseModel
import DocumentStore

/// Keeps a letter of refusal as evidence, in a case that is there or in one that is opened for it, as one batch.
public struct KeepLetter: Sendable {
  /// The letter's file.
  public var document: DocumentInput
  /// The title of the evidence.
  public var title: String
  /// The case; a new one if nothing is said.
  public var caseReference: String?
  /// The title of a new case.
  public var caseTitle: String

  /// Creates the operation for a file.
  public init(_ document: DocumentInput, title: String, caseReference: String? = nil, caseTitle: String) {
    self.document = document
    self.title = title
    self.caseReference = caseReference
    self.caseTitle = caseTitle
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError`, as adding a record does; neither the case nor the evidence is written then.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    guard caseReference == nil else {
      var add = AddRecord(.evidence)
      add.fields = [FieldInput("title", title)]
      add.caseReference = caseReference
      add.documents = [document]
      return try add.run(in: context)
    }
    try context.require(.openCase, in: .shared)
    let home = try body(.strategicCase, caseTitle, context)
    var intake = DocumentIntake(context: context)
    let received = try intake.receive([document])
    let (slips, kept) = (intake.doubts, intake)
    let typed = TypedBody(fields: RecordKind.evidence.description.fields, law: context.law)
    let evidence = try received.added(to: try body(.evidence, title, context), typed)
    let (caseUID, uid) = (context.newUID(), context.newUID())
    return try context.widened([caseUID]).write("add") { writer in
      _ = try writer.add(draft(.strategicCase, home, caseUID, of: caseUID))
      try writer.grantCreator(context, of: caseUID)
      var letter = draft(.evidence, evidence, uid, of: caseUID)
      letter.passages += kept.passages(for: letter)
      _ = try writer.add(letter)
      return WriteOutcome(
        try RecordEncoding.view(try Lookup.record(uid, writer)), doubts: slips, batch: writer.batch,
        dryRun: context.dryRun)
    }
  }

  private func body(_ kind: RecordKind, _ title: String, _ context: OperationContext) throws(OperationError)
    -> JSONValue
  {
    let typed = TypedBody(fields: kind.description.fields, law: context.law)
    return try typed.checked(try typed.make([FieldInput(kind.description.titleField, title)]))
  }

  private func draft(_ kind: RecordKind, _ body: JSONValue, _ uid: UID, of home: UID) -> RecordDraft {
    RecordEncoding.draft(
      kind, body, scope: .record(home), access: kind.description.access, privileged: kind.description.privileged,
      uid: uid)
  }
}
