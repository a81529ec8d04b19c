/// How a text is set.
public struct TextStyle: Hashable, Sendable {
  /// Where its lines stand within their width.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge.
    case left
    /// In the middle.
    case centre
    /// At the right edge.
    case right
  }

  /// The families to choose from, the first one found first.
  public var family: String
  /// The size in points.
  public var size: Double
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is italic.
  public var isItalic: Bool
  /// Whether small letters are set as small capitals, if the font has them.
  public var isSmallCapitals: Bool
  /// Points added between letters.
  public var tracking: Double
  /// The distance of lines, in sizes; what the font says where 0.
  public var leading: Double
  /// Where lines stand.
  public var alignment: Alignment
  /// How dark it is: 0 is black, 1 white.
  public var grey: Double

  /// Creates a style.
  public init(
    size: Double, isBold: Bool = false, isItalic: Bool = false, isSmallCapitals: Bool = false, tracking: Double = 0,
    leading: Double = 1.25, alignment: Alignment = .left, grey: Double = 0, family: String = TextStyle.serif
  ) {
    self.family = family
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isSmallCapitals = isSmallCapitals
    self.tracking = tracking
    self.leading = leading
    self.alignment = alignment
    self.grey = grey
  }

  /// The book face, and what stands in for it.
  public static let serif = "Charis SIL,Gentium Plus,DejaVu Serif,serif"
}
