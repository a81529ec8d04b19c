import CaseWords
import CaseModel
import FileKit

/// A page of text for people: paragraphs, lists and tables that fit the terminal.
struct TextPage {
  /// How a piece of text stands out; the words say the same without it.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// The language of words.
  let language: Language
  /// Whether styles are drawn.
  let colour: Bool
  /// The columns of the terminal; nothing when output goes to a file, where nothing is cut.
  let width: Int?
  /// The zone whose clocks moments are told by; UTC if none is known.
  let zone: NamedZone?
  /// What was drawn.
  private(set) var text = ""

  init(language: Language, colour: Bool = false, width: Int? = nil, zone: NamedZone? = nil) {
    self.zone = zone
    self.language = language
    self.colour = colour
    self.width = width
  }

  /// The columns to break paragraphs at.
  var measure: Int { min(width ?? 100, 100) }

  /// The text of a phrase in the page's language.
  func say(_ phrase: Phrase) -> String { phrase.text(language) }

  /// A moment by the clocks people here look at.
  func moment(_ milliseconds: Int64) -> String { Words.moment(milliseconds, zone) }

  /// The text in a style.
  func styled(_ text: String, _ styles: Style...) -> String {
    guard colour, !text.isEmpty else { return text }
    return "\u{1B}[" + styles.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }

  /// Adds a line as it is.
  mutating func line(_ text: String = "") { self.text += text + "\n" }

  /// Adds text exactly as it is.
  mutating func raw(_ text: String) { self.text += text }

  /// Adds a line of a phrase.
  mutating func line(_ phrase: Phrase) { line(say(phrase)) }

  /// Adds a heading, with an empty line before it unless it is the first.
  mutating func heading(_ text: String) {
    if !self.text.isEmpty { line() }
    line(styled(text, .bold))
  }

  /// Adds a heading of a phrase.
  mutating func heading(_ phrase: Phrase) { heading(say(phrase)) }

  /// Adds text in lines that fit, indented.
  mutating func paragraph(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for wrapped in SafeText.wrapped(text, to: max(20, measure - indent)) {
      line(wrapped.isEmpty ? "" : margin + wrapped)
    }
  }

  /// Adds rows of a term and what it means, the meanings aligned.
  mutating func terms(_ rows: [(term: String, meaning: String)], indent: Int = 2, most: Int = 30) {
    let column = min(most, rows.map { SafeText.width($0.term) }.max() ?? 0)
    let margin = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: indent + column + 2)
    for row in rows {
      let space = column - SafeText.width(row.term)
      var lines = SafeText.wrapped(row.meaning, to: max(20, measure - indent - column - 2))
      let term = margin + styled(row.term, .cyan)
      if row.meaning.isEmpty {
        line(term)
        continue
      } else if space >= 0 {
        line(term + String(repeating: " ", count: space + 2) + lines.removeFirst())
      } else {
        line(term)
      }
      for rest in lines { line(hanging + rest) }
    }
  }
}
