internal import PageKit

/// A mark in a filing's text that cites a page of another document: `[P-7 p. 3]`, `[Anexo 2, p. 3]`.
struct CiteMark: Sendable, Hashable {
  /// What it calls the document, in the form that names are compared in.
  let name: String
  /// The page of that document, from 1; nothing where the mark names the document only.
  let page: Int?
  /// Where it stands, in visual points: a box for each line.
  let boxes: [PageBox]

  /// The mark as a finding says it.
  var text: String { "[" + name.uppercased() + (page.map { ", p. \($0)" } ?? "") + "]" }

  /// A name as names are compared: in small letters, with single spaces.
  static func key(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether it can only be a cite, and not one of the many things that people write between brackets.
  ///
  /// Then it is told of where it leads nowhere. What it says is a handle or a number, never somebody's words.
  var isPlain: Bool {
    guard page != nil else { return false }
    let words = name.split(separator: " ")
    if words.count == 2, ["anexo", "annex"].contains(words[0]) { return words[1].count <= 5 }
    guard words.count == 1, let hyphen = name.firstIndex(of: "-") else { return false }
    let (letters, digits) = (name[..<hyphen], name[name.index(after: hyphen)...])
    return (1...3).contains(letters.count) && letters.allSatisfy(\.isLetter) && (1...6).contains(digits.count)
      && digits.allSatisfy(\.isNumber)
  }

  /// The marks among the words of a page, in order.
  static func all(in words: [SeenWord], on page: PageGeometry) -> [CiteMark] {
    guard words.contains(where: { $0.text.utf8.contains(UInt8(ascii: "[")) }) else { return [] }
    var marks: [CiteMark] = []
    var open: Place?
    var inside = ""
    for (number, word) in words.enumerated() {
      if open != nil { inside += " " }
      for (offset, sign) in word.text.enumerated() {
        switch sign {
        case "[":
          open = Place(word: number, offset: offset)
          inside = ""
        case "]":
          let end = Place(word: number, offset: offset + 1)
          if let start = open, let (name, number) = read(inside) {
            marks.append(CiteMark(name: name, page: number, boxes: boxes(words, start, end, page)))
          }
          open = nil
        default: if open != nil { inside.append(sign) }
        }
      }
      // Brackets that hold whole sentences hold no mark.
      if inside.count > 80 { open = nil }
    }
    return marks
  }

  /// A sign of a page: its word, and its place there.
  private struct Place {
    let word: Int
    let offset: Int
  }

  /// Reads `P-7 p. 3`, `Anexo 2, págs. 3-5`, `Anexo 2`.
  private static func read(_ text: String) -> (name: String, page: Int?)? {
    let parts = key(text.replacing(",", with: " ").replacing(".", with: ". ")).split(separator: " ").map(String.init)
    guard let word = parts.lastIndex(where: pageWords.contains) else {
      return parts.isEmpty ? nil : (parts.joined(separator: " "), nil)
    }
    let rest = parts[(word + 1)...]
    guard word > 0, rest.count <= 3, let number = rest.first.flatMap({ Int($0.prefix { $0.isNumber }) }), number > 0
    else { return nil }
    return (parts[..<word].joined(separator: " "), number)
  }

  private static let pageWords: Set<String> = [
    "p.", "pp.", "pág.", "págs.", "pag.", "pags.", "página", "páginas", "pagina", "paginas", "page", "pages",
  ]

  /// Where the signs from one to another stand: each line's, without what else its first and last words say.
  private static func boxes(
    _ words: [SeenWord], _ start: Place, _ end: Place, _ page: PageGeometry
  ) -> [PageBox] {
    let own = words[start.word...end.word]
    let isUpright = !own.contains { $0.text.count > 2 && $0.bottom - $0.top > $0.right - $0.left }
    // Lines that run the other way, as on a page that lies on its head, keep whole words.
    let isForward = isUpright && zip(own, own.dropFirst()).allSatisfy { $0.left < $1.left || $0.bottom < $1.top }
    var boxes: [PageBox] = []
    for number in start.word...end.word {
      let word = words[number]
      // Letters of a word are about as wide as each other.
      let count = Double(max(word.text.count, 1))
      let from = number == start.word && isForward ? Double(start.offset) / count : 0
      let to = number == end.word && isForward ? Double(end.offset) / count : 1
      let width = word.right - word.left
      let box = PageBox(
        (word.left + width * from) * page.unit, page.height - word.bottom * page.unit,
        (word.left + width * to) * page.unit, page.height - word.top * page.unit)
      if let last = boxes.last, isOneLine(last, box, isUpright) {
        boxes[boxes.count - 1] = PageBox(
          min(last.left, box.left), min(last.bottom, box.bottom), max(last.right, box.right), max(last.top, box.top))
      } else {
        boxes.append(box)
      }
    }
    return boxes
  }

  /// Whether two boxes stand beside each other, along the way the text runs.
  private static func isOneLine(_ one: PageBox, _ other: PageBox, _ isUpright: Bool) -> Bool {
    let across = min(one.right, other.right) - max(one.left, other.left)
    let along = min(one.top, other.top) - max(one.bottom, other.bottom)
    return isUpright ? along > 0 && across > -2 * other.height : across > 0 && along > -2 * other.width
  }
}
