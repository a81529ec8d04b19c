import CaseModel
import DocumentStore

/// Finds the file of a record's document, for whoever may see it, and enters the reading into the log.
public struct OpenDocument: Sendable {
  /// The record.
  public var reference: RecordReference
  /// Which of its documents, counted from 1.
  public var place: Int

  /// Creates the operation for a document of a record.
  public init(_ reference: String, _ place: Int) {
    self.reference = RecordReference(reference)
    self.place = place
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.documentNeeded` if the record has no such document that the member may see.
  public func run(in context: OperationContext) throws(OperationError) -> OpenedDocument {
    let (record, document) = try context.read("document") { reader, restricted in
      let view = try RecordEncoding.view(try Lookup.record(reference, [], reader, context.law))
      let documents = view.body["documents"]?.elements ?? []
      guard place > 0, place <= documents.count, documents[place - 1]["sha256"]?.text != nil else {
        throw OperationError.documentNeeded(handle: view.handle, count: 0)
      }
      restricted.add(view)
      return (view.summary, documents[place - 1])
    }
    let sha256 = document["sha256"]?.text ?? ""
    do {
      return OpenedDocument(
        record: record, sha256: sha256, fileName: document["fileName"]?.text, mediaType: document["mediaType"]?.text,
        path: try context.store.blobPath(sha256, as: context.visibility))
    } catch {
      throw .store(error)
    }
  }
}

/// The file of a document; it must never be written to.
public struct OpenedDocument: Sendable, Hashable {
  /// The record it belongs to.
  public let record: RecordSummary
  /// The SHA-256 of its bytes.
  public let sha256: String
  /// The name it arrived with, if the member may see it.
  public let fileName: String?
  /// Its media type.
  public let mediaType: String?
  /// Where it lies.
  public let path: String
}
