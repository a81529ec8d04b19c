import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The page of any record` {
  @Test func `fields, documents, links and what points here stand on one page`() throws {
    let browser = try Browser()
    let file = try browser.file("oficio.txt", "Se negó.")
    try browser.add(.fact, ["statement": "Se negó la afiliación"])
    try browser.add(
      .evidence, ["title": "Oficio de muestra", "note": "Texto\nde dos renglones"], file: file,
      links: [LinkInput(.proves, "H-1", page: 1, quote: "Se negó.")])
    let text = browser.get("/pruebas/P-1").text
    for wanted in [
      "P-1 · Oficio de muestra", "Texto\nde dos renglones", "oficio.txt", "/pruebas/P-1/original/1",
      "/pruebas/P-1/documento/1?pagina=1", "«Se negó.»", "<h3>Prueba <", "Sin dato", "Acceso: del caso",
    ] {
      #expect(text.contains(wanted), "\(wanted)")
    }
    #expect(browser.get("/hechos/H-1").text.contains("Lo que apunta aquí"))
  }

  @Test func `a record under another kind's address leads to its own, and one that is not there to no page`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Uno"])
    #expect(browser.get("/pruebas/H-1").header("Location") == "/hechos/H-1")
    #expect(browser.get("/pruebas/H-1/historia").header("Location") == "/hechos/H-1/historia")
    #expect(browser.get("/hechos/h-1").header("Location") == "/hechos/H-1")
    #expect(browser.get("/hechos/H-9").status == 404)
    #expect(browser.get("/padecimientos/E11").status == 404)
    try browser.add(.person, ["name": "Ana"], links: [LinkInput(.hasCondition, "E11")])
    #expect(browser.get("/padecimientos/E11").status == 200)
  }

  @Test func `the original is a download that no browser runs, under its own name`() throws {
    let browser = try Browser()
    let file = try browser.file("señal \"1\".html", "<script>alert(1)</script>")
    try browser.add(.evidence, ["title": "Página"], file: file)
    let answer = browser.get("/pruebas/P-1/original/1")
    #expect(answer.header("Content-Type") == "application/octet-stream")
    #expect(answer.header("Content-Security-Policy")?.contains("sandbox") == true)
    let disposition = answer.header("Content-Disposition") ?? ""
    #expect(disposition.hasPrefix("attachment;") && disposition.contains("filename*=UTF-8''se%C3%B1al%20%221%22.html"))
    guard case .file = answer.content else {
      Issue.record("it is no file")
      return
    }
    for place in ["0", "2", "x", "-1"] { #expect(browser.get("/pruebas/P-1/original/\(place)").status == 404) }
  }

  @Test func `a consent names the signed document, which opens, and shows no hash`() throws {
    let browser = try Browser()
    let file = try browser.file("consentimiento.txt", "Sí.")
    try browser.add(.person, ["name": "Ana"], file: file)
    let hash = try #require(try ShowRecord("PE-1").run(in: browser.context).record.documentHashes.first)
    var edit = EditRecord("PE-1")
    edit.set = [FieldInput("consents", "use=litigation,granted=yes,date=2026-01,signedDocument=\(hash)")]
    _ = try edit.run(in: browser.context)
    let page = browser.get("/personas/PE-1").text
    let consents = try #require(page.firstRange(of: "Consentimientos")?.lowerBound)
    #expect(
      page[consents...].contains("Documento firmado: <a href=\"/personas/PE-1/documento/1\">consentimiento.txt</a>"))
    #expect(page.ranges(of: hash).count == 1)
  }

  @Test func `quotations bear the marks of the page's language`() throws {
    let browser = try Browser(language: .english)
    try browser.add(.fact, ["statement": "Hecho"])
    let file = try browser.file("oficio.txt", "Se negó.")
    try browser.add(.evidence, ["title": "Oficio"], file: file, links: [LinkInput(.proves, "H-1", quote: "Se negó.")])
    for path in ["/pruebas/P-1", "/pruebas/P-1/documento/1", "/actividad", "/"] {
      #expect(!browser.get(path).text.contains("«"), "\(path)")
    }
    #expect(browser.get("/pruebas/P-1").text.contains("“Se negó.”"))
  }

  @Test func `a chronology tells what happened, not that a file was opened nor what other courts decided`() throws {
    let browser = try Browser(title: "Caso abierto")
    try browser.add(.fact, ["statement": "Hecho fechado", "date": "2024"])
    try browser.add(.ruling, ["title": "Sentencia propia", "date": "2025"])
    try browser.add(.precedent, ["title": "Tesis ajena", "date": "2023"])
    for page in [browser.get("/cronologia", [HTTPField("vista", "tabla")]).text, browser.get("/cronologia.csv").text] {
      #expect(page.contains("Hecho fechado") && page.contains("Sentencia propia"))
      #expect(!page.contains("Tesis ajena") && !page.contains("/casos/C-1\">Caso abierto"))
    }
    #expect(!browser.get("/cronologia.csv").text.contains("C-1"))
  }

  @Test func `a record goes to the trash, is found there under its name, and comes back`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho que vuelve"])
    let gone = browser.post("/hechos/H-1/papelera")
    #expect(gone.status == 303)
    #expect(browser.follow(gone).text.contains("Deshacer"))
    #expect(browser.get("/papelera").text.contains("Hecho que vuelve"))
    #expect(browser.get("/hechos/H-1").text.contains("Sacar de la papelera"))
    #expect(browser.post("/hechos/H-1/restaurar").header("Location")?.hasPrefix("/hechos/H-1?") == true)
    #expect(browser.get("/papelera").text.contains("La papelera está vacía"))
    #expect(browser.get("/hechos").text.contains("Hecho que vuelve"))
  }

  @Test func `the history says who changed which field`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Antes"])
    var edit = EditRecord("H-1")
    edit.set = [FieldInput("statement", "Después")]
    _ = try edit.run(in: browser.context)
    let text = browser.get("/hechos/H-1/historia").text
    #expect(text.contains("Coordinadora de Muestra cambió"))
    #expect(text.contains("<span class=\"prose\">Antes</span></td><td><span class=\"prose\">Después</span>"))
  }
}
