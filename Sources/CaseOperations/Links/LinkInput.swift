public import CaseModel

/// A link a person asks for, seen from one of its ends.
public struct LinkInput: Sendable, Hashable {
  /// The relation.
  public var relation: Relation
  /// The record at the other end: a handle, a uid, or a condition's code or name.
  public var other: String
  /// Whether the record asked from is the target instead of the source.
  public var reversed: Bool
  /// The typed attributes.
  public var attributes: [FieldInput]
  /// The page of the evidence where the thing stands, counted from 1.
  public var page: Int?
  /// The last page, where it spans several.
  public var toPage: Int?
  /// The words at the place, as they stand there.
  public var quote: String?
  /// The beginning of the document's SHA-256, where the record has several documents.
  public var document: String?
  /// The option it was typed with, to name it where it does not fit.
  public var option: String?
  /// Who may see the link; the relation's usual level if nothing is said.
  public var access: AccessLevel?

  /// Creates a request for a link.
  public init(
    _ relation: Relation, _ other: String, reversed: Bool = false, attributes: [FieldInput] = [], page: Int? = nil,
    toPage: Int? = nil, quote: String? = nil, document: String? = nil, access: AccessLevel? = nil
  ) {
    self.relation = relation
    self.other = other
    self.reversed = reversed
    self.attributes = attributes
    self.page = page
    self.toPage = toPage
    self.quote = quote
    self.document = document
    self.access = access
  }
}

/// What adding or removing links did, or would do.
public struct LinkOutcome: Sendable, Hashable {
  /// The record asked from.
  public let record: RecordSummary
  /// The links concerned.
  public let links: [LinkView]
  /// What looks like a slip and may be right.
  public let doubts: [Doubt]
  /// The batch, for undo.
  public let batch: Int64
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
