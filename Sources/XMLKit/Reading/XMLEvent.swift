/// An attribute as it stands in a start tag, its value normalised and its references replaced.
public struct XMLAttribute: Sendable, Hashable {
  /// The local name.
  public let name: String
  /// The namespace, if the attribute has a prefix.
  public let namespace: String?
  /// The prefix written.
  public let prefix: String?
  /// The value.
  public let value: String

  /// Creates an attribute.
  public init(name: String, namespace: String? = nil, prefix: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.value = value
  }
}

/// A start tag.
public struct XMLStart: Sendable, Hashable {
  /// The local name.
  public let name: String
  /// The namespace, if the element is in one.
  public let namespace: String?
  /// The prefix written.
  public let prefix: String?
  /// The attributes in the order written, without namespace declarations.
  public let attributes: [XMLAttribute]
  /// The line the tag ends on.
  public let line: Int

  /// Creates a start tag.
  public init(name: String, namespace: String?, prefix: String?, attributes: [XMLAttribute], line: Int) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.attributes = attributes
    self.line = line
  }

  /// The value of the attribute that has the name and no namespace.
  public subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == nil }?.value
  }
}

/// What a reader meets next.
public enum XMLEvent: Sendable, Hashable {
  /// A start tag; an empty element gives a start and an end.
  case start(XMLStart)
  /// The end of an element.
  case end(name: String, namespace: String?, line: Int)
  /// All text up to the next tag or instruction, white space included; the line is where it ends.
  case text(String, line: Int)
  /// A processing instruction; comments are not reported at all.
  case instruction(target: String, data: String)
}
