public import CaseModel
import DocumentStore
import Intake
import LawData
import LegalText

/// Reads the text of a letter for what a person may want to record of it; nothing is written.
public struct ReadLetter: Sendable {
  /// The letter, an item of evidence with its document.
  public var letter: String

  /// Creates the operation for a letter.
  public init(_ letter: String) { self.letter = letter }

  /// Carries it out; a letter without text gives nothing.
  public func run(in context: OperationContext) throws(OperationError) -> LetterReading {
    let text = try text(in: context)
    guard text.contains(where: \.isLetter) else { return LetterReading() }
    let (names, institutions) = try known(context)
    let hints = LetterReader(names: Array(institutions.keys)).read(text)
    var reading = LetterReading()
    reading.hasText = true
    reading.dates = hints.dates
    reading.articles = hints.articles
    reading.speaksOfFamily = hints.speaksOfFamily
    reading.institutions = hints.names.compactMap { institutions[$0] }.uniqued
    let conditions = LetterReader(names: Array(names.keys)).read(text).names
    // The longest of the letter's words say most: what is a part of them is not told beside them.
    for said in conditions.sorted(by: { ($0.utf8.count, $1) > ($1.utf8.count, $0) })
    where !reading.conditions.contains(where: { $0.said.contains(said) }) {
      for term in names[said] ?? [] where !reading.conditions.contains(where: { $0.code == term.code }) {
        reading.conditions.append(LetterReading.Condition(said: said, code: term.code, name: term.label))
      }
    }
    return reading
  }

  /// The text of its first pages; what cannot be read gives none.
  private func text(in context: OperationContext) throws(OperationError) -> String {
    let opened = try OpenDocument(letter).run(in: context)
    var text = ""
    for page in 1...min(opened.pages, Self.pages) { text += ((try? opened.text(page: page))?.text ?? "") + "\n" }
    return text
  }

  /// How many pages of a letter are read.
  private static let pages = 4

  /// Names of conditions with the term's own, and names of institutions with the shortest each goes by.
  private func known(
    _ context: OperationContext
  ) throws(OperationError) -> (conditions: [String: [Term]], institutions: [String: String]) {
    var conditions: [String: [Term]] = [:]
    for term in context.law.vocabulary("conditions")?.terms ?? [] where term.replacedBy == nil {
      for name in [term.label.es] + term.synonyms { conditions[name, default: []].append(term) }
    }
    let institutions = try context.read { reader -> [String: String] in
      var names: [String: String] = [:]
      for stored in try reader.records(RecordKind.institution.rawValue, RecordFilter(), limit: Self.most) {
        let view = try RecordEncoding.view(stored)
        let short = view.body["shortName"]?.text ?? view.title
        for name in [view.title, short] { names[name] = short }
      }
      return names
    }
    return (conditions, institutions)
  }

  /// How many institutions are looked for.
  private static let most = 2_000
}

/// What a letter seems to say.
public struct LetterReading: Sendable, Hashable {
  /// A condition that the letter names, and one of those the list has for it: the letter itself gives no code.
  public struct Condition: Sendable, Hashable {
    /// The words of the letter.
    public let said: String
    /// The code in the list.
    public let code: String
    /// The name in the list.
    public let name: Phrase
  }

  /// Whether the document has text at all: a photograph or a scan has none.
  public internal(set) var hasText = false
  /// Dates, in the order they stand.
  public internal(set) var dates: [PartialDate] = []
  /// Articles, as cited.
  public internal(set) var articles: [String] = []
  /// Known institutions named in it.
  public internal(set) var institutions: [String] = []
  /// Conditions named in it.
  public internal(set) var conditions: [Condition] = []
  /// Whether relatives are spoken of.
  public internal(set) var speaksOfFamily = false

  init() {}
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
