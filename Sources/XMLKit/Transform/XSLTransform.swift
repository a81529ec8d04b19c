internal import CLibXML2
internal import CLibXSLT

/// An XSLT 1.0 stylesheet, compiled once; while it runs it may read, write and fetch nothing.
///
/// `document()` gives an empty set, and `xsl:import` and `xsl:include` make a stylesheet unusable.
public final class XSLTransform: Sendable {
  /// The address of the compiled stylesheet, which libxslt only reads, so that threads may share it.
  private let address: UInt

  /// Compiles a stylesheet.
  public init(_ stylesheet: [UInt8]) throws(XMLFault) {
    let tree = unsafe try TreeGuard.tree(of: .bytes(stylesheet), limits: .standard)
    let errors = ErrorCollector()
    let compiled = errors.collecting { unsafe UInt(bitPattern: xsltParseStylesheetDoc(tree)) }
    // A stylesheet that came to life owns its tree; otherwise the tree is still ours.
    if compiled == 0 { unsafe xmlFreeDoc(tree) }
    address = compiled
    guard let sheet = unsafe xsltStylesheetPtr(bitPattern: compiled), unsafe sheet.pointee.errors == 0 else {
      if let sheet = unsafe xsltStylesheetPtr(bitPattern: compiled) { unsafe xsltFreeStylesheet(sheet) }
      throw XMLFault(.stylesheet(errors.first?.code ?? 0), line: errors.first?.line ?? 0)
    }
  }

  deinit { if let sheet = unsafe xsltStylesheetPtr(bitPattern: address) { unsafe xsltFreeStylesheet(sheet) } }

  /// Transforms a document.
  ///
  /// - Parameters:
  ///   - source: the document, which is held in memory whole: count five times its size.
  ///   - parameters: the stylesheet's parameters, as strings.
  ///   - limits: what the document may hold.
  /// - Returns: what the stylesheet's `xsl:output` asks for.
  public func apply(
    to source: XMLSource, parameters: [String: String] = [:], limits: XMLLimits = .standard
  ) throws(XMLFault) -> [UInt8] {
    let tree = unsafe try TreeGuard.tree(of: source, limits: limits)
    defer { unsafe xmlFreeDoc(tree) }
    guard let sheet = unsafe xsltStylesheetPtr(bitPattern: address),
      let context = unsafe xsltNewTransformContext(sheet, tree)
    else { throw XMLFault(.memory) }
    defer { unsafe xsltFreeTransformContext(context) }
    let errors = ErrorCollector()
    let output: [UInt8]? = errors.collecting {
      unsafe xsltSetCtxtSecurityPrefs(xsltGetDefaultSecurityPrefs(), context)
      unsafe Self.set(parameters, in: context)
      guard let result = unsafe xsltApplyStylesheetUser(sheet, tree, nil, nil, nil, context) else { return nil }
      defer { unsafe xmlFreeDoc(result) }
      guard unsafe context.pointee.state == XSLT_STATE_OK else { return nil }
      return unsafe Self.bytes(of: result, sheet)
    }
    guard let output else { throw XMLFault(.transform(errors.first?.code ?? 0), line: errors.first?.line ?? 0) }
    return output
  }

  private static func set(_ parameters: [String: String], in context: xsltTransformContextPtr) {
    for (name, value) in parameters { unsafe xsltQuoteOneUserParam(context, name, value) }
  }

  private static func bytes(of result: xmlDocPtr, _ sheet: xsltStylesheetPtr) -> [UInt8]? {
    var text: UnsafeMutablePointer<xmlChar>? = nil
    var count: Int32 = 0
    guard unsafe xsltSaveResultToString(&text, &count, result, sheet) == 0 else { return nil }
    // An empty result leaves the pointer nil.
    guard let text = unsafe text else { return [] }
    defer { unsafe cxml_free(text) }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}
