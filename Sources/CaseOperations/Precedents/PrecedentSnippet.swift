import CaseModel

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
  static func make(_ body: JSONValue, _ names: ConditionNames?) -> PrecedentSnippet? {
    for field in fields {
      guard let text = body[field]?.text, let found = names?.place(in: text) else { continue }
      return cut(text, around: found, field)
    }
    for field in fields { if let text = body[field]?.text { return cut(text, around: nil, field) } }
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
