internal import CaseModel
internal import XMLKit

/// Typed reading of small elements: what is missing or wrong is a fault that names element and part.
extension XMLElement {
  static func root(_ bytes: [UInt8], _ name: String, _ namespace: String) throws(LawDataFault) -> XMLElement {
    let element: XMLElement
    do { element = try XMLElement(bytes) } catch { throw .malformed }
    guard element.name == name, element.namespace == namespace else { throw .unexpectedRoot }
    return element
  }

  func fault(_ part: String) -> LawDataFault { .invalid(element: name, part: part) }

  func required(_ attribute: String) throws(LawDataFault) -> String {
    guard let value = self[attribute] else { throw fault(attribute) }
    return value
  }

  func flag(_ attribute: String) throws(LawDataFault) -> Bool {
    switch self[attribute] {
    case "true", "1": true
    case "false", "0": false
    default: throw fault(attribute)
    }
  }

  func number(_ attribute: String) throws(LawDataFault) -> Int {
    guard let number = Int(try required(attribute)) else { throw fault(attribute) }
    return number
  }

  func value<Value: RawRepresentable<String>>(_ attribute: String) throws(LawDataFault) -> Value {
    guard let value = Value(rawValue: try required(attribute)) else { throw fault(attribute) }
    return value
  }

  func optionalValue<Value: RawRepresentable<String>>(_ attribute: String) throws(LawDataFault) -> Value? {
    self[attribute] == nil ? nil : try value(attribute)
  }

  /// The values of an attribute that holds several, between spaces.
  func values<Value: RawRepresentable<String>>(_ attribute: String) throws(LawDataFault) -> [Value] {
    var values: [Value] = []
    for word in self[attribute]?.split(separator: " ") ?? [] {
      guard let value = Value(rawValue: String(word)) else { throw fault(attribute) }
      values.append(value)
    }
    return values
  }

  func date(_ attribute: String) throws(LawDataFault) -> PartialDate? {
    guard let text = self[attribute] else { return nil }
    guard let date = PartialDate(text) else { throw fault(attribute) }
    return date
  }

  func words(_ child: String) throws(LawDataFault) -> Phrase {
    guard let words = try optionalWords(child) else { throw fault(child) }
    return words
  }

  func optionalWords(_ child: String) throws(LawDataFault) -> Phrase? {
    guard let element = first(child) else { return nil }
    guard let es = element.first("es")?.text, let en = element.first("en")?.text else { throw fault(child) }
    return Phrase(es, en)
  }

  /// Reads each child of the name.
  func each<Value>(_ child: String, _ read: (XMLElement) throws(LawDataFault) -> Value) throws(LawDataFault) -> [Value]
  {
    var values: [Value] = []
    for element in all(child) { values.append(try read(element)) }
    return values
  }
}
