public import CaseModel

/// How sure it is that a source says what a row says.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  /// The source says it, or the list is our own.
  case certain
  /// The source says it in other words or groups.
  case mapped
  /// Our reading of the source.
  case inferred
  /// From memory or practice: not checked against a source.
  case unverified

  /// What is shown beside a row.
  public var words: Phrase {
    switch self {
    case .certain: Phrase("cierto", "certain")
    case .mapped: Phrase("equivalencia nuestra", "our mapping")
    case .inferred: Phrase("interpretación nuestra", "our reading")
    case .unverified: Phrase("sin verificar", "unverified")
    }
  }
}

/// A place in a work that a row stands on.
public struct LegalSource: Sendable, Hashable {
  /// What sort of work it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A constitution, statute, regulation or internal rule.
    case law
    /// A treaty.
    case treaty
    /// A ruling or recommendation.
    case ruling
    /// A published classification, standard or guide.
    case standard
    /// How lawyers and courts speak.
    case practice
    /// This project's own choice.
    case own
  }

  /// What sort of work it is.
  public let kind: Kind
  /// The work's name.
  public let work: String
  /// The place in it, as it is cited: `82-I`.
  public let article: String?
  /// The text that was read: `DOF 16-10-2025`.
  public let edition: String?
  /// From when the place says so.
  public let validFrom: PartialDate?
  /// Until when it said so.
  public let validUntil: PartialDate?
  /// How sure this place is, where that is not what the row says of itself.
  public let certainty: Certainty?
  /// What was found there, if that is worth saying.
  public let text: String?
}
