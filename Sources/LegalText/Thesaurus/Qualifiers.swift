/// How words that name no condition by themselves belong to the name they stand beside.
enum Qualifiers {
  /// Words that turn a name into its opposite: low pressure is no high pressure, and low sugar no diabetes.
  ///
  /// Bare "presión" and "azúcar" stand for what is too high; these words say that it is not.
  private static let contrary: Set<String> = ["baja", "bajo", "bajas", "bajos", "low", "lower", "normal", "normales"]

  /// Words between two others that leave them one phrase: "cáncer de hígado" speaks of one thing, "riñón por diabetes" of two.
  private static let binding: Set<String> = ["de", "del", "la", "el", "los", "las", "en", "of", "the", "in", "s"]

  private static let longestBond = 16

  /// Beginnings that only opposites share: neither is the other misspelt.
  private static let opposites = [("hipo", "hiper"), ("hypo", "hyper")]

  /// Whether a word turns the name beside it into its opposite.
  static func isContrary(_ word: TextWord) -> Bool { contrary.contains(word.folded) }

  /// Whether two words of a text belong to one phrase, the one after the other.
  static func bind(_ left: TextWord, _ right: TextWord, in text: String) -> Bool {
    // Only few and short words bind; what lies farther apart need not be looked at.
    guard (0...longestBond).contains(right.range.lowerBound - left.range.upperBound) else { return false }
    let bytes = Array(text.utf8)[left.range.upperBound..<right.range.lowerBound]
    let between = String(decoding: bytes, as: UTF8.self)
    guard between.allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "-" || $0 == "'" || $0 == "’" }) else {
      return false
    }
    return TextWord.words(of: between).allSatisfy { binding.contains($0.folded) }
  }

  /// Whether two folded words mean opposites, however alike they look: hipotensión and hipertensión.
  static func areOpposites(_ left: String, _ right: String) -> Bool {
    opposites.contains { low, high in
      (left.hasPrefix(low) && right.hasPrefix(high)) || (left.hasPrefix(high) && right.hasPrefix(low))
    }
  }

  /// Whether two folded words begin alike to the ear: a slip of the pen seldom changes the first sound.
  static func beginAlike(_ left: String, _ right: String) -> Bool {
    sound(left) == sound(right) || left.prefix(2).sorted() == right.prefix(2).sorted()
  }

  private static func sound(_ word: String) -> Character? {
    let heard = word.first == "h" ? word.dropFirst() : word[...]
    switch heard.first {
    case "v": return "b"
    case "z", "c", "k", "q": return "s"
    case "j": return "g"
    case let first: return first
    }
  }
}
