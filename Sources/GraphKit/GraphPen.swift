internal import CGraphviz
import Synchronization

/// Draws graphs with Graphviz; one at a time, because its library keeps state of its own.
///
/// ```swift
/// let picture = try GraphPen.draw(drawing, as: .svg)
/// ```
public enum GraphPen {
  private static let pen = Mutex(Pen())

  /// Lays a graph out and writes it.
  ///
  /// - Returns: UTF-8 text; an SVG carries its XML heading.
  /// - Throws: `GraphError`.
  public static func draw(_ drawing: GraphDrawing, as format: GraphDrawing.Format) throws(GraphError) -> String {
    let text = pen.withLock { pen in pen.draw(drawing, format) }
    guard let text else { throw .notDrawn }
    return text
  }
}

/// The library's context, made once.
@safe private struct Pen: ~Copyable {
  private let context: OpaquePointer?

  init() {
    cgraphviz_hush()
    unsafe context = gvContext()
  }

  deinit { if let context = unsafe context { unsafe gvFreeContext(context) } }

  mutating func draw(_ drawing: GraphDrawing, _ format: GraphDrawing.Format) -> String? {
    guard let context = unsafe context, let graph = unsafe cgraphviz_open(Self.escaped(drawing.title)) else {
      return nil
    }
    defer { unsafe agclose(graph) }
    unsafe setDefaults(of: graph)
    unsafe fill(graph, with: drawing)
    let isTangle = drawing.edges.count > Self.mostInLayers
    if isTangle {
      for (name, value) in [("splines", "line"), ("overlap", "prism"), ("ranksep", "2")] {
        unsafe cgraphviz_default(graph, 0, name, value)
      }
    }
    guard unsafe gvLayout(context, graph, isTangle ? "twopi" : "dot") == 0 else { return nil }
    defer { unsafe gvFreeLayout(context, graph) }
    var bytes: UnsafeMutablePointer<CChar>?
    var count: UInt32 = 0
    guard unsafe gvRenderData(context, graph, format.rawValue, &bytes, &count) == 0, let bytes = unsafe bytes else {
      return nil
    }
    defer { unsafe gvFreeRenderData(bytes) }
    let written = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return unsafe String(decoding: written, as: UTF8.self)
  }

  /// Up to so many arrows, boxes stand in layers; beyond, layers may take minutes to find, and circles do not.
  private static let mostInLayers = 180

  private func setDefaults(of graph: UnsafeMutablePointer<Agraph_t>) {
    let kinds: [(Int32, [(String, String)])] = [
      (
        0,
        [
          ("rankdir", "LR"), ("bgcolor", "transparent"), ("ranksep", "0.55"), ("nodesep", "0.18"), ("pad", "0.1"),
          ("charset", "UTF-8"),
        ]
      ),
      (
        1,
        [
          ("shape", "box"), ("style", "rounded"), ("fontname", "sans-serif"), ("fontsize", "11"),
          ("margin", "0.14,0.07"),
          ("height", "0.35"), ("label", ""),
        ]
      ),
      (2, [("fontname", "sans-serif"), ("fontsize", "9"), ("arrowsize", "0.7"), ("label", "")]),
    ]
    for (kind, values) in kinds {
      for (name, value) in values { unsafe cgraphviz_default(graph, kind, name, value) }
    }
  }

  private func fill(_ graph: UnsafeMutablePointer<Agraph_t>, with drawing: GraphDrawing) {
    var boxes = unsafe [UnsafeMutablePointer<Agnode_t>?]()
    for (place, node) in drawing.nodes.enumerated() {
      let box = unsafe cgraphviz_node(graph, "n\(place)")
      unsafe boxes.append(box)
      guard let box = unsafe box else { continue }
      unsafe cgraphviz_set(box, "label", node.lines.map(Self.escaped).joined(separator: "\\n"))
      unsafe cgraphviz_set(box, "class", node.style)
      // What hovers over it is its own text, not the library's name for it.
      unsafe cgraphviz_set(box, "tooltip", node.lines.map(Self.escaped).joined(separator: " "))
      if let address = node.address { unsafe cgraphviz_set(box, "URL", Self.escaped(address)) }
    }
    for (place, edge) in drawing.edges.enumerated() {
      guard drawing.nodes.indices.contains(edge.from), drawing.nodes.indices.contains(edge.to),
        let from = unsafe boxes[edge.from], let to = unsafe boxes[edge.to],
        let arrow = unsafe cgraphviz_edge(graph, from, to, "e\(place)")
      else { continue }
      unsafe cgraphviz_set(arrow, "label", Self.escaped(edge.words))
      unsafe cgraphviz_set(arrow, "class", edge.style)
      unsafe cgraphviz_set(arrow, "tooltip", Self.escaped(edge.words))
    }
  }

  /// A text that means itself: the library gives meaning to backslashes and to the entities of HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\u{0}"..<"\u{20}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
