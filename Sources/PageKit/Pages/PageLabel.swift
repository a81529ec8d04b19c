/// What a page is called: on the paper, in the viewer's page box, in the index.
///
/// A prefix and, perhaps, a number in one of PDF's styles, so that the printed text and the label cannot differ.
public struct PageLabel: Hashable, Sendable, Codable {
  /// How a number is written.
  public enum Style: String, Hashable, Sendable, Codable {
    /// 1, 2, 3.
    case decimal = "/D"
    /// i, ii, iii.
    case roman = "/r"
    /// a, b, … z, aa, bb.
    case letters = "/a"
  }

  /// What stands before the number.
  public var prefix: String
  /// How the number is written.
  public var style: Style
  /// The number, from 1; none of a label that is its prefix alone.
  public var number: Int?

  /// Creates a label.
  public init(prefix: String = "", style: Style = .decimal, number: Int?) {
    self.prefix = prefix
    self.style = style
    self.number = number
  }

  /// What is printed.
  public var text: String {
    guard let number else { return prefix }
    return switch style {
    case .decimal: prefix + String(number)
    case .roman: prefix + Self.roman(number)
    case .letters: prefix + Self.letters(number)
    }
  }

  /// Says whether a viewer that counts on from the other label comes to this one.
  func follows(_ other: PageLabel) -> Bool {
    guard let number, let before = other.number else { return false }
    return prefix == other.prefix && style == other.style && number == before + 1
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [
      (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// PDF's letters: after z come aa, bb, cc.
  private static func letters(_ number: Int) -> String {
    guard number > 0, let letter = Unicode.Scalar(UInt32(97 + (number - 1) % 26)) else { return "" }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }
}
