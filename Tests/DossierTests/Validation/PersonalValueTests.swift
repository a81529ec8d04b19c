import CaseModel
import Dossier
import Testing

/// A finding travels by e-mail and into logs: it names the field and what is expected, and no value that may be personal.
struct PersonalValueTests {
  private func findings(_ text: String) throws -> [Finding] {
    try DossierValidator(rules: .none).validate(bytes: Array(text.utf8)).findings
  }

  private func said(_ finding: Finding) -> String {
    [finding.summary.es, finding.summary.en, finding.remedy.es, finding.remedy.en].joined(separator: " ")
  }

  @Test(arguments: [
    ("<statement>x</statement><date>Ana Ejemplo</date>", "E05"),
    ("<statement>x</statement><date>24/03/2009</date>", "E05"),
    ("<statement>x</statement><status>Ana Ejemplo</status>", "E05"),
    (
      "<statement>x</statement>\n<links><arisesFrom uid='018f0000-0000-7000-8000-00000000000a' target='Ana Ejemplo' access='case'/></links>",
      "E08"
    ),
    (
      "<statement>x</statement>\n<links><arisesFrom uid='Ana Ejemplo' target='018f0000-0000-7000-8000-000000000001' access='case'/></links>",
      "E05"
    ),
  ])
  func `what was typed in a field is not repeated`(fact: String, id: String) throws {
    let found = try findings(ValidationSamples.dossier(fact: fact))
    #expect(found.contains { $0.id == id })
    for finding in found { #expect(!said(finding).contains("Ana") && !said(finding).contains("24/03")) }
  }

  @Test func `a code that no list has is told, because only the code helps to mend it`() throws {
    let text = ValidationSamples.dossier(factAttributes: "").replacing(
      "access=\"case\" scope", with: "access=\"secret\" scope")
    let finding = try #require(try findings(text).first)
    #expect(finding.id == "E06")
    #expect(finding.summary.es.contains("«secret»"))
    let named = text.replacing("access=\"secret\"", with: "access=\"Ana Ejemplo\"")
    #expect(try findings(named).allSatisfy { !said($0).contains("Ana") })
  }
}
