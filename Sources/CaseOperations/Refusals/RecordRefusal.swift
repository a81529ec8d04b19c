import CaseModel
import DocumentStore

/// Records a refusal from its letter: the person, the institution, the clause, the condition, the notice, all joined, as
/// one batch that can be undone.
///
/// Whoever is named by a handle is used; any other text becomes a new record. Empty answers are left unknown.
public struct RecordRefusal: Sendable {
  /// The letter, an item of evidence with its document.
  public var letter: String
  /// The case it belongs to.
  public var caseReference: String
  /// The person refused: a handle, or given names.
  public var person = ""
  /// The surnames of a new person.
  public var surnames = ""
  /// Who refused: a handle, a short name, or the name of a new institution.
  public var institution = ""
  /// The date the letter bears, as typed.
  public var date = ""
  /// When it was notified or learnt of, as typed.
  public var notifiedOn = ""
  /// How it was notified: a code of `notification-media`.
  public var medium = ""
  /// The clause applied: a handle, or how it is cited.
  public var clause = ""
  /// The condition it was refused for: a code, a name, lay words.
  public var condition = ""
  /// Whether family members were refused too, if that is known.
  public var affectsFamily: Bool?

  /// Creates the operation for a letter of a case.
  public init(letter: String, caseReference: String) {
    self.letter = letter
    self.caseReference = caseReference
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError`, naming as option the answer that does not fit; nothing is written then.
  public func run(in context: OperationContext) throws(OperationError) -> RefusalOutcome {
    guard !person.isEmpty else { throw .inOption("person", .field(.missing("name"))) }
    let condition = condition.isEmpty ? nil : LinkInput(.onGround, condition)
    if let condition {
      do { try ConditionRecords.prepare([condition], in: context) } catch { throw .inOption("condition", error) }
    }
    return try context.write("refusal") { writer in
      let home = try Lookup.record(RecordReference(caseReference), [.strategicCase], writer, context.law)
      let evidence = try Lookup.record(RecordReference(letter), [.evidence], writer, context.law)
      let scribe = RefusalScribe(context: context, home: home)
      let person = try scribe.person(self, in: &writer)
      let refusal = try scribe.refusal(self, evidence, in: &writer)
      try scribe.link(refusal, .affects, person.uid.text, in: &writer)
      try scribe.link(refusal, .recordedIn, evidence.uid.text, in: &writer)
      if let institution = try scribe.named(.institution, institution, "name", in: &writer) {
        try scribe.link(refusal, .refusedBy, institution.uid.text, in: &writer)
      }
      if let clause = try scribe.named(.norm, clause, "title", in: &writer) {
        try scribe.link(refusal, .appliesClause, clause.uid.text, in: &writer)
      }
      if let condition {
        try scribe.link(refusal, .onGround, condition.other, in: &writer)
        try scribe.link(person, .hasCondition, condition.other, in: &writer)
      }
      if let notice = try scribe.notice(self, in: &writer) {
        try scribe.link(notice, .notifies, refusal.uid.text, in: &writer)
        try scribe.link(notice, .notifiedTo, person.uid.text, in: &writer)
      }
      return RefusalOutcome(
        refusal: try RecordEncoding.view(try Lookup.record(refusal.uid, writer)),
        person: try RecordEncoding.view(person).summary, batch: writer.batch, dryRun: context.dryRun)
    }
  }
}

/// What was recorded from a letter.
public struct RefusalOutcome: Sendable, Hashable {
  /// The refusal.
  public let refusal: RecordView
  /// The person refused.
  public let person: RecordSummary
  /// The batch, for undo.
  public let batch: Int64
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
