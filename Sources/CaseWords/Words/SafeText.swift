/// Text of records as a terminal may show it.
///
/// A title may hold anything, escape sequences included: what would move the cursor, change colours or reverse the writing
/// direction is shown as a mark instead.
package enum SafeText {
  /// The text on one line.
  package static func line(_ text: String) -> String { clean(text, newline: " ") }

  /// The text with its lines kept.
  package static func lines(_ text: String) -> String { clean(text, newline: "\n") }

  private static func clean(_ text: String, newline: Unicode.Scalar) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": scalars.append(newline)
      case "\t": scalars.append(" ")
      case "\r": continue
      default: scalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The columns a text takes on a terminal.
  package static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The columns one character takes: two for East Asian wide ones and pictures.
  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text cut to a number of columns, with an ellipsis where something was left out.
  package static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = Self.columns(character)
      if used + next > columns - 1 { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// The text in lines of at most so many columns, broken at spaces.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.isEmpty {
          line = String(word)
        } else if width(line) + 1 + width(String(word)) <= columns {
          line += " " + word
        } else {
          lines.append(line)
          line = String(word)
        }
      }
      lines.append(line)
    }
    return lines
  }
}
