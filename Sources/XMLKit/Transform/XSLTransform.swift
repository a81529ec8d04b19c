internal import CLibXML2
internal import CLibXSLT

/// An XSLT 1.0 stylesheet, compiled once; while it runs it may read, write and fetch nothing.
///
/// `document()` gives an empty set; `xsl:import`, `xsl:include` and an output encoding other than UTF-8 make a stylesheet
/// unusable.
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
    guard let sheet = unsafe xsltStylesheetPtr(bitPattern: compiled), unsafe sheet.pointee.errors == 0,
      unsafe Self.isUTF8(sheet.pointee.encoding)
    else {
      if let sheet = unsafe xsltStylesheetPtr(bitPattern: compiled) { unsafe xsltFreeStylesheet(sheet) }
      throw XMLFault(.stylesheet(errors.first?.code ?? 0), line: errors.first?.line ?? 0)
    }
  }

  private static func isUTF8(_ encoding: UnsafeMutablePointer<xmlChar>?) -> Bool {
    guard let encoding = unsafe encoding else { return true }
    return unsafe String(cString: encoding).lowercased() == "utf-8"
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
    var output: [UInt8] = []
    try run(source, parameters, limits) { output.append(contentsOf: $0) }
    return output
  }

  /// Transforms a document and hands the result out in blocks.
  ///
  /// - Parameters:
  ///   - source: the document, which is held in memory whole.
  ///   - parameters: the stylesheet's parameters, as strings.
  ///   - limits: what the document may hold.
  ///   - sink: takes each block; what it throws ends the writing and passes through.
  public func apply(
    to source: XMLSource, parameters: [String: String] = [:], limits: XMLLimits = .standard,
    sink: ([UInt8]) throws -> Void
  ) throws {
    var failure: (any Error)?
    try run(source, parameters, limits) { block in
      guard failure == nil else { return }
      do { try sink(block) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func run(
    _ source: XMLSource, _ parameters: [String: String], _ limits: XMLLimits, _ sink: ([UInt8]) -> Void
  ) throws(XMLFault) {
    let tree = unsafe try TreeGuard.tree(of: source, limits: limits)
    guard let sheet = unsafe xsltStylesheetPtr(bitPattern: address) else { throw XMLFault(.memory) }
    let errors = ErrorCollector()
    let isDone: Bool = errors.collecting {
      // The source and its keys are freed before the result is written: together they are the larger part.
      guard let result = unsafe Self.transform(tree, sheet, parameters) else { return false }
      defer { unsafe xmlFreeDoc(result) }
      return unsafe Self.write(result, sheet, sink)
    }
    guard isDone else { throw XMLFault(.transform(errors.first?.code ?? 0), line: errors.first?.line ?? 0) }
  }

  /// Transforms a tree and frees it.
  private static func transform(
    _ tree: xmlDocPtr, _ sheet: xsltStylesheetPtr, _ parameters: [String: String]
  ) -> xmlDocPtr? {
    defer { unsafe xmlFreeDoc(tree) }
    guard let context = unsafe xsltNewTransformContext(sheet, tree) else { return nil }
    defer { unsafe xsltFreeTransformContext(context) }
    unsafe xsltSetCtxtSecurityPrefs(xsltGetDefaultSecurityPrefs(), context)
    for (name, value) in parameters { unsafe xsltQuoteOneUserParam(context, name, value) }
    guard let result = unsafe xsltApplyStylesheetUser(sheet, tree, nil, nil, nil, context) else { return nil }
    guard unsafe context.pointee.state == XSLT_STATE_OK else {
      unsafe xmlFreeDoc(result)
      return nil
    }
    return unsafe result
  }

  private static func write(_ result: xmlDocPtr, _ sheet: xsltStylesheetPtr, _ sink: ([UInt8]) -> Void) -> Bool {
    withoutActuallyEscaping(sink) { sink in
      let box = SinkBox(sink)
      return withExtendedLifetime(box) {
        let buffer = unsafe xmlOutputBufferCreateIO(
          { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
            let box = unsafe Unmanaged<SinkBox>.fromOpaque(context).takeUnretainedValue()
            box.sink(unsafe Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
            return count
          }, nil, Unmanaged.passUnretained(box).toOpaque(), nil)
        guard let buffer = unsafe buffer else { return false }
        let written = unsafe xsltSaveResultTo(buffer, result, sheet)
        return unsafe xmlOutputBufferClose(buffer) >= 0 && written >= 0
      }
    }
  }
}

/// Lends a closure to a C callback.
private final class SinkBox {
  let sink: ([UInt8]) -> Void

  init(_ sink: @escaping ([UInt8]) -> Void) { self.sink = sink }
}
