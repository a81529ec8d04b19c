/// The bytes of a document being written, and what must be known to go on: no generics, so that it is fast.
struct XMLOutput {
  private enum Content { case nothing, elements, mixed }
  private struct Open {
    let name: String
    var content: Content
  }

  var bytes: [UInt8] = []
  private var open: [Open] = []
  private var tagIsOpen = false
  var replaced = 0

  var isComplete: Bool { open.isEmpty }

  mutating func declaration() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  mutating func start(_ name: String, mixed: Bool) {
    beginChild()
    bytes.append(0x3C)
    append(name)
    open.append(Open(name: name, content: mixed ? .mixed : .nothing))
    tagIsOpen = true
  }

  mutating func attribute(_ name: String, _ value: String) {
    precondition(tagIsOpen, "an attribute follows its element's start")
    bytes.append(0x20)
    append(name)
    append("=\"")
    replaced += XMLEscaping.append(value, as: XMLEscaping.attribute, to: &bytes)
    bytes.append(0x22)
  }

  mutating func text(_ text: String) {
    let parent = open.count - 1
    precondition(parent >= 0, "text stands inside an element")
    precondition(open[parent].content != .elements, "text after indented children: start the element as mixed")
    guard !text.isEmpty else { return }
    closeTag()
    open[parent].content = .mixed
    replaced += XMLEscaping.append(text, as: XMLEscaping.text, to: &bytes)
  }

  mutating func end() {
    guard let element = open.popLast() else { preconditionFailure("no element is open") }
    if tagIsOpen {
      append("/>")
      tagIsOpen = false
    } else {
      if element.content == .elements { newLine() }
      append("</")
      append(element.name)
      bytes.append(0x3E)
    }
    if open.isEmpty { bytes.append(0x0A) }
  }

  mutating func raw(_ fragment: some Sequence<UInt8>) {
    beginChild()
    bytes.append(contentsOf: fragment)
    if open.isEmpty { bytes.append(0x0A) }
  }

  private mutating func beginChild() {
    closeTag()
    guard !open.isEmpty, open[open.count - 1].content != .mixed else { return }
    open[open.count - 1].content = .elements
    newLine()
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(0x3E)
    tagIsOpen = false
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<open.count * 2 { bytes.append(0x20) }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }
}
