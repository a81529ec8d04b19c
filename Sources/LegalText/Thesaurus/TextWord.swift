internal import TextFolding

/// A word of a text: as it stands there, folded, and where.
struct TextWord: Hashable {
  let surface: String
  let folded: String
  /// The place in the text's UTF-8.
  let range: Range<Int>

  /// Splits a text at whatever is neither letter nor digit.
  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    var current = ""
    var start = 0
    var offset = 0
    func close() {
      guard !current.isEmpty else { return }
      words.append(TextWord(surface: current, folded: Folding.fold(current), range: start..<offset))
      current = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        if current.isEmpty { start = offset }
        current.append(character)
      } else {
        close()
      }
      offset += character.utf8.count
    }
    close()
    return words
  }

  /// Words that carry no meaning of their own in the name of a condition.
  var isConnecting: Bool { Self.connecting.contains(folded) }

  /// Whether it is written as an abbreviation.
  var isCapitals: Bool {
    surface.contains(where: \.isUppercase) && !surface.contains(where: \.isLowercase)
  }

  private static let connecting: Set<String> = [
    "de", "del", "la", "el", "los", "las", "por", "para", "en", "y", "e", "o", "u", "con", "un", "una", "mi", "su",
    "tengo", "tiene", "padece", "padezco", "of", "the", "and", "or", "with", "in", "to", "due", "by", "s", "has",
  ]
}
