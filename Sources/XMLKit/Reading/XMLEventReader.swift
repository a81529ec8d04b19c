internal import CLibXML2

/// Reads a document event by event, holding one block of it at a time.
///
/// Document types, and with them every entity but the five of XML, are refused; so is anything that is not well
/// formed or goes beyond the limits. Events read before a fault was met have been handed out: whoever imports does
/// nothing final before `next()` has returned `nil`.
public final class XMLEventReader {
  private static let blockSize = 32_768

  private let feed: ByteFeed
  private let queue: EventQueue
  private var block = [UInt8](repeating: 0, count: blockSize)
  private var ended = false

  /// Opens a document.
  ///
  /// - Throws: `XMLFault` when a file cannot be opened.
  public init(_ source: XMLSource, limits: XMLLimits = .standard) throws(XMLFault) {
    XMLLibrary.prepare()
    feed = try ByteFeed(source)
    var table = unsafe SAXTable.make()
    queue = unsafe EventQueue(limits: limits, table: &table)
  }

  /// The next event, or `nil` once the document has ended well.
  public func next() throws(XMLFault) -> XMLEvent? {
    while true {
      if let event = queue.pop() { return event }
      if let fault = queue.fault { throw fault }
      if ended { return nil }
      readBlock()
    }
  }

  private func readBlock() {
    unsafe block.withUnsafeMutableBytes { buffer in
      let count = unsafe feed.read(into: buffer)
      if count < 0 { return queue.fail(.unreadable(Int32(-count))) }
      ended = count == 0
      unsafe queue.parse(UnsafeRawBufferPointer(rebasing: buffer[0..<count]), last: ended)
    }
  }

  /// Goes past the end of the element whose start was read last.
  public func skip() throws(XMLFault) {
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text, .instruction: break
      }
    }
  }

  /// Reads the text of the element whose start was read last, and its end.
  ///
  /// - Throws: `XMLFault` with `.notText` when the element holds elements.
  public func text() throws(XMLFault) -> String {
    var text = ""
    while let event = try next() {
      switch event {
      case .text(let part, _): if text.isEmpty { text = part } else { text += part }
      case .instruction: break
      case .start(let start): throw XMLFault(.notText, line: start.line)
      case .end: return text
      }
    }
    return text
  }
}
