/// What a kind of record is called, which fields it holds and how it is shown.
public struct KindDescription: Sendable {
  /// The kind.
  public let kind: RecordKind
  /// What handles begin with: `P` gives `P-7`.
  public let handlePrefix: String
  /// One of them, on screen.
  public let words: Phrase
  /// Many of them, on screen.
  public let plural: Phrase
  /// The word on the command line.
  public let command: String
  /// Other accepted command words, Spanish ones included.
  public let aliases: [String]
  /// The element around all of them in a dossier.
  public let collection: String
  /// The field whose text names a record in lists; the positional argument of `add`.
  public let titleField: String
  /// The field that names a record whose title field is empty or may not be seen.
  public let standInTitleField: String?
  /// The field that places a record in time, if it has one.
  public let dateField: String?
  /// The label of a new record unless its author says otherwise.
  public let access: AccessLevel
  /// Whether the whole kind is the office's own thinking.
  public let privileged: Bool
  /// Whether records belong to no case but to the office, such as norms and precedents.
  public let shared: Bool
  /// The fields, in the order of bodies and dossiers.
  public let fields: [Field]

  init(
    kind: RecordKind, handlePrefix: String, words: Phrase, plural: Phrase, command: String, aliases: [String],
    collection: String, titleField: String, standInTitleField: String? = nil, dateField: String? = nil,
    access: AccessLevel = .caseTeam, privileged: Bool = false, shared: Bool = false, fields: [Field]
  ) {
    self.kind = kind
    self.handlePrefix = handlePrefix
    self.words = words
    self.plural = plural
    self.command = command
    self.aliases = aliases
    self.collection = collection
    self.titleField = titleField
    self.standInTitleField = standInTitleField
    self.dateField = dateField
    self.access = access
    self.privileged = privileged
    self.shared = shared
    self.fields = fields
  }

  /// The field with the name.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The fields a person fills in: documents are preserved from files, and what other programs put is theirs.
  public var typedFields: [Field] { fields.filter { $0.name != "documents" && $0.name != "extensions" } }

  /// The fields a list can be filtered by: codes, flags and whole numbers that whoever sees the record may see.
  public var filters: [Field] {
    fields.filter { field in
      guard !field.privileged, (field.access ?? access) <= access else { return false }
      switch field.shape {
      case .code, .flag, .integer: return true
      case .text, .paragraph, .date, .decimal, .digest, .group: return false
      }
    }
  }
}
