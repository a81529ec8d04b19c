/// What stands at a version: a record or a link.
protocol VersionedRow {
  var label: LabelCode { get set }
  var version: Int { get set }
  var state: RecordState { get set }
  var modified: Int64 { get set }
}

/// A record as an engine keeps it: what is now.
struct RecordRow: Hashable, VersionedRow {
  var id: Int64
  var uid: UID
  var kind: Int64
  var number: Int
  var label: LabelCode
  var version: Int
  var state: RecordState
  var modified: Int64
}

/// A link as an engine keeps it: what is now.
struct LinkRow: Hashable, VersionedRow {
  var id: Int64
  var uid: UID
  var source: Int64
  var relation: Int64
  var target: Int64
  var label: LabelCode
  var version: Int
  var state: RecordState
  var modified: Int64
}

/// One part of one version of a record or link.
struct RevisionRow: Hashable {
  var version: Int
  var part: Int
  var batch: Int64
  var change: Revision.Change
  var label: LabelCode
  var shape: Int
  /// Stands with part 0.
  var salt: [UInt8]?
  /// `nil` when the version has no content, when it was erased, or when the reader may not see it.
  var body: [UInt8]?

  /// How many parts a version may have.
  static let partLimit = 16
  /// How many versions a record may have.
  static let versionLimit = 1 << 20
}

extension Sequence<RevisionRow> {
  /// The parts that have a body.
  var parts: [Part] {
    compactMap { row in
      row.body.map { Part(access: row.label.access, privileged: row.label.privileged, body: $0) }
    }
  }
}

/// A searchable text as an engine keeps it.
struct PassageRow: Hashable {
  var language: PassageDraft.Language
  var record: Int64
  var kind: Int64
  var label: LabelCode
  var field: Int64?
  var blob: Int64?
  var page: Int?
  var text: String
}

/// A passage and where it stands, so that it can be taken away again.
struct StoredPassage: Hashable {
  var id: Int64
  var row: PassageRow
}

/// Facet values with their terms interned, in the order of the kind's declaration.
struct FacetRow: Hashable {
  /// One list per declared facet; single-valued ones have at most one.
  var values: [[Int64]]
}

/// A batch as an engine keeps it.
struct BatchRow: Hashable {
  var id: Int64
  var member: Int64
  var time: Int64
  var action: Int64
  var undoes: Int64?
  /// The ledger entries that tell it: first and last.
  var entries: ClosedRange<Int64>
}

/// A member as an engine keeps it.
struct MemberRow: Hashable {
  var id: Int64
  var uid: UID
  var number: Int
  var name: String
  var active: Bool
}

/// A grant as an engine keeps it.
struct GrantRow: Hashable {
  var member: Int64
  var scope: Int64
  var role: String
  var access: Int
  var privileged: Bool
}

/// A blob as an engine keeps it.
struct BlobRow: Hashable {
  var id: Int64
  var sha256: [UInt8]
  var bytes: Int64
}

/// A reference to a blob.
struct AttachmentRow: Hashable {
  var subject: Int64
  var blob: Int64
  var live: Bool
}

/// A link as a reader gets it: its row, the identities of its ends, the parts of its version.
struct VisibleLink: Hashable {
  var row: LinkRow
  var source: UID
  var target: UID
  /// Bodies only of those the labels show.
  var parts: [RevisionRow]
}
