internal import CLibXML2

/// Turns what the parser says into events, and keeps them until the reader asks.
@safe final class EventQueue: ParseGuard {
  private let context: xmlParserCtxtPtr?
  private var events: [XMLEvent] = []
  private var next = 0
  private var pendingText: [UInt8] = []
  /// libxml2 keeps one copy of every name for the parser's lifetime, so that a pointer stands for a name.
  private var names: [UnsafePointer<xmlChar>: String] = unsafe [:]

  /// Creates the queue with a push parser of its own.
  init(limits: XMLLimits, table: inout xmlSAXHandler) {
    // The context pointer of the callbacks is set below, when `self` exists.
    unsafe context = xmlCreatePushParserCtxt(&table, nil, nil, 0, nil)
    super.init(limits: limits)
    unsafe context?.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit { if let context = unsafe context { unsafe xmlFreeParserCtxt(context) } }

  override var parser: xmlParserCtxtPtr? { unsafe context }

  /// The next event read, if there is one.
  func pop() -> XMLEvent? {
    guard next < events.count else {
      events.removeAll(keepingCapacity: true)
      next = 0
      return nil
    }
    defer { next += 1 }
    return events[next]
  }

  /// Parses one block.
  func parse(_ block: UnsafeRawBufferPointer, last: Bool) {
    guard let context = unsafe context else { return fail(.memory) }
    guard accept(bytes: block.count) else { return }
    let bytes = unsafe block.assumingMemoryBound(to: CChar.self).baseAddress
    unsafe xmlParseChunk(context, bytes, Int32(block.count), last ? 1 : 0)
    if last, unsafe context.pointee.wellFormed == 0 { fail(unsafe .malformed(context.pointee.errNo)) }
  }

  override func started(_ start: RawStart) {
    flushText()
    var attributes: [XMLAttribute] = []
    let count = unsafe Int(start.attributeCount)
    attributes.reserveCapacity(count)
    for index in 0..<count {
      attributes.append(
        XMLAttribute(
          name: unsafe name(start.attributes?[index * 5]) ?? "",
          namespace: unsafe name(start.attributes?[index * 5 + 2]),
          prefix: unsafe name(start.attributes?[index * 5 + 1]),
          value: unsafe start.string(index)))
    }
    events.append(
      .start(
        unsafe XMLStart(
          name: name(start.name) ?? "", namespace: name(start.namespace), prefix: name(start.prefix),
          attributes: attributes, line: line)))
  }

  override func ended(
    _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) {
    flushText()
    events.append(unsafe .end(name: self.name(name) ?? "", namespace: self.name(namespace), line: line))
  }

  override func read(text: UnsafeBufferPointer<UInt8>) { unsafe pendingText.append(contentsOf: text) }

  override func read(instruction target: UnsafePointer<xmlChar>, data: UnsafePointer<xmlChar>?) {
    flushText()
    let data = unsafe data.map { unsafe String(cString: $0) } ?? ""
    events.append(unsafe .instruction(target: String(cString: target), data: data))
  }

  private func flushText() {
    guard !pendingText.isEmpty else { return }
    events.append(.text(String(decoding: pendingText, as: UTF8.self), line: line))
    pendingText.removeAll(keepingCapacity: true)
  }

  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    if let known = unsafe names[pointer] { return known }
    let text = unsafe String(cString: pointer)
    unsafe names[pointer] = text
    return text
  }
}
