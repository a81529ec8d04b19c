public import CaseModel

/// What a person's answer for one use decides in a profile; without an answer that a rule names, nothing changes.
public struct ConsentRule: Sendable, Hashable {
  /// A code of `consent-uses`.
  public var use: String
  /// What the use is called.
  public var words: Phrase
  /// The answer.
  public var answer: ConsentAnswer
  /// What follows from it.
  public var effect: ConsentEffect

  /// Creates a rule.
  public init(_ use: String, _ words: Phrase, _ answer: ConsentAnswer, _ effect: ConsentEffect) {
    self.use = use
    self.words = words
    self.answer = answer
    self.effect = effect
  }
}

/// What a person wants of their name and their data, as far as the office set it down.
struct PersonWill {
  /// What the person answered for each use, all entries together; a use without entry is not here.
  private let given: [String: Bool]
  /// The pseudonym that no proceeding gives.
  let pseudonym: String?
  /// Whether the person is under age.
  private(set) var isMinor: Bool
  /// Whether it is written or follows from the birth that the person is under age.
  let isKnownMinor: Bool
  /// Whether nothing tells how old the person is.
  private let isOfUnknownAge: Bool
  /// The uses that somebody who represents the person consented to; no child's own yes counts.
  private let givenForThem: Set<String>
  /// The first letters of the name; nothing without one.
  let initials: String?

  /// Reads a person's body.
  ///
  /// - Parameters:
  ///   - body: all that is known of the person.
  ///   - today: the day on which age is counted; without it only what is written counts.
  init(_ body: JSONValue, today: Day?) {
    pseudonym = body[PseudonymFields.name]?.text
    initials = Self.initials(of: body)
    let born = [body["birth"]?.text.flatMap { PartialDate($0) }?.latest, Self.birth(inCURPOf: body)].compactMap { $0 }
    isKnownMinor =
      body["minor"] == .bool(true) || born.contains { born in today.map { born.isUnderAge(on: $0) } ?? false }
    isMinor = isKnownMinor
    isOfUnknownAge = born.isEmpty && body["minor"] == nil
    var entries: [String: [JSONValue]] = [:]
    for entry in body["consents"]?.elements ?? [] {
      if let use = entry["use"]?.text { entries[use, default: []].append(entry) }
    }
    given = entries.compactMapValues(Self.isGiven)
    let forThem = entries.mapValues { list in
      list.filter { $0["granted"] != .bool(true) || $0["withdrawnOn"] != nil || $0["byRepresentative"] == .bool(true) }
    }
    givenForThem = Set(forThem.filter { Self.isGiven($0.value) == true }.keys)
  }

  /// Notes that somebody signs for the person: where nothing tells the age, a child is taken for granted.
  mutating func isSignedFor() { if isOfUnknownAge { isMinor = true } }

  /// Whether the answer for a use is the one a rule names.
  func answers(_ rule: ConsentRule) -> Bool {
    switch rule.answer {
    case .refused: given[rule.use] == false
    case .missing: given[rule.use] == nil
    }
  }

  /// Whether the person consented to a use, and still does; for a child whoever represents it has to.
  func consents(to use: String) -> Bool { isMinor ? givenForThem.contains(use) : given[use] == true }

  /// What several entries for one use say together: the latest one, and where it is not certain which that is, the no.
  private static func isGiven(_ entries: [JSONValue]) -> Bool? {
    var yes: [PartialDate] = []
    var no: [PartialDate] = []
    for entry in entries {
      if let withdrawn = entry["withdrawnOn"]?.text {
        no.append(PartialDate(withdrawn) ?? .unknown)
      } else if case .bool(let granted)? = entry["granted"] {
        let date = entry["date"]?.text.flatMap { PartialDate($0) } ?? .unknown
        if granted { yes.append(date) } else { no.append(date) }
      }
    }
    if no.isEmpty { return yes.isEmpty ? nil : true }
    return yes.contains { later in
      no.allSatisfy { earlier in
        guard let before = earlier.latest, let after = later.earliest else { return false }
        return before < after
      }
    }
  }

  /// The day of birth that a CURP tells: its date stands after four letters, and its last but one character tells the
  /// century, a digit before the year 2000 and a letter since.
  private static func birth(inCURPOf body: JSONValue) -> Day? {
    for identifier in body["identifiers"]?.elements ?? [] where identifier["kind"]?.text == "curp" {
      let signs = Array((identifier["value"]?.text ?? "").utf8.filter { $0 != UInt8(ascii: " ") })
      guard signs.count == 18 else { continue }
      let digits = signs[4..<10].map { Int($0) - 48 }
      guard digits.allSatisfy({ 0...9 ~= $0 }) else { continue }
      let century = 48...57 ~= signs[16] ? 1900 : 2000
      let day = Day(
        year: century + digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3], day: digits[4] * 10 + digits[5])
      if let day { return day }
    }
    return nil
  }

  private static func initials(of body: JSONValue) -> String? {
    let name = words(body["name"]?.text ?? "")
    let surnames = words(body["surnames"]?.text ?? "")
    // The full name holds the surnames already, unless somebody kept them apart.
    let all = surnames.allSatisfy(name.contains) ? name : name + surnames
    if all.isEmpty { return nil }
    return all.map { $0.prefix(1).uppercased() + "." }.joined(separator: " ")
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).filter { !NameWords.particles.contains($0.lowercased()) }
  }
}

/// What a person is called on a paper that is handed to a court.
public enum NameInCourt {
  /// The initials of whoever is known to be under age; nothing for everybody else.
  ///
  /// - Parameters:
  ///   - body: all that is known of the person.
  ///   - today: the day on which age is counted; without it only what is written counts.
  public static func initialsOfChild(_ body: JSONValue, today: Day?) -> String? {
    let will = PersonWill(body, today: today)
    return will.isKnownMinor ? will.initials : nil
  }
}
