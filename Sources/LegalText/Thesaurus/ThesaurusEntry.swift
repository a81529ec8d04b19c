public import CaseModel

/// A condition as the thesaurus knows it: its code, its names, and what is broader.
public struct ThesaurusEntry: Sendable, Hashable {
  /// The code, as records store it.
  public let code: String
  /// The name in both languages.
  public let label: Phrase
  /// What else people call it, in either language.
  public let synonyms: [String]
  /// The codes of the broader entries.
  public let parents: [String]
  /// Whether what stands under it belongs to one family; a chapter of a classification is too broad for that.
  public let isFamily: Bool
  /// The code to use in new records instead.
  public let replacedBy: String?

  /// Creates an entry.
  public init(
    code: String, label: Phrase, synonyms: [String] = [], parents: [String] = [], isFamily: Bool = true,
    replacedBy: String? = nil
  ) {
    self.code = code
    self.label = label
    self.synonyms = synonyms
    self.parents = parents
    self.isFamily = isFamily
    self.replacedBy = replacedBy
  }
}
