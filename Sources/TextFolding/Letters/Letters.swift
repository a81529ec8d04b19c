// The only normaliser without Foundation is the one the standard library compares strings with.
@_spi(_Unicode) import Swift

/// Rules about single letters, of any script.
enum Letters {
  /// Letters whose stroke or ligature is no accent to Unicode and is one to a reader.
  private static let strokes: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "ð": "d", "þ": "th",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
  ]

  /// Where a line may break; no part of the word.
  static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// Combining marks that are accents.
  static let accents: ClosedRange<UInt32> = 0x300...0x36F

  /// Lower case without accents.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    if let stroke = lower.unicodeScalars.first.flatMap({ strokes[$0] }) { return stroke }
    let apart = lower._nfd
    // Taking letters apart that have no accent would only spell them differently.
    guard apart.contains(where: { accents.contains($0.value) }) else { return lower }
    var text = ""
    for part in apart where !accents.contains(part.value) { text.unicodeScalars.append(part) }
    return nfc(text)
  }

  static func nfc(_ text: String) -> String {
    var composed = ""
    for scalar in text._nfc { composed.unicodeScalars.append(scalar) }
    return composed
  }

  /// The letter that a letter and a combining accent make, if it stands in Spanish or its neighbours.
  static func composed(_ letter: UInt8, _ accent: UInt32) -> Unicode.Scalar? {
    let code: UInt32? =
      switch (accent, letter) {
      case (0x301, UInt8(ascii: "a")): 0xE1
      case (0x301, UInt8(ascii: "e")): 0xE9
      case (0x301, UInt8(ascii: "i")): 0xED
      case (0x301, UInt8(ascii: "o")): 0xF3
      case (0x301, UInt8(ascii: "u")): 0xFA
      case (0x303, UInt8(ascii: "n")): 0xF1
      case (0x308, UInt8(ascii: "u")): 0xFC
      default: nil
      }
    return code.flatMap(Unicode.Scalar.init)
  }
}

extension Unicode.Scalar {
  /// Says whether it stands in words: a letter, a digit, or a mark of a script that writes with marks.
  var isInWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
