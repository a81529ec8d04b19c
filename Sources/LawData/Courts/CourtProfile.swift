public import CaseModel

/// How bundles are made for one sort of court: a file of `Schemas/profiles/`.
///
/// A limit that nobody could verify has no value; it is not applied, and ``unset`` names it.
public struct CourtProfile: Sendable, Hashable {
  /// A rule's value, how sure it is and where it comes from.
  public struct Rule<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The value.
    public let value: Value
    /// How sure it is.
    public let certainty: Certainty
    /// Where it comes from.
    public let sources: [LegalSource]
  }

  /// The paper of pages that we set.
  public enum Paper: String, Sendable, Hashable, CaseIterable {
    /// 8½ × 11 inches.
    case letter
    /// 8½ × 14 inches.
    case legal
    /// 210 × 297 millimetres.
    case a4
  }

  /// How pages are counted.
  public enum Labels: String, Sendable, Hashable, CaseIterable {
    /// 1 is the first page of the file, and no number is left out.
    case continuous
    /// Cover and index in roman numbers, documents from 1.
    case romanFront = "roman-front"
    /// A1, A2, B1: a letter for each section.
    case sections
    /// 1, 1v, 2, 2v: both sides of each leaf.
    case leaves
  }

  /// Where documents go that come after the bundle was served.
  public enum Late: String, Sendable, Hashable, CaseIterable {
    /// At the end, with the numbers that follow.
    case append
    /// In their place, as 23a and 23b.
    case insert
  }

  /// How much a rule of the check weighs here.
  public enum Weight: Sendable, Hashable {
    /// So much.
    case severity(Finding.Severity)
    /// Nothing: the rule is not applied.
    case off
  }

  /// The code, as records and the command line say it.
  public let code: String
  /// The version of the file.
  public let version: String
  /// Its name on screen.
  public let words: Phrase
  /// What a person should know before choosing it.
  public let note: Phrase
  /// The paper of pages that we set.
  public let paper: Rule<Paper>
  /// How large one file may be.
  public let maximumBytes: Rule<Int?>
  /// How many pages one volume may have.
  public let maximumPages: Rule<Int?>
  /// How many dots an inch pictures may have.
  public let maximumResolution: Rule<Int?>
  /// How pages are counted.
  public let labels: Rule<Labels>
  /// Where the number is looked for, in the words of the file.
  public let stamp: Rule<String>
  /// Where late documents go.
  public let late: Rule<Late>
  /// How files are named.
  public let fileName: Rule<String>
  /// Whether links to addresses outside may stay.
  public let allowsExternalLinks: Rule<Bool>
  /// Whether the cover leaves an empty box for who certifies.
  public let certificationBox: Rule<Bool>
  /// Whether the cover leaves a strip for seal and rubric.
  public let sealStrip: Rule<Bool>
  /// Whether authorities go in a bundle of their own.
  public let separateAuthorities: Rule<Bool>
  /// How much rules of the check weigh here, where it is not their own weight.
  public let weights: [String: Weight]
  /// The names of limits that are not set.
  public let unset: [String]
  /// The names of rules that nobody verified.
  public let unverified: [String]
}
