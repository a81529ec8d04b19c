/// Writes a document as UTF-8, block by block or into memory.
///
/// The same calls give the same bytes. Where an element holds only elements, each stands on its own line, indented by
/// two spaces a level; an element whose first content is text is mixed, and nothing is added inside it. A character
/// that XML 1.0 forbids is written as U+FFFD and counted. Names and raw fragments are the caller's and are not checked.
public struct XMLWriter<Failure: Error> {
  private let sink: (([UInt8]) throws(Failure) -> Void)?
  private var output = XMLOutput()

  /// Creates a writer that hands each block of about 64 KiB to the sink.
  public init(sink: @escaping ([UInt8]) throws(Failure) -> Void) { self.sink = sink }

  /// How many forbidden characters were written as U+FFFD.
  public var replaced: Int { output.replaced }

  /// Writes the XML declaration.
  public mutating func declaration() throws(Failure) { output.declaration() }

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - name: the name as written, prefix included.
  ///   - mixed: whether text will stand among its children, so that none may be put on a line of its own.
  public mutating func start(_ name: String, mixed: Bool = false) throws(Failure) {
    output.start(name, mixed: mixed)
    try flushIfFull()
  }

  /// Adds an attribute to the element just opened, if there is a value.
  public mutating func attribute(_ name: String, _ value: String?) throws(Failure) {
    guard let value else { return }
    output.attribute(name, value)
    try flushIfFull()
  }

  /// Writes text.
  public mutating func text(_ text: String) throws(Failure) {
    output.text(text)
    try flushIfFull()
  }

  /// Closes the element opened last that is still open.
  public mutating func end() throws(Failure) {
    output.end()
    try flushIfFull()
  }

  /// Writes an element that holds text only.
  public mutating func element(_ name: String, _ text: String) throws(Failure) {
    output.start(name, mixed: false)
    output.text(text)
    output.end()
    try flushIfFull()
  }

  /// Writes a well-formed fragment as it is, such as the canonical form of a foreign element.
  public mutating func raw(_ fragment: some Sequence<UInt8>) throws(Failure) {
    output.raw(fragment)
    try flushIfFull()
  }

  /// Ends the writing: hands the rest to the sink, or returns all that was written when there is none.
  public mutating func finish() throws(Failure) -> [UInt8] {
    precondition(output.isComplete, "every element is closed before the end")
    let rest = output.bytes
    output.bytes = []
    guard let sink else { return rest }
    if !rest.isEmpty { try sink(rest) }
    return []
  }

  private mutating func flushIfFull() throws(Failure) {
    guard output.bytes.count >= 65_536, let sink else { return }
    try sink(output.bytes)
    output.bytes.removeAll(keepingCapacity: true)
  }
}

extension XMLWriter where Failure == Never {
  /// Creates a writer that keeps all in memory.
  public init() { sink = nil }
}
