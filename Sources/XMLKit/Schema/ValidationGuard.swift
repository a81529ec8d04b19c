internal import CLibXML2

/// Guards the parser that feeds a schema validation, and notes the problems with their place.
@safe final class ValidationGuard: ParseGuard {
  private let context: xmlSchemaValidCtxtPtr
  private let feed: ByteFeed
  private let anchorName: [UInt8]
  private let cap: Int
  private var anchor: KeptAnchor
  private(set) var problems: [XMLProblem] = []
  private(set) var count = 0
  private(set) var root: XMLStart?

  init(context: xmlSchemaValidCtxtPtr, feed: ByteFeed, limits: XMLLimits, cap: Int, anchor: String?) {
    unsafe self.context = context
    self.feed = feed
    self.cap = cap
    self.anchor = KeptAnchor()
    anchorName = anchor.map { Array($0.utf8) } ?? []
    super.init(limits: limits)
  }

  override var parser: xmlParserCtxtPtr? { unsafe xmlSchemaValidCtxtGetParserCtxt(context) }

  /// Gives libxml2 its next block; 0 when there is no more or a fault was met.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard fault == nil else { return 0 }
    let count = unsafe feed.read(into: buffer)
    if count < 0 { fail(.unreadable(Int32(-count))) }
    return accept(bytes: max(count, 0)) ? Int32(count) : 0
  }

  override func started(_ start: RawStart) {
    anchor.drop(deeperThan: depth - 1)
    if root == nil { unsafe root = makeRoot(start) }
    guard !anchorName.isEmpty, !anchor.isOpen else { return }
    let attributeCount = unsafe Int(start.attributeCount)
    for index in 0..<attributeCount where unsafe isAnchor(start, index) {
      return unsafe anchor.keep(start, line: line, depth: depth)
    }
  }

  override func ended(
    _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) {
    // The validator speaks of an element's end after this, so an anchor is dropped only when something follows it.
    anchor.drop(deeperThan: depth)
  }

  func note(_ error: xmlError) {
    let sentence = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    // Keys add this to a value that has just been reported as wrong.
    if sentence.contains("Warning: No precomputed value available") { return }
    count += 1
    guard problems.count < cap else { return }
    let errorLine = unsafe Int(error.line)
    problems.append(
      XMLProblem(
        code: unsafe error.code, line: errorLine > 0 ? errorLine : line, sentence: sentence, anchor: anchor.value))
  }

  private func isAnchor(_ start: RawStart, _ index: Int) -> Bool {
    guard let name = unsafe start.attributes?[index * 5], unsafe start.attributes?[index * 5 + 1] == nil else {
      return false
    }
    return unsafe anchorName.withUnsafeBufferPointer { wanted in
      unsafe xmlStrlen(name) == wanted.count && xmlStrncmp(name, wanted.baseAddress, Int32(wanted.count)) == 0
    }
  }

  private func makeRoot(_ start: RawStart) -> XMLStart {
    unsafe XMLStart(
      name: String(cString: start.name), namespace: start.namespace.map { unsafe String(cString: $0) },
      prefix: start.prefix.map { unsafe String(cString: $0) },
      attributes: attributes(start).sorted { $0.name < $1.name },
      line: line)
  }

  private func attributes(_ start: RawStart) -> [XMLAttribute] {
    var all: [XMLAttribute] = []
    let count = unsafe Int(start.attributeCount)
    for index in 0..<count where unsafe start.attributes?[index * 5 + 1] == nil {
      guard let name = unsafe start.attributes?[index * 5] else { continue }
      all.append(XMLAttribute(name: unsafe String(cString: name), value: unsafe start.string(index)))
    }
    return all
  }
}
