import CaseModel
import CaseOperations
import FileKit
import Sandbox
import TestKit
import Testing

/// Documents that leave are read, in the cage, for names that stay back and for quotations that are not there.
@Suite(.enabled(if: Sandbox.shared.cage != .none)) struct ExportDocumentTests {
  /// An office with a child in an amparo, and a certificate of two pages of which the second names the child.
  private func office(quote: String = "se expide", page: Int = 1) throws -> Office {
    let office = try Office(title: "Caso de muestra")
    let child = try office.add(
      .person, ["name": "Sof\u{ed}a", "surnames": "Inventada Supuesta", "birth": "2019-03-04", "minor": "true"])
    let proceeding = try office.add(
      .proceeding, ["title": "Amparo de muestra"],
      links: [LinkInput(.participatesIn, child, reversed: true, attributes: [FieldInput("role", "petitioner")])])
    let path = try office.file("acta.pdf", "")
    let pdf = SamplePDF([.init(["Acta de muestra.", "Se expide."]), .init(["SOFIA INVENTADA", "SUPUESTA, hija."])])
    try Files.write(pdf.bytes, to: path)
    let evidence = try office.add(
      .evidence, ["title": "Acta"], links: [LinkInput(.offeredIn, proceeding)], file: path)
    let fact = try office.add(.fact, ["statement": "Es derechohabiente", "date": "2019"])
    _ = try AddLink(evidence + "#\(page)", [LinkInput(.proves, fact, quote: quote)]).run(in: office.context)
    try office.add(
      .argument, ["title": "Igualdad"], links: [LinkInput(.raisedIn, proceeding), LinkInput(.restsOn, fact)])
    return office
  }

  private func export(_ office: Office, asTheyAre: Bool, dryRun: Bool = false) throws -> ExportOutcome {
    var export = ExportDossier(to: Paths.join(office.folder, "juzgado"))
    export.profile = "court"
    export.proceeding = "J-1"
    export.asTheyAre = asTheyAre ? ["p1"] : []
    export.asksLater = dryRun
    var context = office.context
    context.dryRun = dryRun
    return try export.run(in: context)
  }

  @Test func `a certificate that names a child leaves for a court only when that is confirmed, and that is set down`()
    throws
  {
    let office = try office()
    let refusal = #expect(throws: OperationError.self) { try export(office, asTheyAre: false) }
    let found = try #require(refusal?.findings.first { $0.id == "P18" })
    #expect(found.severity == .error && found.summary.es.contains("en la página 2"))
    #expect(!found.summary.es.contains("Inventada"))
    #expect(!Files.exists(Paths.join(office.folder, "juzgado")))
    #expect(try export(office, asTheyAre: true, dryRun: true).confirmable == ["P-1"])
    let actions = { try ReadLog().run(in: office.context).map(\.action) }
    #expect(try !actions().contains("export.court.documents"))
    let outcome = try export(office, asTheyAre: true)
    #expect(outcome.confirmable == ["P-1"] && outcome.documents == 1)
    #expect(try actions().contains("export.court.documents"))
    #expect(!outcome.findings.contains { $0.id == "P10" }, "it was read whole")
  }

  @Test func `whoever confirms a record that is not there has confirmed nothing`() throws {
    let office = try office()
    var export = ExportDossier(to: Paths.join(office.folder, "juzgado"))
    export.profile = "court"
    export.proceeding = "J-1"
    export.asTheyAre = ["P-1", "P-99"]
    #expect(throws: OperationError.unknownReference("P-99")) { try export.run(in: office.context) }
    #expect(!Files.exists(Paths.join(office.folder, "juzgado")))
  }

  @Test func `a quotation that is not on its page is told before a court reads it`() throws {
    let right = try export(office(), asTheyAre: true)
    #expect(!right.findings.contains { $0.id == "P20" })
    let wrong = try export(office(quote: "no procede"), asTheyAre: true)
    #expect(wrong.findings.contains { $0.id == "P20" && $0.severity == .warning })
  }

  @Test func `what a PDF says outside of its pages is read too`() throws {
    let office = try office()
    var pdf = SamplePDF([.init(["Acta de muestra."])])
    pdf.objects = ["<</Title(Acta de Sofia Inventada Supuesta)>>"]
    let path = try office.file("otra.pdf", "")
    let bytes = String(decoding: pdf.bytes, as: UTF8.self)
    try Files.write(
      Array(bytes.replacing("/Root 1 0 R", with: "/Root 1 0 R/Info \(pdf.firstFreeObject) 0 R").utf8), to: path)
    try office.add(.evidence, ["title": "Otra"], links: [LinkInput(.offeredIn, "J-1")], file: path)
    let refusal = #expect(throws: OperationError.self) { try export(office, asTheyAre: false) }
    #expect(refusal?.findings.contains { $0.id == "P18" && $0.place.record == "P-2" } == true)
  }
}
