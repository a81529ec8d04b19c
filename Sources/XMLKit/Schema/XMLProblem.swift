/// The outermost element around a problem that carries the anchor attribute.
public struct XMLAnchor: Sendable, Hashable {
  /// The element's local name.
  public let element: String
  /// Its attributes without namespace, by name.
  public let attributes: [String: String]
  /// The line its start tag ends on.
  public let line: Int
}

/// One way in which a document departs from its schema.
public struct XMLProblem: Sendable, Hashable {
  /// libxml2's code of the rule broken.
  public let code: Int32
  /// The line of the element concerned.
  public let line: Int
  /// The local name of the element concerned.
  public let element: String?
  /// The local name of the attribute concerned, if it is one.
  public let attribute: String?
  /// What libxml2 says, after the names; it may quote the document.
  public let message: String
  /// Where in the document it is, in terms of the caller's own anchors.
  public let anchor: XMLAnchor?

  /// Takes libxml2's sentence apart: `Element '{n}a', attribute 'b': rest`.
  init(code: Int32, line: Int, sentence: String, anchor: XMLAnchor?) {
    var rest = sentence[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    element = Self.name(after: "Element '", in: &rest)
    attribute = Self.name(after: ", attribute '", in: &rest)
    if rest.hasPrefix(": ") { rest = rest.dropFirst(2) }
    self.code = code
    self.line = line
    self.message = String(rest)
    self.anchor = anchor
  }

  private static func name(after opening: String, in rest: inout Substring) -> String? {
    guard rest.hasPrefix(opening) else { return nil }
    rest = rest.dropFirst(opening.count)
    guard let closing = rest.firstIndex(of: "'") else { return nil }
    let name = rest[..<closing]
    rest = rest[rest.index(after: closing)...]
    return String(name.split(separator: "}").last ?? name)
  }
}

/// What a validation found.
public struct XMLValidation: Sendable, Hashable {
  /// The problems in the order met, as many as the caller wanted to hear of.
  public let problems: [XMLProblem]
  /// How many problems there are in all.
  public let count: Int
  /// The document's outermost start tag.
  public let root: XMLStart?

  /// Whether the document keeps to its schema.
  public var isValid: Bool { count == 0 }
}
