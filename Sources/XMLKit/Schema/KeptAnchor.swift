internal import CLibXML2

/// The start tag that problems are now placed by, kept as bytes: most documents have many anchors and few problems.
struct KeptAnchor {
  private var bytes: [UInt8] = []
  /// Where each part of `bytes` ends: the element's name, then name and value of each attribute.
  private var ends: [Int] = []
  private var line = 0
  private var depth = 0

  /// Whether there is one.
  var isOpen: Bool { depth > 0 }

  /// Keeps a start tag, with its attributes without namespace.
  mutating func keep(_ start: RawStart, line: Int, depth: Int) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    unsafe keep(name: start.name)
    let count = unsafe Int(start.attributeCount)
    for index in 0..<count where unsafe start.attributes?[index * 5 + 1] == nil {
      guard let name = unsafe start.attributes?[index * 5] else { continue }
      unsafe keep(name: name)
      unsafe bytes.append(contentsOf: start.value(index))
      ends.append(bytes.count)
    }
    self.line = line
    self.depth = depth
  }

  /// Forgets the anchor when it stands deeper than a level.
  mutating func drop(deeperThan level: Int) { if depth > level { depth = 0 } }

  /// The anchor as others see it.
  var value: XMLAnchor? {
    guard isOpen else { return nil }
    var parts: [String] = []
    var from = 0
    for end in ends {
      unsafe parts.append(RawStart.plain(bytes[from..<end]))
      from = end
    }
    var attributes: [String: String] = [:]
    for index in stride(from: 1, to: parts.count - 1, by: 2) { attributes[parts[index]] = parts[index + 1] }
    return XMLAnchor(element: parts[0], attributes: attributes, line: line)
  }

  private mutating func keep(name: UnsafePointer<xmlChar>) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
    ends.append(bytes.count)
  }
}
