public import Intake
import TextFolding

extension PageLayout {
  /// Where the words of a quotation stand on the page: one box a line, none if they do not stand there.
  ///
  /// Accents, case and punctuation do not matter, nor that a word is parted at the end of a line.
  public func boxes(of quote: String) -> [Box] {
    let wanted = Self.letters(quote)
    guard wanted.count >= 3 else { return [] }
    // The page as one run of letters, each of which knows its word.
    var letters: [Character] = []
    var owners: [(line: Int, word: Int)] = []
    for (line, words) in lines.enumerated() {
      for (word, text) in words.enumerated() {
        let own = Self.letters(text.text)
        letters += own
        owners += own.map { _ in (line, word) }
      }
    }
    guard let start = Self.find(wanted, in: letters) else { return [] }
    var boxes: [Box] = []
    var last = -1
    for owner in owners[start..<start + wanted.count] {
      let box = lines[owner.line][owner.word].box
      if owner.line == last {
        boxes[boxes.count - 1] = boxes[boxes.count - 1].joined(box)
      } else {
        boxes.append(box)
        last = owner.line
      }
    }
    return boxes
  }

  private static func letters(_ text: String) -> [Character] {
    Folding.fold(text).filter { $0.isLetter || $0.isNumber }
  }

  private static func find(_ wanted: [Character], in letters: [Character]) -> Int? {
    guard letters.count >= wanted.count else { return nil }
    return (0...letters.count - wanted.count).first { start in
      wanted.indices.allSatisfy { letters[start + $0] == wanted[$0] }
    }
  }
}
