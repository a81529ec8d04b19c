public import CaseModel

/// The records and links of a case that one member may see, held together for questions that follow links.
///
/// Pure: everything asked of it is answered from memory, so that chains can be tested without a store.
public struct CaseGraph: Sendable {
  /// A link between two records of the graph.
  public struct Edge: Sendable, Hashable {
    /// The global identifier of the link.
    public let uid: String
    /// The relation.
    public let relation: Relation
    /// The uid of the source.
    public let source: String
    /// The uid of the target.
    public let target: String
    /// The visible attributes.
    public let attributes: JSONValue
    /// Where in documents the link points.
    public let locators: [Locator]

    /// Creates a link.
    public init(
      uid: String, relation: Relation, source: String, target: String, attributes: JSONValue = .object([]),
      locators: [Locator] = []
    ) {
      self.uid = uid
      self.relation = relation
      self.source = source
      self.target = target
      self.attributes = attributes
      self.locators = locators
    }
  }

  /// The records by uid.
  public let records: [String: RecordView]
  private let outgoing: [String: [Edge]]
  private let incoming: [String: [Edge]]
  private let kinds: [RecordKind: [RecordView]]

  /// Creates a graph; links whose ends are not both among the records are left out.
  public init(records: [RecordView], edges: [Edge]) {
    self.records = Dictionary(records.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(grouping: records, by: \.kind)
    var outgoing: [String: [Edge]] = [:]
    var incoming: [String: [Edge]] = [:]
    for edge in edges where self.records[edge.source] != nil && self.records[edge.target] != nil {
      outgoing[edge.source, default: []].append(edge)
      incoming[edge.target, default: []].append(edge)
    }
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// The records of a kind, in the order they were given.
  public func all(_ kind: RecordKind) -> [RecordView] { kinds[kind] ?? [] }

  /// The links from a record, of one relation if given.
  public func edges(from uid: String, _ relation: Relation? = nil) -> [Edge] {
    let all = outgoing[uid] ?? []
    guard let relation else { return all }
    return all.filter { $0.relation == relation }
  }

  /// The links to a record, of one relation if given.
  public func edges(to uid: String, _ relation: Relation? = nil) -> [Edge] {
    let all = incoming[uid] ?? []
    guard let relation else { return all }
    return all.filter { $0.relation == relation }
  }

  /// The records a relation leads to.
  public func targets(of record: RecordView, _ relation: Relation) -> [RecordView] {
    edges(from: record.uid, relation).compactMap { records[$0.target] }
  }

  /// The records a relation comes from.
  public func sources(of record: RecordView, _ relation: Relation) -> [RecordView] {
    edges(to: record.uid, relation).compactMap { records[$0.source] }
  }
}
