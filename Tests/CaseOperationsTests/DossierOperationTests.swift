import CaseModel
import CaseOperations
import FileKit
import Testing

struct DossierOperationTests {
  private func office() throws -> Office { try Office.withDossier() }

  private func export(_ office: Office, _ name: String, profile: String = "full") throws -> String {
    try office.export(name, profile: profile, for: profile == "court" ? "J-1" : nil)
  }

  @Test func `export, import into an empty store and export again give the same bytes`() throws {
    let office = try office()
    let first = try Files.read(try export(office, "uno"))
    let other = try Office(title: nil)
    let outcome = try ImportDossier(Paths.join(office.folder, "uno")).run(in: other.context)
    #expect(outcome.added[.person] == 1)
    #expect(outcome.documents == 1)
    try other.reopen()
    #expect(try Files.read(try export(other, "dos")) == first)
    #expect(try CheckStore(readData: true).run(in: other.context).isEmpty)
  }

  @Test func `importing the same dossier twice changes nothing`() throws {
    let office = try office()
    _ = try export(office, "uno")
    let outcome = try ImportDossier(Paths.join(office.folder, "uno")).run(in: office.context)
    #expect(outcome.added.isEmpty)
    #expect(outcome.links == 0)
    #expect(outcome.unchanged > 5)
  }

  @Test func `the same uid with other content is a conflict and writes nothing`() throws {
    let office = try office()
    _ = try export(office, "uno")
    var edit = EditRecord("H-1")
    edit.set = [FieldInput("statement", "Otra cosa")]
    _ = try edit.run(in: office.context)
    #expect {
      try ImportDossier(Paths.join(office.folder, "uno")).run(in: office.context)
    } throws: { error in
      guard case .importConflicts(let conflicts) = error as? OperationError else { return false }
      return conflicts.map(\.handle) == ["H-1"] && conflicts.map(\.fields) == [["statement"]]
    }
  }

  @Test func `a press dossier names nobody and carries no handle`() throws {
    let office = try office()
    let text = String(decoding: try Files.read(try export(office, "prensa", profile: "press")), as: UTF8.self)
    #expect(!text.contains("Ficticia"))
    #expect(!text.contains("PE-1"))
    #expect(!text.contains("handle="))
  }

  @Test(arguments: [("full", true), ("press", false), ("court", false)])
  func `a receipt names the member only inside the office`(profile: String, named: Bool) throws {
    let office = try office()
    let folder = Paths.parent(try export(office, "salida", profile: profile))
    let receipt = String(decoding: try Files.read(Paths.join(folder, "receipt.xml")), as: UTF8.self)
    #expect(receipt.contains("M-1") == named)
  }

  @Test func `a court dossier keeps the parties of its proceeding and needs one`() throws {
    let office = try office()
    let text = String(decoding: try Files.read(try export(office, "juzgado", profile: "court")), as: UTF8.self)
    #expect(text.contains("Ejemplo Ficticia"))
    var without = ExportDossier(to: Paths.join(office.folder, "otro"))
    without.profile = "court"
    #expect(throws: OperationError.proceedingNeeded(profile: "court")) { try without.run(in: office.context) }
  }

  @Test func `a rehearsed export leaves nothing behind`() throws {
    let office = try office()
    var context = office.context
    context.dryRun = true
    _ = try ExportDossier(to: Paths.join(office.folder, "ensayo")).run(in: context)
    #expect(try !Files.list(office.folder).contains { $0.hasPrefix("ensayo") })
  }
}
