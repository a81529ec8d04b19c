public import CaseModel
public import DocumentStore

/// Searches words in everything the member may see.
public struct SearchEverything: Sendable {
  /// The words; quotation marks make them exact, `*` ends a beginning.
  public var text: String
  /// The kinds to search; all if empty.
  public var kinds: [RecordKind] = []
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// At most so many.
  public var limit = 20
  /// How many to pass over.
  public var offset = 0

  /// Creates the operation.
  public init(_ text: String) { self.text = text }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> SearchPage {
    try context.read("search") { reader, restricted in
      var scope: Scope?
      if let caseReference {
        scope = .record(try Lookup.record(RecordReference(caseReference), [.strategicCase], reader, context.law).uid)
      }
      let answer = try reader.search(
        SearchQuery(text, kinds: kinds.map(\.rawValue), scope: scope, limit: limit, offset: offset))
      var hits: [FoundRecord] = []
      for hit in answer.hits {
        guard let record = try reader.record(hit.record) else { continue }
        let view = try RecordEncoding.view(record)
        let found = FoundRecord(
          record: view, snippet: hit.snippet, page: hit.page,
          document: hit.blob.flatMap { view.documentHashes.firstIndex(of: $0) }.map { $0 + 1 })
        restricted.add(found.record)
        hits.append(found)
      }
      return SearchPage(hits: hits, total: answer.total, ignored: answer.ignored)
    }
  }
}

/// What a search found.
public struct SearchPage: Sendable, Hashable {
  /// The records of the page, the best first.
  public let hits: [FoundRecord]
  /// How many there are in all.
  public let total: Int
  /// Words that were too common to search for.
  public let ignored: [String]
}

/// A record found and where.
public struct FoundRecord: Sendable, Hashable {
  /// The record.
  public let record: RecordView
  /// Some words around the place.
  public let snippet: Snippet
  /// The page of its document, if the words stand there.
  public let page: Int?
  /// Which of its documents, from 1, if the words stand in one.
  public let document: Int?
}
