import CaseModel

/// Says things in the reader's language.
struct Voice: Sendable {
  /// The language.
  let language: Language

  func callAsFunction(_ phrase: Phrase) -> String { phrase.text(language) }

  func callAsFunction(_ es: String, _ en: String) -> String { language == .spanish ? es : en }

  /// Words as quoted, with the marks of the language.
  func quoted(_ text: String) -> String { self("«\(text)»", "“\(text)”") }

  /// A number with its noun: «1 persona», "3 people".
  func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
    "\(grouped(number)) \(self(number == 1 ? one : many))"
  }

  /// A number with its thousands apart, as Mexico and English write it.
  func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
