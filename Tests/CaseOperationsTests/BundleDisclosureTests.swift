import CaseModel
import CaseOperations
import FileKit
import Sandbox
import TestKit
import Testing

/// A bundle never carries an identity that its profile hides, unless a court must get the document as it is.
@Suite(.enabled(if: Sandbox.shared.cage != .none)) struct BundleDisclosureTests {
  /// An office with a child in an amparo, a filing there and a certificate of two pages of which the second names the child.
  private func office() throws -> Office {
    let office = try Office(title: "Caso de muestra")
    let child = try office.add(
      .person, ["name": "Sof\u{ed}a", "surnames": "Inventada Supuesta", "birth": "2019-03-04", "minor": "true"])
    let proceeding = try office.add(
      .proceeding, ["title": "Amparo de muestra"],
      links: [LinkInput(.participatesIn, child, reversed: true, attributes: [FieldInput("role", "petitioner")])])
    try office.add(.filing, ["title": "Demanda de muestra"], links: [LinkInput(.filedIn, proceeding)])
    try evidence(office, "Acta", [["Acta de muestra.", "Se expide."], ["SOFIA INVENTADA", "SUPUESTA, hija."]])
    return office
  }

  @discardableResult
  private func evidence(
    _ office: Office, _ title: String, _ pages: [[String]], _ fields: [String: String] = [:]
  ) throws -> String {
    let path = try office.file("\(title).pdf", "")
    try Files.write(SamplePDF(pages.map { .init($0) }).bytes, to: path)
    return try office.add(
      .evidence, fields.merging(["title": title]) { $1 }, links: [LinkInput(.offeredIn, "J-1")], file: path)
  }

  private func bundle(_ office: Office, for subject: String = "E-1", _ records: [String] = ["P-1"]) throws -> String {
    let handle = try NewBundle(for: subject).run(in: office.context).record.handle
    _ = try ArrangeBundle(handle, [.add(records)]).run(in: office.context)
    return handle
  }

  private func build(
    _ handle: String, _ office: Office, _ profile: String? = nil, asTheyAre: Bool = false
  ) throws -> BundleOutcome {
    var build = BuildBundle(handle, to: office.folder + "/legajo")
    build.disclosure = profile
    build.asTheyAre = asTheyAre ? ["all"] : []
    return try build.run(in: office.context)
  }

  private func refusal(
    _ handle: String, _ office: Office, _ profile: String? = nil, asTheyAre: Bool = false
  ) throws -> [Finding] {
    let error = #expect(throws: OperationError.self) { try build(handle, office, profile, asTheyAre: asTheyAre) }
    #expect((try? Files.list(office.folder + "/legajo"))?.isEmpty ?? true, "nothing is left behind")
    return error?.findings ?? []
  }

  private func actions(_ office: Office) throws -> [String] { try ReadLog().run(in: office.context).map(\.action) }

  @Test func `a page that names a child stops the bundle until somebody confirms it, and that is set down`() throws {
    let office = try office()
    let handle = try bundle(office)
    let found = try #require(refusal(handle, office).first { $0.id == "P18" })
    #expect(found.severity == .error && found.place.record == "P-1")
    #expect(found.summary.es.contains("en la página 2") && !found.summary.es.contains("Inventada"))
    #expect(try !actions(office).contains { $0.hasPrefix("bundle.build") })
    let built = try build(handle, office, asTheyAre: true)
    #expect(built.tellsNames && built.findings.contains { $0.id == "P18" && $0.severity == .warning })
    #expect(try actions(office).contains("bundle.build.court.documents"))
  }

  @Test func `what names nobody goes without being asked`() throws {
    let office = try office()
    try evidence(office, "Oficio", [["Oficio de muestra."]])
    let built = try build(try bundle(office, ["P-2"]), office)
    #expect(!built.tellsNames && !built.findings.contains { $0.id.hasPrefix("P1") })
    #expect(try actions(office).contains("bundle.build.court"))
  }

  @Test func `a title of the office that names the child is refused whatever is confirmed`() throws {
    let office = try office()
    try evidence(office, "Acta de Sofia Inventada Supuesta", [["Acta de muestra."]])
    let handle = try bundle(office, ["P-2"])
    let found = try #require(refusal(handle, office, asTheyAre: true).first { $0.id == "P18" })
    #expect(found.severity == .error && found.place.record == handle)
    _ = try ArrangeBundle(handle, [.set("P-2", [FieldInput("title", "Acta")])]).run(in: office.context)
    _ = try build(handle, office)
  }

  @Test func `text outside of the part of a page that shows is found too`() throws {
    let office = try office()
    var page = SamplePDF.Page(["Acta de muestra."])
    page.crop = [0, 0, 612, 400]
    page.prologue = "BT /F1 10 Tf 72 700 Td (Sofia Inventada Supuesta) Tj ET\n"
    let path = try office.file("recorte.pdf", "")
    try Files.write(SamplePDF([page]).bytes, to: path)
    try office.add(.evidence, ["title": "Recorte"], links: [LinkInput(.offeredIn, "J-1")], file: path)
    #expect(try refusal(try bundle(office, ["P-2"]), office).contains { $0.id == "P18" && $0.place.record == "P-2" })
  }

  @Test func `a redacted copy takes the place of an original that the profile does not let out`() throws {
    let office = try office()
    let handle = try bundle(office)
    var edit = EditRecord("P-1")
    let copy = DocumentInput(path: try office.file("testada.pdf", ""), role: "redacted")
    try Files.write(SamplePDF([.init(["Acta de muestra."])]).bytes, to: copy.path)
    edit.documents = [copy]
    _ = try edit.run(in: office.context)
    // A court may see what is open to the case; an ally may not.
    #expect(try refusal(handle, office).contains { $0.id == "P18" })
    let ally = try build(handle, office, "partner")
    #expect(ally.findings.contains { $0.id == "P23" } && !ally.tellsNames)
    #expect(ally.view.rows[0].first == ally.view.rows[0].last, "the copy has one page, the original two")
    let court = try build(handle, office, asTheyAre: true)
    #expect(court.findings.contains { $0.id == "P24" } && court.view.rows[0].first != court.view.rows[0].last)
  }

  @Test func `a document that is too closed and has no copy is refused`() throws {
    let office = try office()
    try evidence(office, "Oficio", [["Oficio de muestra."]])
    let handle = try bundle(office, ["P-2"])
    #expect(try refusal(handle, office, "press", asTheyAre: true).map(\.id).contains("P25"))
    _ = try build(handle, office)
  }

  @Test func `a name deep in a long bundle is found on its page, and a page that is only a picture is told`() throws {
    let office = try office()
    try evidence(office, "Largo", (1...230).map { ["Hoja \($0)."] } + [["La dijo Sofia Inventada Supuesta."]])
    try evidence(office, "Vacio", [[], ["Con texto."]])
    let handle = try bundle(office, ["P-3", "P-2"])
    let found = try #require(refusal(handle, office).first { $0.id == "P18" })
    #expect(found.place.record == "P-2" && found.summary.es.contains("en la página 231"))
    let built = try build(handle, office, asTheyAre: true)
    let unread = try #require(built.findings.first { $0.id == "P10" })
    #expect(unread.summary.es.contains("(de P-3)"))
  }

  @Test func `whoever took a consent back stops the bundle`() throws {
    let office = try office()
    try evidence(office, "Oficio", [["Oficio de muestra."]])
    let handle = try bundle(office, ["P-2"])
    var person = AddRecord(.person)
    person.fields = [
      FieldInput("name", "Ana"), FieldInput("surnames", "Ejemplo Ficticia"),
      FieldInput("consents", "use=litigation,granted=no,date=2026-01"),
    ]
    person.links = [LinkInput(.participatesIn, "J-1", attributes: [FieldInput("role", "petitioner")])]
    _ = try person.run(in: office.context)
    #expect(try !refusal(handle, office).isEmpty)
    _ = try build(handle, office, "full")
  }

  @Test func `a bundle for no proceeding says for whom it is, and one for the office that nothing was searched`() throws
  {
    let office = try office()
    let handle = try bundle(office, for: "C-1")
    #expect(try refusal(handle, office).map(\.id) == ["P21"])
    #expect(try refusal(handle, office, "court").map(\.id) == ["P21"])
    #expect(throws: OperationError.self) { try build(handle, office, "nadie") }
    let built = try build(handle, office, "full")
    #expect(built.findings.contains { $0.id == "P22" } && !built.tellsNames)
    #expect(try actions(office).contains("bundle.build.full"))
  }
}
