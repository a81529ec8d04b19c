public import CaseModel

/// A record as the acting member may see it.
public struct RecordView: Sendable, Hashable {
  /// The global identifier.
  public let uid: String
  /// The kind.
  public let kind: RecordKind
  /// The office's handle, `P-7`; of a condition, its code.
  public let handle: String
  /// What names it in lists, in both languages: its title, else a pseudonym, else the handle; of a condition, its name.
  public let titles: Phrase
  /// The visible fields, in the kind's order.
  public let body: JSONValue
  /// Who may see it.
  public let access: AccessLevel
  /// Whether it is the office's own thinking.
  public let privileged: Bool
  /// The uid of the case it belongs to; nothing when the office shares it.
  public let scope: String?
  /// The version, counted from 1.
  public let version: Int
  /// Whether it has fields this member may not see.
  public let hiddenParts: Bool
  /// Whether it shows fields that not every member of its case may see.
  public let isRestricted: Bool
  /// Whether what names it is such a field.
  let nameIsRestricted: Bool
  /// Whether it lies in the trash.
  public let removed: Bool
  /// Whether what it said was destroyed, beyond undo.
  public let erased: Bool
  /// When it was last changed, in UTC milliseconds.
  public let modified: Int64

  /// A one-line mention.
  public var summary: RecordSummary {
    RecordSummary(uid: uid, kind: kind, handle: handle, titles: titles, isRestricted: nameIsRestricted)
  }

  /// What names it in lists, in Spanish.
  public var title: String { titles.es }

  /// The date of the field that places this kind in time.
  public var date: PartialDate? {
    kind.description.dateField.flatMap { body[$0]?.text }.flatMap { PartialDate($0) }
  }

  /// Whether a person checked it against its source; nothing when nobody said.
  public var verified: Bool? {
    if case .bool(let value)? = body["verified"] { value } else { nil }
  }

  /// The documents that belong to it and whose hash this member may see.
  public var documentHashes: [String] { body["documents"]?.elements.compactMap { $0["sha256"]?.text } ?? [] }
}

/// A record named in one line.
public struct RecordSummary: Sendable, Hashable {
  /// The global identifier.
  public let uid: String
  /// The kind.
  public let kind: RecordKind
  /// The office's handle.
  public let handle: String
  /// What names it in lists, in both languages.
  public let titles: Phrase
  /// Whether not every member of its case may see that name.
  public let isRestricted: Bool

  /// What names it in lists, in Spanish.
  public var title: String { titles.es }
}

/// A link as the acting member may see it, from the side of one of its ends.
public struct LinkView: Sendable, Hashable {
  /// The global identifier.
  public let uid: String
  /// The relation.
  public let relation: Relation
  /// Whether the record asked about is the source.
  public let outgoing: Bool
  /// The uid of the source.
  public let source: String
  /// The uid of the target.
  public let target: String
  /// The record at the other end.
  public let other: RecordSummary
  /// The uid of the case it belongs to; nothing when the office shares it.
  public let scope: String?
  /// The visible attributes.
  public let attributes: JSONValue
  /// Where in documents it points.
  public let locators: [Locator]
  /// Who may see it.
  public let access: AccessLevel
  /// Whether it is the office's own thinking.
  public let privileged: Bool
  /// The version, counted from 1.
  public let version: Int

  /// The relation's words in the direction of reading.
  public var words: Phrase { outgoing ? relation.description.words : relation.description.inverse }
}

/// A typed value for a field: what was written after `--name`, or in a form.
public struct FieldInput: Sendable, Hashable {
  /// The field's or its option's name.
  public let name: String
  /// What was written.
  public let text: String
  /// The typed values of a group's fields, as a form has them; nothing where `text` says it all.
  public let parts: [FieldInput]?

  /// Creates an input.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    parts = nil
  }

  /// Creates an input for a group, its fields typed apart: no sign in a value is then taken for the end of it.
  public init(_ name: String, parts: [FieldInput]) {
    self.name = name
    text = ""
    self.parts = parts
  }
}
