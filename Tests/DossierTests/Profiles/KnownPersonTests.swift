import CaseModel
import Dossier
import FileKit
import Testing

/// Persons whom the content does not hold, and whom its texts may name all the same.
struct KnownPersonTests {
  private func findings(
    _ statement: String, hiding person: String, scope: String? = SmallCase.uid(99), handle: String? = "PE-9"
  ) throws -> [Finding] {
    let known = DossierRecord(
      uid: SmallCase.uid(98), kind: .person, handle: handle, scope: scope, body: SmallCase.body(person))
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(SmallCase.content(statement: statement), hiding: [known])
    return try Scratch.withFolder { folder in
      let path = Paths.join(folder, "dossier.xml")
      try Files.write(try disclosed.dossierBytes(), to: path)
      return try disclosed.watch.check(xmlAt: path)
    }
  }

  private let rosa =
    #"{"name":"Rosa","surnames":"Fingida","otherNames":["Rosita de la Fingida Peña"],"emails":["rosa@ejemplo.invalid"],"#
    + #""address":"Calle Falsa 123, Villa Inventada","occupation":"Maestra rural"}"#

  @Test(arguments: [
    "Rosa Fingida lo dijo", "FINGIDA, ROSA", "Rosita de la Fingida Peña", "rosa@ejemplo.invalid",
    "en Calle Falsa 123, Villa Inventada", "véase " + SmallCase.uid(98),
  ])
  func `the whole name, a number or an address of somebody elsewhere refuses the export`(text: String) throws {
    #expect(try findings(text, hiding: rosa).contains { $0.severity == .error })
  }

  @Test(arguments: ["El juez Fingida", "Calle Falsa", "una maestra rural"])
  func `what many share refuses nothing`(text: String) throws {
    #expect(try findings(text, hiding: rosa).allSatisfy { $0.severity == .warning })
  }

  @Test func `a surname that is a city's name too is only a warning`() throws {
    let person = #"{"name":"Inés","surnames":"de León"}"#
    #expect(try findings("Vive en la ciudad de León.", hiding: person).map(\.id) == ["P05"])
    #expect(try findings("Lo dijo Inés de León.", hiding: person).contains { $0.id == "P01" })
  }

  @Test func `somebody of the content's own case is searched for word by word`() throws {
    #expect(try findings("Dijo Fingida.", hiding: rosa, scope: SmallCase.campaign).map(\.id) == ["P01"])
  }

  @Test func `a party's name may be said although somebody elsewhere bears it`() throws {
    let person = #"{"name":"Ana Ejemplo Muestra","surnames":"Ejemplo Muestra"}"#
    #expect(
      try findings("Ana Ejemplo Muestra recibió el oficio.", hiding: person).allSatisfy { $0.severity == .warning })
  }

  @Test func `a person without a handle is named by none`() throws {
    let found = try findings("Rosa Fingida", hiding: rosa, handle: nil)
    #expect(found.contains { $0.severity == .error })
    #expect(found.allSatisfy { !$0.summary.es.contains("PE-") })
  }

  @Test func `what is known of a person inside adds to what the content says`() throws {
    let known = DossierRecord(
      uid: SmallCase.carla, kind: .person, handle: "PE-3", scope: SmallCase.campaign,
      body: SmallCase.body(#"{"name":"Carla","otherNames":["Carlota Simulada"]}"#))
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(SmallCase.content(statement: "Carlota Simulada"), hiding: [known])
    try Scratch.withFolder { folder in
      let path = Paths.join(folder, "dossier.xml")
      try Files.write(try disclosed.dossierBytes(), to: path)
      #expect(try disclosed.watch.check(xmlAt: path).contains { $0.id == "P01" && $0.severity == .error })
    }
  }
}
