public import CaseModel

/// What checking a dossier found, and which checks were made.
public struct DossierReport: Sendable, Hashable {
  /// One of the checks, in the order they are made.
  public enum Check: String, Sendable, Hashable, CaseIterable {
    /// The file is safe, well-formed XML within the limits.
    case reading
    /// It keeps to the XML Schema.
    case schema
    /// It keeps to the Schematron rules.
    case rules
    /// The documents it names stand beside it and have the hashes it gives.
    case documents
    /// The files of the package are those that its manifests name.
    case package
  }

  /// How a check ended.
  public enum Outcome: String, Sendable, Hashable {
    /// It found no error.
    case passed
    /// It found errors, or could not be brought to its end.
    case failed
    /// It was not asked for, or what came before made it pointless.
    case notRun
  }

  /// What the file says of itself.
  public struct Document: Sendable, Hashable {
    /// The version of the format.
    public let version: String
    /// The disclosure profile it was written with.
    public let profile: String
    /// The language of its texts.
    public let language: String
  }

  /// What was found: errors of reading, of the schema, of the rules, of the documents, each in the file's order.
  public internal(set) var findings: [Finding] = []
  /// How many findings there are beyond those kept.
  public internal(set) var omitted = 0
  /// How each check ended.
  public internal(set) var outcomes: [Check: Outcome] = [:]
  /// The phase of the rules that ran.
  public internal(set) var phase: String?
  /// What the file says of itself, if it is a dossier.
  public internal(set) var document: Document?

  init() { for check in Check.allCases { outcomes[check] = .notRun } }

  /// How many errors were kept.
  public var errors: Int { findings.count { $0.severity == .error } }
  /// How many warnings were kept.
  public var warnings: Int { findings.count { $0.severity == .warning } }
  /// Whether no check failed, and the file was read, and compared with the schema and the rules.
  public var isValid: Bool {
    errors == 0 && !outcomes.values.contains(.failed) && outcomes[.schema] == .passed
  }
}
