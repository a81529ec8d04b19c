import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `What a letter seems to say` {
  private static let letter: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + root + "/Fixtures/montenegro/documents/negativa-benito-muestra.pdf"
  }()

  @Test func `is offered beside the fields and never filled in`() throws {
    let browser = try Browser()
    try browser.add(.institution, ["name": "Caja de Previsión de Ficción", "shortName": "CPF"])
    try browser.add(.evidence, ["title": "Oficio"], file: Self.letter)
    let reading = try ReadLetter("P-1").run(in: browser.context)
    #expect(reading.articles == ["artículo 00"])
    #expect(reading.conditions.contains { $0.name.es.lowercased().contains("hipertensión") })
    let page = browser.get("/primeros-pasos/P-1").text
    #expect(page.contains("value=\"clause=artículo 00\""))
    #expect(page.contains("name=\"clause\" value=\"\""))
  }

  @Test func `a condition is told in the letter's words, and its code as the list's`() throws {
    let browser = try Browser()
    let letter = try browser.file("oficio.txt", "Se niega la afiliación porque padece azúcar en la sangre.")
    try browser.add(.evidence, ["title": "Oficio"], file: letter)
    let page = browser.get("/primeros-pasos/P-1").text
    #expect(page.contains("La carta dice «azúcar en la sangre»; en la lista de la oficina:"))
    #expect(
      page.contains("value=\"condition=Diabetes mellitus tipo 2\"") && page.contains(">E11 · Diabetes mellitus tipo 2<")
    )
    #expect(!page.contains("La carta dice «azúcar»"))
  }

  @Test func `fills its field when it is pressed, and keeps what else was typed`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Oficio"], file: Self.letter)
    let answer = browser.post(
      "/primeros-pasos/P-1", [("caso", "C-1"), ("person", "Benito"), ("usar", "clause=artículo 00")])
    #expect(answer.status == 200)
    #expect(answer.text.contains("name=\"clause\" value=\"artículo 00\""))
    #expect(answer.text.contains("value=\"Benito\""))
    #expect(try CountRecords().run(in: browser.context)[.person] == nil)
  }
}
