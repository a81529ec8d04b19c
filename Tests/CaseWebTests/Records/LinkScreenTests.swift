import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `Linking two records` {
  @Test(arguments: RecordKind.allCases)
  func `only relations the kind may have are offered, both ways`(kind: RecordKind) {
    for (relation, outgoing) in kind.possibleLinks {
      let code = LinkForm.Choice(relation, outgoing: outgoing).code
      #expect(LinkForm.Choice(code, kind)?.outgoing == outgoing)
      let description = relation.description
      #expect((outgoing ? description.sources : description.targets).contains(kind))
    }
    for relation in kind.usualLinks { #expect(relation.description.sources.contains(kind)) }
  }

  @Test func `a relation, a search and a choice make a link with its attributes, page and quotation`() throws {
    let browser = try Browser()
    let file = try browser.file("acta.txt", "Se negó.")
    try browser.add(.evidence, ["title": "Acta"], file: file)
    try browser.add(.fact, ["statement": "Se negó la afiliación"])
    let page = browser.get(
      "/pruebas/P-1/vincular", [HTTPField("relacion", "proves"), HTTPField("busca", "afiliación")])
    #expect(page.text.contains("name=\"otro\" value=\"H-1\" checked"))
    #expect(page.text.contains("name=\"cita\""))
    let answer = browser.post(
      "/pruebas/P-1/vincular", [("relacion", "proves"), ("otro", "H-1"), ("pagina", "2"), ("cita", "Se negó.")])
    #expect(answer.status == 303)
    let link = try #require(try ShowRecord("P-1").run(in: browser.context.renewed()).links.first)
    #expect(link.locators.first?.page == 2 && link.locators.first?.quote == "Se negó.")
    let gone = browser.post("/pruebas/P-1/desvincular", [("relacion", "proves"), ("otro", "H-1")])
    #expect(browser.follow(gone).text.contains("Vínculo quitado."))
    #expect(try ShowRecord("P-1").run(in: browser.context.renewed()).links.isEmpty)
  }

  @Test func `a link is made from its target too, and to a condition nothing uses yet`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana"])
    let page = browser.get(
      "/personas/PE-1/vincular", [HTTPField("relacion", "hasCondition"), HTTPField("busca", "diabetes")])
    #expect(page.text.contains("value=\"E11\""))
    #expect(browser.post("/personas/PE-1/vincular", [("relacion", "hasCondition"), ("otro", "E11")]).status == 303)
    try browser.add(.refusal, ["title": "Negativa"])
    #expect(browser.post("/personas/PE-1/vincular", [("relacion", "-affects"), ("otro", "NG-1")]).status == 303)
    let links = try ShowRecord("PE-1").run(in: browser.context.renewed()).links
    #expect(links.map(\.relation) == [.hasCondition, .affects] && links.map(\.outgoing) == [true, false])
  }

  @Test func `a page that is no number and a missing choice are told, and nothing is linked`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Acta"])
    try browser.add(.fact, ["statement": "Se negó"])
    let wrong = browser.post("/pruebas/P-1/vincular", [("relacion", "proves"), ("otro", "H-1"), ("pagina", "dos")])
    #expect(wrong.status == 422 && wrong.text.contains("id=\"pagina-error\""))
    let missing = browser.post("/pruebas/P-1/vincular", [("relacion", "proves")])
    #expect(missing.status == 422 && missing.text.contains("Elija un registro de la lista."))
    #expect(browser.post("/pruebas/P-1/vincular", [("relacion", "hasCondition"), ("otro", "E11")]).status == 404)
    #expect(try ShowRecord("P-1").run(in: browser.context.renewed()).links.isEmpty)
  }
}
