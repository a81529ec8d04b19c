internal import SQLiteKit
internal import TextFolding

/// Cuts texts and questions into words for the search indexes.
///
/// A text is indexed by its words as they stand and, at the same places, by their stems, which bear a mark: a stem is
/// often a word too (`legal` is that of `legales`), and quotes, prefixes and suggestions must not take one for the other.
struct SearchTokenizer: FullTextTokenizer {
  /// A phrase that begins with this control character is looked for as it is written, without stems: FTS5 tells a
  /// tokenizer nothing about quotes.
  static let exactMark = "\u{1}"
  /// The byte before a stem.
  private static let stemMark: UInt8 = 2

  private var words: WordTokenizer
  private var scratch: [UInt8] = []

  init(_ language: PassageDraft.Language) { words = WordTokenizer(language.stems) }

  mutating func tokenize(_ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {
    switch use {
    case .queryPrefix: words.tokenize(text, mode: .prefix, emit)
    case .query where text.count > 0 && text[0] == 1: words.tokenize(text.extracting(1...), mode: .exact, emit)
    case .query: question(text, emit)
    case .document, .auxiliary: document(text, emit)
    }
  }

  private mutating func document(_ text: Span<UInt8>, _ emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {
    var marked = scratch
    scratch = []
    words.tokenize(text, mode: .document) { token, start, end, isStem in
      guard isStem else { return emit(token, start, end, false) }
      SearchTokenizer.mark(token, in: &marked)
      return emit(marked.span, start, end, true)
    }
    scratch = marked
  }

  /// A word of a question finds itself as a word and as a stem, and so do its stems.
  private mutating func question(_ text: Span<UInt8>, _ emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {
    var marked = scratch
    scratch = []
    words.tokenize(text, mode: .query) { token, start, end, isStem in
      guard emit(token, start, end, isStem) else { return false }
      SearchTokenizer.mark(token, in: &marked)
      return emit(marked.span, start, end, true)
    }
    scratch = marked
  }

  private static func mark(_ token: Span<UInt8>, in marked: inout [UInt8]) {
    marked.removeAll(keepingCapacity: true)
    marked.append(stemMark)
    for place in 0..<token.count { marked.append(token[place]) }
  }
}

extension PassageDraft.Language {
  var stems: StemLanguage { self == .es ? .spanish : .english }
}
