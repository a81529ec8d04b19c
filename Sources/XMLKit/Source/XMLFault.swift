/// Why XML could not be read, checked or transformed.
///
/// It holds facts only: what a document says never stands in an error.
public struct XMLFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The file cannot be opened or read; the value is the system's `errno`.
    case unreadable(Int32)
    /// The document declares a document type, which may hide entities and outside references.
    case documentType
    /// The document breaks the rules of XML; the value is libxml2's error code.
    case malformed(Int32)
    /// Elements nest too deeply.
    case tooDeep
    /// An element has too many attributes or namespace declarations.
    case tooManyAttributes
    /// A name is too long.
    case nameTooLong
    /// An attribute's value is too long.
    case valueTooLong
    /// A text is too long.
    case textTooLong
    /// A tag, comment or instruction is too long.
    case tagTooLong
    /// The whole document is too long.
    case tooLarge
    /// An element that was said to hold text only holds elements.
    case notText
    /// The schema itself cannot be used; the value is libxml2's error code.
    case schema(Int32)
    /// The stylesheet itself cannot be used; the value is libxml2's or libxslt's error code, 0 if it gave none.
    case stylesheet(Int32)
    /// The transformation failed; the value is libxml2's or libxslt's error code, 0 if it gave none.
    case transform(Int32)
    /// Memory ran out.
    case memory
  }

  /// What is wrong.
  public let reason: Reason
  /// The line it was met on, 0 if there is none.
  public let line: Int

  /// Creates a fault.
  public init(_ reason: Reason, line: Int = 0) {
    self.reason = reason
    self.line = line
  }
}
