internal import CLibXML2
internal import CLibXSLT
internal import CPieces
internal import Synchronization

/// What must be said to libxml2 and libxslt once, before anything else.
enum XMLLibrary {
  /// Prepares both libraries: no file, no network and no catalog is ever opened on a document's behalf.
  static func prepare() { _ = once }

  private static let once: Void = {
    cxml_use_no_fast_bins()
    // Outside of a validation these are the heap's own functions.
    unsafe xmlMemSetup(cpieces_free, cpieces_malloc, cpieces_realloc, cpieces_duplicate)
    xmlInitParser()
    // A document may name a catalog in an instruction; none is read.
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    // Whatever libxml2 wants to load, an entity, an imported schema, a stylesheet, it asks this function for.
    unsafe xmlSetExternalEntityLoader { url, _, parser in unsafe XMLLibrary.resource(url, for: parser) }
    unsafe xsltSetLoaderFunc { _, _, _, _, _ in nil }
    cxslt_silence()
    let preferences = unsafe xsltNewSecurityPrefs()
    for option in [
      XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
      XSLT_SECPREF_WRITE_NETWORK,
    ] {
      unsafe xsltSetSecurityPrefs(preferences, option) { _, _, _ in 0 }
    }
    unsafe xsltSetDefaultSecurityPrefs(preferences)
  }()

  /// The resources that the compilation in progress may load, by their whole address.
  private static let resources = Mutex<[String: [UInt8]]>([:])

  /// Lets libxml2 load the given resources, and nothing else, while the body runs.
  static func offering<Result>(_ offered: [String: [UInt8]], _ body: () -> Result) -> Result {
    resources.withLock { $0.merge(offered) { _, new in new } }
    defer { resources.withLock { all in offered.keys.forEach { all[$0] = nil } } }
    return body()
  }

  private static func resource(
    _ url: UnsafePointer<CChar>?, for parser: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    guard let name = unsafe url.map({ unsafe String(cString: $0) }), let bytes = resources.withLock({ $0[name] }) else {
      return nil
    }
    let buffer = unsafe bytes.withUnsafeBytes { all in
      unsafe xmlParserInputBufferCreateMem(
        all.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: all.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer = unsafe buffer,
      let input = unsafe xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
    else { return nil }
    // What the resource names in its turn is relative to its own address; the input frees its copy.
    unsafe input.pointee.filename = name.withCString { unsafe UnsafePointer(cxml_duplicate($0)) }
    return unsafe input
  }
}
