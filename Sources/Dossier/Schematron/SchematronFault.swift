public import XMLKit

/// Why a Schematron schema cannot be compiled.
public enum SchematronFault: Error, Sendable, Hashable {
  /// The schema is no XML, or the stylesheet made of it is refused.
  case xml(XMLFault)
  /// The document is no Schematron schema, or its query binding is not XSLT 1.0's.
  case notASchema
  /// An element, or the way it is used, is beyond this compiler.
  case unsupported(element: String, line: Int)
  /// An element lacks an attribute.
  case missing(attribute: String, element: String, line: Int)
  /// A name is declared twice.
  case repeated(name: String, line: Int)
  /// A phase, pattern, rule or diagnostic is named that does not exist.
  case unknown(name: String, line: Int)
}
