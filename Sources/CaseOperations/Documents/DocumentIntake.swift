import CaseModel
import Digests
import DocumentStore
import FileKit
import Intake

/// A file to preserve as a document of a record.
public struct DocumentInput: Sendable, Hashable {
  /// Where the file is.
  public var path: String
  /// What it is to the record, such as `original` or `acknowledgement`.
  public var role: String?
  /// How many pages it has, where the author says so.
  public var pages: Int?
  /// What it is called, where the file's own name says nothing, as of one that came with a form.
  public var fileName: String?

  /// Creates an input.
  public init(path: String, role: String? = nil, pages: Int? = nil) {
    self.path = path
    self.role = role
    self.pages = pages
  }
}

/// Preserves files: their bytes are on disk, named by their hash, before any record speaks of them.
struct DocumentIntake {
  let context: OperationContext
  /// What reads them.
  var reader = DocumentReader()
  /// What of the files looks like a slip.
  private(set) var doubts: [Doubt] = []
  /// The texts of their pages, to be searched, by the hash of the document.
  private var texts: [(sha256: String, pages: [PageTexts.Page])] = []

  init(context: OperationContext) { self.context = context }

  /// The documents of the files; a rehearsal hashes them and preserves nothing.
  mutating func receive(_ inputs: [DocumentInput]) throws(OperationError) -> [Document] {
    var documents: [Document] = []
    for input in inputs {
      if Interruption.requested { throw .interrupted }
      documents.append(try receive(input))
    }
    return documents
  }

  /// The pages the author says, else those the file has; that both differ is told.
  private mutating func pages(of input: DocumentInput, found: Int?, _ form: DocumentForm) -> Int? {
    if form == .pdf {
      if let said = input.pages, let found, found != said { doubts.append(.pages(said: said, found: found)) }
      if input.pages == nil, found == nil { doubts.append(.pagesUnknown) }
    }
    return input.pages ?? found
  }

  /// Why the file is not the document it may be taken for; of a PDF that opens, its pages are counted.
  private func fault(of form: DocumentForm, at path: String, _ pages: inout Int?) -> Doubt? {
    switch form {
    case .program: return .program
    case .pdf:
      do throws(IntakeProblem) { pages = try reader.pages(of: path) } catch {
        return error == .unreadable ? .pdfUnreadable : nil
      }
      return nil
    case .picture, .text, .other: return nil
    }
  }

  private mutating func receive(_ input: DocumentInput) throws(OperationError) -> Document {
    do {
      let head = try Files.head(input.path, count: 512)
      var document: Document
      if context.dryRun {
        let (digest, bytes) = try Files.digest(of: input.path)
        document = Document(sha256: digest.hex)
        document.bytes = Int(bytes)
      } else {
        let receipt = try context.store.preserve(file: input.path)
        document = Document(sha256: receipt.sha256)
        document.bytes = Int(receipt.bytes)
      }
      document.fileName = input.fileName ?? Paths.lastComponent(input.path)
      document.mediaType = MediaType.of(head, fileName: document.fileName ?? "")
      document.role = try input.role.map { role in
        try context.law.code(role, of: VocabularyName.documentRoles.rawValue, field: "role")
      }
      let form = DocumentForm(mediaType: document.mediaType)
      var found: Int?
      let fault = fault(of: form, at: input.path, &found)
      if let fault { doubts.append(fault) }
      document.pages = fault == .pdfUnreadable ? input.pages : pages(of: input, found: found, form)
      // Of a file that does not open there is no text to be told of.
      if !context.dryRun, fault == nil { try readTexts(of: document.sha256, form, at: input.path, pages: found ?? 0) }
      return document
    } catch {
      throw OperationError(error)
    }
  }
}

extension DocumentIntake {
  /// Reads the texts of a document; what cannot be read is told and no reason not to keep it.
  private mutating func readTexts(
    of sha256: String, _ form: DocumentForm, at path: String, pages: Int
  ) throws(OperationError) {
    do {
      let found = try reader.texts(of: form, at: path, pages: pages)
      if found.isPartial { doubts.append(.textPartial(read: found.read, of: found.total)) }
      texts.append((sha256, found.pages))
    } catch {
      if error == .interrupted { throw .interrupted }
      doubts.append(.textPartial(read: 0, of: max(1, pages)))
    }
  }

  /// The texts as the store keeps them with a record.
  ///
  /// - Parameter draft: the record, which says in which language and how closed its documents are.
  func passages(for draft: RecordDraft) -> [PassageDraft] {
    texts.flatMap { PassageDraft.texts($0.pages, of: $0.sha256, in: draft) }
  }
}

extension PassageDraft {
  /// The texts of a document's pages as the store keeps them with a record.
  static func texts(_ pages: [PageTexts.Page], of sha256: String, in draft: RecordDraft) -> [PassageDraft] {
    pages.map {
      PassageDraft(
        $0.text, language: draft.documentLanguage, access: draft.documentAccess, blob: sha256, page: $0.number)
    }
  }
}

extension [Document] {
  /// The body with these documents behind those it has; one it has already is not added twice.
  func added(
    to body: JSONValue, _ typed: TypedBody, partial: Bool = false
  ) throws(OperationError) -> JSONValue {
    guard !isEmpty else { return body }
    var body = body
    var all = body["documents"]?.elements ?? []
    for document in self where !all.contains(where: { $0["sha256"]?.text == document.sha256 }) {
      all.append(document.body)
    }
    body["documents"] = .array(all)
    return try typed.checked(body, partial: partial)
  }
}

extension Document {
  /// The document as a group of a body.
  var body: JSONValue {
    var members: [JSONValue.Member] = [JSONValue.Member("sha256", .string(sha256))]
    if let fileName { members.append(JSONValue.Member("fileName", .string(fileName))) }
    if let mediaType { members.append(JSONValue.Member("mediaType", .string(mediaType))) }
    if let bytes { members.append(JSONValue.Member("bytes", .number(String(bytes)))) }
    if let pages { members.append(JSONValue.Member("pages", .number(String(pages)))) }
    if let role { members.append(JSONValue.Member("role", .string(role))) }
    return .object(members)
  }
}
