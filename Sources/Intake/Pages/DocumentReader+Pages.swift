import Sandbox

extension DocumentReader {
  /// How many pages a PDF says it has; nothing if the program is missing, refuses the file or takes too long.
  public func pageCount(of path: String) -> Int? {
    try? pages(of: path)
  }

  /// How many pages a PDF says it has.
  ///
  /// - Throws: `IntakeProblem.unreadable` for one that does not open: it is damaged, cut short, or locked.
  public func pages(of path: String) throws(IntakeProblem) -> Int {
    let output = try output(of: "pdfinfo", [sandbox.file], path)
    guard let pages = Self.pages(in: String(decoding: output, as: UTF8.self)) else { throw .unreadable }
    return pages
  }

  /// The number on the line that tells the pages.
  ///
  /// A title is shown before it and may hold anything, a line of its own included: so the last such line counts.
  static func pages(in report: String) -> Int? {
    let line = report.split(separator: "\n").last { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Where the words of a page of a PDF stand.
  public func layout(of path: String, page: Int) throws(IntakeProblem) -> PageLayout {
    let output = try output(
      of: "pdftotext", ["-bbox-layout", "-f", String(page), "-l", String(page), sandbox.file, "-"], path)
    guard let layout = PageLayout(report: output) else { throw .unreadable }
    return layout
  }

  /// The text of a page of a PDF as it stands on it, columns beside each other; as much as a page that people read has.
  public func text(of path: String, page: Int) throws(IntakeProblem) -> PlainText {
    let output = try output(
      of: "pdftotext", ["-layout", "-nopgbrk", "-f", String(page), "-l", String(page), sandbox.file, "-"], path)
    return PlainText(
      text: TextBytes.decoded(output.prefix(Self.mostOfText)), isWhole: output.count <= Self.mostOfText)
  }
}
