import CaseModel

/// Why a precedent may serve a person; the raw value is the row of the weights table.
public enum MatchReason: String, Sendable, Hashable, CaseIterable, Codable {
  /// They share a condition.
  case conditionExact = "condition-exact"
  /// Their conditions belong to one family of the thesaurus.
  case conditionFamily = "condition-family"
  /// The precedent speaks of any pre-existing condition.
  case conditionAnyPreexisting = "condition-any-preexisting"
  /// It was decided against the institution that refused or should insure the person.
  case sameInstitution = "same-institution"
  /// It was decided against an institution of the same kind.
  case sameInstitutionKind = "same-institution-kind"
  /// It interprets the clause that was applied to the person.
  case sameClause = "same-clause"
  /// It binds where the person's case is heard.
  case sameJurisdiction = "same-jurisdiction"
  /// Courts are bound by it.
  case binding = "force-binding"
  /// It persuades but does not bind.
  case persuasive = "force-persuasive"
  /// It was decided for the claimants.
  case favourable = "outcome-favourable"
  /// It was decided against the claimants.
  case unfavourable = "outcome-unfavourable"
  /// It was superseded, interrupted or abandoned.
  case weakened = "treatment-weakened"
}

/// The weight of each reason: data, never constants of the program.
public struct MatchWeights: Sendable, Hashable {
  /// Points of each reason; a missing one weighs nothing.
  public let points: [MatchReason: Int]

  /// Creates a table of weights.
  public init(points: [MatchReason: Int]) { self.points = points }
}
