import CaseModel
import CaseOperations
import CaseWords
import FileKit
import GraphKit

/// `expediente graph HANDLE --depth 2`: what is around a record, as a tree of text; with `-o`, as a drawing.
enum GraphCommand {
  static let command = Command(
    name: "graph", aliases: ["relaciones"], chapter: .links,
    summary: Phrase("Muestra lo que rodea a un registro", "Show what is around a record"),
    examples: [
      .init("graph P-7 --depth 2", Phrase("Hasta dos vínculos de distancia", "Up to two links away")),
      .init("graph P-7 --depth 2 -o relaciones.svg", Phrase("Como dibujo", "As a drawing")),
    ],
    operands: [Operand(Placeholder.handle, Phrase("la clave del registro", "the record's handle"))],
    options: {
      [
        CommandOption(
          "depth", Placeholder.number,
          Phrase("a cuántos vínculos de distancia, de 1 a 4", "how many links away, 1 to 4")),
        CommandOption(
          "output", short: "o", Placeholder.file, hint: .file,
          Phrase(
            "archivo que se crea o reemplaza; su extensión, svg, dot o json, dice cómo",
            "file to create or replace; its extension, svg, dot or json, says how")),
      ]
    },
    work: { try run($0) })

  private static func run(_ invocation: Invocation) throws -> Answer {
    let depth = try invocation.number("depth") ?? 1
    let output = try output(invocation)
    var operation = ReadGraph(invocation.operand, depth: depth)
    operation.isLeaving = output != nil
    let graph = try operation.run(in: try invocation.open())
    let edges = graph.edges.map { edge -> JSONValue in
      .object([
        JSONValue.Member("relation", edge.relation.rawValue), JSONValue.Member("source", edge.source),
        JSONValue.Member("target", edge.target), JSONValue.Member("distance", edge.distance),
      ])
    }
    let members = [
      JSONValue.Member("root", graph.root),
      JSONValue.Member("nodes", .array(graph.nodes.map { RecordJSON.summary($0) })),
      JSONValue.Member("edges", .array(edges)),
    ]
    guard let output else { return Answer(members) { GraphPage(graph).draw(&$0) } }
    let drawn = DrawGraph(graph, language: invocation.language)
    let text =
      switch output.form {
      case .json: Answer(members) { _ in }.json.indentedText + "\n"
      case .svg: try drawn.run(as: .svg)
      case .dot: try drawn.run(as: .dot)
      }
    try Files.write(Array(text.utf8), to: output.path)
    return Answer(members + [JSONValue.Member("path", output.path)]) { page in page.line(output.path) }
  }

  /// How the drawing is written.
  private enum Form: String, CaseIterable { case svg, dot, json }

  /// Where it goes; nothing without `-o`.
  private static func output(_ invocation: Invocation) throws(UsageProblem) -> (path: String, form: Form)? {
    guard let typed = invocation.value("output") else { return nil }
    guard let form = Form(rawValue: Paths.fileExtension(typed).lowercased()) else {
      throw .notAChoice(option: "--output", choices: Form.allCases.map { "ARCHIVO." + $0.rawValue })
    }
    return (invocation.path(typed), form)
  }
}

/// A graph as a tree: each record is opened once, and mentioned where else it is linked.
struct GraphPage {
  private let graph: GraphView
  private let names: [String: RecordSummary]

  init(_ graph: GraphView) {
    self.graph = graph
    names = Dictionary(graph.nodes.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func draw(_ page: inout TextPage) {
    page.line(name(graph.root, page))
    var opened: Set<String> = [graph.root]
    branch(graph.root, margin: "", distance: 1, &opened, &page)
  }

  private func branch(
    _ uid: String, margin: String, distance: Int, _ opened: inout Set<String>, _ page: inout TextPage
  ) {
    let edges = graph.edges.filter { $0.distance == distance && ($0.source == uid || $0.target == uid) }
    for (index, edge) in edges.enumerated() {
      let isLast = index == edges.count - 1
      let outgoing = edge.source == uid
      let other = outgoing ? edge.target : edge.source
      let words = outgoing ? edge.relation.description.words : edge.relation.description.inverse
      page.line(margin + (isLast ? "└─ " : "├─ ") + page.say(words) + ": " + name(other, page))
      guard opened.insert(other).inserted else { continue }
      branch(other, margin: margin + (isLast ? "   " : "│  "), distance: distance + 1, &opened, &page)
    }
  }

  private func name(_ uid: String, _ page: TextPage) -> String {
    guard let record = names[uid] else { return page.say(Words.unknown) }
    return page.styled(record.handle, .bold, .cyan) + "  " + SafeText.line(page.say(record.titles))
  }
}
