public import CaseModel
import LegalText

/// Precedents found, what was understood of the question, and counts.
public struct PrecedentPage: Sendable, Hashable {
  /// How the words for the condition were read.
  public let reading: QuestionReading
  /// The conditions recognised and every narrower one that was looked for.
  public let codes: Set<String>
  /// The precedents of the page that name the condition: those that may help first, the latest first.
  public let hits: [PrecedentHit]
  /// Precedents that do not name it and may still carry it, as of any pre-existing condition; with the last page.
  public let related: [PrecedentHit]
  /// Counts over all that was found.
  public let facets: [PrecedentFacet]
  /// How many there are in all.
  public let total: Int
}

/// How the words for a condition were read.
public struct QuestionReading: Sendable, Hashable {
  /// Words that led to other conditions than those they name.
  public struct Detour: Sendable, Hashable {
    /// The words, as typed.
    public let typed: String
    /// The codes of the conditions looked for instead.
    public let codes: [String]
  }

  /// The codes of the terms recognised.
  public private(set) var understood: [String] = []
  /// Codes that the list does not have, with the narrowest listed one that holds each.
  public private(set) var unlistedCodes: [Detour] = []
  /// Words that name nothing by themselves and stand in the names of the conditions.
  public private(set) var partsOfNames: [Detour] = []
  /// Words that no term has.
  public private(set) var notUnderstood: [String] = []
  /// The codes of conditions that may have been meant, where no term has the words.
  public internal(set) var near: [String] = []

  init() {}

  init(_ match: ThesaurusMatch) {
    notUnderstood = match.notUnderstood
    for term in match.terms {
      let codes = term.candidates.prefix(term.isAmbiguous ? 8 : 1).map(\.code)
      understood += codes.filter { !understood.contains($0) }
      switch term.candidates.first?.way {
      case .broaderCode: unlistedCodes.append(Detour(typed: term.typed, codes: codes))
      case .partOfName: partsOfNames.append(Detour(typed: term.typed, codes: codes))
      case .code, .name, .synonym, nil: break
      }
    }
  }
}

/// A precedent found.
public struct PrecedentHit: Sendable, Hashable {
  /// Why it was found.
  public enum Reach: String, Sendable, Hashable, CaseIterable {
    /// It names the condition looked for, or one that is part of it.
    case named
    /// It names another condition of the same family.
    case family
    /// It covers whatever a person had before joining.
    case anyPreexisting = "any-preexisting"
  }

  /// The precedent.
  public let record: RecordView
  /// Why it was found.
  public let reach: Reach
  /// The conditions it addresses.
  public let conditions: [String]
  /// Whether it binds, if that is known.
  public let binding: Bool?
  /// Whether a later ruling took its force away.
  public let weakened: Bool
  /// Where its text speaks of the condition: a summary unless the field holds quoted words.
  public let snippet: PrecedentSnippet?
  /// How many people of the file it may serve.
  public let serves: Int
}

/// Counts of one facet over all precedents found.
public struct PrecedentFacet: Sendable, Hashable {
  /// A value and how many have it.
  public struct Value: Sendable, Hashable {
    /// What a filter takes.
    public let code: String
    /// Its words.
    public let words: Phrase
    /// How many.
    public let count: Int
  }

  /// The option's name.
  public let name: String
  /// The values, the most frequent first.
  public let values: [Value]
}
