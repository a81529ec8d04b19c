/// Writes a document as UTF-8, block by block or into memory.
///
/// The same calls give the same bytes. Where an element holds only elements, each stands on its own line, indented by
/// two spaces a level; an element whose first content is text is mixed, and nothing is added inside it. A character
/// that XML 1.0 forbids is written as U+FFFD and counted. Names and raw fragments are the caller's and are not checked.
public struct XMLWriter<Failure: Error> {
  private enum Content: UInt8 { case nothing, elements, mixed }
  private struct Open {
    let name: String
    var content: Content
  }

  private static var blockSize: Int { 65_536 }

  private let sink: (([UInt8]) throws(Failure) -> Void)?
  private var output: [UInt8] = []
  private var open: [Open] = []
  private var tagIsOpen = false
  /// How many forbidden characters were written as U+FFFD.
  public private(set) var replaced = 0

  /// Creates a writer that hands each block of about 64 KiB to the sink.
  public init(sink: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.sink = sink
    output.reserveCapacity(Self.blockSize * 2)
  }

  /// Writes the XML declaration.
  public mutating func declaration() throws(Failure) {
    output.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    if open.isEmpty { output.append(0x0A) }
  }

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - name: the name as written, prefix included.
  ///   - mixed: whether text will stand among its children, so that none may be put on a line of its own.
  public mutating func start(_ name: String, mixed: Bool = false) throws(Failure) {
    beginChild()
    output.append(0x3C)
    output.append(contentsOf: name.utf8)
    open.append(Open(name: name, content: mixed ? .mixed : .nothing))
    tagIsOpen = true
    try flushIfFull()
  }

  /// Adds an attribute to the element just opened, if there is a value.
  public mutating func attribute(_ name: String, _ value: String?) throws(Failure) {
    guard let value else { return }
    precondition(tagIsOpen, "an attribute follows its element's start")
    output.append(0x20)
    output.append(contentsOf: name.utf8)
    output.append(contentsOf: "=\"".utf8)
    replaced += XMLEscaping.append(value, as: XMLEscaping.attribute, to: &output)
    output.append(0x22)
    try flushIfFull()
  }

  /// Writes text.
  public mutating func text(_ text: String) throws(Failure) {
    guard let parent = open.indices.last else { preconditionFailure("text stands inside an element") }
    precondition(open[parent].content != .elements, "text after indented children: start the element as mixed")
    guard !text.isEmpty else { return }
    closeTag()
    open[parent].content = .mixed
    replaced += XMLEscaping.append(text, as: XMLEscaping.text, to: &output)
    try flushIfFull()
  }

  /// Closes the element opened last that is still open.
  public mutating func end() throws(Failure) {
    guard let element = open.popLast() else { preconditionFailure("no element is open") }
    if tagIsOpen {
      output.append(contentsOf: "/>".utf8)
      tagIsOpen = false
    } else {
      if element.content == .elements { newLine() }
      output.append(contentsOf: "</".utf8)
      output.append(contentsOf: element.name.utf8)
      output.append(0x3E)
    }
    if open.isEmpty { output.append(0x0A) }
    try flushIfFull()
  }

  /// Writes an element that holds text only.
  public mutating func element(_ name: String, _ text: String) throws(Failure) {
    try start(name)
    try self.text(text)
    try end()
  }

  /// Writes a well-formed fragment as it is, such as the canonical form of a foreign element.
  public mutating func raw(_ fragment: some Sequence<UInt8>) throws(Failure) {
    beginChild()
    output.append(contentsOf: fragment)
    if open.isEmpty { output.append(0x0A) }
    try flushIfFull()
  }

  /// Ends the writing: hands the rest to the sink, or returns all that was written when there is none.
  public mutating func finish() throws(Failure) -> [UInt8] {
    precondition(open.isEmpty, "every element is closed before the end")
    guard let sink else {
      defer { output = [] }
      return output
    }
    if !output.isEmpty { try sink(output) }
    output = []
    return []
  }

  private mutating func beginChild() {
    closeTag()
    guard let parent = open.indices.last, open[parent].content != .mixed else { return }
    open[parent].content = .elements
    newLine()
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    output.append(0x3E)
    tagIsOpen = false
  }

  private mutating func newLine() {
    output.append(0x0A)
    for _ in open { output.append(contentsOf: "  ".utf8) }
  }

  private mutating func flushIfFull() throws(Failure) {
    guard let sink, output.count >= Self.blockSize else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}

extension XMLWriter where Failure == Never {
  /// Creates a writer that keeps all in memory.
  public init() { sink = nil }
}
