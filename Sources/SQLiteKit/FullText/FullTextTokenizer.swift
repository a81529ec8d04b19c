/// Why full-text search wants a text cut into words.
public enum TokenUse: Sendable {
  /// To index it.
  case document
  /// To find it: a word or phrase of a query.
  case query
  /// To find what begins like it: the last word of a query before `*`.
  case queryPrefix
  /// To mark what was found in it.
  case auxiliary
}

/// Cuts text into words for full-text search (FTS5).
///
/// ```swift
/// struct Letters: FullTextTokenizer {
///   mutating func tokenize(
///     _ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool
///   ) { … }
/// }
/// try connection.register(tokenizer: "letters") { _ in Letters() }
/// try connection.execute(script: "CREATE VIRTUAL TABLE ft USING fts5(text, tokenize = 'letters')")
/// ```
///
/// Each table of each connection gets a tokenizer of its own, so it may keep scratch space without a lock.
public protocol FullTextTokenizer: SendableMetatype {
  /// Emits the words of a text in order.
  ///
  /// - Parameters:
  ///   - text: UTF-8, possibly malformed.
  ///   - use: why.
  ///   - emit: takes the word as it is indexed, the offsets in the text where it starts and ends, and whether it stands
  ///     at the same place as the word before it (a synonym); answers false when no more is wanted.
  mutating func tokenize(_ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool)
}
