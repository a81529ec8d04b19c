/// A graph to be drawn: what stands in the boxes, what joins them; no colour, size or place.
public struct GraphDrawing: Sendable, Hashable {
  /// A box.
  public struct Node: Sendable, Hashable {
    /// The lines of its text.
    public var lines: [String]
    /// Where a click leads.
    public var address: String?
    /// Classes for a style sheet, parted by spaces.
    public var style: String

    /// Creates a box.
    public init(_ lines: [String], address: String? = nil, style: String = "") {
      self.lines = lines
      self.address = address
      self.style = style
    }
  }

  /// An arrow.
  public struct Edge: Sendable, Hashable {
    /// The places of the two boxes among the nodes.
    public var from, to: Int
    /// The words beside it.
    public var words: String
    /// Classes for a style sheet, parted by spaces.
    public var style: String

    /// Creates an arrow.
    public init(from: Int, to: Int, words: String, style: String = "") {
      self.from = from
      self.to = to
      self.words = words
      self.style = style
    }
  }

  /// How a drawing is written.
  public enum Format: String, Sendable, Hashable {
    /// A picture that browsers and word processors show.
    case svg
    /// Graphviz's own language, with the places it found.
    case dot
  }

  /// The boxes.
  public var nodes: [Node]
  /// The arrows.
  public var edges: [Edge]
  /// Its name, for whoever opens the file.
  public var title: String

  /// Creates a drawing.
  public init(title: String, nodes: [Node], edges: [Edge]) {
    self.title = title
    self.nodes = nodes
    self.edges = edges
  }
}

/// A graph that could not be drawn.
public enum GraphError: Error, Sendable, Hashable {
  /// The library could not lay it out or write it.
  case notDrawn
}
