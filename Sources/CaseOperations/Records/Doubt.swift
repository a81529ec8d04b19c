import CaseModel
import DocumentStore
import LegalText

extension Doubt {
  /// The pairs of fields of which the first cannot well lie before the second.
  private static let order: [RecordKind: [(String, String)]] = [
    .deadline: [("dueOn", "startsOn"), ("effectOn", "startsOn"), ("metOn", "startsOn")],
    .person: [("died", "birth")],
    .proceeding: [("admittedOn", "startedOn"), ("finalOn", "startedOn"), ("endedOn", "startedOn")],
    .refusal: [("receivedOn", "date")],
    .order: [("declaredOn", "compliedOn")],
    .informationRequest: [("dueOn", "sentOn"), ("repliedOn", "sentOn"), ("deliveredOn", "sentOn")],
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
    if kind == .person, body["minor"] == nil, let born = date("birth"), let first = born.earliest,
      let last = born.latest, let today, first <= today, last.isUnderAge(on: today)
    {
      doubts.append(.minor)
    }
    let identifiers = kind == .person ? body["identifiers"]?.elements ?? [] : []
    let keys = identifiers.filter { $0["kind"]?.text == "curp" }.map { $0["value"]?.text ?? "" }
    if keys.contains(where: { !isPersonKey($0) }) { doubts.append(.form("identifier")) }
    if let birth = date("birth"), keys.contains(where: { isPersonKey($0) && !agrees($0, with: birth) }) {
      doubts.append(.keyBirth("identifier"))
    }
    return doubts
  }

  /// Whether the day that a CURP holds may be that of a birth, as far as this is known: the last sign but one is a digit in
  /// keys of those born before 2000 and a letter in later ones.
  private static func agrees(_ key: String, with birth: PartialDate) -> Bool {
    guard let first = birth.earliest, let last = birth.latest, !birth.text.contains("~") else { return true }
    let signs = Array(key.uppercased())
    func number(_ place: Int) -> Int { Int(String(signs[place...(place + 1)])) ?? 0 }
    let year = number(4) + (signs[16].isNumber ? 1900 : 2000)
    guard let day = Day(year: year, month: number(6), day: number(8)) else { return false }
    return first <= day && day <= last
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
  ///
  /// - Parameter record: the handle of the record they are seen from.
  static func about<S: StoreReading & ~Copyable>(
    _ links: [LinkView], of record: String, _ reader: borrowing S, _ law: CaseLaw
  ) throws -> [Doubt] {
    var doubts: [Doubt] = []
    for link in links where link.relation == .participatesIn {
      guard let role = link.attributes["role"]?.text else {
        doubts.append(link.outgoing ? .noRole(record, in: link.other.handle) : .noRole(link.other.handle, in: record))
        continue
      }
      guard law.complains(role), let target = UID(link.target), let trial = try reader.record(target) else { continue }
      let view = try RecordEncoding.view(trial)
      if view.kind == .proceeding, law.isAmparo(view.body) { doubts.append(.complainsInAmparo(view.handle)) }
    }
    return doubts
  }

  /// What of the links asked for was taken for something wider than was typed.
  static func about(_ inputs: [LinkInput], _ law: CaseLaw) -> [Doubt] {
    inputs.compactMap { input in
      let description = input.relation.description
      guard (input.reversed ? description.sources : description.targets).contains(.condition),
        let term = (try? law.thesaurus())?.expand(input.other).terms.first,
        let candidate = term.candidates.first, candidate.way == .broaderCode
      else { return nil }
      return .broaderCondition(typed: term.typed, code: candidate.code)
    }
  }
}
