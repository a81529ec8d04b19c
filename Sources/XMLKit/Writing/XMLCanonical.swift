/// Exclusive Canonical XML 1.0 without comments: the same element always gives the same bytes, wherever it stood.
///
/// Namespaces that only a value mentions (`xsi:type="p:t"`) are not visibly used and are not declared, as the
/// recommendation says.
public enum XMLCanonical {
  /// The canonical form of a whole document.
  public static func exclusive(_ source: XMLSource, limits: XMLLimits = .standard) throws(XMLFault) -> [UInt8] {
    let reader = try XMLEventReader(source, limits: limits)
    var output: [UInt8] = []
    var rootIsWritten = false
    while let event = try reader.next() {
      switch event {
      case .start(let start):
        output += try reader.canonical(start)
        rootIsWritten = true
      case .instruction(let target, let data):
        if rootIsWritten { output.append(0x0A) }
        CanonicalForm.append(instruction: target, data, to: &output)
        if !rootIsWritten { output.append(0x0A) }
      case .end, .text: break
      }
    }
    return output
  }
}

extension XMLEventReader {
  /// Reads all of the element whose start was read last, its end included, as exclusive canonical XML.
  public func canonical(_ start: XMLStart) throws(XMLFault) -> [UInt8] {
    var form = CanonicalForm()
    form.open(start)
    while form.isOpen, let event = try next() {
      switch event {
      case .start(let child): form.open(child)
      case .end: form.close()
      case .text(let text, _): CanonicalForm.append(text: text, to: &form.output)
      case .instruction(let target, let data): CanonicalForm.append(instruction: target, data, to: &form.output)
      }
    }
    return form.output
  }
}

private struct CanonicalForm {
  private struct Open {
    let name: String
    /// Namespaces written so far by prefix, here and outwards; the default one has the prefix "".
    let written: [String: String]
  }

  var output: [UInt8] = []
  private var open: [Open] = []
  var isOpen: Bool { !open.isEmpty }

  mutating func open(_ start: XMLStart) {
    var written = open.last?.written ?? [:]
    var declarations: [(prefix: String, namespace: String)] = []
    func use(_ prefix: String, _ namespace: String) {
      guard prefix != "xml", written[prefix] ?? "" != namespace else { return }
      written[prefix] = namespace
      declarations.append((prefix, namespace))
    }
    use(start.prefix ?? "", start.namespace ?? "")
    for attribute in start.attributes {
      if let prefix = attribute.prefix { use(prefix, attribute.namespace ?? "") }
    }
    let name = Self.written(start.prefix, start.name)
    output.append(0x3C)
    output.append(contentsOf: name.utf8)
    for (prefix, namespace) in declarations.sorted(by: { Self.precedes($0.prefix, $1.prefix) }) {
      append(attribute: prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, namespace)
    }
    let sorted = start.attributes.sorted { left, right in
      if left.namespace == right.namespace { return Self.precedes(left.name, right.name) }
      return Self.precedes(left.namespace ?? "", right.namespace ?? "")
    }
    for attribute in sorted { append(attribute: Self.written(attribute.prefix, attribute.name), attribute.value) }
    output.append(0x3E)
    open.append(Open(name: name, written: written))
  }

  mutating func close() {
    guard let element = open.popLast() else { return }
    output.append(contentsOf: "</\(element.name)>".utf8)
  }

  static func append(text: String, to output: inout [UInt8]) {
    // A parser let it through, so nothing in it is forbidden.
    _ = XMLEscaping.append(text, as: XMLEscaping.text, to: &output)
  }

  static func append(instruction target: String, _ data: String, to output: inout [UInt8]) {
    output.append(contentsOf: "<?\(target)\(data.isEmpty ? "" : " ")\(data)?>".utf8)
  }

  private mutating func append(attribute name: String, _ value: String) {
    output.append(contentsOf: " \(name)=\"".utf8)
    _ = XMLEscaping.append(value, as: XMLEscaping.canonicalAttribute, to: &output)
    output.append(0x22)
  }

  private static func written(_ prefix: String?, _ name: String) -> String { prefix.map { $0 + ":" + name } ?? name }

  /// Canonical order is that of code points, not of collation.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
