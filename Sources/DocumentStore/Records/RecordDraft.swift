/// A record to be added, or the new content of one to be revised.
public struct RecordDraft: Sendable, Hashable {
  /// The identity to keep, on import; `nil` for a new one.
  public var uid: UID?
  /// The declared kind.
  public var kind: String
  /// Who may see the record.
  public var label: Label
  /// The parts of the body; the first is the main one and bears the record's own access.
  public var parts: [Part]
  /// Values to filter, count and sort by.
  public var facets: [String: [FacetValue]]
  /// Searchable texts.
  public var passages: [PassageDraft]
  /// The access level of the texts of its blobs.
  ///
  /// On revision, texts of a blob that the record still refers to stay, unless the draft brings other ones of that blob.
  public var documentAccess = 0
  /// The language of the texts of its blobs.
  public var documentLanguage = PassageDraft.Language.es
  /// SHA-256 (64 hexadecimal digits) of the blobs the record refers to; they must be in the store.
  public var blobs: [String]
  /// The number wished for its handle, on import.
  ///
  /// If taken, the record gets a new one and keeps this as an alias.
  public var handle: Int?
  /// More numbers by which it was known, on import: they become aliases if free.
  public var aliases: [Int]
  /// The version of the body's form.
  public var shape: Int

  /// Creates a draft.
  public init(
    uid: UID? = nil, kind: String, label: Label = Label(), parts: [Part], facets: [String: [FacetValue]] = [:],
    passages: [PassageDraft] = [], blobs: [String] = [], handle: Int? = nil, aliases: [Int] = [], shape: Int = 1
  ) {
    self.uid = uid
    self.kind = kind
    self.label = label
    self.parts = parts
    self.facets = facets
    self.passages = passages
    self.blobs = blobs
    self.handle = handle
    self.aliases = aliases
    self.shape = shape
  }
}

/// A searchable text of a record or of a page of one of its blobs.
public struct PassageDraft: Sendable, Hashable {
  /// The languages with an index of their own.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Spanish.
    case es
    /// English.
    case en
  }

  /// The text, as it is to be searched and shown.
  public var text: String
  /// The language whose words it holds.
  public var language: Language
  /// The access level of the field or page it was taken from.
  public var access: Int
  /// Whether the field it was taken from is the office's own thinking.
  public var privileged: Bool
  /// The field it was taken from.
  public var field: String?
  /// The blob it was taken from.
  public var blob: String?
  /// The page it was taken from.
  public var page: Int?

  /// Creates a passage.
  public init(
    _ text: String, language: Language = .es, access: Int = 0, privileged: Bool = false, field: String? = nil,
    blob: String? = nil, page: Int? = nil
  ) {
    self.text = text
    self.language = language
    self.access = access
    self.privileged = privileged
    self.field = field
    self.blob = blob
    self.page = page
  }
}

/// A link to be made, or the new content of one to be revised.
public struct LinkDraft: Sendable, Hashable {
  /// The identity to keep, on import; `nil` for a new one.
  public var uid: UID?
  /// The record the link starts at.
  public var source: UID
  /// The declared relation.
  public var relation: String
  /// The record the link ends at.
  public var target: UID
  /// The access level.
  public var access: Int
  /// Whether it is the office's own thinking.
  public var privileged: Bool
  /// The scope; `nil` takes the source's, or the target's if the source is shared.
  public var scope: Scope?
  /// The parts of the body (attributes and locators); may be empty.
  public var parts: [Part]
  /// SHA-256 of the blobs its locators point into.
  public var blobs: [String]
  /// The version of the body's form.
  public var shape: Int

  /// Creates a draft.
  public init(
    uid: UID? = nil, source: UID, relation: String, target: UID, access: Int = 0, privileged: Bool = false,
    scope: Scope? = nil, parts: [Part] = [], blobs: [String] = [], shape: Int = 1
  ) {
    self.uid = uid
    self.source = source
    self.relation = relation
    self.target = target
    self.access = access
    self.privileged = privileged
    self.scope = scope
    self.parts = parts
    self.blobs = blobs
    self.shape = shape
  }
}
