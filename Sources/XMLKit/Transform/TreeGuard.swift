internal import CLibXML2

/// Builds libxml2's tree of a document while guarding the parser.
@safe final class TreeGuard: ParseGuard {
  private let context: xmlParserCtxtPtr

  private init(context: xmlParserCtxtPtr, limits: XMLLimits) {
    unsafe self.context = context
    super.init(limits: limits)
  }

  override var parser: xmlParserCtxtPtr? { unsafe context }

  override func started(_ start: RawStart) {
    unsafe xmlSAX2StartElementNs(
      context, start.name, start.prefix, start.namespace, start.namespaceCount, start.namespaces,
      start.attributeCount, start.defaultedCount, start.attributes)
  }

  override func ended(
    _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) { unsafe xmlSAX2EndElementNs(context, name, prefix, namespace) }

  override func read(text: UnsafeBufferPointer<UInt8>) {
    unsafe xmlSAX2Characters(context, text.baseAddress, Int32(text.count))
  }

  override func read(instruction target: UnsafePointer<xmlChar>, data: UnsafePointer<xmlChar>?) {
    unsafe xmlSAX2ProcessingInstruction(context, target, data)
  }

  /// Reads a document into a tree, which the caller frees.
  static func tree(of source: XMLSource, limits: XMLLimits) throws(XMLFault) -> xmlDocPtr {
    XMLLibrary.prepare()
    let feed = try ByteFeed(source)
    guard let context = unsafe xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else { throw XMLFault(.memory) }
    defer { unsafe xmlFreeParserCtxt(context) }
    let observer = unsafe TreeGuard(context: context, limits: limits)
    var table = unsafe SAXTable.make()
    // libxml2's own tree builder begins and ends the document; its context is the parser, so the table must name both.
    unsafe table.startDocument = { context in
      if let parser = unsafe SAXTable.guarding(context)?.parser { unsafe xmlSAX2StartDocument(parser) }
    }
    unsafe table.endDocument = { context in
      if let parser = unsafe SAXTable.guarding(context)?.parser { unsafe xmlSAX2EndDocument(parser) }
    }
    unsafe context.pointee.sax.pointee = table
    unsafe context.pointee.userData = Unmanaged<ParseGuard>.passUnretained(observer).toOpaque()
    unsafe context.pointee.linenumbers = 1
    withExtendedLifetime(observer) { observer.parse(feed) }
    let tree = unsafe context.pointee.myDoc
    unsafe context.pointee.myDoc = nil
    if let fault = observer.fault {
      if let tree = unsafe tree { unsafe xmlFreeDoc(tree) }
      throw fault
    }
    guard let tree = unsafe tree else { throw XMLFault(.memory) }
    return unsafe tree
  }

  private func parse(_ feed: ByteFeed) {
    var block = [UInt8](repeating: 0, count: 32_768)
    unsafe block.withUnsafeMutableBytes { buffer in
      while fault == nil {
        let count = unsafe feed.read(into: buffer)
        if count < 0 { return fail(.unreadable(Int32(-count))) }
        guard accept(bytes: count) else { return }
        unsafe xmlParseChunk(
          context, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(count), count == 0 ? 1 : 0)
        if count == 0 { break }
      }
      if fault == nil, unsafe context.pointee.wellFormed == 0 { fail(unsafe .malformed(context.pointee.errNo)) }
    }
  }
}
