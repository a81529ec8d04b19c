internal import FileKit
internal import PageKit
internal import Sandbox

/// What is known of a page's text: how many words, and where those stand that a number at the edge could meet.
struct PageText: Sendable, Hashable {
  /// How many words.
  var words = 0
  /// Words near the edges, in visual points from the lower left corner.
  var edges: [PageBox] = []
  /// What cites a page of another document.
  var marks: [CiteMark] = []
}

/// A word and its box, in points from the upper left corner of the page as it is shown.
struct SeenWord: Sendable, Hashable {
  let text: String
  let left, top, right, bottom: Double
}

/// Reads where words stand, with a program that is not ours: poppler's `pdftotext`.
enum WordReader {
  private static let program = "/usr/bin/pdftotext"
  /// So many pages at a time keep the report of dense pages within memory.
  private static let batch = 300

  /// Hands over the words of each page, counted from 0, in order.
  ///
  /// - Throws: `BundleError.noReader`, `.interrupted`.
  static func read(
    _ path: String, pages: Range<Int>, _ body: (Int, [SeenWord]) -> Void
  ) throws(BundleError) {
    for start in stride(from: pages.lowerBound, to: pages.upperBound, by: batch) {
      let end = min(start + batch, pages.upperBound)
      let report = try ReaderProgram.run(
        program, ["-q", "-cropbox", "-bbox", "-f", "\(start + 1)", "-l", "\(end)", Sandbox.shared.file, "-"], on: path)
      var page = start - 1
      var words: [SeenWord] = []
      for line in report.split(separator: 0x0A) {
        switch kind(line) {
        case .page:
          if page >= start { body(page, words) }
          page += 1
          words = []
        case .word: if let word = word(line) { words.append(word) }
        case .other: break
        }
      }
      if page >= start { body(page, words) }
      // A page the program lost must not count as one without words.
      guard page == end - 1 else { throw .noReader }
    }
  }

  private enum Kind { case page, word, other }

  private static func kind(_ line: ArraySlice<UInt8>) -> Kind {
    guard let start = line.firstIndex(where: { $0 != 0x20 }), line[start] == 0x3C else { return .other }
    let name = line[(start + 1)...].prefix(5)
    if name.elementsEqual("word ".utf8) { return .word }
    return name.elementsEqual("page ".utf8) ? .page : .other
  }

  /// Reads `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
  private static func word(_ line: ArraySlice<UInt8>) -> SeenWord? {
    var numbers: [Double] = []
    var rest = line
    while numbers.count < 4, let open = rest.firstIndex(of: 0x22) {
      let value = rest[(open + 1)...].prefix { $0 != 0x22 }
      guard value.endIndex < line.endIndex, let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite
      else { return nil }
      numbers.append(number)
      rest = line[(value.endIndex + 1)...]
    }
    guard numbers.count == 4, let start = rest.firstIndex(of: 0x3E), let end = line.lastIndex(of: 0x3C), start < end
    else { return nil }
    let text = String(decoding: line[(start + 1)..<end], as: UTF8.self)
    return SeenWord(
      text: ReaderProgram.unescaped(text), left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }
}

/// Runs the programs that read documents and results: in a cage, because a document may be anybody's.
enum ReaderProgram {
  static func run(_ program: String, _ arguments: [String], on path: String) throws(BundleError) -> [UInt8] {
    let result: WorkerResult
    do {
      result = try Sandbox.shared.run(
        program, arguments, input: path,
        limits: WorkerLimits(addressSpace: 4 << 30, processorSeconds: 300, wallSeconds: 600, outputBytes: 512 << 20))
    } catch { throw .noReader }
    guard result.outcome != .interrupted else { throw .interrupted }
    guard case .exited(0) = result.outcome else { throw .noReader }
    return result.output
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#34;", with: "\"").replacing("&#39;", with: "'").replacing("&apos;", with: "'")
      .replacing("&#160;", with: " ").replacing("&amp;", with: "&")
  }
}

extension PageText {
  /// What matters of a page's words for a number at its edge.
  init(_ words: [SeenWord], on page: PageGeometry) {
    self.words = words.count
    marks = CiteMark.all(in: words, on: page)
    let scale = min(max(min(page.width, page.height) / 612, 0.35), 6)
    let band = 48 * scale
    edges = words.compactMap { word in
      let (left, right) = (word.left * page.unit, word.right * page.unit)
      let (top, bottom) = (page.height - word.top * page.unit, page.height - word.bottom * page.unit)
      guard bottom < band || top > page.height - band else { return nil }
      return PageBox(left, bottom, right, top)
    }
  }
}
