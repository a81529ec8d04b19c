/// A question in words, as a person types it.
///
/// Words are ranked together (any of them counts, rare ones count more; stop words are dropped), `"quoted words"` must
/// stand exactly so, `ampar*` finds words by their beginning. Accents and case do not matter.
public struct SearchQuery: Sendable, Hashable {
  /// The words.
  public var text: String
  /// Only records of these kinds; none means any.
  public var kinds: [String]
  /// Only records of this scope.
  public var scope: Scope?
  /// Only texts in these languages.
  public var languages: [PassageDraft.Language]
  /// Only records that fulfil these conditions of their kind; needs exactly one kind.
  public var filter: [FacetCondition]
  /// How many hits at most.
  public var limit: Int
  /// How many hits to pass over.
  public var offset: Int

  /// Creates a question.
  public init(
    _ text: String, kinds: [String] = [], scope: Scope? = nil,
    languages: [PassageDraft.Language] = PassageDraft.Language.allCases, filter: [FacetCondition] = [],
    limit: Int = 20, offset: Int = 0
  ) {
    self.text = text
    self.kinds = kinds
    self.scope = scope
    self.languages = languages
    self.filter = filter
    self.limit = limit
    self.offset = offset
  }
}

/// What a search found.
public struct SearchAnswer: Sendable, Hashable {
  /// The records, best first.
  public var hits: [SearchHit]
  /// How many visible records match in all.
  public var total: Int
  /// Words left out because they are too common to decide anything.
  public var ignored: [String]
}

/// One record found.
public struct SearchHit: Sendable, Hashable {
  /// The record.
  public var record: UID
  /// Its kind.
  public var kind: String
  /// The number of its handle.
  public var number: Int
  /// How well it matches; larger is better.
  ///
  /// Comparable within one answer only.
  public var score: Double
  /// The best matching text.
  public var snippet: Snippet
  /// The field the text was taken from.
  public var field: String?
  /// The blob the text was taken from.
  public var blob: String?
  /// The page the text was taken from.
  public var page: Int?
}

/// A piece of text with the places that match.
public struct Snippet: Sendable, Hashable {
  /// The piece.
  public var text: String
  /// The matching places, as UTF-8 offsets into the piece, ascending.
  public var marks: [Range<Int>]
  /// Whether text was left out before it.
  public var cutBefore: Bool
  /// Whether text was left out after it.
  public var cutAfter: Bool
}
