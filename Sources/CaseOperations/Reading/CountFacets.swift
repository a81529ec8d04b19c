public import CaseModel
import DocumentStore

/// Counts, over all records of a list and not of its page alone, how many have each value of the fields it can be
/// filtered by.
///
/// A field's own filter is left out of its counts, since its values are alternatives: they say how many would be found.
public struct CountFacets: Sendable {
  /// The list.
  public var list: ListRecords

  /// Creates the operation for a list.
  public init(_ list: ListRecords) { self.list = list }

  /// Carries it out; fields and relations of which nothing is there are left out.
  public func run(in context: OperationContext) throws(OperationError) -> [ListFacet] {
    guard !list.removed else { return [] }
    let facets = try context.read { reader in try fields(reader, context) + links(reader, context) }
    try Self.note(facets, in: context)
    return facets
  }

  /// Enters into the log of readings the records that facets name: whoever keeps them and shows them again reads them
  /// again.
  public static func note(_ facets: [ListFacet], in context: OperationContext) throws(OperationError) {
    var restricted = RestrictedReading()
    for record in facets.flatMap(\.values).compactMap(\.record) { restricted.add(record) }
    try context.note(restricted.subjects, as: "list")
  }

  /// The fields people filter a kind by: lists of codes, yes or no, names that many share, and years.
  static func countable(_ kind: RecordKind) -> [CaseSchema.Facet] {
    CaseSchema.facets(of: kind.description).filter { facet in
      if facet.declared.name == CaseSchema.year { return true }
      guard facet.declared.name == facet.field.name else { return false }
      switch facet.field.shape {
      // The code of a condition is its handle: every record has its own.
      case .code: return !(kind == .condition && facet.field.name == "code")
      case .flag, .text: return true
      default: return false
      }
    }
  }

  private func fields(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> [ListFacet] {
    let filter = try list.filter(reader, context)
    return try Self.countable(list.kind).compactMap { facet in
      let name = facet.declared.name
      var others = filter
      others.facets.removeAll { $0.facet == name }
      let counts = try reader.facetCounts(list.kind.rawValue, name, others)
      guard !counts.isEmpty else { return nil }
      return ListFacet(
        name: name == CaseSchema.year ? name : facet.field.optionName, field: facet.field, relation: nil,
        values: counts.map { ListFacet.Value(code: $0.value.words, count: $0.count) })
    }
  }

  private func links(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> [ListFacet] {
    try list.kind.usualLinks.prefix(2).compactMap { relation in
      var other = list
      other.linked.removeAll { $0.relation == relation }
      let filter = try other.filter(reader, context)
      let counts = try reader.linkCounts(list.kind.rawValue, relation.rawValue, filter)
      let values = try counts.prefix(Self.mostLinked).compactMap { count -> ListFacet.Value? in
        guard let record = try reader.record(count.other) else { return nil }
        let summary = try RecordEncoding.view(record).summary
        return ListFacet.Value(code: summary.handle, record: summary, count: count.count)
      }
      guard !values.isEmpty else { return nil }
      return ListFacet(name: relation.description.optionName, field: nil, relation: relation, values: values)
    }
  }

  /// How many records at the other end are counted: the most frequent.
  private static let mostLinked = 40
}

/// The values of a field, or the other ends of a relation, with how many records of a list have each.
public struct ListFacet: Sendable {
  /// A value and how many have it.
  public struct Value: Sendable, Hashable {
    /// What a filter takes.
    public let code: String
    /// The record that is the value, of a relation.
    public let record: RecordSummary?
    /// How many.
    public let count: Int

    /// Creates a value.
    public init(code: String, record: RecordSummary? = nil, count: Int) {
      self.code = code
      self.record = record
      self.count = count
    }
  }

  /// The name a filter has.
  public let name: String
  /// The field; nothing of a relation.
  public let field: Field?
  /// The relation; nothing of a field.
  public let relation: Relation?
  /// The values, the most frequent first.
  public let values: [Value]
}
