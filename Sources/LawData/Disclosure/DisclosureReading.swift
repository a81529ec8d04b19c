internal import Assets
internal import CaseModel
internal import XMLKit

extension DisclosureProfile {
  /// The codes of the shipped profiles, in alphabetical order.
  public static let codes: [String] = EmbeddedFile.all(in: folder).filter { $0.name.hasSuffix(".xml") }
    .map { String($0.name.dropFirst(folder.utf8.count).dropLast(4)) }

  /// The shipped profile with the code, if there is one; it is read when asked for.
  public static func shipped(_ code: String) -> DisclosureProfile? {
    guard let file = EmbeddedFile.named(folder + code + ".xml") else { return nil }
    return try? DisclosureProfile(xml: file.bytes)
  }

  /// Reads a profile from its file.
  public init(xml bytes: [UInt8]) throws(LawDataFault) {
    let root = try XMLElement.root(bytes, "profile", "urn:expediente:disclosure:1")
    profile = try root.required("code")
    version = try root.required("version")
    phase = try root.required("phase")
    words = try root.words("label")
    note = try root.words("note")
    access = try root.level("access")
    partyAccess = try root.level("partyAccess")
    othersAccess = try root.level("othersAccess")
    privileged = try root.flag("privileged")
    identifiers = try root.flag("identifiers")
    needsProceeding = try root.flag("needsProceeding")
    reach =
      try root.first("reach")?.each("step") { step throws(LawDataFault) in
        ReachStep(relation: try step.value("relation"), direction: try step.value("direction"))
      } ?? []
    partyRoles = try root.each("partyRole") { role throws(LawDataFault) in try role.required("code") }
    reservedAccess = try root["reservedAccess"] == nil ? partyAccess : root.level("reservedAccess")
    consents = try root.each("consent") { rule throws(LawDataFault) in
      ConsentRule(
        use: try rule.required("use"), answer: try rule.value("answer"), effect: try rule.value("effect"))
    }
    minorsNamedWith = try root.first("minors")?.required("namedWith")
    documents = try root.value("documents")
    documentNames = try root.value("documentNames")
    documentKinds = try root.each("documentKind") { kind throws(LawDataFault) in try kind.value("kind") }
    kinds = try root.each("kind") { kind throws(LawDataFault) in try kind.value("kind") }
    withheldFields = try root.each("withheldField", FieldOfKind.read)
    unnamedFields = try root.each("unnamedField", FieldOfKind.read)
    childFields = try root.each("childField", FieldOfKind.read)
    withheldStates = try root.each("withheldState") { state throws(LawDataFault) in
      StateOfKind(field: try FieldOfKind.read(state), code: try state.required("code"))
    }
    hanging = try root.each("hanging") { step throws(LawDataFault) in try step.value("relation") }
    watched = try root.each("watched", FieldOfKind.read)
    places = try root.each("place", FieldOfKind.read)
    rareBelow = try root.number("rareBelow")
    pseudonymPrefix = try root.required("pseudonymPrefix")
    countsWithheld = try root.flag("countsWithheld")
  }

  private static let folder = "disclosure/"
}

extension DisclosureProfile.FieldOfKind {
  static func read(_ element: XMLElement) throws(LawDataFault) -> Self {
    Self(owner: try element.required("of"), field: try element.required("field"))
  }
}

extension XMLElement {
  fileprivate func level(_ attribute: String) throws(LawDataFault) -> AccessLevel {
    guard let level = AccessLevel(code: try required(attribute)) else { throw fault(attribute) }
    return level
  }
}
