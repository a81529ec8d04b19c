internal import Sandbox

/// Where links and bookmarks lead, as poppler's `pdftohtml` sees it.
struct WayReader {
  /// A piece of text that leads somewhere.
  struct Link {
    /// How far below the page's upper edge it stands, in points.
    let middle: Double
    /// The page it leads to, from 0.
    let target: Int
  }

  /// A line of the outline.
  struct Line {
    let title: String
    let page: Int?
  }

  /// The links of each page, from 0.
  private(set) var links: [Int: [Link]] = [:]
  /// The outline, line by line.
  private(set) var outline: [Line] = []

  /// It draws half as large again as the paper.
  private static let scale = 1.5

  init(_ path: String, pages: ClosedRange<Int>) throws(BundleError) {
    let report = try ReaderProgram.run(
      "/usr/bin/pdftohtml",
      [
        "-q", "-xml", "-i", "-stdout", "-nodrm", "-hidden", "-f", "\(pages.lowerBound + 1)", "-l",
        "\(pages.upperBound + 1)",
        Sandbox.shared.file,
      ], on: path)
    var page = 0
    for line in report.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("<page ") {
        page = (Self.number("number", text).map { Int($0) } ?? 1) - 1
      } else if text.hasPrefix("<text "), let top = Self.number("top", text), let height = Self.number("height", text) {
        for target in Self.targets(text) {
          links[page, default: []].append(Link(middle: (top + height / 2) / Self.scale, target: target))
        }
      } else if text.hasPrefix("<item "), let start = text.firstIndex(of: ">"), let end = text.lastIndex(of: "<"),
        start < end
      {
        outline.append(
          Line(
            title: ReaderProgram.unescaped(String(text[text.index(after: start)..<end])),
            page: Self.number("page", text).map { Int($0) - 1 }))
      }
    }
  }

  private static func number(_ name: String, _ text: String) -> Double? {
    guard let found = text.firstRange(of: " \(name)=\"") else { return nil }
    return Double(text[found.upperBound...].prefix { $0 != "\"" })
  }

  /// The pages, from 0, that pieces of a line lead to: what stands after the last `#` of each address.
  private static func targets(_ text: String) -> [Int] {
    text.split(separator: "href=\"").dropFirst().compactMap { piece in
      let address = piece.prefix { $0 != "\"" }
      guard let mark = address.lastIndex(of: "#") else { return nil }
      return Int(address[address.index(after: mark)...]).map { $0 - 1 }
    }
  }
}
