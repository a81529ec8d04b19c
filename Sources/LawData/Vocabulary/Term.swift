public import CaseModel

/// A term of a list: a code that is never reused, and its words.
public struct Term: Sendable, Hashable {
  /// How broad a classification's term is.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// A chapter: too broad to make a family of its terms.
    case chapter
    /// A block: a family.
    case block
    /// A category.
    case category
    /// A subcategory.
    case subcategory
  }

  /// What the program concludes from a code, so that no code of law stands in it.
  public enum Meaning: String, Sendable, Hashable, CaseIterable {
    /// A role: of a person who was wronged.
    case wronged
    /// An outcome: it grants relief, so that orders follow.
    case grants
    /// A treatment or status: it takes force from a precedent.
    case weakening
    /// A force: courts are bound.
    case binds
    /// A force: courts are not bound.
    case persuades
    /// A state of compliance: nothing is owed any more.
    case met
    /// A reply: there was none, and that is what is recorded.
    case silent
    /// A kind or track of proceeding: an amparo.
    case amparo
    /// A role: of a complaint before an ombudsman, which no amparo knows.
    case complains
  }

  /// The code, as records store it.
  public let code: String
  /// The scheme of the code, such as `icd-10`, if it belongs to one.
  public let scheme: String?
  /// The broader term's code.
  public let parent: String?
  /// A second broader term's code, where the scheme files apart what belongs together.
  public let alsoUnder: String?
  /// How broad the term is, if the list says so.
  public let level: Level?
  /// The term to use in new records instead.
  public let replacedBy: String?
  /// What the program concludes from the code.
  public let meanings: [Meaning]
  /// How sure the row is.
  public let certainty: Certainty
  /// The name on screen.
  public let label: Phrase
  /// What else people call it, in Spanish.
  public let spanishSynonyms: [String]
  /// What else people call it, in English.
  public let englishSynonyms: [String]
  /// What it means.
  public let definition: Phrase?
  /// Of a relation: its words from target to source.
  public let inverse: Phrase?
  /// Of a condition: the rules that leave it out.
  public let exclusions: [Exclusion]
  /// Of a member's role: what it may read and do.
  public let capability: Capability?
  /// Of a matching reason: what it counts and how it is said.
  public let weight: Weight?
  /// Where the row comes from; none stands on the list's sources.
  public let sources: [LegalSource]
  /// What is worth knowing.
  public let note: Phrase?

  /// Creates a term of a lawyer's own: an overlay beside a shipped list.
  ///
  /// - Parameters:
  ///   - code: the code; one that the shipped list has replaces that row.
  ///   - label: the name in both languages.
  ///   - parent: the broader term's code.
  ///   - replacedBy: the term this one was merged into.
  ///   - synonyms: what else people call it.
  ///   - scheme: the scheme of the code.
  public init(
    code: String, label: Phrase, parent: String? = nil, replacedBy: String? = nil, synonyms: [String] = [],
    scheme: String? = nil
  ) {
    self.init(
      code: code, scheme: scheme, parent: parent, alsoUnder: nil, level: nil, replacedBy: replacedBy, meanings: [],
      certainty: .unverified, label: label, spanishSynonyms: synonyms, englishSynonyms: [], definition: nil,
      inverse: nil, exclusions: [], capability: nil, weight: nil, sources: [], note: nil)
  }

  init(
    code: String, scheme: String?, parent: String?, alsoUnder: String?, level: Level?, replacedBy: String?,
    meanings: [Meaning],
    certainty: Certainty, label: Phrase, spanishSynonyms: [String], englishSynonyms: [String], definition: Phrase?,
    inverse: Phrase?, exclusions: [Exclusion], capability: Capability?, weight: Weight?, sources: [LegalSource],
    note: Phrase?
  ) {
    self.code = code
    self.scheme = scheme
    self.parent = parent
    self.alsoUnder = alsoUnder
    self.level = level
    self.replacedBy = replacedBy
    self.meanings = meanings
    self.certainty = certainty
    self.label = label
    self.spanishSynonyms = spanishSynonyms
    self.englishSynonyms = englishSynonyms
    self.definition = definition
    self.inverse = inverse
    self.exclusions = exclusions
    self.capability = capability
    self.weight = weight
    self.sources = sources
    self.note = note
  }

  /// The codes of the broader terms.
  public var parents: [String] { [parent, alsoUnder].compactMap { $0 } }
  /// What else people call it, in both languages.
  public var synonyms: [String] { spanishSynonyms + englishSynonyms }
}

/// A rule that leaves a condition out of cover.
public struct Exclusion: Sendable, Hashable {
  /// What the rule does.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The person may not be insured.
    case excluded
    /// The person is insured, but not for this.
    case uncovered
    /// Covered after a waiting period.
    case waiting
  }

  /// How the rule's words lead to the code.
  public enum Match: String, Sendable, Hashable, CaseIterable {
    /// The rule names the condition.
    case literal
    /// The rule names a group; the code is our mapping.
    case group
    /// The rule names something wider, or a procedure; the code is our mapping.
    case mapped
    /// Our reading; the rule does not say so.
    case inferred
  }

  /// The rule and its place: `RACERF, art. 82-I`.
  public let basis: String
  /// What the rule does.
  public let effect: Effect
  /// The waiting period in months, where there is one.
  public let waitMonths: Int?
  /// How the rule's words lead to the code.
  public let match: Match
  /// How sure it is that the rule says so.
  public let certainty: Certainty
  /// The rule's literal words.
  public let literal: String
}
