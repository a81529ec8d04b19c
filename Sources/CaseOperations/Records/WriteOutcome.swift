import CaseModel
import DocumentStore

/// What a write did, or would do.
public struct WriteOutcome: Sendable, Hashable {
  /// The record as it now stands.
  public let record: RecordView
  /// The links it was given at once.
  public let links: [LinkView]
  /// Handles of others of its kind that bear the same name.
  public let namesakes: [String]
  /// What looks like a slip and may be right: nothing was refused for it.
  public let doubts: [Doubt]
  /// The batch, for undo; nothing if all was as it should be already and nothing was written.
  public let batch: Int64?
  /// Whether it was only rehearsed.
  public let dryRun: Bool

  init(
    _ record: RecordView, links: [LinkView] = [], namesakes: [String] = [], doubts: [Doubt] = [], batch: Int64?,
    dryRun: Bool
  ) {
    self.record = record
    self.links = links
    self.namesakes = namesakes
    self.doubts = doubts
    self.batch = batch
    self.dryRun = dryRun
  }
}

/// Something typed that is possible and unlikely: facts, no words.
public enum Doubt: Sendable, Hashable {
  /// The day of the one field lies before that of the other.
  case before(String, than: String)
  /// The day of the field is still to come.
  case future(String)
  /// The field's text has not the form that such keys have.
  case form(String)
  /// A participant was linked without its role.
  case noRole(String)
  /// The author says so many pages, the file has so many.
  case pages(said: Int, found: Int)
  /// Pages of a PDF could not be counted.
  case pagesUnknown
}

extension Doubt {
  /// The pairs of fields of which the first cannot well lie before the second.
  private static let order: [RecordKind: [(String, String)]] = [
    .deadline: [("dueOn", "startsOn"), ("effectOn", "startsOn"), ("metOn", "startsOn")],
    .person: [("died", "birth")],
    .proceeding: [("admittedOn", "startedOn"), ("finalOn", "startedOn"), ("endedOn", "startedOn")],
    .order: [("declaredOn", "compliedOn")],
  ]
  /// The fields whose day cannot be to come.
  private static let past: [RecordKind: [String]] = [.person: ["birth", "died"]]

  /// What in a body looks like a slip.
  static func about(_ body: JSONValue, _ kind: RecordKind, today: Day?) -> [Doubt] {
    func date(_ name: String) -> PartialDate? { body[name]?.text.flatMap { PartialDate($0) } }
    var doubts: [Doubt] = []
    for (late, early) in order[kind] ?? [] {
      if let last = date(late)?.latest, let first = date(early)?.earliest, last < first {
        doubts.append(.before(late, than: early))
      }
    }
    for name in past[kind] ?? [] {
      if let first = date(name)?.earliest, let today, today < first { doubts.append(.future(name)) }
    }
    let keys = kind == .person ? body["identifiers"]?.elements ?? [] : []
    if keys.contains(where: { $0["kind"]?.text == "curp" && !isPersonKey($0["value"]?.text ?? "") }) {
      doubts.append(.form("identifier"))
    }
    return doubts
  }

  /// Whether a text has the form of a CURP: four letters, a date, sex, state and consonants, and two last signs.
  static func isPersonKey(_ text: String) -> Bool {
    let signs = Array(text.uppercased().utf8)
    guard signs.count == 18 else { return false }
    func isLetter(_ sign: UInt8) -> Bool { (65...90).contains(sign) }
    func isDigit(_ sign: UInt8) -> Bool { (48...57).contains(sign) }
    return signs[..<4].allSatisfy(isLetter) && signs[4..<10].allSatisfy(isDigit) && signs[10..<16].allSatisfy(isLetter)
      && (isLetter(signs[16]) || isDigit(signs[16])) && isDigit(signs[17])
  }

  /// What of links looks like a slip.
  static func about(_ links: [LinkView]) -> [Doubt] {
    links.filter { $0.relation == .participatesIn && $0.attributes["role"] == nil }.map { .noRole($0.other.handle) }
  }
}
