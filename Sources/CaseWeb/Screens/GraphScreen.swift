import CaseModel
import CaseOperations
import GraphKit
import HTTPKit

/// What is around a record, drawn and as a list.
enum GraphScreen {
  static var routes: [Route] { [.get("/relaciones/:clave") { try answer($0) }] }

  /// At most so many records are drawn: more is a cloud, not a picture.
  private static let most = 150

  private static func answer(_ call: WebCall) throws -> HTTPResponse {
    let name = call.parameter("clave")
    for format in [GraphDrawing.Format.svg, .dot] where name.hasSuffix("." + format.rawValue) {
      return try download(call, String(name.dropLast(4)), format)
    }
    return try show(call, name)
  }

  private static func graph(
    _ call: WebCall, _ handle: String, isLeaving: Bool = false
  ) throws -> (GraphView, depth: Int) {
    let depth = min(call.page("n"), 2)
    var operation = ReadGraph(handle, depth: depth)
    operation.limit = most
    operation.isLeaving = isLeaving
    return (try operation.run(in: call.context), depth)
  }

  private static func download(_ call: WebCall, _ handle: String, _ format: GraphDrawing.Format) throws -> HTTPResponse
  {
    let (graph, _) = try graph(call, handle, isLeaving: true)
    let text = try DrawGraph(graph, language: call.context.language).run(as: format)
    let root = graph.nodes.first?.handle ?? handle
    let type = format == .svg ? "image/svg+xml" : "text/vnd.graphviz; charset=utf-8"
    let name = call.t("relaciones", "relations") + "-\(root).\(format.rawValue)"
    return Download.text(text, name: name, type: type)
  }

  private static func show(_ call: WebCall, _ handle: String) throws -> HTTPResponse {
    let t = call.t
    let (graph, depth) = try graph(call, handle)
    guard let root = graph.nodes.first else { return call.notFound() }
    let title = t(root.titles)
    let address = "/relaciones/" + Address.encode(root.handle)
    var page = Page(
      title: t("Relaciones de \(root.handle)", "Relations of \(root.handle)"),
      body: graph.edges.isEmpty ? nothing(root, t) : drawing(graph, depth, call) + list(graph, t))
    page.place = Place.at(root.kind)
    page.crumbs = [
      Page.Crumb(words: CaseScreen.capitalized(t(root.kind.description.plural)), path: root.kind.listPath),
      Page.Crumb(words: root.handle, path: root.path),
    ]
    page.subtitle = "\(title == root.handle ? HTML.empty : "<span>\(title)</span>")\(counts(graph, t))"
    page.actions =
      !graph.mayLeave
      ? .empty
      : Piece.button("SVG", "\(address).svg?n=\(depth)", .download)
        + Piece.button("DOT", "\(address).dot?n=\(depth)", .download)
    page.tabs = tabs(address, depth, t)
    return call.show(page)
  }

  private static func tabs(_ address: String, _ depth: Int, _ t: Voice) -> HTML {
    let items = [(1, t("Vínculos directos", "Direct links")), (2, t("Hasta dos de distancia", "Up to two away"))].html {
      number, words in
      let here: HTML = number == depth ? " aria-current=\"page\"" : .empty
      return "<a href=\"\(address)?n=\(number)\"\(here)>\(words)</a>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(t("Distancia", "Distance"))\">\(items)</nav>"
  }

  private static func counts(_ graph: GraphView, _ t: Voice) -> HTML {
    "<span>\(t.count(graph.nodes.count - 1, Phrase("registro", "record"), Phrase("registros", "records")))</span>"
      + "<span>\(t.count(graph.edges.count, Phrase("vínculo", "link"), Phrase("vínculos", "links")))</span>"
  }

  private static func nothing(_ root: RecordSummary, _ t: Voice) -> HTML {
    Piece.empty(
      .graph, t("Todavía no se vincula con nada", "It is not linked to anything yet"),
      t(
        "Los vínculos dicen qué prueba qué, quién participa y de dónde sale cada cosa.",
        "Links say what proves what, who takes part and where each thing comes from."),
      Piece.button(t("Ver el registro", "See the record"), root.path, root.kind.icon))
  }

  private static func drawing(_ graph: GraphView, _ depth: Int, _ call: WebCall) -> HTML {
    let t = call.t
    var drawn = DrawGraph(graph, language: call.context.language)
    drawn.address = { $0.path }
    let left: HTML =
      graph.omitted == 0
      ? .empty
      : Piece.note(
        "warn", .info,
        """
        <p>\(t("Se muestran los \(graph.nodes.count) más cercanos; quedaron fuera al menos \(graph.omitted).", "The nearest \(graph.nodes.count) are shown; at least \(graph.omitted) were left out."))</p>
        """)
    // The heading of a file has no place in a page; what follows it was written by the library from escaped texts.
    guard let text = try? drawn.run(as: .svg), let start = text.firstRange(of: "<svg") else {
      return left
        + Piece.note(
          "warn", .alert,
          "<p>\(t("El dibujo no se pudo hacer; abajo está la lista.", "The drawing could not be made; the list is below."))</p>"
        )
    }
    let svg = HTML(stringLiteral: String(text[start.lowerBound...]))
    // What would be too small to read at the width of the page is scrolled instead.
    let style = graph.nodes.count > 30 ? "graph wide" : "graph"
    return left
      + Piece.card(
        t("Dibujo", "Drawing"), .graph,
        """
        <div class="\(style)" tabindex="0" role="region" \
        aria-label="\(t("Dibujo de las relaciones", "Drawing of the relations"))">\(svg)</div>
        """)
  }

  /// The same as a list, by relation, in the direction each is read.
  private static func list(_ graph: GraphView, _ t: Voice) -> HTML {
    let names = Dictionary(graph.nodes.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: graph.edges, by: \.relation)
    let cards = Relation.allCases.compactMap { relation -> HTML? in
      guard let edges = groups[relation] else { return nil }
      let rows = edges.html { edge in
        guard let source = names[edge.source], let target = names[edge.target] else { return .empty }
        return """
          <li data-row><div class="grow tags">\(Piece.record(source, t))<span>\(t(relation.description.words))</span>\
          \(Piece.record(target, t))</div></li>
          """
      }
      let words = t(relation.description.words)
      return """
        <section><h3>\(words.prefix(1).uppercased())\(words.dropFirst()) <small>\(edges.count)</small></h3>\
        <ul class="rows">\(rows)</ul></section>
        """
    }
    return Piece.card(t("Como lista", "As a list"), .sort, HTML.all(cards))
  }
}
