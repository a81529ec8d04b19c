import CaseModel
import CourtBundle
import DocumentStore

/// Opens a bundle: the annexes of a filing, or a compilation for a proceeding or a case.
public struct NewBundle: Sendable {
  /// What it goes with: a filing, a proceeding or a case.
  public var subject: String
  /// Its title; the usual one if nothing is said.
  public var title: String?
  /// The court's profile; the Federal Judiciary's if nothing is said.
  public var profile: String?

  /// Creates the operation.
  public init(for subject: String) { self.subject = subject }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> WriteOutcome {
    let (kind, place) = try context.read { reader in
      let record = try Lookup.record(
        RecordReference(subject), [.filing, .proceeding, .strategicCase], reader, context.law)
      let view = try RecordEncoding.view(record)
      let home = view.kind == .strategicCase ? record.uid : record.label.scope.caseUID
      return (view.kind, try home.flatMap { try reader.record($0) }.map { try Lookup.handle($0) })
    }
    var add = AddRecord(.caseBundle)
    let isAnnexes = kind == .filing
    let usual = isAnnexes ? Phrase("Anexos", "Annexes") : Phrase("Compilación", "Compilation")
    add.fields = [
      FieldInput("title", title ?? usual.text(context.language)),
      FieldInput("kind", isAnnexes ? "annexes" : "compilation"),
      FieldInput("profile", profile ?? BundlePlanning.standard), FieldInput("status", "draft"),
    ]
    add.links = [LinkInput(.bundles, subject)]
    add.caseReference = place
    return try add.run(in: context)
  }
}

/// Puts documents into a bundle, takes them out, moves them, and says under which words they stand.
///
/// Annex numbers stay with their documents: whatever is moved or taken away, the others keep theirs.
public struct ArrangeBundle: Sendable {
  /// What is done.
  public enum Change: Sendable, Hashable {
    /// Adds records at the end, each with the next annex number unless one is given.
    case add([String], section: String? = nil, annex: String? = nil)
    /// Takes a record out.
    case remove(String)
    /// Moves a record before another one; to the end if none is named.
    case move(String, before: String?)
    /// Gives attributes of a record in the bundle other values; an empty text clears one: `title`, `annex`, `section`,
    /// `pages`.
    case set(String, [FieldInput])
    /// Orders all by their dates, undated ones last.
    case sortByDate
  }

  /// The bundle.
  public var bundle: String
  /// What is done, one after the other, as one batch.
  public var changes: [Change]

  /// Creates the operation.
  public init(_ bundle: String, _ changes: [Change]) {
    self.bundle = bundle
    self.changes = changes
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.state` for a bundle that was served and a change that would renumber it.
  public func run(in context: OperationContext) throws(OperationError) -> LinkOutcome {
    try context.write("bundle") { writer in
      let stored = try Lookup.record(RecordReference(bundle), [.caseBundle], writer, context.law)
      try context.require(.edit, in: stored.label.scope)
      for change in changes {
        let contents = try BundleContents(stored, writer)
        var desk = BundleDesk(stored, contents, context)
        try desk.make(change, in: &writer)
      }
      let contents = try BundleContents(stored, writer)
      return LinkOutcome(
        record: contents.bundle.summary,
        links: try contents.items.map { try LinkView($0.link, from: stored.uid, writer) }, doubts: [],
        batch: writer.batch, dryRun: context.dryRun)
    }
  }
}
