public import CaseModel
import DocumentStore

/// Ranks the precedents that may serve a person, each with its reasons; those that are no support come last.
public struct MatchPrecedents: Sendable {
  /// The person.
  public var person: RecordReference
  /// At most so many.
  public var limit = 50

  /// Creates the operation for a person.
  public init(person: String) { self.person = RecordReference(person) }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [MatchView] {
    try context.read("match") { reader, restricted in
      let person = try Lookup.record(person, [.person], reader, context.law)
      let gathering = MatchGathering(context: context)
      let subject = try gathering.subject(person.uid, reader)
      let matcher = try PrecedentMatcher(context.law)
      let matches = try gathering.candidates(for: [subject], reader).compactMap { matcher.match(subject, $0) }
      let views = try PrecedentMatcher.ranked(matches).prefix(limit).map { match in
        try MatchView(match, naming: match.precedent, reader, context.law)
      }
      // The reasons tell what the person's condition is.
      if !views.isEmpty { restricted.add(person.uid) }
      for view in views { restricted.add(view.record) }
      return views
    }
  }
}

/// Ranks the people a precedent may serve: «puede servir a…», each with its reasons.
public struct PrecedentApplies: Sendable {
  /// The precedent.
  public var precedent: RecordReference
  /// At most so many.
  public var limit = 50

  /// Creates the operation for a precedent.
  public init(precedent: String) { self.precedent = RecordReference(precedent) }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [MatchView] {
    try context.read("applies") { reader, restricted in
      let record = try Lookup.record(precedent, [.precedent], reader, context.law)
      let gathering = MatchGathering(context: context)
      let candidate = try gathering.candidate(record, reader)
      let matcher = try PrecedentMatcher(context.law)
      let people = try reader.records(RecordKind.person.rawValue, RecordFilter())
      var matches: [PrecedentMatch] = []
      let placed = candidate.binding == true && !candidate.weakened
      for person in people {
        let subject = try gathering.subject(person.uid, placed: placed, reader)
        if let match = matcher.match(subject, candidate) { matches.append(match) }
      }
      let shown = PrecedentMatcher.ranked(matches).prefix(limit)
      for match in shown { if let person = UID(match.person) { restricted.add(person) } }
      return try shown.map { match in try MatchView(match, naming: match.person, reader, context.law) }
    }
  }
}

/// A precedent that may serve, or a person it may serve, and why.
public struct MatchView: Sendable, Hashable {
  /// A reason with its words.
  public struct Reason: Sendable, Hashable {
    /// The reason.
    public let reason: MatchReason
    /// The reason in a sentence.
    public let words: Phrase
    /// What it counts.
    public let points: Int
  }

  /// The precedent, or the person.
  public let record: RecordSummary
  /// Whether it may be relied on: not what was decided against the claimants, nor what lost its force.
  public let usable: Bool
  /// The sum of the reasons' points: for ranking only, no measure of legal force.
  public let score: Int
  /// The reasons, the weightiest first.
  public let reasons: [Reason]

  init(
    _ match: PrecedentMatch, naming uid: String, _ reader: borrowing StoreReader, _ law: CaseLaw
  ) throws {
    guard let uid = UID(uid), let stored = try reader.record(uid) else { throw OperationError.unreadableBody }
    record = try RecordEncoding.view(stored).summary
    usable = match.serves
    score = match.score
    let weights = try law.matchReasons()
    reasons = match.reasons.map { reason in
      Reason(
        reason: reason, words: weights[reason]?.words ?? Phrase(reason.rawValue, reason.rawValue),
        points: weights[reason]?.points ?? 0)
    }
  }
}

extension PrecedentMatcher {
  /// The matcher with the shipped weights and families.
  init(_ law: CaseLaw) throws(OperationError) {
    self.init(weights: MatchWeights(points: try law.matchReasons().mapValues(\.points))) { law.ancestors(of: $0) }
  }
}
