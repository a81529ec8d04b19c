import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `Screens` {
  private static let paths = [
    "/", "/casos/C-1", "/cronologia", "/revision", "/precedentes", "/buscar", "/actividad", "/expediente", "/importar",
    "/equipo", "/ajustes", "/ayuda", "/primeros-pasos",
  ]

  @Test(arguments: paths) func `every screen opens in both languages, and says it is the other`(path: String) throws {
    let spanish = try Browser().get(path)
    #expect(spanish.status == 200 && spanish.text.contains("<html lang=\"es-MX\""))
    let english = try Browser(language: .english).get(path)
    #expect(english.status == 200 && english.text.contains("<html lang=\"en\""))
    #expect(spanish.text != english.text)
  }

  @Test(arguments: paths) func `a hostile title stands in a screen as text`(path: String) throws {
    let browser = try Browser(title: "<script>alert(1)</script>\" onload=\"x")
    try browser.add(.fact, ["statement": "<img src=x onerror=alert(1)>", "date": "2024"])
    try browser.add(.precedent, ["title": "<svg onload=alert(1)>", "holding": "</p><script>"])
    let text = browser.get(path, [HTTPField("q", "<script>")]).text
    #expect(!text.contains("<script>") && !text.contains("<img src=x") && !text.contains("<svg onload"))
  }

  @Test func `a language that is chosen stays`() throws {
    let browser = try Browser()
    let answer = browser.get("/casos/C-1", [HTTPField("lang", "en")])
    #expect(answer.status == 303 && answer.header("Location") == "/casos/C-1")
    browser.keep(answer)
    #expect(browser.get("/casos/C-1").text.contains("<html lang=\"en\""))
  }

  @Test func `precedents are found by what people call a condition, with whom they may serve`() throws {
    let browser = try Browser()
    try browser.add(
      .precedent, ["title": "Precedente de muestra", "outcome": "granted"], links: [LinkInput(.addresses, "E11")])
    try browser.add(.person, ["name": "Ana", "surnames": "Ejemplo"], links: [LinkInput(.hasCondition, "E11")])
    let page = browser.get("/precedentes", [HTTPField("condicion", "azúcar en la sangre")])
    #expect(page.status == 200 && page.text.contains("Precedente de muestra"))
    #expect(page.text.contains("Puede servir a"))
    #expect(browser.get("/precedentes/PR-1/sirve").text.contains("Ana"))
    #expect(browser.get("/personas/PE-1/precedentes").text.contains("Precedente de muestra"))
  }

  @Test func `a gap leads to the one act that mends it`() throws {
    let browser = try Browser()
    try browser.add(.refusal, ["title": "Negativa de muestra", "form": "written"])
    let page = browser.get("/revision").text
    #expect(page.contains("/r/NG-1/vincular?relacion=appliesClause"))
    let form = browser.get("/negativas-de-afiliacion/NG-1/vincular", [HTTPField("relacion", "appliesClause")]).text
    #expect(form.contains("value=\"appliesClause\" selected"))
    #expect(page.contains("/r/NG-1/editar?campo=documents#documents"))
    #expect(!page.contains("--applies-clause"))
    #expect(
      browser.get("/r/NG-1/vincular", [HTTPField("relacion", "x")]).header("Location")?.hasSuffix("?relacion=x") == true
    )
  }

  @Test func `a handle that is searched for opens its record`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho de muestra"])
    #expect(browser.get("/buscar", [HTTPField("q", "h1")]).status == 200)
    #expect(browser.get("/buscar", [HTTPField("q", "H-1")]).header("Location") == "/hechos/H-1")
    #expect(browser.get("/buscar", [HTTPField("q", "muestra")]).text.contains("<mark>muestra</mark>"))
  }

  @Test func `a change is undone from the page of activity`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho de muestra"])
    let batch = try #require(try ReadLog().run(in: browser.context).first?.number)
    let answer = browser.post("/actividad/deshacer", [("lote", String(batch))])
    #expect(browser.follow(answer).text.contains("Deshecho"))
    #expect(try CountRecords().run(in: browser.context)[.fact] == nil)
    #expect(browser.post("/actividad/deshacer", [("lote", String(batch))]).status >= 400)
  }

  @Test func `someone added to the team is there, and an empty name is refused beside the form`() throws {
    let browser = try Browser()
    let added = browser.post("/equipo", [("nombre", "Benito Muestra"), ("rol", "volunteer"), ("caso", "C-1")])
    #expect(browser.follow(added).text.contains("Benito Muestra"))
    #expect(browser.post("/equipo", [("nombre", ""), ("rol", "volunteer")]).status == 422)
  }

  @Test func `an address that leads nowhere says so`() throws {
    let browser = try Browser()
    #expect(browser.get("/no/hay/nada").status == 404)
    #expect(browser.get("/casos/C-99").status == 404)
    let answer = browser.send(HTTPRequest(head: HTTPHead(method: "PUT", path: "/", headers: browser.headers())))
    #expect([403, 405].contains(answer.status))
  }
}

@Suite struct `Facts and their proof` {
  @Test func `a fact without proof leads to linking it`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho de muestra"])
    let page = browser.get("/hechos/prueba").text
    #expect(page.contains("sin prueba") && page.contains("/hechos/H-1/vincular?relacion=-proves"))
    #expect(browser.get("/hechos").text.contains("/hechos/prueba"))
  }

  @Test func `lists that are looked at together are one tab apart`() throws {
    let browser = try Browser()
    try browser.add(.filing, ["title": "Demanda de muestra"])
    let page = browser.get("/escritos", [HTTPField("caso", "C-1")]).text
    #expect(page.contains("href=\"/resoluciones?caso=C-1\""))
  }
}
