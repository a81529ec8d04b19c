import CaseModel

/// The root, the identity constraints and the types around the records.
extension SchemaDraft {
  mutating func root() {
    openElement("dossier", type: "Dossier")
    document(Phrase("El expediente que se entrega.", "The dossier handed over."))
    constraint("xs:unique", "record", "d:*/d:*", "@uid", SchemaWords.recordKey)
    constraint("xs:unique", "link", "d:*/d:*/d:links/d:*", "@uid", SchemaWords.linkKey)
    constraint("xs:key", "document", "d:documents/d:document", "@id", SchemaWords.documentKey)
    constraint(
      "xs:keyref", "linkTarget", refer: "record", "d:*/d:*/d:links/d:*", "@target", SchemaWords.targetReference)
    constraint("xs:keyref", "recordScope", refer: "record", "d:*/d:*", "@scope", SchemaWords.scopeReference)
    constraint("xs:keyref", "documentUse", refer: "document", "d:*/d:*/d:document", "@ref", SchemaWords.useReference)
    constraint(
      "xs:keyref", "locatorDocument", refer: "document", "d:*/d:*/d:links/d:*/d:locator", "@document",
      SchemaWords.locatorReference)
    close("xs:element")
  }

  private mutating func constraint(
    _ sort: String, _ name: String, refer: String? = nil, _ selector: String, _ field: String, _ words: Phrase
  ) {
    if let refer { open(sort, ("name", name), ("refer", refer)) } else { open(sort, ("name", name)) }
    document(words)
    empty("xs:selector", ("xpath", selector))
    empty("xs:field", ("xpath", field))
    close(sort)
  }

  mutating func frameTypes() {
    open("xs:complexType", ("name", "Dossier"))
    document(SchemaWords.dossierType)
    open("xs:sequence")
    element("about", type: "About", SchemaWords.about)
    element("vocabularies", type: "Vocabularies", least: 0, SchemaWords.vocabularies)
    element("documents", type: "Documents", least: 0, SchemaWords.documents)
    for kind in RecordKind.allCases { collection(kind.description) }
    foreign(SchemaWords.foreignOfRoot)
    close("xs:sequence")
    attribute("schemaVersion", type: "SchemaVersion", required: true, SchemaWords.schemaVersion)
    attribute("profile", type: "Profile", required: true, SchemaWords.profile)
    attribute("language", type: "Language", required: true, SchemaWords.language)
    close("xs:complexType")
    about()
    vocabularyTypes()
    documentTypes()
  }

  private mutating func collection(_ kind: KindDescription) {
    openElement(kind.collection, least: 0)
    document(Phrase("Colección: \(kind.plural.es).", "Collection: \(kind.plural.en)."))
    open("xs:complexType")
    open("xs:sequence")
    element(kind.kind.rawValue, type: typeName(kind) + "Record", many: true, kind.words)
    close("xs:sequence")
    close("xs:complexType")
    close("xs:element")
  }

  /// Elements of other namespaces, always last.
  mutating func foreign(_ words: Phrase) {
    open(
      "xs:any", ("namespace", "##other"), ("processContents", "lax"), ("minOccurs", "0"), ("maxOccurs", "unbounded"))
    document(words)
    close("xs:any")
  }

  private mutating func about() {
    open("xs:complexType", ("name", "About"))
    document(SchemaWords.about)
    open("xs:sequence")
    element("title", type: "Line", least: 0, SchemaWords.title)
    openElement("withheld", least: 0, many: true)
    document(SchemaWords.withheld)
    open("xs:complexType")
    attribute("kind", type: "RecordKind", required: true, SchemaWords.withheldKind)
    attribute("count", type: "Count", required: true, SchemaWords.withheldCount)
    close("xs:complexType")
    close("xs:element")
    close("xs:sequence")
    close("xs:complexType")
  }

  private mutating func vocabularyTypes() {
    open("xs:complexType", ("name", "Vocabularies"))
    document(SchemaWords.vocabularies)
    open("xs:sequence")
    openElement("vocabulary", type: "Vocabulary", least: 0, many: true)
    document(SchemaWords.vocabulary)
    constraint("xs:key", "term", "d:term", "@code", SchemaWords.termKey)
    constraint("xs:keyref", "termParent", refer: "term", "d:term", "@parent", SchemaWords.termParent)
    close("xs:element")
    close("xs:sequence")
    close("xs:complexType")

    open("xs:complexType", ("name", "Vocabulary"))
    document(SchemaWords.vocabulary)
    open("xs:sequence")
    openElement("term", many: true)
    document(SchemaWords.term)
    open("xs:complexType")
    open("xs:sequence")
    element("label", type: "Label", many: true, SchemaWords.label)
    close("xs:sequence")
    attribute("code", type: "Code", required: true, SchemaWords.termCode)
    attribute("parent", type: "Code", SchemaWords.termParent)
    close("xs:complexType")
    close("xs:element")
    close("xs:sequence")
    attribute("name", type: "Code", required: true, SchemaWords.vocabularyName)
    attribute("version", type: "Version", required: true, SchemaWords.vocabularyVersion)
    close("xs:complexType")

    open("xs:complexType", ("name", "Label"))
    document(SchemaWords.label)
    open("xs:simpleContent")
    open("xs:extension", ("base", "Line"))
    empty(
      "xs:anyAttribute", ("namespace", "http://www.w3.org/XML/1998/namespace"), ("processContents", "lax"))
    close("xs:extension")
    close("xs:simpleContent")
    close("xs:complexType")
  }

  private mutating func documentTypes() {
    open("xs:complexType", ("name", "Documents"))
    document(SchemaWords.documents)
    open("xs:sequence")
    element("document", type: "Document", least: 0, many: true, SchemaWords.document)
    close("xs:sequence")
    close("xs:complexType")

    open("xs:complexType", ("name", "Document"))
    document(SchemaWords.document)
    attribute("id", type: "DocumentId", required: true, SchemaWords.documentId)
    attribute("sha256", type: "Digest", required: true, SchemaWords.documentDigest)
    attribute("href", type: "Path", required: true, SchemaWords.documentPath)
    attribute("bytes", type: "Size", required: true, SchemaWords.documentBytes)
    attribute("mediaType", type: "MediaType", required: true, SchemaWords.documentMediaType)
    attribute("pages", type: "Count", SchemaWords.documentPages)
    close("xs:complexType")
  }
}
