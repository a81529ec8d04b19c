internal import CLibXML2

/// The names and pointers libxml2 gives for a start tag.
@unsafe struct RawStart {
  let name: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let namespace: UnsafePointer<xmlChar>?
  let namespaceCount: Int32
  let namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let attributeCount: Int32
  let defaultedCount: Int32
  /// Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte after its last.
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The bytes of an attribute's value.
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let first = unsafe attributes?[index * 5 + 3], let end = unsafe attributes?[index * 5 + 4] else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    return unsafe UnsafeBufferPointer(start: first, count: end - first)
  }

  /// An attribute's value as a string.
  func string(_ index: Int) -> String {
    let bytes = unsafe value(index)
    return unsafe Self.plain(bytes)
  }

  /// The text of a value's bytes: unless it substitutes entities, libxml2 hands an ampersand out as a reference to
  /// itself, and never bare.
  static func plain(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    let reference: [UInt8] = [0x26, 0x23, 0x33, 0x38, 0x3B]
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      plain.append(bytes[index])
      let isReference = bytes[index] == 0x26 && bytes[index...].starts(with: reference)
      index = bytes.index(index, offsetBy: isReference ? reference.count : 1)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// What stands between libxml2's parser and whoever uses what it reads: limits, no document type, any error refuses.
///
/// Subclasses take what passed; they are called only while no fault has been met.
class ParseGuard {
  let limits: XMLLimits
  private(set) var fault: XMLFault?
  /// How many elements are open.
  private(set) var depth = 0
  private var total = 0
  private var sinceEvent = 0
  private var textRun = 0
  private var namespacesInScope = 0
  private var namespacesByDepth: [Int32] = []

  init(limits: XMLLimits) { self.limits = limits }

  /// The parser now at work, to ask it for lines and to silence it.
  var parser: xmlParserCtxtPtr? { nil }

  /// The line the parser has reached.
  final var line: Int {
    guard let input = unsafe parser?.pointee.input else { return 0 }
    return Int(unsafe input.pointee.line)
  }

  // MARK: What subclasses do with what passed.

  func started(_ start: RawStart) {}
  func ended(_ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {}
  func read(text: UnsafeBufferPointer<UInt8>) {}
  func read(instruction target: UnsafePointer<xmlChar>, data: UnsafePointer<xmlChar>?) {}

  // MARK: Limits.

  final func fail(_ reason: XMLFault.Reason, line: Int? = nil) {
    if fault == nil { fault = XMLFault(reason, line: line ?? self.line) }
    // The rest of the block at hand is parsed in silence and no other is given: `xmlStopParser`, called from a
    // callback, frees what the push parser of 2.9.14 goes on to read.
    if let parser = unsafe parser { unsafe parser.pointee.disableSAX = 1 }
  }

  /// Counts bytes about to be parsed; false says that they must not be.
  final func accept(bytes count: Int) -> Bool {
    guard fault == nil else { return false }
    total += count
    sinceEvent += count
    if total > limits.totalBytes { fail(.tooLarge) }
    if sinceEvent > limits.tagBytes { fail(.tagTooLong) }
    return fault == nil
  }

  final func start(_ start: RawStart) {
    guard fault == nil else { return }
    sinceEvent = 0
    textRun = 0
    depth += 1
    let namespaceCount = unsafe start.namespaceCount
    let attributeCount = unsafe Int(start.attributeCount)
    namespacesByDepth.append(namespaceCount)
    namespacesInScope += Int(namespaceCount)
    if depth > limits.depth { return fail(.tooDeep) }
    if attributeCount + Int(namespaceCount) > limits.attributes || namespacesInScope > limits.namespaces {
      return fail(.tooManyAttributes)
    }
    if unsafe xmlStrlen(start.name) > limits.nameBytes { return fail(.nameTooLong) }
    for index in 0..<attributeCount {
      if let name = unsafe start.attributes?[index * 5], unsafe xmlStrlen(name) > limits.nameBytes {
        return fail(.nameTooLong)
      }
      if unsafe start.value(index).count > limits.valueBytes { return fail(.valueTooLong) }
    }
    unsafe started(start)
  }

  final func end(
    _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) {
    guard fault == nil else { return }
    sinceEvent = 0
    textRun = 0
    unsafe ended(name, prefix, namespace)
    depth -= 1
    namespacesInScope -= Int(namespacesByDepth.popLast() ?? 0)
  }

  final func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard fault == nil else { return }
    sinceEvent = 0
    textRun += bytes.count
    if textRun > limits.textBytes { return fail(.textTooLong) }
    unsafe read(text: bytes)
  }

  final func instruction(_ target: UnsafePointer<xmlChar>, _ data: UnsafePointer<xmlChar>?) {
    guard fault == nil else { return }
    sinceEvent = 0
    unsafe read(instruction: target, data: data)
  }

  final func comment() { sinceEvent = 0 }
}
