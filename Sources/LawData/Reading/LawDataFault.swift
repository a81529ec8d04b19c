/// Why a file of law data could not be read.
public enum LawDataFault: Error, Sendable, Hashable {
  /// It is not well-formed XML, or hostile.
  case malformed
  /// Its root is another element than expected.
  case unexpectedRoot
  /// An element or attribute that must be there is not, or says what it cannot say.
  case invalid(element: String, part: String)
}
