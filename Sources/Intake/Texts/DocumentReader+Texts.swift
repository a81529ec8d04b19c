import FileKit
import Sandbox

extension DocumentReader {
  /// At most so many pages of one document are read for the search.
  public static let mostPages = 2_000
  /// At most so many bytes of text of one page, and of all, are taken.
  static let mostOfPage = 64 << 10
  static let mostOfAll = 16 << 20
  /// So many pages are read by one process.
  static let atOnce = 50

  /// The texts to be searched of a document, in reading order.
  ///
  /// - Parameters:
  ///   - form: what it is; pictures and what is only kept have no text.
  ///   - path: its file.
  ///   - pages: how many a PDF has; counted if nothing is said.
  /// - Throws: `IntakeProblem.noProgram`, `.noCage` or `.interrupted`; what cannot be read is left out, and `isPartial` then says so.
  public func texts(of form: DocumentForm, at path: String, pages: Int? = nil) throws(IntakeProblem) -> PageTexts {
    switch form {
    case .pdf:
      let count = pages ?? pageCount(of: path) ?? 0
      return count > 0 ? try self.texts(ofPDF: path, pages: 1...count) : PageTexts()
    case .text(let format):
      let text = try text(format, at: path)
      var texts = PageTexts()
      texts.total = 1
      texts.read = text.isWhole ? 1 : 0
      // Long texts are parted, so that a find shows words near it.
      for piece in Self.pieces(text.text) { texts.pages.append(PageTexts.Page(number: nil, text: piece)) }
      return texts
    case .picture, .program, .other: return PageTexts()
    }
  }

  /// The texts of some pages of a PDF, counted from 1; those beyond what is taken at once are not read.
  ///
  /// - Throws: as `texts(of:at:pages:)`.
  public func texts(ofPDF path: String, pages: ClosedRange<Int>) throws(IntakeProblem) -> PageTexts {
    var texts = PageTexts()
    texts.total = pages.count
    var size = 0
    var failures = 0
    var first = pages.lowerBound
    let last = min(pages.upperBound, first + Self.mostPages - 1)
    while first <= last, size < Self.mostOfAll {
      let end = min(first + Self.atOnce - 1, last)
      do throws(IntakeProblem) {
        take(try self.texts(of: path, first...end), from: first, into: &texts, &size)
      } catch {
        if case .noProgram = error { throw error }
        if error == .interrupted || error == .noCage { throw error }
        // One of them is at fault: each for itself then, until it is plain that the document is.
        for page in first...end where failures < 3 {
          do throws(IntakeProblem) {
            take(try self.texts(of: path, page...page), from: page, into: &texts, &size)
          } catch {
            failures += 1
          }
        }
        if failures >= 3 { break }
      }
      first = end + 1
    }
    return texts
  }

  private func take(
    _ found: [(words: String, isWhole: Bool)], from first: Int, into texts: inout PageTexts, _ size: inout Int
  ) {
    for (place, text) in found.enumerated() {
      // A page of which only the beginning is taken was not read.
      if text.isWhole { texts.read += 1 }
      let text = text.words
      guard !text.isEmpty else { continue }
      size += text.utf8.count
      texts.pages.append(PageTexts.Page(number: first + place, text: text))
    }
  }

  /// The texts of some pages; a form feed stands behind each.
  private func texts(of path: String, _ pages: ClosedRange<Int>) throws(IntakeProblem) -> [(
    words: String, isWhole: Bool
  )] {
    let arguments = ["-f", String(pages.lowerBound), "-l", String(pages.upperBound), sandbox.file, "-"]
    let output = try output(of: "pdftotext", arguments, path)
    var found = output.split(separator: 0x0C, omittingEmptySubsequences: false)
      .map { (words: Self.condensed($0), isWhole: $0.count <= Self.mostOfPage) }
    if found.last?.words == "" { found.removeLast() }
    guard found.count == pages.count else { throw .unreadable }
    return found
  }

  /// A page's text without runs of white space, no longer than is taken.
  private static func condensed(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.prefix(mostOfPage), as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Parts a text at line ends into pieces that are read as one.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split { $0.isWhitespace }.joined(separator: " ")
      if words.isEmpty { continue }
      piece += (piece.isEmpty ? "" : "\n") + words
      if piece.utf8.count > 4_000 {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
