internal import Assets
internal import CaseModel
internal import XMLKit

extension CourtProfile {
  /// The codes of the shipped profiles, in alphabetical order.
  public static let codes: [String] = EmbeddedFile.all(in: folder).filter { $0.name.hasSuffix(".xml") }
    .map { String($0.name.dropFirst(folder.utf8.count).dropLast(4)) }

  /// The shipped profile with the code, if there is one; it is read when asked for.
  public static func shipped(_ code: String) -> CourtProfile? {
    guard let file = EmbeddedFile.named(folder + code + ".xml") else { return nil }
    return try? CourtProfile(xml: file.bytes)
  }

  /// Reads a profile from its file.
  public init(xml bytes: [UInt8]) throws(LawDataFault) {
    let root = try XMLElement.root(bytes, "courtProfile", "urn:expediente:court-profile:1")
    code = try root.required("code")
    version = try root.required("version")
    words = try root.words("label")
    note = try root.words("note")
    paper = try root.rule("paper") { rule throws(LawDataFault) in try rule.value("value") }
    maximumBytes = try root.limit("maximumBytes")
    maximumPages = try root.limit("maximumPages")
    maximumResolution = try root.limit("maximumResolution")
    labels = try root.rule("labels") { rule throws(LawDataFault) in try rule.value("value") }
    stamp = try root.rule("stamp") { rule throws(LawDataFault) in try rule.required("value") }
    late = try root.rule("late") { rule throws(LawDataFault) in try rule.value("value") }
    fileName = try root.rule("fileName") { rule throws(LawDataFault) in try rule.required("value") }
    allowsExternalLinks = try root.rule("externalLinks") { rule throws(LawDataFault) in
      try rule.required("value") == "allowed"
    }
    certificationBox = try root.rule("certificationBox") { rule throws(LawDataFault) in try rule.flag("value") }
    sealStrip = try root.rule("sealStrip") { rule throws(LawDataFault) in try rule.flag("value") }
    separateAuthorities = try root.rule("separateAuthorities") { rule throws(LawDataFault) in try rule.flag("value") }
    var weights: [String: Weight] = [:]
    for element in root.all("severity") {
      let weight = try element.required("is")
      if weight == "off" {
        weights[try element.required("rule")] = .off
      } else {
        weights[try element.required("rule")] = .severity(try element.value("is"))
      }
    }
    self.weights = weights
    let rules = ["maximumBytes", "maximumPages", "maximumResolution"]
    unset = rules.filter { root.first($0)?["value"] == nil }
    unverified = root.children.filter { $0["certainty"] == Certainty.unverified.rawValue }.map(\.name)
  }

  private static let folder = "profiles/"
}

extension XMLElement {
  fileprivate func rule<Value>(
    _ name: String, _ read: (XMLElement) throws(LawDataFault) -> Value
  ) throws(LawDataFault) -> CourtProfile.Rule<Value> {
    guard let element = first(name) else { throw fault(name) }
    return CourtProfile.Rule(
      value: try read(element), certainty: try element.value("certainty"),
      sources: try element.each("source", LegalSource.read))
  }

  fileprivate func limit(_ name: String) throws(LawDataFault) -> CourtProfile.Rule<Int?> {
    try rule(name) { rule throws(LawDataFault) -> Int? in rule["value"] == nil ? nil : try rule.number("value") }
  }
}
