/// Where the words of a page stand, in points from its top left.
public struct PageLayout: Sendable, Hashable {
  /// A word and its box.
  public struct Word: Sendable, Hashable {
    /// The word.
    public let text: String
    /// Its box.
    public let box: Box
  }

  /// A rectangle.
  public struct Box: Sendable, Hashable {
    /// Its edges.
    public var left, top, right, bottom: Double

    /// The smallest that holds both.
    public func joined(_ other: Box) -> Box {
      Box(
        left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
        bottom: max(bottom, other.bottom))
    }
  }

  /// The page's width and height.
  public let width, height: Double
  /// The words, line by line in reading order; no line is empty.
  public let lines: [[Word]]

  /// At most so many words are taken of one page: more is no page that people read.
  static let most = 20_000
  /// So many letters of a word are taken.
  static let longestWord = 500

  /// Creates a layout, as a test does.
  public init(width: Double, height: Double, lines: [[Word]]) {
    self.width = width
    self.height = height
    self.lines = lines
  }

  /// The same on a page lying on its side: the report gives a turned page's size before it is turned.
  public func turned() -> PageLayout { PageLayout(width: height, height: width, lines: lines) }

  /// Reads what `pdftotext -bbox-layout` wrote: one element a line, texts escaped.
  init?(report: [UInt8]) {
    var size: (Double, Double)?
    var lines: [[Word]] = []
    var line: [Word] = []
    var count = 0
    for row in report.split(separator: 0x0A) {
      let row = String(decoding: row, as: UTF8.self).drop { $0 == " " }
      if row.hasPrefix("<page ") {
        // One page was asked for.
        guard size == nil, let width = Self.number("width", row), let height = Self.number("height", row), width > 0,
          height > 0
        else { return nil }
        size = (width, height)
      } else if row.hasPrefix("<word "), count < Self.most, let word = Self.word(row) {
        line.append(word)
        count += 1
      } else if row.hasPrefix("</line>"), !line.isEmpty {
        lines.append(line)
        line = []
      }
    }
    guard let size else { return nil }
    self.init(width: size.0, height: size.1, lines: line.isEmpty ? lines : lines + [line])
  }

  private static func word(_ row: Substring) -> Word? {
    guard let left = number("xMin", row), let top = number("yMin", row), let right = number("xMax", row),
      let bottom = number("yMax", row), right > left, bottom > top, let start = row.firstIndex(of: ">"),
      let end = row.lastIndex(of: "<"), start < end
    else { return nil }
    // Each sign may be written as a word of six.
    let text = String(unescaped(row[row.index(after: start)..<end].prefix(6 * longestWord)).prefix(longestWord))
    return text.isEmpty ? nil : Word(text: text, box: Box(left: left, top: top, right: right, bottom: bottom))
  }

  /// A number of an element's attributes; only a finite one within what a PDF may measure.
  private static func number(_ name: String, _ row: Substring) -> Double? {
    guard let found = row.firstRange(of: name + "=\"") else { return nil }
    let value = Double(row[found.upperBound...].prefix { $0 != "\"" })
    return value.flatMap { $0.isFinite && abs($0) < 1e6 ? $0 : nil }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    let entities: [(String, String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&"),
    ]
    while let sign = rest.first {
      if sign == "&", let entity = entities.first(where: { rest.hasPrefix($0.0) }) {
        result += entity.1
        rest = rest.dropFirst(entity.0.count)
      } else {
        result.append(sign)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
