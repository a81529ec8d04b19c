import CaseModel

/// What the elements and attributes of a dossier are called on screen.
enum ModelWords {
  /// The words for a field, relation, kind or attribute; the name itself in quotes when there are none.
  static func words(element: String?, attribute: String?, kind: RecordKind?) -> Phrase {
    let name = attribute ?? element ?? ""
    if let attribute, let known = attributes[attribute] { return known }
    if attribute == nil, let known = frame[name] { return known }
    guard let words = field(name, of: kind) ?? relation(name) ?? collection(name) else {
      return Phrase("«\(name)»", "“\(name)”")
    }
    return Phrase("«\(words.es)»", "“\(words.en)”")
  }

  /// A record as a person names it: its kind, and its handle or uid if it is known.
  static func record(kind: String?, name: String?) -> Phrase? {
    guard let kind, let described = RecordKind(rawValue: kind)?.description else { return nil }
    guard let name else { return described.words }
    return Phrase("\(described.words.es) \(name)", "\(described.words.en) \(name)")
  }

  private static func field(_ name: String, of kind: RecordKind?) -> Phrase? {
    if let kind, let found = find(name, in: kind.description.fields) { return found }
    for relation in Relation.allCases {
      if let found = find(name, in: relation.description.attributes) { return found }
    }
    return find(name, in: Locator.fields) ?? find(name, in: Document.fields)
  }

  private static func find(_ name: String, in fields: [Field]) -> Phrase? {
    for field in fields {
      if field.item == name || field.name == name { return field.words }
      if case .group(let inner) = field.shape, let found = find(name, in: inner) { return found }
    }
    return nil
  }

  private static func relation(_ name: String) -> Phrase? { Relation(rawValue: name)?.description.words }

  private static func collection(_ name: String) -> Phrase? {
    if let kind = RecordKind(rawValue: name) { return kind.description.words }
    return RecordKind.allCases.first { $0.description.collection == name }?.description.plural
  }

  private static let frame: [String: Phrase] = [
    "dossier": Phrase("el expediente", "the dossier"),
    "about": Phrase("los datos generales", "the general data"),
    "vocabularies": Phrase("las listas usadas", "the lists used"),
    "vocabulary": Phrase("una lista", "a list"),
    "term": Phrase("un término de una lista", "a term of a list"),
    "documents": Phrase("los documentos", "the documents"),
    "links": Phrase("los vínculos", "the links"),
    "locator": Phrase("la cita de página", "the page reference"),
  ]

  private static let attributes: [String: Phrase] = [
    "uid": Phrase("el identificador (uid)", "the identifier (uid)"),
    "target": Phrase("el registro al que lleva el vínculo", "the record the link leads to"),
    "scope": Phrase("el caso al que pertenece", "the case it belongs to"),
    "ref": Phrase("el documento al que se refiere", "the document it refers to"),
    "document": Phrase("el documento citado", "the document cited"),
    "id": Phrase("el identificador del documento", "the document's identifier"),
    "handle": Phrase("la clave", "the handle"),
    "access": Phrase("el nivel de acceso", "the access level"),
    "privileged": Phrase("la marca de reservado", "the privilege mark"),
    "href": Phrase("la ruta del archivo", "the file's path"),
    "profile": Phrase("el perfil de entrega", "the disclosure profile"),
    "language": Phrase("el idioma", "the language"),
    "schemaVersion": Phrase("la versión del formato", "the version of the format"),
  ]
}
