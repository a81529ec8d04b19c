import CaseModel
import XMLKit

/// The values of one record, link or group while its elements are read.
struct FieldValues {
  let table: FieldTable
  private var values: [[JSONValue]]

  init(_ table: FieldTable) {
    self.table = table
    values = Array(repeating: [], count: table.entries.count)
  }

  mutating func add(_ value: JSONValue, at place: Int, _ start: XMLStart) throws(DossierFailure) {
    guard values[place].isEmpty || table.entries[place].field.repeats else {
      throw .unexpected(element: start.name, line: start.line)
    }
    values[place].append(value)
  }

  /// Keeps an element of another namespace.
  mutating func add(foreign element: String, _ start: XMLStart) throws(DossierFailure) {
    guard let place = table.entries.firstIndex(where: \.isForeign) else {
      throw .unexpected(element: start.name, line: start.line)
    }
    values[place].append(.string(element))
  }

  /// The body's object, its members in the fields' order.
  var object: JSONValue {
    var members: [JSONValue.Member] = []
    for (entry, items) in zip(table.entries, values) {
      guard let first = items.first else { continue }
      members.append(JSONValue.Member(entry.field.name, entry.field.repeats ? .array(items) : first))
    }
    return .object(members)
  }
}

/// Reads elements as the fields they are.
struct FieldParser {
  let reader: ElementReader
  let documents: [String: DossierDocument]

  /// Reads the element just begun as a field of the table, and leaves it.
  func read(_ start: XMLStart, into values: inout FieldValues) throws(DossierFailure) {
    guard start.isOurs, let place = values.table.place(ofElement: start.name) else {
      throw .unexpected(element: start.name, line: start.line)
    }
    try values.add(try value(start, values.table.entries[place]), at: place, start)
  }

  /// The SHA-256 of the document that the attribute refers to.
  func digest(_ start: XMLStart, _ attribute: String) throws(DossierFailure) -> String {
    guard let document = documents[try start.required(attribute)] else { throw start.wrong(attribute) }
    return document.sha256
  }

  private func value(_ start: XMLStart, _ entry: FieldTable.Entry) throws(DossierFailure) -> JSONValue {
    if entry.isDocument { return try document(start) }
    if entry.isForeign { throw .unexpected(element: start.name, line: start.line) }
    try start.allow([])
    switch entry.field.shape {
    case .text, .paragraph, .date, .code, .digest: return .string(try reader.text())
    case .decimal: return .string(try reader.text().trimmingXMLSpace)
    case .integer:
      guard let number = Int(try reader.text().trimmingXMLSpace) else { throw start.wrong("") }
      return .number(String(number))
    case .flag:
      switch try reader.text().trimmingXMLSpace {
      case "true", "1": return .bool(true)
      case "false", "0": return .bool(false)
      default: throw start.wrong("")
      }
    case .group:
      var values = FieldValues(entry.nested ?? FieldTable([]))
      while let inner = try reader.next() { try read(inner, into: &values) }
      return values.object
    }
  }

  /// A record's document: what the record says of it and what the dossier's list of documents says.
  private func document(_ start: XMLStart) throws(DossierFailure) -> JSONValue {
    try start.allow(["ref"] + DocumentAttributes.written)
    guard let document = documents[try start.required("ref")] else { throw start.wrong("ref") }
    var members: [JSONValue.Member] = []
    for name in Document.fields.map(\.name) {
      switch name {
      case "sha256": members.append(JSONValue.Member(name, .string(document.sha256)))
      case "bytes": members.append(JSONValue.Member(name, .number(String(document.bytes))))
      case "pages": if let pages = document.pages { members.append(JSONValue.Member(name, .number(String(pages)))) }
      case "mediaType":
        guard document.mediaType != MediaTypes.unknown else { continue }
        members.append(JSONValue.Member(name, .string(document.mediaType)))
      default:
        guard let value = start[name] else { continue }
        let isReference = name == DocumentAttributes.redactionOf
        members.append(JSONValue.Member(name, .string(isReference ? documents[value]?.sha256 ?? value : value)))
      }
    }
    try reader.empty(start)
    return .object(members)
  }
}
