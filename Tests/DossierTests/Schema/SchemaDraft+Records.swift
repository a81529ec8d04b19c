import CaseModel

/// One type for each kind of record, for its links and for each relation.
extension SchemaDraft {
  func typeName(_ kind: KindDescription) -> String { capitalised(kind.kind.rawValue) }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The relations that may start from a kind, in their order.
  private func relations(from kind: KindDescription) -> [RelationDescription] {
    Relation.allCases.map(\.description).filter { $0.sources.contains(kind.kind) }
  }

  mutating func recordType(_ kind: KindDescription) {
    open("xs:complexType", ("name", typeName(kind) + "Record"))
    document(kind.words)
    open("xs:sequence")
    for field in kind.fields { fieldElement(field) }
    if !relations(from: kind).isEmpty {
      element("links", type: typeName(kind) + "Links", least: 0, SchemaWords.links)
    }
    foreign(SchemaWords.foreignOfRecord)
    close("xs:sequence")
    attribute("uid", type: "Uid", required: true, SchemaWords.uid)
    attribute("handle", type: "Handle", SchemaWords.handle)
    attribute("access", type: "Access", required: true, SchemaWords.access)
    attribute("privileged", type: "Privileged", SchemaWords.privileged)
    if kind.kind != .strategicCase { attribute("scope", type: "Reference", SchemaWords.scope) }
    close("xs:complexType")
  }

  mutating func linksType(_ kind: KindDescription) {
    let relations = relations(from: kind)
    guard !relations.isEmpty else { return }
    open("xs:complexType", ("name", typeName(kind) + "Links"))
    document(Phrase("Vínculos que parten de: \(kind.words.es).", "Links that start from: \(kind.words.en)."))
    open("xs:sequence")
    for relation in relations {
      element(
        relation.relation.rawValue, type: capitalised(relation.relation.rawValue) + "Link", least: 0,
        many: !relation.single, targets(relation))
    }
    close("xs:sequence")
    close("xs:complexType")
  }

  private func targets(_ relation: RelationDescription) -> Phrase {
    let kinds = relation.targets.map(\.description.words)
    return Phrase(
      relation.words.es + " → " + kinds.map(\.es).joined(separator: ", "),
      relation.words.en + " → " + kinds.map(\.en).joined(separator: ", "))
  }

  mutating func linkType(_ relation: RelationDescription) {
    open("xs:complexType", ("name", capitalised(relation.relation.rawValue) + "Link"))
    document(targets(relation))
    open("xs:sequence")
    for field in relation.attributes { fieldElement(field) }
    element("locator", type: "Locator", least: 0, many: true, SchemaWords.locator)
    close("xs:sequence")
    attribute("uid", type: "Uid", required: true, SchemaWords.linkUid)
    attribute("target", type: "Reference", required: true, SchemaWords.target)
    attribute("access", type: "Access", required: true, SchemaWords.access)
    attribute("privileged", type: "Privileged", SchemaWords.privileged)
    close("xs:complexType")
  }

  /// The element of a field; `extensions` are elements of other namespaces and have none.
  private mutating func fieldElement(_ field: Field) {
    if field.name == "extensions" { return }
    let least = field.required ? 1 : 0
    if field.name == "documents" {
      element("document", type: "DocumentUse", least: least, many: true, SchemaWords.documentUse)
    } else if case .group(let fields) = field.shape {
      openElement(field.item, least: least, many: field.repeats)
      document(words(field))
      open("xs:complexType")
      open("xs:sequence")
      for field in fields { fieldElement(field) }
      close("xs:sequence")
      close("xs:complexType")
      close("xs:element")
    } else {
      element(field.item, type: simpleType(field.shape), least: least, many: field.repeats, words(field))
    }
  }

  private func simpleType(_ shape: Field.Shape) -> String {
    switch shape {
    case .text: "Line"
    case .paragraph: "Paragraph"
    case .date: "PartialDate"
    case .integer: "Integer"
    case .decimal: "Decimal"
    case .flag: "Flag"
    case .code: "Code"
    case .digest: "Digest"
    case .group: "Paragraph"
    }
  }

  /// A field's name, what it is for, its list of codes and who may see it.
  private func words(_ field: Field) -> Phrase {
    var es = field.words.es + "."
    var en = field.words.en + "."
    if let note = field.note {
      es += " " + note.es
      en += " " + note.en
    }
    if case .code(let list) = field.shape {
      es += " Código de la lista «\(list)»."
      en += " A code of the list “\(list)”."
    }
    if let access = field.access {
      es += " Acceso: \(access.words.es)."
      en += " Access: \(access.words.en)."
    }
    if field.privileged {
      es += " Reservado al equipo: no sale de la oficina."
      en += " The office's own thinking: it does not leave the office."
    }
    return Phrase(es, en)
  }

  mutating func sharedTypes() {
    open("xs:complexType", ("name", "DocumentUse"))
    document(SchemaWords.documentUse)
    attribute("ref", type: "Reference", required: true, SchemaWords.useRef)
    let described = ["sha256", "mediaType", "bytes", "pages"]
    for field in Document.fields where !described.contains(field.name) {
      let type = if case .digest = field.shape { "DocumentId" } else { "Line" }
      attribute(field.name, type: type, words(field))
    }
    close("xs:complexType")

    open("xs:complexType", ("name", "Locator"))
    document(SchemaWords.locator)
    open("xs:sequence")
    element("quote", type: "Paragraph", least: 0, SchemaWords.quote)
    close("xs:sequence")
    attribute("document", type: "Reference", required: true, SchemaWords.useRef)
    for field in Locator.fields where field.name != "sha256" && field.name != "quote" {
      let type =
        switch field.shape {
        case .integer: "Count"
        case .date: "PartialDate"
        default: field.name == "box" ? "Box" : "Line"
        }
      attribute(field.name, type: type, words(field))
    }
    close("xs:complexType")
  }
}
