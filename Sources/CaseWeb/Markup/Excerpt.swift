import CaseOperations
import DocumentStore

/// Words around a place that was found, with the place marked.
enum Excerpt {
  static func html(_ snippet: Snippet) -> HTML {
    marked(snippet.text, snippet.marks, before: snippet.cutBefore, after: snippet.cutAfter)
  }

  static func html(_ snippet: PrecedentSnippet) -> HTML {
    marked(snippet.text, snippet.mark.map { [$0] } ?? [], before: false, after: false)
  }

  private static func marked(_ text: String, _ marks: [Range<Int>], before: Bool, after: Bool) -> HTML {
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    var html: HTML = before ? "…" : .empty
    var at = 0
    for mark in marks where mark.lowerBound >= at && mark.upperBound <= bytes.count {
      html += "\(piece(at..<mark.lowerBound))<mark>\(piece(mark))</mark>"
      at = mark.upperBound
    }
    html += "\(piece(at..<bytes.count))"
    return after ? html + "…" : html
  }
}
