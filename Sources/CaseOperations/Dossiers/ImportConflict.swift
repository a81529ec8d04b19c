public import CaseModel

/// A record or a link whose uid stands here and says something else.
public struct ImportConflict: Sendable, Hashable {
  /// The uid.
  public let uid: String
  /// The kind; of a link, the kind of the record it starts at.
  public let kind: RecordKind
  /// Its handle here; of a link, that of the record it starts at.
  public let handle: String
  /// What the link says; nothing if the record itself differs.
  public let relation: Relation?
  /// The handle of the record the link leads to here.
  public let target: String?
  /// The fields that differ.
  public let fields: [String]

  init(
    uid: String, kind: RecordKind, handle: String, relation: Relation? = nil, target: String? = nil, fields: [String]
  ) {
    self.uid = uid
    self.kind = kind
    self.handle = handle
    self.relation = relation
    self.target = target
    self.fields = fields
  }

  /// What one of the fields is called on screen.
  public func words(of field: String) -> Phrase {
    let described = relation.map { $0.description.attributes } ?? kind.description.fields
    return described.first { $0.name == field }?.words ?? Self.beside[field] ?? Phrase(field, field)
  }

  /// Stands for a record or link that was removed here; no field has this name.
  static let removed = "removed"

  /// What may differ beside the described fields.
  private static let beside: [String: Phrase] = [
    "access": Phrase("Nivel de acceso", "Access level"),
    "kind": Phrase("Tipo", "Kind"),
    "locators": Phrase("Localización", "Locator"),
    "relation": Phrase("Relación", "Relation"),
    "scope": Phrase("Caso al que pertenece", "Case it belongs to"),
    "source": Phrase("Registro del que parte", "Record it starts at"),
    removed: Phrase("está aquí en la papelera", "it is in the trash here"),
    "target": Phrase("Registro al que lleva", "Record it leads to"),
  ]
}
