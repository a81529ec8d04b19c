/// How much of each thing a document may hold before it is refused.
///
/// What people write stays far below these numbers; what is made to exhaust a parser does not.
public struct XMLLimits: Sendable, Hashable {
  /// How deep elements may nest.
  public var depth = 64
  /// Attributes of one element, namespace declarations included.
  public var attributes = 256
  /// Namespace declarations in force at one place.
  public var namespaces = 64
  /// Bytes of an element's or attribute's name.
  public var nameBytes = 256
  /// Bytes of one attribute's value.
  public var valueBytes = 65_536
  /// Bytes of text that no tag interrupts.
  public var textBytes = 16_777_216
  /// Bytes of one tag, comment or instruction; libxml2 compares each attribute of a tag with all others, so a long
  /// tag costs the square of its length.
  public var tagBytes = 131_072
  /// Bytes of the whole document.
  public var totalBytes = 4_294_967_296

  /// Creates the limits used for documents that others wrote.
  public init() {}

  /// The limits used for documents that others wrote.
  public static let standard = XMLLimits()
}
