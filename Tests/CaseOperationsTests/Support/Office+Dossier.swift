import CaseModel
import CaseOperations
import FileKit

extension Office {
  /// An office with a small case: a person, an institution, an evidence that proves a fact, a proceeding, a filing.
  static func withDossier(title: String = "Ejemplo y otras personas (muestra)") throws -> Office {
    let office = try Office(title: title)
    let path = try office.file("oficio.pdf", "%PDF-1.4 muestra")
    let insurer = try office.add(.institution, ["name": "Instituto de Muestra", "kind": "social-security-institute"])
    let person = try office.add(
      .person, ["name": "Ana", "surnames": "Ejemplo Ficticia", "municipality": "Hermosillo"],
      links: [LinkInput(.hasCondition, "E11"), LinkInput(.insuredBy, insurer)])
    let evidence = try office.add(.evidence, ["title": "Oficio de negativa <&> «ñ»"], file: path)
    let fact = try office.add(.fact, ["statement": "Se negó la afiliación", "date": "~2006"])
    _ = try AddLink(evidence + "#1", [LinkInput(.proves, fact, quote: " no es\tprocedente ")]).run(in: office.context)
    let proceeding = try office.add(
      .proceeding, ["title": "Amparo de muestra", "docket": "000/0000"],
      links: [LinkInput(.participatesIn, person, reversed: true, attributes: [FieldInput("role", "petitioner")])])
    try office.add(.filing, ["title": "Demanda de muestra"], links: [LinkInput(.filedIn, proceeding)])
    return office
  }

  /// Exports under a name of this office's folder and gives the path of the dossier.
  func export(
    _ name: String, profile: String = "full", of caseReference: String? = nil, for proceeding: String? = nil,
    in context: OperationContext? = nil
  ) throws -> String {
    var export = ExportDossier(to: Paths.join(folder, name))
    export.profile = profile
    export.caseReference = caseReference
    export.proceeding = proceeding
    return Paths.join(try export.run(in: context ?? self.context).path, "dossier.xml")
  }

  /// The text of a dossier.
  static func text(_ path: String) throws -> String { String(decoding: try Files.read(path), as: UTF8.self) }

  /// Changes a dossier's text, as a stranger or another office might.
  static func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    guard let place = text.firstRange(of: old) else { throw NothingToChange() }
    try Files.write(Array((text[..<place.lowerBound] + new + text[place.upperBound...]).utf8), to: path)
  }

  struct NothingToChange: Error {}
}

extension OperationError {
  /// The findings that blocked.
  var findings: [Finding] { if case .blocked(let findings) = self { findings } else { [] } }
}
