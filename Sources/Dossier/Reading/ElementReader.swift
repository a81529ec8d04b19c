import XMLKit

/// The reader of a dossier, one step above events: elements that hold elements, elements that hold text.
final class ElementReader {
  private let reader: XMLEventReader

  init(_ source: XMLSource) throws(DossierFailure) {
    do throws(XMLFault) {
      reader = try XMLEventReader(source, limits: .standard)
    } catch {
      throw .unreadable(error)
    }
  }

  /// The next element inside the current one, or nothing at its end.
  ///
  /// - Throws: `DossierFailure` if text stands between elements.
  func next() throws(DossierFailure) -> XMLStart? {
    while let event = try event() {
      switch event {
      case .start(let start): return start
      case .end: return nil
      case .text(let text, let line):
        guard text.utf8.allSatisfy({ $0 == 0x20 || 0x09...0x0A ~= $0 || $0 == 0x0D }) else {
          throw .unexpected(element: "", line: line)
        }
      case .instruction: continue
      }
    }
    return nil
  }

  /// The text of the element just begun; leaves it.
  func text() throws(DossierFailure) -> String {
    do throws(XMLFault) { return try reader.text() } catch { throw .unreadable(error) }
  }

  /// Leaves the element just begun, which holds nothing.
  func empty(_ start: XMLStart) throws(DossierFailure) {
    if let inner = try next() { throw .unexpected(element: inner.name, line: inner.line) }
  }

  /// The element just begun in exclusive canonical form; leaves it.
  func canonical(_ start: XMLStart) throws(DossierFailure) -> String {
    do throws(XMLFault) {
      return String(decoding: try reader.canonical(start), as: UTF8.self)
    } catch {
      throw .unreadable(error)
    }
  }

  private func event() throws(DossierFailure) -> XMLEvent? {
    do throws(XMLFault) { return try reader.next() } catch { throw .unreadable(error) }
  }
}

extension XMLStart {
  /// Whether the element belongs to the dossier's namespace.
  var isOurs: Bool { namespace == DossierFormat.namespace }

  /// Whether the element belongs to another namespace, as extensions do.
  var isForeign: Bool { !isOurs && namespace?.isEmpty == false }

  /// Refuses attributes other than the given ones: they would be lost.
  func allow(_ names: [String]) throws(DossierFailure) {
    for attribute in attributes where attribute.namespace == nil && !names.contains(attribute.name) {
      throw .wrongValue(element: name, name: attribute.name, line: line)
    }
    // What schema instances and xml:space say is said to tools, not to the dossier.
    for attribute in attributes where attribute.namespace.map({ !Self.harmless.contains($0) }) ?? false {
      throw .wrongValue(element: name, name: attribute.name, line: line)
    }
  }

  private static let harmless = [
    "http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/2000/xmlns/",
  ]

  /// The value of an attribute that has to be there.
  func required(_ attribute: String) throws(DossierFailure) -> String {
    guard let value = self[attribute] else { throw wrong(attribute) }
    return value
  }

  /// The whole number of an attribute, if it is there.
  func integer(_ attribute: String) throws(DossierFailure) -> Int? {
    guard let value = self[attribute] else { return nil }
    guard let number = Int(value.trimmingXMLSpace) else { throw wrong(attribute) }
    return number
  }

  /// The yes or no of an attribute; no if it is not there.
  func flag(_ attribute: String) throws(DossierFailure) -> Bool {
    switch self[attribute]?.trimmingXMLSpace {
    case nil, "false", "0": false
    case "true", "1": true
    default: throw wrong(attribute)
    }
  }

  /// The failure of a value of this element.
  func wrong(_ name: String) -> DossierFailure { .wrongValue(element: self.name, name: name, line: line) }
}

extension String {
  /// The text without the white space that XML Schema collapses at both ends.
  var trimmingXMLSpace: String {
    var text = Substring(self)
    while let first = text.utf8.first, first <= 0x20 { text.removeFirst() }
    while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
    return String(text)
  }
}
