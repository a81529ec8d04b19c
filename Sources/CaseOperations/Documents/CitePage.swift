public import CaseModel

/// Links a page of a record's document to a fact: one that is there, or a new one that it then proves.
public struct CitePage: Sendable {
  /// What the page speaks for.
  public enum Fact: Sendable, Hashable {
    /// One that is there, by its handle.
    case existing(String)
    /// A new one, by its statement and perhaps its date.
    case new(statement: String, date: String?)
  }

  /// The record whose document it is.
  public var record: RecordSummary
  /// The case of a new fact, where the record is shared and there are several.
  public var caseReference: String?
  /// The document's SHA-256.
  public var document: String
  /// The page; nothing where the document has none.
  public var page: Int?
  /// The words on it, as they stand there.
  public var quote: String?
  /// The fact.
  public var fact: Fact

  /// Creates the operation.
  public init(_ record: RecordSummary, document: String, page: Int?, quote: String? = nil, fact: Fact) {
    self.record = record
    self.document = document
    self.page = page
    self.quote = quote
    self.fact = fact
  }

  /// The relation that joins such a record and a fact, and whether the fact is its source; nothing if none does.
  public static func relation(of kind: RecordKind) -> (relation: Relation, fromFact: Bool)? {
    if Relation.proves.description.joins(kind, .fact) { return (.proves, false) }
    if Relation.sourcedFrom.description.joins(.fact, kind) { return (.sourcedFrom, true) }
    return nil
  }

  /// Carries it out, as one batch.
  ///
  /// - Returns: the fact's handle, and the batch.
  /// - Throws: `OperationError`, as adding and linking do; `relationDoesNotJoin` if such a record speaks for no fact.
  public func run(in context: OperationContext) throws(OperationError) -> (fact: RecordSummary, batch: Int64) {
    guard let (relation, fromFact) = Self.relation(of: record.kind) else {
      throw .relationDoesNotJoin(.proves, source: record.kind, target: .fact)
    }
    switch fact {
    case .existing(let handle):
      let link = LinkInput(relation, handle, reversed: fromFact, page: page, quote: quote, document: document)
      let outcome = try AddLink(record.uid, [link]).run(in: context)
      guard let added = outcome.links.first else { throw .linkExists(relation, source: record.handle, target: handle) }
      return (added.other, outcome.batch)
    case .new(let statement, let date):
      var add = AddRecord(.fact)
      add.fields = [FieldInput("statement", statement)] + (date.map { [FieldInput("date", $0)] } ?? [])
      add.caseReference = caseReference
      add.links = [
        LinkInput(relation, record.uid, reversed: !fromFact, page: page, quote: quote, document: document)
      ]
      let outcome = try add.run(in: context)
      return (outcome.record.summary, outcome.batch ?? 0)
    }
  }
}
