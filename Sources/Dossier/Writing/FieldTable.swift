import CaseModel

/// The described fields of a kind, relation or group, prepared for writing and reading.
final class FieldTable: Sendable {
  /// One field: its element, and what stands in it.
  ///
  /// A class, because a value of so many parts is slow to hand around for every field of every record.
  final class Entry: Sendable {
    let field: Field
    /// The element's name: the name of one item if the field repeats.
    let element: String
    let nameBytes: [UInt8]
    let openTag: [UInt8]
    let closeTag: [UInt8]
    /// The fields of a group.
    let nested: FieldTable?
    /// Whether it says which document belongs to a record: the dossier's list of documents says the rest.
    let isDocument: Bool
    /// Whether it holds elements of other namespaces.
    let isForeign: Bool
    /// Whether codes or documents stand in it, which a dossier lists before its records.
    let listsSomething: Bool

    init(_ field: Field) {
      self.field = field
      element = field.item
      nameBytes = Array(field.name.utf8)
      openTag = Array("<\(element)>".utf8)
      closeTag = Array("</\(element)>".utf8)
      isForeign = field.name == "extensions"
      if case .group(let inner) = field.shape {
        nested = FieldTable(inner)
        isDocument = BodyWalk.isDocument(inner)
        listsSomething = nested?.entries.contains(where: \.listsSomething) ?? false
      } else {
        nested = nil
        isDocument = false
        listsSomething =
          switch field.shape {
          case .code, .digest: true
          case .text, .paragraph, .date, .integer, .decimal, .flag, .group: false
          }
      }
    }
  }

  let entries: [Entry]
  private let places: [String: Int]

  init(_ fields: [Field]) {
    entries = fields.map { Entry($0) }
    places = Dictionary(entries.enumerated().map { ($1.element, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the field whose items are elements of the name.
  func place(ofElement name: String) -> Int? { places[name] }

  /// The entry whose field has the name.
  ///
  /// - Parameter likely: where it is looked for first; moves behind what was found, because members stand in order.
  func entry(named name: ArraySlice<UInt8>, likely: inout Int) -> Entry? {
    for step in 0..<entries.count {
      let place = (likely + step) % entries.count
      guard entries[place].nameBytes.count == name.count, entries[place].nameBytes.elementsEqual(name) else { continue }
      likely = place + 1
      return entries[place]
    }
    return nil
  }

  /// The fields of every kind.
  static let kinds = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { ($0, FieldTable($0.description.fields)) })
  /// The attributes of every relation.
  static let relations = Dictionary(
    uniqueKeysWithValues: Relation.allCases.map { ($0, FieldTable($0.description.attributes)) })
}
