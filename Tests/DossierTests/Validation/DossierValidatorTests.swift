import CaseModel
import Digests
import Dossier
import FileKit
import Testing
import XMLKit

@Suite struct DossierValidatorTests {
  private let validator = DossierValidator(rules: .none)

  private func findings(_ text: String) throws -> [Finding] {
    try validator.validate(bytes: Array(text.utf8)).findings
  }

  @Test func `a dossier that keeps to the format has no findings`() throws {
    let report = try validator.validate(bytes: Array(ValidationSamples.dossier().utf8))
    #expect(report.findings.isEmpty)
    #expect(report.isValid)
    #expect(report.document?.profile == "full")
    #expect(report.document?.version == "1.0")
    let passed = DossierReport.Check.allCases.filter { report.outcomes[$0] == .passed }
    #expect(passed == [.reading, .schema] && !report.outcomes.values.contains(.failed))
  }

  @Test(arguments: [
    ("", "E01", "falta"),
    ("<statement>x</statement><fecha>1</fecha>", "E02", "«fecha»"),
    ("<statement>x</statement><date>24/03/2009</date>", "E05", "no es una fecha"),
    ("<statement>x</statement>suelto", "E11", "texto suelto"),
    ("<statement>x</statement><links><provenBy uid='a'/></links>", "E02", "«provenBy»"),
  ])
  func `a problem is told in plain words in both languages and names its record`(
    fact: String, id: String, says: String
  ) throws {
    let finding = try #require(try findings(ValidationSamples.dossier(fact: fact)).first)
    #expect(finding.id == id)
    #expect(finding.severity == .error)
    #expect(finding.place.uid == ValidationSamples.factUID)
    #expect(finding.summary.es.contains(says))
    #expect(finding.summary.es.hasPrefix("Hecho") || finding.summary.es.hasPrefix("hecho"))
    #expect(finding.summary.en != finding.summary.es)
    #expect(!finding.remedy.es.isEmpty && finding.remedy.en != finding.remedy.es)
    #expect(!finding.summary.es.contains("urn:") && !finding.summary.es.contains("facet"))
  }

  @Test func `a link to what is not there names the record it starts from and its line`() throws {
    let target = "018f0000-0000-7000-8000-0000000000ff"
    let link =
      "<statement>x</statement>\n<links>\n<arisesFrom uid='\(ValidationSamples.factUID.dropLast())a' target='\(target)' access='case'/></links>"
    let finding = try #require(try findings(ValidationSamples.dossier(fact: link)).first { $0.id == "E08" })
    #expect(finding.place.uid == ValidationSamples.factUID)
    #expect(finding.place.line == 11)
    #expect(finding.summary.es.contains(target))
  }

  @Test func `two records with one uid are told`() throws {
    let text = ValidationSamples.dossier().replacing(ValidationSamples.factUID, with: ValidationSamples.caseUID)
    let ids = try findings(text).map(\.id)
    #expect(ids == ["E09"])
  }

  @Test func `a value outside a list is told with the list`() throws {
    let finding = try #require(
      try findings(ValidationSamples.dossier().replacing("access=\"case\" scope", with: "access=\"secret\" scope"))
        .first)
    #expect(finding.id == "E06")
    #expect(finding.place.field == "access")
    #expect(finding.remedy.es.contains("restricted"))
  }

  @Test func `a record is named by its handle, or by its uid`() throws {
    let bad = "<statement>Ana Ejemplo lo dijo</statement><date>ayer</date>"
    let finding = try #require(try findings(ValidationSamples.dossier(fact: bad)).first)
    #expect(finding.place.record == ValidationSamples.factUID && finding.place.line != nil)
    #expect(finding.summary.es.contains(ValidationSamples.factUID) && !finding.summary.es.contains("Ana"))
    let handled = ValidationSamples.dossier(fact: bad, factAttributes: " handle=\"H-7\"")
    #expect(try findings(handled).first?.place.record == "H-7")
  }

  @Test(arguments: [
    ("<!DOCTYPE dossier [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><dossier>&x;</dossier>", "X02"),
    ("<dossier><about>", "X01"), ("", "X01"), ("no es XML", "X01"), ("\u{1}", "X01"),
    (String(repeating: "<a>", count: 5_000), "X03"), ("<otro/>", "X04"),
    ("<dossier xmlns='urn:expediente:dossier:2'/>", "X04"),
  ])
  func `what is not a safe dossier is refused with a sentence`(text: String, id: String) throws {
    let report = try validator.validate(bytes: Array(text.utf8))
    #expect(report.findings.map(\.id) == [id])
    #expect(!report.isValid)
    #expect(report.outcomes[.reading] == .failed)
    #expect(report.findings.allSatisfy { !$0.summary.es.contains("hostname") && $0.summary.es.hasSuffix(".") })
  }

  @Test func `a file that cannot be opened is an error, not a finding`() {
    #expect(throws: DossierFailure.self) { try validator.validate(fileAt: "/nonexistent/dossier.xml") }
  }

  @Test func `a newer minor version is told before anything else`() throws {
    let text = ValidationSamples.dossier(root: "schemaVersion=\"1.3\" profile=\"full\" language=\"es\"")
    let first = try #require(try findings(text).first)
    #expect(first.id == "X05")
    #expect(first.severity == .warning)
  }

  @Test func `findings beyond the cap are counted`() throws {
    let fact = "<statement>x</statement></fact>"
    let others = (10..<40).map { "<fact uid='018f0000-0000-7000-8000-0000000000\($0)' access='secret'>" + fact }
    let last = "<fact uid='018f0000-0000-7000-8000-0000000000aa' access='case'><statement>x</statement>"
    let text = ValidationSamples.dossier(fact: fact + others.joined() + last)
    let report = try DossierValidator(rules: .none, cap: 5).validate(bytes: Array(text.utf8))
    #expect(report.findings.count == 5)
    #expect(report.omitted == 25)
  }

  @Test func `documents beside the file are compared with what it says`() throws {
    let scratch = try ScratchFolder()
    try Files.makeFolder(scratch.file("documents/aa"), parents: true)
    func document(_ name: String, _ content: String, claimed: String? = nil, bytes: Int? = nil) throws -> String {
      let digest = SHA256.digest(of: claimed ?? content).hex
      if !content.isEmpty { try scratch.write(content, as: "documents/aa/" + name) }
      return
        "<document id='\(digest)' sha256='\(digest)' href='documents/aa/\(name)' bytes='\(bytes ?? content.utf8.count)' mediaType='text/plain'/>"
    }
    let documents = [
      try document("a.txt", "uno"), try document("b.txt", "dos!", claimed: "tres"),
      try document("c.txt", "", claimed: "cuatro", bytes: 6),
      try document("d.txt", "cinco", bytes: 9),
    ]
    let path = try scratch.write(
      ValidationSamples.dossier(documents: documents.joined(separator: "\n")), as: "dossier.xml")
    let report = try validator.validate(fileAt: path, documentsIn: scratch.path)
    #expect(report.findings.map(\.id) == ["D03", "D01", "D02"])
    #expect(report.outcomes[.documents] == .failed)
    #expect(report.findings.first?.place.record == "documents/aa/b.txt")
  }
}
