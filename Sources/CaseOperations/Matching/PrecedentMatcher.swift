/// What of a person matters to matching: codes and uids, never a name.
public struct MatchSubject: Sendable, Hashable {
  /// The person's uid.
  public var uid: String
  /// Codes of the person's conditions and of those named in refusals.
  public var conditions: Set<String>
  /// Uids of the institutions that refused or should insure the person.
  public var institutions: Set<String>
  /// The kinds of those institutions.
  public var institutionKinds: Set<String>
  /// Uids of the clauses applied.
  public var clauses: Set<String>
  /// The states where the person's proceedings are heard, as codes of `states-mx`.
  public var states: Set<String>

  /// Creates a subject of which only the uid is known.
  public init(uid: String) {
    self.uid = uid
    conditions = []
    institutions = []
    institutionKinds = []
    clauses = []
    states = []
  }
}

/// What of a precedent matters to matching.
public struct MatchCandidate: Sendable, Hashable {
  /// The precedent's uid.
  public var uid: String
  /// Codes of the conditions it addresses.
  public var conditions: Set<String>
  /// Whether it speaks of any pre-existing condition.
  public var anyPreexisting: Bool
  /// Uids of the institutions it was decided against.
  public var institutions: Set<String>
  /// The kinds of those institutions.
  public var institutionKinds: Set<String>
  /// Uids of the norms it interprets.
  public var norms: Set<String>
  /// States it binds; `nil` when none is recorded: it then binds all over Mexico.
  public var states: Set<String>?
  /// Uids of the people whose own proceeding it issued from: to them it is a judgment, not a precedent.
  public var parties: Set<String>
  /// Whether it binds, if that is known.
  public var binding: Bool?
  /// Whether it was decided for the claimants, if that is known.
  public var favourable: Bool?
  /// Whether a later ruling superseded, interrupted or abandoned it.
  public var weakened: Bool

  /// Whether it may help anybody: one decided against the claimants, or that lost its force, is only worth knowing.
  public var mayServe: Bool { favourable != false && !weakened }

  /// Creates a candidate of which only the uid is known.
  public init(uid: String) {
    self.uid = uid
    conditions = []
    anyPreexisting = false
    institutions = []
    institutionKinds = []
    norms = []
    parties = []
    weakened = false
  }
}

/// How well a precedent may serve a person, with every reason.
public struct PrecedentMatch: Sendable, Hashable {
  /// The precedent's uid.
  public let precedent: String
  /// The person's uid.
  public let person: String
  /// The sum of the reasons' weights.
  public let score: Int
  /// The reasons, the weightiest first.
  public let reasons: [MatchReason]

  /// Whether it helps the person: one decided against the claimants, or that lost its force, is only worth knowing.
  public var serves: Bool { !reasons.contains(.unfavourable) && !reasons.contains(.weakened) }
}

/// Ranks precedents and people by the reasons they share.
public struct PrecedentMatcher: Sendable {
  private let weights: MatchWeights
  private let ancestors: @Sendable (String) -> Set<String>

  /// Creates a matcher.
  ///
  /// - Parameters:
  ///   - weights: the points of each reason.
  ///   - ancestors: the codes above a condition's code in the thesaurus.
  public init(weights: MatchWeights, ancestors: @escaping @Sendable (String) -> Set<String>) {
    self.weights = weights
    self.ancestors = ancestors
  }

  /// How a precedent may serve a person; nothing when no condition, institution or clause joins them, or when it is the
  /// ruling of the person's own proceeding, which binds its parties as a judgment does.
  public func match(_ person: MatchSubject, _ precedent: MatchCandidate) -> PrecedentMatch? {
    if precedent.parties.contains(person.uid) { return nil }
    var reasons = grounds(person, precedent)
    guard !reasons.isEmpty else { return nil }
    // What lost its force binds nobody any more, whatever its record still says.
    if precedent.binding == true, !precedent.weakened {
      let reached = precedent.states.map { $0.intersection(person.states) } ?? person.states
      if !reached.isEmpty { reasons.append(.sameJurisdiction) }
      reasons.append(.binding)
    }
    if precedent.binding == false { reasons.append(.persuasive) }
    if let favourable = precedent.favourable { reasons.append(favourable ? .favourable : .unfavourable) }
    if precedent.weakened { reasons.append(.weakened) }
    let points = { (reason: MatchReason) in weights.points[reason] ?? 0 }
    return PrecedentMatch(
      precedent: precedent.uid, person: person.uid, score: reasons.reduce(0) { $0 + points($1) },
      reasons: reasons.sorted { (points($0), $1.rawValue) > (points($1), $0.rawValue) })
  }

  /// Sorts matches: those that serve before those only worth knowing, whatever the points; then the highest score, then
  /// by uid so that the order never depends on the store's.
  public static func ranked(_ matches: [PrecedentMatch]) -> [PrecedentMatch] {
    matches.sorted { left, right in
      if left.serves != right.serves { return left.serves }
      return (right.score, left.precedent, left.person) < (left.score, right.precedent, right.person)
    }
  }

  private func grounds(_ person: MatchSubject, _ precedent: MatchCandidate) -> [MatchReason] {
    var reasons: [MatchReason] = []
    if !person.conditions.isDisjoint(with: precedent.conditions) {
      reasons.append(.conditionExact)
    } else if related(person.conditions, precedent.conditions) {
      reasons.append(.conditionFamily)
    } else if precedent.anyPreexisting, !person.conditions.isEmpty {
      reasons.append(.conditionAnyPreexisting)
    }
    if !person.institutions.isDisjoint(with: precedent.institutions) {
      reasons.append(.sameInstitution)
    } else if !reasons.isEmpty, !person.institutionKinds.isDisjoint(with: precedent.institutionKinds) {
      reasons.append(.sameInstitutionKind)
    }
    if !person.clauses.isDisjoint(with: precedent.norms) { reasons.append(.sameClause) }
    return reasons
  }

  private func related(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.contains { mine in
      let family = ancestors(mine).union([mine])
      return right.contains { theirs in !family.isDisjoint(with: ancestors(theirs).union([theirs])) }
    }
  }
}
