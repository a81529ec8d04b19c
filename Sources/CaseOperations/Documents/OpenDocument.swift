public import CaseModel
import Digests
import DocumentStore
import FileKit
public import Intake

/// Opens one of a record's documents, to look at it or to have its bytes.
///
/// Having the bytes as they came is reading them, for which many kinds of file need a program of their own: it needs sight
/// of the record, is entered into the log of readings, and does not need the role that lets lists, drawings and dossiers
/// leave, which gather what many records say.
public struct OpenDocument: Sendable {
  /// The record.
  public var reference: RecordReference
  /// Which of its documents, from 1.
  public var number: Int
  /// The SHA-256 of the one meant, which then counts instead of the number.
  public var sha256: String?
  /// Whether it is only for small pictures of pages, which are no reading of what is restricted.
  ///
  /// Text cannot be read in them; a photograph may be recognized however small it is.
  public var forThumbnail = false

  /// Creates the operation for a document of a record.
  public init(_ reference: String, number: Int = 1) {
    self.reference = RecordReference(reference)
    self.number = number
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.documentNeeded` if the record has no such document, as far as the member may see.
  public func run(in context: OperationContext) throws(OperationError) -> OpenedDocument {
    var number = number
    let record = try context.read("document") { reader, restricted in
      let view = try RecordEncoding.view(try Lookup.record(reference, [], reader, context.law))
      let documents = view.documents
      if let sha256 { number = (documents.firstIndex { $0.sha256 == sha256 } ?? -1) + 1 }
      let isPages =
        number >= 1 && number <= documents.count
        && DocumentForm(mediaType: documents[number - 1].mediaType) == .pdf
      if !forThumbnail || !isPages { restricted.add(view) }
      return view
    }
    let documents = record.documents
    guard number >= 1, number <= documents.count else {
      throw .documentNeeded(handle: record.handle, count: documents.count)
    }
    let document = documents[number - 1]
    let file: String
    do { file = try context.store.blobPath(document.sha256, as: context.visibility) } catch { throw .store(error) }
    return OpenedDocument(
      record: record, document: document, number: number, count: documents.count,
      form: Self.form(of: document, at: file), file: file)
  }
}

extension OpenDocument {
  /// What the record says the document is; of what nobody recognized, what its bytes say today.
  private static func form(of document: Document, at file: String) -> DocumentForm {
    let form = DocumentForm(mediaType: document.mediaType)
    guard form == .other, let head = try? Files.head(file, count: 512) else { return form }
    let found = DocumentForm(mediaType: MediaType.of(head, fileName: document.fileName ?? ""))
    return found == .program ? found : form
  }
}

/// Why a file is not the document somebody may take it for.
public enum DocumentFault: Sendable, Hashable {
  /// It is a program.
  case program
  /// It is a PDF by its first bytes, and no reader opens it.
  case pdfUnreadable
}

/// A document that may be looked at.
public struct OpenedDocument: Sendable {
  /// The record it belongs to.
  public let record: RecordView
  /// What the record says of it.
  public let document: Document
  /// Which of the record's documents it is, from 1.
  public let number: Int
  /// How many the record has.
  public let count: Int
  /// How it can be shown.
  public let form: DocumentForm
  /// Where its bytes are; they must never be written to.
  public let file: String

  /// How many pages it has: as the record says, else as the file does; 1 where it has none.
  ///
  /// A record that came with a dossier may say anything: more pages than any document has are not believed.
  public var pages: Int {
    guard form == .pdf else { return 1 }
    return min(max(1, document.pages ?? DocumentReader().pageCount(of: file) ?? 1), Self.mostPages)
  }

  private static let mostPages = 1_000_000

  /// What is wrong with the file as a whole; nothing where it opens, or where this machine cannot tell.
  public var fault: DocumentFault? {
    switch form {
    case .program: return .program
    case .pdf:
      do throws(IntakeProblem) {
        _ = try DocumentReader().pages(of: file)
        return nil
      } catch { return error == .unreadable ? .pdfUnreadable : nil }
    case .picture, .text, .other: return nil
    }
  }

  /// The words of a page of a PDF and where they stand.
  ///
  /// - Throws: `IntakeProblem`.
  public func layout(page: Int) throws(IntakeProblem) -> PageLayout {
    guard form == .pdf else { throw .unsupported }
    return try DocumentReader().layout(of: file, page: page)
  }

  /// The text of a page, or of a document without pages.
  ///
  /// - Throws: `IntakeProblem`.
  public func text(page: Int) throws(IntakeProblem) -> PlainText {
    switch form {
    case .pdf: return try DocumentReader().text(of: file, page: page)
    case .text(let format): return try DocumentReader().text(format, at: file)
    case .program: throw .program
    case .picture, .other: throw .unsupported
    }
  }

  /// Pixels of a page as a PNG made here.
  ///
  /// - Throws: `IntakeProblem`.
  public func picture(page: Int, longSide: Int) throws(IntakeProblem) -> [UInt8] {
    try DocumentReader().picture(of: form, at: file, page: page, longSide: longSide)
  }

  /// Whether its bytes are those that came in: reads all of them.
  public func isUnchanged() throws(OperationError) -> Bool {
    do { return try Files.digest(of: file).digest.hex == document.sha256 } catch { throw .file(error) }
  }
}
