import CaseModel
import CaseOperations
import LawData

/// What the file knows and what the letter's text seems to say, for the seven fields.
struct LetterSuggestions {
  /// A value that may be typed and its words.
  struct Choice {
    let value: String
    let words: String
  }

  var people: [Choice] = []
  var institutions: [Choice] = []
  var clauses: [Choice] = []
  var conditions: [Choice] = []
  var dates: [String] = []
  var articles: [String] = []
  var institutionsRead: [String] = []
  var conditionsRead: [LetterReading.Condition] = []
  var speaksOfFamily = false
  /// Whether the letter has text that could be read.
  var hasText = false

  init(_ letter: RecordView, _ call: WebCall) {
    let t = call.t
    people = Self.choices(.person, call)
    institutions = Self.choices(.institution, call)
    clauses = Self.choices(.norm, call)
    let terms = call.context.law.vocabulary("conditions")?.terms ?? []
    conditions = terms.prefix(400).map { Choice(value: $0.code, words: t($0.label)) }
    guard let hints = try? ReadLetter(letter.handle).run(in: call.context) else { return }
    hasText = hints.hasText
    dates = hints.dates.map(\.text)
    articles = hints.articles
    institutionsRead = hints.institutions
    conditionsRead = hints.conditions
    speaksOfFamily = hints.speaksOfFamily
  }

  private static func choices(_ kind: RecordKind, _ call: WebCall) -> [Choice] {
    var list = ListRecords(kind)
    list.limit = 300
    let records = (try? list.run(in: call.context).records) ?? []
    return records.map { Choice(value: $0.handle, words: call.t($0.titles)) }
  }

  /// The terms of a list as options of a form.
  static func options(_ list: Vocabulary, chosen: String?, _ t: Voice) -> HTML {
    list.terms.html { term in
      "<option value=\"\(term.code)\"\(term.code == chosen ? " selected" as HTML : .empty)>\(t(term.label))</option>"
    }
  }
}
