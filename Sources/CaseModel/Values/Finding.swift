/// What is wrong with data: never an error of a call.
public struct Finding: Sendable, Hashable {
  /// How much a finding weighs.
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// Blocks an export: the file would be invalid, broken or would disclose too much.
    case error
    /// The lawyer's decision: reality is often incomplete.
    case warning
    /// Worth knowing.
    case note

    /// Orders findings from grave to light.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
    private var weight: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// Where a finding is.
  public struct Place: Sendable, Hashable {
    /// The record's uid, if the finding is about one.
    public var uid: String?
    /// The record's handle or title as the reader may see it.
    public var record: String?
    /// The line of the file read, if there is one.
    public var line: Int?
    /// The field concerned.
    public var field: String?

    /// Creates a place.
    public init(uid: String? = nil, record: String? = nil, line: Int? = nil, field: String? = nil) {
      self.uid = uid
      self.record = record
      self.line = line
      self.field = field
    }
  }

  /// The one act that mends a finding, as far as a program can know it; each face has its own way to it.
  public enum Mending: Sendable, Hashable {
    /// Link the record by a relation; as its target where it is incoming.
    case link(Relation, incoming: Bool = false)
    /// Fill a field of the record.
    case field(String)
    /// Add the document to the record.
    case document
  }

  /// The rule's stable name, such as `S08`.
  public let id: String
  /// How much it weighs.
  public let severity: Severity
  /// Where it is.
  public let place: Place
  /// What is wrong, in a plain sentence.
  public let summary: Phrase
  /// What to do about it.
  public let remedy: Phrase
  /// The act that does it, if it is one.
  public let mending: Mending?
  /// What is typed on the command line to do it, where it is no one act of a record: pages say the remedy alone.
  public let command: Phrase?

  /// Creates a finding.
  public init(
    id: String, severity: Severity, place: Place, summary: Phrase, remedy: Phrase, mending: Mending? = nil,
    command: Phrase? = nil
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.summary = summary
    self.remedy = remedy
    self.mending = mending
    self.command = command
  }
}
