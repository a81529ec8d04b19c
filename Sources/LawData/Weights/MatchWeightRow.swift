public import CaseModel

/// What a matching reason counts and how it is said.
public struct Weight: Sendable, Hashable {
  /// The points added to a precedent's score.
  public let points: Int
  /// Completes "puede servir porque…".
  public let sentence: Phrase
}

/// A reason why a precedent may serve a person: a row of `match-weights.xml`.
public struct MatchWeightRow: Sendable, Hashable {
  /// The reason's code.
  public let code: String
  /// Its short name on screen.
  public let words: Phrase
  /// Completes "puede servir porque…".
  public let sentence: Phrase
  /// The points added to a precedent's score.
  public let points: Int

  init?(_ term: Term) {
    guard let weight = term.weight else { return nil }
    code = term.code
    words = term.label
    sentence = weight.sentence
    points = weight.points
  }
}
