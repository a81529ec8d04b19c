/// A condition that some words may mean.
public struct ThesaurusCandidate: Sendable, Hashable {
  /// How the words led to the condition, the surest way first.
  public enum Way: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// By its code.
    case code
    /// By its name.
    case name
    /// By what people call it.
    case synonym
    /// By the code of something under it that the thesaurus does not list.
    case broaderCode
    /// By a part of one of its names.
    case partOfName

    /// Orders ways from sure to unsure.
    public static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
  }

  /// The condition's code.
  public let code: String
  /// How the words led to it.
  public let way: Way

  /// Creates a candidate.
  public init(code: String, way: Way) {
    self.code = code
    self.way = way
  }
}

/// Some of the words typed and the conditions they may mean, the likeliest first.
public struct RecognisedTerm: Sendable, Hashable {
  /// The words as they were typed.
  public let typed: String
  /// Where they stand in the text's UTF-8.
  public let range: Range<Int>
  /// What they may mean: by the surest way, then the broadest first.
  public let candidates: [ThesaurusCandidate]
  /// Whether they may mean conditions of which none is broader than all others.
  public let isAmbiguous: Bool
}

/// What the thesaurus made of a text.
public struct ThesaurusMatch: Sendable, Hashable {
  /// All codes meant, what stands under them included.
  public let codes: Set<String>
  /// The terms recognised, in the order typed.
  public let terms: [RecognisedTerm]
  /// The words that were not understood, as typed.
  public let notUnderstood: [String]
}
