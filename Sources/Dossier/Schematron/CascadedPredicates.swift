/// Joins predicates that follow one another in a match pattern: `a[@x][@y]` becomes `a[(@x) and (@y)]`.
///
/// libxslt matches a pattern with cascaded predicates by listing every node it selects and looking each candidate up in
/// the list, which costs the square of the document's size. Only predicates that are surely no positions are joined.
enum CascadedPredicates {
  /// The pattern with its cascades joined where that does not change what it matches.
  static func joined(in pattern: String) -> String {
    var result = ""
    var cascade: [String] = []
    var rest = pattern[...]
    while let character = rest.first {
      if character == "[", let end = closing(in: rest) {
        cascade.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
        continue
      }
      if !character.isWhitespace || cascade.isEmpty {
        result += write(cascade)
        cascade = []
        result.append(character)
      }
      rest.removeFirst()
    }
    return result + write(cascade)
  }

  private static func write(_ cascade: [String]) -> String {
    if cascade.count > 1, cascade.allSatisfy(isTruth) {
      return "[" + cascade.map { "(\($0))" }.joined(separator: " and ") + "]"
    }
    return cascade.map { "[\($0)]" }.joined()
  }

  /// Where the bracket that the text begins with is closed.
  static func closing(in text: Substring) -> Substring.Index? {
    var nesting = 0
    var literal: Character?
    for index in text.indices {
      let character = text[index]
      if let open = literal {
        if character == open { literal = nil }
      } else if character == "'" || character == "\"" {
        literal = character
      } else if character == "[" {
        nesting += 1
      } else if character == "]" {
        nesting -= 1
        if nesting == 0 { return index }
      }
    }
    return nil
  }

  /// Whether a predicate is surely true or false, or a set of nodes: neither a number nor about positions.
  static func isTruth(_ predicate: String) -> Bool {
    if predicate.contains("position(") || predicate.contains("last(") { return false }
    let text = predicate.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let truths = ["not(", "contains(", "starts-with(", "boolean(", "true()", "false()", "lang("]
    if truths.contains(where: text.hasPrefix), text.hasSuffix(")"), parenthesesEnd(text) { return true }
    // A comparison outside every bracket makes a truth, whatever stands on its sides; so do `and` and `or`.
    let top = outside(text, opening: "[(", closing: "])")
    if top.contains(where: { "=<>".contains($0) }) || top.contains(" and ") || top.contains(" or ") { return true }
    return isPath(outside(text, opening: "[", closing: "]"))
  }

  /// Whether a text without its predicates is a path of names, attributes and steps, which selects nodes.
  private static func isPath(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || "@./*".contains(first) else { return false }
    var previous: Character = "/"
    for character in text {
      let isStar = character == "*" && "/@:".contains(previous)
      guard isStar || character.isLetter || character.isNumber || "@./:_-".contains(character) else { return false }
      previous = character
    }
    return !text.allSatisfy { $0.isNumber || $0 == "." } || text == "." || text == ".."
  }

  /// Whether the first parenthesis opened is the last closed, so that nothing follows the call.
  private static func parenthesesEnd(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "(") else { return false }
    var nesting = 0
    for index in text[open...].indices {
      if text[index] == "(" { nesting += 1 }
      if text[index] == ")" { nesting -= 1 }
      if nesting == 0 { return text.index(after: index) == text.endIndex }
    }
    return false
  }

  /// The text without literals and without what stands in brackets.
  private static func outside(_ text: String, opening: String, closing: String) -> String {
    var result = ""
    var nesting = 0
    var literal: Character?
    for character in text {
      if let open = literal {
        if character == open { literal = nil }
      } else if character == "'" || character == "\"" {
        literal = character
      } else if opening.contains(character) {
        nesting += 1
      } else if closing.contains(character) {
        nesting -= 1
      } else if nesting == 0 {
        result.append(character)
      }
    }
    return result
  }
}
