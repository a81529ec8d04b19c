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
  func isFound(in reading: FoldedReading) -> Bool {
    let chosen = reading.passages.filter { passage in
      guard let pages, let number = passage.page else { return true }
      return pages.contains(number)
    }
    let letters = chosen.count == 1 ? chosen[0].letters : chosen.flatMap(\.letters)
    var start = 0
    for piece in pieces {
      guard let found = Self.find(piece, in: letters, from: start) else {
        return !isReadable(chosen.compactMap(\.page), reading)
      }
      start = found + piece.count
    }
    return true
  }

  /// Whether all of what it names was read: a page that is a picture is told of by itself.
  private func isReadable(_ read: [Int], _ reading: FoldedReading) -> Bool {
    if reading.isWhole { return true }
    guard let pages else { return false }
    return pages.count <= read.count && pages.allSatisfy(read.contains)
  }

  private var pieces: [[Character]] {
    var text = words
    for mark in ["[...]", "(...)", "[…]", "(…)", "..."] { text = text.split(separator: mark).joined(separator: "…") }
    return text.split(separator: "…").map { FoldedReading.letters(String($0)) }.filter { !$0.isEmpty }
  }

  private static func find(_ wanted: [Character], in letters: [Character], from start: Int) -> Int? {
    guard letters.count - start >= wanted.count else { return nil }
    return (start...letters.count - wanted.count).first { place in
      letters[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}

/// What a document says as letters and digits alone, folded once for all who quote it.
struct FoldedReading {
  let passages: [(page: Int?, letters: [Character])]
  let isWhole: Bool

  init(_ reading: DocumentReading) {
    passages = reading.passages.map { ($0.page, Self.letters($0.text)) }
    isWhole = reading.isWhole
  }

  static func letters(_ text: String) -> [Character] { Folding.fold(text).filter { $0.isLetter || $0.isNumber } }
}
