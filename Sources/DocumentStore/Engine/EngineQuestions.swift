/// A question about records of one kind, with names resolved to rows and codes.
struct RecordQuestion: Hashable {
  /// A condition on a facet, by its place in the kind's declaration, with the labels under which it may be used.
  struct Condition: Hashable {
    var facet: Int
    var labels: VisibleLabels
    var test: Test
  }

  /// What a value must be.
  enum Test: Hashable {
    case anyOf([Int64])
    case between(Int64?, Int64?)
    case present
    case absent
  }

  /// A condition on the links of the record.
  struct Joined: Hashable {
    var relation: Int64?
    var direction: LinkCondition.Direction
    /// The other ends, known to be there and to show; any if absent.
    var others: [Int64]?
  }

  /// How records are sorted.
  enum Order: Hashable {
    case number(descending: Bool)
    case modified(descending: Bool)
    case facet(Int, labels: VisibleLabels, descending: Bool)
  }

  var kind: DeclaredKind
  var labels: VisibleLabels
  var scope: Int64?
  var conditions: [Condition] = []
  var joined: [Joined] = []
  /// Only these rows.
  var rows: [Int64]?
  var state: RecordState = .live
}

/// A search with its words taken apart.
struct SearchQuestion: Hashable {
  /// One thing looked for.
  struct Term: Hashable {
    enum Form: Hashable {
      /// The word or one of its stem.
      case word
      /// These words, in this order, exactly so.
      case phrase
      /// Words that begin so.
      case prefix
    }
    var form: Form
    var text: String
  }

  /// Each must stand.
  var required: [Term]
  /// These rank; if nothing is required, one of them must stand.
  var ranking: [Term]
  var language: PassageDraft.Language
  var labels: VisibleLabels
  /// Only records of these kinds; empty means any.
  var kinds: [Int64]
  var scope: Int64?
  /// Only these records.
  var rows: Set<Int64>?
}

/// The best matching text of one record.
struct SearchMatch: Hashable {
  var record: Int64
  /// Larger is better.
  var score: Double
  var passage: PassagePlace
}

/// Where a passage stands: which index, which row.
struct PassagePlace: Hashable {
  var index: PassageIndex
  var id: Int64
}

/// The search indexes: one per language, and closed texts apart.
enum PassageIndex: String, CaseIterable, Hashable, Sendable {
  case es
  case en
  case closedES = "closed_es"
  case closedEN = "closed_en"

  init(language: PassageDraft.Language, label: LabelCode) {
    switch (language, label.isOpen) {
    case (.es, true): self = .es
    case (.es, false): self = .closedES
    case (.en, true): self = .en
    case (.en, false): self = .closedEN
    }
  }

  var language: PassageDraft.Language { self == .es || self == .closedES ? .es : .en }
  var isOpen: Bool { self == .es || self == .en }
}
