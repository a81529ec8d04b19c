internal import CLibXML2
internal import CPieces
internal import Synchronization

/// An XML Schema, compiled once and shared by as many threads as wish to validate.
public final class XMLSchemaValidator: Sendable {
  private static let numbers = Atomic(0)

  /// The address of the compiled schema, which libxml2 only reads, so that threads may share it.
  private let address: UInt

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - schema: the schema document.
  ///   - imports: the documents it may import or include, by the `schemaLocation` it names them with; nothing else
  ///     is ever loaded.
  public init(_ schema: [UInt8], imports: [String: [UInt8]] = [:]) throws(XMLFault) {
    XMLLibrary.prepare()
    let base = "embedded:///\(Self.numbers.add(1, ordering: .relaxed).newValue)/"
    let errors = ErrorCollector()
    var offered: [String: [UInt8]] = [base + "main.xsd": schema]
    for (name, bytes) in imports { offered[base + name] = bytes }
    address = XMLLibrary.offering(offered) {
      errors.collecting {
        guard let context = unsafe xmlSchemaNewParserCtxt(base + "main.xsd") else { return 0 }
        defer { unsafe xmlSchemaFreeParserCtxt(context) }
        unsafe xmlSchemaSetParserStructuredErrors(context, ErrorCollector.callback, errors.context)
        return UInt(bitPattern: unsafe xmlSchemaParse(context))
      }
    }
    guard address != 0, errors.first == nil else {
      if let compiled = unsafe xmlSchemaPtr(bitPattern: address) { unsafe xmlSchemaFree(compiled) }
      throw XMLFault(.schema(errors.first?.code ?? 0), line: errors.first?.line ?? 0)
    }
  }

  deinit { if let schema = unsafe xmlSchemaPtr(bitPattern: address) { unsafe xmlSchemaFree(schema) } }

  /// Validates a document while it streams by; memory grows with the schema's keys only.
  ///
  /// - Parameters:
  ///   - source: the document.
  ///   - limits: what it may hold; beyond them, or when it is not well formed, the document is refused.
  ///   - cap: how many problems are kept; all are counted.
  ///   - anchor: an attribute that marks the elements problems are to be placed by.
  /// - Throws: `XMLFault` when the document cannot be read safely.
  public func validate(
    _ source: XMLSource, limits: XMLLimits = .standard, cap: Int = 200, anchor: String? = nil
  ) throws(XMLFault) -> XMLValidation {
    cpieces_begin()
    defer { cpieces_end() }
    guard let schema = unsafe xmlSchemaPtr(bitPattern: address), let context = unsafe xmlSchemaNewValidCtxt(schema)
    else { throw XMLFault(.memory) }
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    let feed = try ByteFeed(source)
    let observer = unsafe ValidationGuard(context: context, feed: feed, limits: limits, cap: cap, anchor: anchor)
    // While it validates, libxml2 tells the parser's errors to the thread, not to the table of callbacks.
    let errors = ErrorCollector()
    let status = errors.collecting { unsafe Self.run(context, observer) }
    if let fault = observer.fault { throw fault }
    if let first = errors.first { throw XMLFault(.malformed(first.code), line: first.line) }
    // libxml2 answers with the code of the first thing wrong, or a negative number when it failed itself.
    guard status >= 0, status == 0 || observer.count > 0 else { throw XMLFault(.malformed(status)) }
    return XMLValidation(problems: observer.problems, count: observer.count, root: observer.root)
  }

  private static func run(_ context: xmlSchemaValidCtxtPtr, _ observer: ValidationGuard) -> Int32 {
    // The callbacks see the guard as the base class that the table expects.
    let opaque = unsafe Unmanaged<ParseGuard>.passUnretained(observer).toOpaque()
    var table = unsafe SAXTable.make()
    let input = unsafe xmlParserInputBufferCreateIO(
      { context, buffer, count in
        guard let buffer = unsafe buffer,
          let observer = unsafe SAXTable.guarding(context) as? ValidationGuard
        else { return 0 }
        return unsafe observer.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
      }, nil, opaque, XML_CHAR_ENCODING_NONE)
    guard let input = unsafe input else { return -1 }
    unsafe xmlSchemaSetValidStructuredErrors(
      context,
      { context, error in
        guard let error = unsafe error?.pointee, let observer = unsafe SAXTable.guarding(context) as? ValidationGuard
        else { return }
        unsafe observer.note(error)
      }, opaque)
    return withExtendedLifetime(observer) {
      unsafe xmlSchemaValidateStream(context, input, XML_CHAR_ENCODING_NONE, &table, opaque)
    }
  }
}
