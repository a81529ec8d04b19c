internal import CLibXML2

/// The callbacks that lead from libxml2's parser to a `ParseGuard`.
enum SAXTable {
  /// A table whose callbacks expect an unretained `ParseGuard` as their context.
  static func make() -> xmlSAXHandler {
    var table = unsafe xmlSAXHandler()
    unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe table.internalSubset = refuse
    unsafe table.externalSubset = refuse
    unsafe table.getEntity = { _, name in unsafe xmlGetPredefinedEntity(name) }
    unsafe table.startElementNs = start
    unsafe table.endElementNs = end
    unsafe table.characters = text
    unsafe table.ignorableWhitespace = text
    unsafe table.cdataBlock = text
    unsafe table.processingInstruction = instruction
    unsafe table.comment = { context, _ in unsafe SAXTable.telling(context) { $0.comment() } }
    unsafe table.serror = error
    return unsafe table
  }

  static func guarding(_ context: UnsafeMutableRawPointer?) -> ParseGuard? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<ParseGuard>.fromOpaque(context).takeUnretainedValue()
  }

  /// Calls the guard without counting a reference to it: whoever runs the parser keeps it alive, and there are
  /// callbacks by the million.
  static func telling(_ context: UnsafeMutableRawPointer?, _ body: (ParseGuard) -> Void) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<ParseGuard>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  static let refuse:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?
    ) -> Void = { context, _, _, _ in unsafe SAXTable.guarding(context)?.fail(.documentType) }

  static let start:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?, Int32,
      UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, Int32, Int32, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Void = { context, name, prefix, namespace, namespaceCount, namespaces, count, defaulted, attributes in
      guard let name = unsafe name else { return }
      let tag = unsafe RawStart(
        name: name, prefix: prefix, namespace: namespace, namespaceCount: namespaceCount, namespaces: namespaces,
        attributeCount: count, defaultedCount: defaulted, attributes: attributes)
      unsafe SAXTable.telling(context) { unsafe $0.start(tag) }
    }

  static let end:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?
    ) -> Void = { context, name, prefix, namespace in
      guard let name = unsafe name else { return }
      unsafe SAXTable.telling(context) { unsafe $0.end(name, prefix, namespace) }
    }

  static let text: @Sendable @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = {
    context, bytes, count in
    let run = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    unsafe SAXTable.telling(context) { unsafe $0.text(run) }
  }

  static let instruction:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?
    ) -> Void = { context, target, data in
      guard let target = unsafe target else { return }
      unsafe SAXTable.guarding(context)?.instruction(target, data)
    }

  static let error: @Sendable @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = {
    context, error in
    guard let error = unsafe error?.pointee, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let reason: XMLFault.Reason =
      unsafe error.code == Int32(XML_ERR_NO_MEMORY.rawValue) ? .memory : .malformed(error.code)
    unsafe SAXTable.guarding(context)?.fail(reason, line: Int(error.line))
  }
}
