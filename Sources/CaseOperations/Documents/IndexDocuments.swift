public import CaseModel
import DocumentStore
import Intake

/// Reads the texts of documents that cannot be searched yet: those of stores older than that, of imports, and those that
/// could not be read before.
///
/// Adding a document does the same for it at once.
public struct IndexDocuments: Sendable {
  /// The records; all that the member may change if empty.
  public var references: [String]
  /// Whether documents whose text is known are read again.
  public var again: Bool

  /// Creates the operation.
  public init(_ references: [String] = [], again: Bool = false) {
    self.references = references
    self.again = again
  }

  /// Carries it out, record by record: what was done before an interruption stays.
  public func run(in context: OperationContext) throws(OperationError) -> IndexOutcome {
    var outcome = IndexOutcome()
    let reader = DocumentReader()
    for uid in try records(in: context) {
      let (view, known) = try context.read { store in
        (try RecordEncoding.view(try Lookup.record(uid, store)), try store.blobsWithText(of: uid))
      }
      let scope = view.scope.flatMap { UID($0) }.map { Scope.record($0) } ?? .shared
      guard context.allows(.edit, in: scope) else { continue }
      for document in view.documents where again || !known.contains(document.sha256) {
        try index(document, of: view, uid, scope, reader, context, &outcome)
      }
    }
    return outcome
  }

  private func index(
    _ document: Document, of view: RecordView, _ uid: UID, _ scope: Scope, _ reader: DocumentReader,
    _ context: OperationContext, _ outcome: inout IndexOutcome
  ) throws(OperationError) {
    let form = DocumentForm(mediaType: document.mediaType)
    switch form {
    case .pdf, .text: break
    case .picture, .program, .other: return
    }
    let path: String
    do { path = try context.store.blobPath(document.sha256, as: context.visibility) } catch { throw .store(error) }
    let texts: PageTexts
    do { texts = try reader.texts(of: form, at: path, pages: document.pages) } catch {
      if error == .interrupted { throw .interrupted }
      outcome.unread.append(view.handle)
      return
    }
    if !texts.pages.isEmpty {
      let draft = RecordEncoding.draft(
        view.kind, view.body, scope: scope, access: view.access, privileged: view.privileged)
      try context.write("index") { writer in
        try writer.setTexts(
          PassageDraft.texts(texts.pages, of: document.sha256, in: draft), ofBlob: document.sha256, of: uid)
      }
      outcome.documents += 1
      outcome.pages += texts.pages.count
    }
    if texts.isPartial { outcome.unread.append(view.handle) }
  }

  private func records(in context: OperationContext) throws(OperationError) -> [UID] {
    try context.read { reader in
      if !references.isEmpty {
        return try references.map { try Lookup.record(RecordReference($0), [], reader, context.law).uid }
      }
      var found: [UID] = []
      for kind in RecordKind.allCases where kind.description.field("documents") != nil {
        for uid in try reader.identities(kind.rawValue) where try !reader.blobs(of: uid).isEmpty { found.append(uid) }
      }
      return found
    }
  }
}

/// What reading documents for the search came to.
public struct IndexOutcome: Sendable, Hashable {
  /// How many documents can be searched now that could not before.
  public var documents = 0
  /// How many pages with text they have.
  public var pages = 0
  /// The records with a document that could be read in part or not at all.
  public var unread: [String] = []
}

extension RecordView {
  /// The documents that belong to it, as far as this member may see them.
  public var documents: [Document] { body["documents"]?.elements.compactMap { Document($0) } ?? [] }
}

extension Document {
  /// Reads a document of a record's body; nothing if its hash is hidden.
  init?(_ value: JSONValue) {
    guard let sha256 = value["sha256"]?.text else { return nil }
    self.init(sha256: sha256)
    fileName = value["fileName"]?.text
    mediaType = value["mediaType"]?.text
    bytes = value["bytes"]?.text.flatMap { Int($0) }
    pages = value["pages"]?.text.flatMap { Int($0) }
    role = value["role"]?.text
    text = value["text"]?.text
    redactionOf = value["redactionOf"]?.text
  }
}
