import CaseModel
import LawData
import TextFolding

/// The place of a precedent's text that speaks of a condition.
public struct PrecedentSnippet: Sendable, Hashable {
  /// The field the words come from.
  public let field: String
  /// Some words around the place.
  public let text: String
  /// Where the condition's name stands, as UTF-8 offsets into the text.
  public let mark: Range<Int>?

  private static let fields = ["headnote", "holding", "facts", "reasoning", "text", "note"]
  private static let around = 90

  /// The first place that names one of the conditions, else the beginning of the first text there is.
  static func make(_ body: JSONValue, _ names: [String]) -> PrecedentSnippet? {
    for field in fields {
      guard let text = body[field]?.text, let found = place(of: names, in: text) else { continue }
      return cut(text, around: found, field)
    }
    for field in fields { if let text = body[field]?.text { return cut(text, around: nil, field) } }
    return nil
  }

  /// Finds a name in a text, accents and case folded, at the beginning of a word.
  private static func place(of names: [String], in text: String) -> Range<String.Index>? {
    let characters = Array(text)
    let folded = characters.map { Folding.fold(String($0)) }
    for name in names {
      let wanted = Array(Folding.fold(name)).map(String.init)
      guard !wanted.isEmpty, wanted.count <= folded.count else { continue }
      for start in 0...(folded.count - wanted.count)
      where folded[start] == wanted[0] && (start == 0 || !characters[start - 1].isLetter) {
        if Array(folded[start..<start + wanted.count]) == wanted {
          let lower = text.index(text.startIndex, offsetBy: start)
          return lower..<text.index(lower, offsetBy: wanted.count)
        }
      }
    }
    return nil
  }

  private static func cut(_ text: String, around place: Range<String.Index>?, _ field: String) -> PrecedentSnippet {
    let center = place ?? text.startIndex..<text.startIndex
    var lower = text.index(center.lowerBound, offsetBy: -around, limitedBy: text.startIndex) ?? text.startIndex
    var upper = text.index(center.upperBound, offsetBy: around * 2, limitedBy: text.endIndex) ?? text.endIndex
    while lower > text.startIndex, lower < center.lowerBound, !text[lower].isWhitespace {
      lower = text.index(after: lower)
    }
    while upper < text.endIndex, upper > center.upperBound, !text[upper].isWhitespace {
      upper = text.index(before: upper)
    }
    let before = lower > text.startIndex ? "…" : ""
    let shown = before + text[lower..<upper] + (upper < text.endIndex ? "…" : "")
    let mark = place.map { place in
      let start = before.utf8.count + text[lower..<place.lowerBound].utf8.count
      return start..<start + text[place].utf8.count
    }
    return PrecedentSnippet(field: field, text: shown, mark: mark)
  }
}

/// The names of conditions, the longest first, for marking them in texts.
struct ConditionNames {
  let names: [String]

  init(codes: Set<String>, law: CaseLaw) {
    let terms = codes.compactMap { law.vocabulary("conditions")?[$0] }
    let all = Set(terms.flatMap { [$0.label.es, $0.label.en] + $0.synonyms }).filter { $0.count > 2 }
    names = all.sorted { ($1.count, $0) < ($0.count, $1) }
  }
}
