import XMLKit

/// An element of another namespace, kept for those who understand it.
enum ForeignElement {
  /// Writes the element in exclusive canonical form, whatever form it came in.
  ///
  /// - Throws: `DossierFailure.notForeign` if the text is no single element of another namespace.
  static func write(_ element: String, uid: String?, depth: Int, into output: inout XMLBuffer) throws(DossierFailure) {
    let source = Array(element.utf8)
    let canonical: [UInt8]
    let namespace: String?
    do throws(XMLFault) {
      namespace = try root(source)?.namespace
      canonical = try XMLCanonical.exclusive(.bytes(source))
    } catch {
      throw .notForeign(uid: uid)
    }
    guard let namespace, !namespace.isEmpty, namespace != DossierFormat.namespace else { throw .notForeign(uid: uid) }
    output.line(depth)
    output.raw(canonical)
  }

  private static func root(_ source: [UInt8]) throws(XMLFault) -> XMLStart? {
    let reader = try XMLEventReader(.bytes(source))
    while let event = try reader.next() { if case .start(let start) = event { return start } }
    return nil
  }
}
