/// A code in the manner of ICD-10, however it was typed: `e11`, `E11.2`, `E112`, `C00-C97`.
struct ConditionCode: Hashable {
  /// The category: a letter and two digits.
  let category: String
  /// What stands after the point, if anything does.
  let subcategory: String?
  /// The last category of a block, if it is one.
  let last: String?

  /// Reads a code; nothing if the text is none.
  init?(_ typed: String) {
    let text = typed.uppercased().filter { $0 != " " }
    guard text.allSatisfy({ $0.isASCII }) else { return nil }
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
    guard let first = ends.first, ends.count <= 2, text.first != "-", text.last != "-" else { return nil }
    if ends.count == 2 {
      guard Self.isCategory(first), Self.isCategory(ends[1]), first <= ends[1] else { return nil }
      category = first
      last = ends[1]
      subcategory = nil
      return
    }
    let head = String(first.prefix(3))
    guard Self.isCategory(head) else { return nil }
    var rest = first.dropFirst(3)
    if rest.first == "." {
      rest = rest.dropFirst()
      guard !rest.isEmpty else { return nil }
    }
    guard rest.count <= 2, rest.allSatisfy(\.isNumber) else { return nil }
    category = head
    subcategory = rest.isEmpty ? nil : String(rest)
    last = nil
  }

  /// The code as it is stored.
  var text: String {
    if let last { return category + "-" + last }
    return subcategory.map { category + "." + $0 } ?? category
  }

  /// Whether a block holds another code.
  func holds(_ code: ConditionCode) -> Bool {
    guard let last else { return self == code }
    return category <= code.category && (code.last ?? code.category) <= last
  }

  /// How many categories it spans.
  var breadth: Int {
    guard let last, let from = Int(category.dropFirst()), let to = Int(last.dropFirst()) else { return 1 }
    return to - from + 1
  }

  private static func isCategory(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.count == 3 && characters[0].isLetter && characters[1].isNumber && characters[2].isNumber
  }
}
