import CaseModel
import TextFolding

/// Words that a record says stand in a document.
struct QuotedPassage: Sendable, Hashable {
  /// The record that quotes.
  let record: String?
  /// The pages, if it says them.
  let pages: ClosedRange<Int>?
  /// The words, as somebody typed or selected them.
  let words: String

  /// Quotations of a locator; nothing if it quotes nothing.
  init?(_ locator: Locator, by record: String?) {
    guard let quote = locator.quote, !quote.isEmpty else { return nil }
    self.record = record
    words = quote
    pages = locator.page.map { page in page...max(page, locator.toPage ?? page) }
  }

  /// Whether the words stand there; those that cannot be looked up count as found.
  ///
  /// Accents, case, punctuation and the ends of lines do not matter; what is left out within the quotation is marked by
  /// an ellipsis.
  func isFound(in reading: DocumentReading) -> Bool {
    var page: [Character] = []
    var isRead = false
    for passage in reading.passages {
      if let pages, let number = passage.page, !pages.contains(number) { continue }
      isRead = true
      page += Self.letters(passage.text)
    }
    // A page without text is told of by itself.
    guard isRead || reading.isWhole else { return true }
    var start = 0
    for piece in pieces {
      guard let found = Self.find(piece, in: page, from: start) else { return false }
      start = found + piece.count
    }
    return true
  }

  private var pieces: [[Character]] {
    var text = words
    for mark in ["[...]", "(...)", "[…]", "(…)", "..."] { text = text.split(separator: mark).joined(separator: "…") }
    return text.split(separator: "…").map { Self.letters(String($0)) }.filter { !$0.isEmpty }
  }

  private static func letters(_ text: String) -> [Character] {
    Folding.fold(text).filter { $0.isLetter || $0.isNumber }
  }

  private static func find(_ wanted: [Character], in letters: [Character], from start: Int) -> Int? {
    guard letters.count - start >= wanted.count else { return nil }
    return (start...letters.count - wanted.count).first { place in
      letters[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}
