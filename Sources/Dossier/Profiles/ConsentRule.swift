public import CaseModel

/// What a person's answer for one use decides in a profile; without an answer that a rule names, nothing changes.
public struct ConsentRule: Sendable, Hashable {
  /// What a person answered.
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// They said no, or withdrew.
    case refused
    /// Nothing says that they were asked.
    case missing
  }

  /// What follows.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The person does not leave.
    case withhold
    /// A party leaves under a pseudonym.
    case pseudonym
    /// A party leaves under the pseudonym they were given, if they were given one.
    case ownPseudonym
    /// The dossier is refused if the person would be named, or what they live with would be told.
    case refuse
    /// The dossier is refused if what the person lives with would be told.
    case refuseHealth
    /// The office is told.
    case warn
  }

  /// A code of `consent-uses`.
  public var use: String
  /// What the use is called.
  public var words: Phrase
  /// The answer.
  public var answer: Answer
  /// What follows from it.
  public var effect: Effect

  /// Creates a rule.
  public init(_ use: String, _ words: Phrase, _ answer: Answer, _ effect: Effect) {
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
  let isMinor: Bool
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
    let born = body["birth"]?.text.flatMap { PartialDate($0) }?.latest
    isMinor = body["minor"] == .bool(true) || Self.isUnderAge(bornBy: born, today)
    var entries: [String: [JSONValue]] = [:]
    for entry in body["consents"]?.elements ?? [] {
      if let use = entry["use"]?.text { entries[use, default: []].append(entry) }
    }
    given = entries.compactMapValues(Self.isGiven)
  }

  /// Whether the answer for a use is the one a rule names.
  func answers(_ rule: ConsentRule) -> Bool {
    switch rule.answer {
    case .refused: given[rule.use] == false
    case .missing: given[rule.use] == nil
    }
  }

  /// Whether the person consented to a use, and still does.
  func consents(to use: String) -> Bool { given[use] == true }

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

  /// Whether somebody born by that day at the latest may still be under age.
  private static func isUnderAge(bornBy day: Day?, _ today: Day?) -> Bool {
    guard let day, let today else { return false }
    return (today.year - day.year, today.month, today.day) < (18, day.month, day.day)
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
