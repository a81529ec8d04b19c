public import CaseModel
import DocumentStore

/// Walks the links around a record, both ways.
public struct ReadGraph: Sendable {
  /// The record in the middle.
  public var reference: RecordReference
  /// How many links away to go, 1 to 4.
  public var depth: Int
  /// At most so many records, the nearest first; those beyond are counted and left out.
  public var limit = Int.max
  /// Whether it leaves the store as a file.
  public var isLeaving = false

  /// Creates the operation for a record.
  public init(_ reference: String, depth: Int = 1) {
    self.reference = RecordReference(reference)
    self.depth = min(max(depth, 1), 4)
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.notPermitted` if it is to leave and a record belongs where the member's role lets nothing
  ///   leave.
  public func run(in context: OperationContext) throws(OperationError) -> GraphView {
    try context.read("graph") { reader, restricted in
      let root = try Lookup.record(reference, [], reader, context.law)
      var seen: Set<UID> = [root.uid]
      if isLeaving { try context.require(.export, in: root.label.scope) }
      var mayLeave = context.allows(.export, in: root.label.scope)
      var nodes = [try RecordEncoding.view(root).summary]
      var edges: [GraphEdge] = []
      var known: Set<UID> = []
      var omitted: Set<UID> = []
      var frontier = [root.uid]
      for distance in 1...depth {
        var next: [UID] = []
        for uid in frontier {
          for link in try reader.links(from: uid) + reader.links(to: uid) where known.insert(link.uid).inserted {
            guard let relation = Relation(rawValue: link.relation) else { continue }
            let other = link.source == uid ? link.target : link.source
            if !seen.contains(other), nodes.count >= limit {
              omitted.insert(other)
              continue
            }
            edges.append(
              GraphEdge(
                relation: relation, source: link.source.text, target: link.target.text, distance: distance))
            guard seen.insert(other).inserted, let record = try reader.record(other) else { continue }
            if isLeaving { try context.require(.export, in: record.label.scope) }
            mayLeave = mayLeave && context.allows(.export, in: record.label.scope)
            nodes.append(try RecordEncoding.view(record).summary)
            next.append(other)
          }
        }
        frontier = next
      }
      for node in nodes { restricted.add(node) }
      return GraphView(
        root: root.uid.text, nodes: nodes, edges: edges, omitted: omitted.count, mayLeave: mayLeave)
    }
  }
}

/// The records around one record and how they are joined.
public struct GraphView: Sendable, Hashable {
  /// The uid of the record in the middle.
  public let root: String
  /// The records, the nearest first.
  public let nodes: [RecordSummary]
  /// The links, the nearest first.
  public let edges: [GraphEdge]
  /// How many records were left out, at the least: what lies behind them was not looked at.
  public let omitted: Int
  /// Whether the member's roles let all of it leave as a file.
  public let mayLeave: Bool
}

/// A link of a graph.
public struct GraphEdge: Sendable, Hashable {
  /// The relation.
  public let relation: Relation
  /// The uid of the source.
  public let source: String
  /// The uid of the target.
  public let target: String
  /// How many links away from the middle it ends.
  public let distance: Int
}
