import CaseModel

/// Gathers which documents records name, so that the list of documents can be made before anything is written.
///
/// ```swift
/// var gathering = DocumentGathering()
/// try source.forEachRecord { try gathering.add($0) }
/// for named in gathering.documents { list.append(named.document(bytes: size(of: named.sha256))) }
/// ```
public struct DocumentGathering: Sendable {
  /// A document as the first record that names it describes it.
  public struct Named: Sendable, Hashable {
    /// The SHA-256 of the bytes.
    public let sha256: String
    /// The media type, if a record says it.
    public var mediaType: String?
    /// The number of pages, if a record says it.
    public var pages: Int?

    /// The document under the name of its hash.
    ///
    /// - Parameter bytes: its size, as the store knows it.
    public func document(bytes: Int) -> DossierDocument {
      DossierDocument(sha256: sha256, bytes: bytes, mediaType: mediaType, pages: pages)
    }
  }

  private var named: [String: Named] = [:]

  /// Starts with no documents.
  public init() {}

  /// Notes the documents of a record's body and those its links point into.
  ///
  /// - Parameter record: any record.
  /// - Throws: `DossierFailure` if its body is no JSON.
  public mutating func add(_ record: DossierRecord) throws(DossierFailure) {
    var found: [Named] = []
    BodyWalk.documents(in: try record.bodyValue(), record.kind.description.fields) { _, document in
      guard let sha256 = document["sha256"]?.text else { return }
      found.append(
        Named(
          sha256: sha256, mediaType: document["mediaType"]?.text, pages: document["pages"]?.text.flatMap { Int($0) }))
    }
    for link in record.links {
      for locator in link.locators { found.append(Named(sha256: locator.sha256)) }
    }
    for document in found {
      var known = named[document.sha256] ?? document
      known.mediaType = known.mediaType ?? document.mediaType
      known.pages = known.pages ?? document.pages
      named[document.sha256] = known
    }
  }

  /// The documents named so far, by hash.
  public var documents: [Named] { named.values.sorted { DossierOrder.precedes($0.sha256, $1.sha256) } }
}
