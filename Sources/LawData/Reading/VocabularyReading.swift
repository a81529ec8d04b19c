internal import CaseModel
internal import XMLKit

extension Vocabulary {
  /// Reads a list from its file.
  public init(xml bytes: [UInt8]) throws(LawDataFault) {
    let root = try XMLElement.root(bytes, "vocabulary", "urn:expediente:vocabulary:1")
    let scheme = root["scheme"]
    self.init(
      name: try root.required("name"), version: try root.required("version"), shipped: try root.flag("shipped"),
      scheme: scheme, title: try root.words("title"), description: try root.words("description"),
      sources: try root.each("source", LegalSource.read),
      terms: try root.each("term") { element throws(LawDataFault) in try Term.read(element, scheme: scheme) })
  }
}

extension Term {
  static func read(_ element: XMLElement, scheme: String?) throws(LawDataFault) -> Term {
    let synonyms = element.first("synonyms")
    return Term(
      code: try element.required("code"), scheme: element["scheme"] ?? scheme, parent: element["parent"],
      alsoUnder: element["alsoUnder"], level: try element.optionalValue("level"), replacedBy: element["replacedBy"],
      meanings: try element.values("means"),
      certainty: try element.value("certainty"), label: try element.words("label"),
      spanishSynonyms: synonyms?.all("es").map(\.text) ?? [], englishSynonyms: synonyms?.all("en").map(\.text) ?? [],
      definition: try element.optionalWords("definition"), inverse: try element.optionalWords("inverse"),
      exclusions: try element.each("exclusion", Exclusion.read),
      capability: try element.each("capability", Capability.read).first,
      weight: try element.each("weight", Weight.read).first, sources: try element.each("source", LegalSource.read),
      note: try element.optionalWords("note"))
  }
}

extension LegalSource {
  static func read(_ element: XMLElement) throws(LawDataFault) -> LegalSource {
    LegalSource(
      kind: try element.value("kind"), work: try element.required("work"), article: element["article"],
      edition: element["edition"], validFrom: try element.date("validFrom"),
      validUntil: try element.date("validUntil"), certainty: try element.optionalValue("certainty"),
      text: element.text.isEmpty ? nil : element.text)
  }
}

extension Exclusion {
  static func read(_ element: XMLElement) throws(LawDataFault) -> Exclusion {
    Exclusion(
      basis: try element.required("basis"), effect: try element.value("effect"),
      waitMonths: element["waitMonths"] == nil ? nil : try element.number("waitMonths"),
      match: try element.value("match"), certainty: try element.value("certainty"), literal: element.text)
  }
}

extension Capability {
  static func read(_ element: XMLElement) throws(LawDataFault) -> Capability {
    let code = try element.required("access")
    let access = AccessLevel(code: code)
    guard access != nil || code == "none" else { throw element.fault("access") }
    return Capability(
      access: access, privileged: try element.flag("privileged"), write: try element.flag("write"),
      export: try element.flag("export"), manageMembers: try element.flag("manageMembers"),
      backUp: try element.flag("backUp"), readLedger: try element.flag("readLedger"))
  }
}

extension Weight {
  static func read(_ element: XMLElement) throws(LawDataFault) -> Weight {
    Weight(points: try element.number("points"), sentence: try element.words("sentence"))
  }
}
