public import CaseModel
import DocumentStore
import LegalText

/// Finds records that a link may lead to: by handle, by name, by words, and conditions that nothing uses yet.
public struct SuggestRecords: Sendable {
  /// What was typed; the latest changed if nothing was.
  public var text: String
  /// The kinds they may have.
  public var kinds: [RecordKind]
  /// At most so many.
  public var limit = 20

  /// Creates the operation.
  public init(_ text: String, _ kinds: [RecordKind]) {
    self.text = text
    self.kinds = kinds
  }

  /// Carries it out: the record that was named first, then what the words find.
  public func run(in context: OperationContext) throws(OperationError) -> [Suggestion] {
    try context.read("search") { reader, restricted in
      let found = text.isEmpty ? try latest(reader) : try named(reader, context) + searched(reader)
      var suggestions: [Suggestion] = []
      for record in found {
        let summary = try RecordEncoding.view(record).summary
        guard !suggestions.contains(where: { $0.reference == summary.handle }) else { continue }
        restricted.add(summary)
        suggestions.append(Suggestion(reference: summary.handle, kind: summary.kind, titles: summary.titles))
      }
      for condition in try conditions(context)
      where !suggestions.contains(where: { $0.reference == condition.reference }) {
        suggestions.append(condition)
      }
      return Array(suggestions.prefix(limit))
    }
  }

  private func latest(_ reader: borrowing StoreReader) throws -> [StoredRecord] {
    let each = max(limit / max(kinds.count, 1), 5)
    return try kinds.flatMap { try reader.records($0.rawValue, order: .modified(), limit: each) }
  }

  private func named(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> [StoredRecord] {
    (try? Lookup.record(RecordReference(text), kinds, reader, context.law)).map { [$0] } ?? []
  }

  private func searched(_ reader: borrowing StoreReader) throws -> [StoredRecord] {
    // The last word may be half typed.
    let words = text.last?.isLetter == true ? text + "*" : text
    let query = SearchQuery(words, kinds: kinds.map(\.rawValue), limit: limit)
    return try reader.search(query).hits.compactMap { try reader.record($0.record) }
  }

  private func conditions(_ context: OperationContext) throws -> [Suggestion] {
    guard kinds.contains(.condition), !text.isEmpty else { return [] }
    let match = try context.law.thesaurus().expand(text)
    let named = match.terms.flatMap(\.candidates).map(\.code)
    let resembling = named.isEmpty ? try context.law.thesaurus().resembling(text) : []
    return (named + match.codes.subtracting(named).sorted() + resembling).map { code in
      Suggestion(
        reference: code, kind: .condition,
        titles: context.law.words(code, of: VocabularyName.conditions.rawValue))
    }
  }
}

/// A record, or a condition still without one, that a link may lead to.
public struct Suggestion: Sendable, Hashable {
  /// What a link names it by: a handle, or a condition's code.
  public let reference: String
  /// The kind.
  public let kind: RecordKind
  /// What names it in lists.
  public let titles: Phrase

  /// Creates a suggestion.
  public init(reference: String, kind: RecordKind, titles: Phrase) {
    self.reference = reference
    self.kind = kind
    self.titles = titles
  }
}
