/// An element and all it holds, for small documents that are read whole.
///
/// Where text stands between child elements is not kept: what must keep it goes through `XMLEventReader`.
public struct XMLElement: Sendable, Hashable {
  /// The local name.
  public let name: String
  /// The namespace, if the element is in one.
  public let namespace: String?
  /// The attributes in the order written, without namespace declarations.
  public let attributes: [XMLAttribute]
  /// The child elements, in order.
  public private(set) var children: [XMLElement] = []
  /// The element's own text, the pieces between children joined.
  public private(set) var text = ""
  /// The line its start tag ends on.
  public let line: Int

  fileprivate init(_ start: XMLStart) {
    name = start.name
    namespace = start.namespace
    attributes = start.attributes
    line = start.line
  }

  /// Reads a whole document.
  public init(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) {
    try self.init(.bytes(bytes), limits: limits)
  }

  /// Reads a whole document.
  public init(_ source: XMLSource, limits: XMLLimits = .standard) throws(XMLFault) {
    let reader = try XMLEventReader(source, limits: limits)
    var root: XMLElement?
    while let event = try reader.next() {
      if case .start(let start) = event { root = try reader.element(start) }
    }
    guard let root else { throw XMLFault(.malformed(0)) }
    self = root
  }

  /// The value of the attribute that has the name and no namespace.
  public subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == nil }?.value
  }

  /// The first child element with the local name.
  public func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The child elements with the local name.
  public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  fileprivate mutating func append(_ child: XMLElement) { children.append(child) }
  fileprivate mutating func append(_ part: String) { if text.isEmpty { text = part } else { text += part } }
}

extension XMLEventReader {
  /// Reads all of the element whose start was read last, its end included.
  public func element(_ start: XMLStart) throws(XMLFault) -> XMLElement {
    var open = [XMLElement(start)]
    while let event = try next() {
      switch event {
      case .start(let child): open.append(XMLElement(child))
      case .text(let part, _): open[open.count - 1].append(part)
      case .instruction: break
      case .end:
        let done = open.removeLast()
        if open.isEmpty { return done }
        open[open.count - 1].append(done)
      }
    }
    return open[0]
  }
}
