public import CaseModel
public import GraphKit

/// Draws the relations around a record.
public struct DrawGraph: Sendable {
  /// The relations.
  public var graph: GraphView
  /// The language of the words on the arrows.
  public var language: Language
  /// Where a click on a record leads; nowhere in a drawing that leaves the program.
  public var address: @Sendable (RecordSummary) -> String? = { _ in nil }

  /// Creates the operation for what ``ReadGraph`` found.
  public init(_ graph: GraphView, language: Language) {
    self.graph = graph
    self.language = language
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.notDrawn` if the library cannot.
  public func run(as format: GraphDrawing.Format) throws(OperationError) -> String {
    do { return try GraphPen.draw(drawing, as: format) } catch { throw .notDrawn }
  }

  /// What is drawn.
  var drawing: GraphDrawing {
    let places = Dictionary(graph.nodes.enumerated().map { ($1.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = graph.nodes.map { record in
      GraphDrawing.Node(
        Self.lines(of: record, language), address: address(record),
        style: record.kind.rawValue + (record.uid == graph.root ? " focus" : ""))
    }
    let edges = graph.edges.compactMap { edge -> GraphDrawing.Edge? in
      guard let from = places[edge.source], let to = places[edge.target] else { return nil }
      return GraphDrawing.Edge(
        from: from, to: to, words: edge.relation.description.words.text(language), style: edge.relation.rawValue)
    }
    return GraphDrawing(title: graph.nodes.first?.handle ?? "", nodes: nodes, edges: edges)
  }

  /// The handle and, under it, at most three lines of title.
  static func lines(of record: RecordSummary, _ language: Language) -> [String] {
    let title = record.titles.text(language)
    guard title != record.handle else { return [record.handle] }
    var lines: [String] = []
    var line = ""
    for word in title.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = String(word.prefix(28))
      } else if line.count + word.count < 26 {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word.prefix(28))
      }
    }
    lines.append(line)
    if lines.count > 3 { lines = Array(lines.prefix(2)) + [lines[2] + "…"] }
    return [record.handle] + lines
  }
}
