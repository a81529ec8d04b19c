import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

/// What the pages offer to whom: no form whose sending is refused, and nothing said to be missing that is only hidden.
@Suite struct `What the pages offer` {
  /// A small case, seen by somebody with a role in it and in what the office shares.
  private func browser(_ role: String) throws -> Browser {
    let browser = try Browser()
    let file = try browser.file("Carta de Ana Secreta.txt", "Se negó.")
    try browser.add(.person, ["name": "Ana Secreta", "municipality": "Hermosillo"])
    try browser.add(.evidence, ["title": "Oficio de muestra"], file: file)
    try browser.add(.fact, ["statement": "Hecho de muestra"])
    try browser.add(.refusal, ["title": "Negativa de muestra", "form": "written"])
    try browser.add(.filing, ["title": "Escrito de muestra"])
    _ = try NewBundle(for: "E-1").run(in: browser.context)
    _ = try ArrangeBundle("AX-1", [.add(["P-1"])]).run(in: browser.context)
    try browser.add(.fact, ["statement": "Hecho que se quita"])
    _ = try RemoveRecord("H-2").run(in: browser.context)
    _ = try AddLink("P-1", [LinkInput(.proves, "H-1")]).run(in: browser.context)
    _ = try AddMember(name: "Apoyo de Muestra", role: role, caseReference: "C-1").run(in: browser.context)
    return try Browser(seeing: browser, as: "M-2")
  }

  private static let pages = [
    "/", "/casos/C-1", "/casos/C-1/ficha", "/personas", "/personas/PE-1", "/pruebas/P-1", "/hechos/H-1", "/hechos",
    "/pruebas/P-1/documento/1", "/hechos/prueba", "/cronologia", "/revision", "/precedentes", "/precedentes/lista",
    "/papelera", "/actividad", "/equipo", "/ajustes", "/escritos/E-1", "/relaciones/P-1", "/hechos/H-2",
    RecordKind.caseBundle.listPath, RecordKind.caseBundle.path(of: "AX-1"), "/plazos",
  ]

  /// Where the forms of a page are sent, but for those that only look, and the places its links lead to.
  private func acts(_ text: String) -> [String] {
    var found: [String] = []
    for mark in ["method=\"post\" action=\"", "href=\"", "formaction=\""] {
      var rest = text[...]
      while let start = rest.firstRange(of: mark)?.upperBound {
        rest = rest[start...]
        found.append(String(rest.prefix { $0 != "\"" }))
      }
    }
    let changing = [
      "/nuevo", "/editar", "/vincular", "/desvincular", "/papelera", "/restaurar", "/deshacer", "/importar",
      "/primeros-pasos", "/expediente", ".csv", ".json", ".svg", ".dot", "/citar", "/marcados", "/armar/pdf", "/armar",
      "/nuevo-para", "/equipo/funcion", "/respaldo",
    ]
    return found.filter { path in
      path.prefix { $0 != "?" } != "/papelera" && !path.hasPrefix("/assets/")
        && changing.contains { path.prefix { $0 != "?" && $0 != "#" }.hasSuffix($0) }
    }
  }

  @Test(arguments: pages) func `whoever only reads is offered nothing that would be refused`(path: String) throws {
    let browser = try browser("auditor")
    let page = browser.get(path)
    #expect(page.status == 200, "\(path)")
    // The desk of a bundle is for looking too, and the form around a list holds its boxes.
    let left = acts(page.text).filter { !$0.hasSuffix("/marcados") && !$0.hasSuffix("/armar") }
    #expect(left == [], "\(path)")
    #expect(!page.text.contains("name=\"hacer\"") && !page.text.contains("name=\"sel\""))
  }

  @Test func `forms that would be refused are refused before they are filled in`() throws {
    let browser = try browser("auditor")
    for path in [
      "/hechos/nuevo", "/casos/nuevo", "/hechos/H-1/editar", "/hechos/H-1/vincular", "/importar", "/primeros-pasos",
      "/expediente",
    ] {
      #expect(browser.get(path).status == 403, "\(path)")
    }
    let desk = browser.get(BundleScreen.path("AX-1"))
    #expect(desk.status == 200 && !desk.text.contains("name=\"que\""))
  }

  @Test func `a volunteer changes what is of the case, and lets nothing leave and nobody in`() throws {
    let browser = try browser("volunteer")
    let fact = browser.get("/hechos/H-1").text
    for wanted in ["/hechos/H-1/editar", "/hechos/H-1/vincular", "/hechos/H-1/papelera"] {
      #expect(fact.contains(wanted), "\(wanted)")
    }
    #expect(!browser.get("/hechos").text.contains(".csv") && browser.get("/hechos").text.contains("/hechos/nuevo"))
    #expect(!browser.get("/").text.contains("href=\"/expediente\"") && !browser.get("/").text.contains("/casos/nuevo"))
    #expect(!browser.get("/equipo").text.contains("action=\"/equipo\""))
    #expect(!browser.get("/ajustes").text.contains("/ajustes/respaldo"))
    #expect(
      !browser.get("/cronologia").text.contains(".csv")
        && !browser.get("/relaciones/P-1").text.contains("/relaciones/P-1.svg"))
    #expect(!browser.get("/").text.contains("/primeros-pasos"))
    let paralegal = try self.browser("paralegal")
    #expect(paralegal.get("/primeros-pasos").status == 200)
    #expect(!paralegal.get("/primeros-pasos").text.contains("Un caso nuevo"))
    let form = paralegal.get("/personas/nuevo").text
    #expect(form.contains("name=\"c.pseudonym\"") && !form.contains("name=\"c.name\""))
    for path in ["/expediente", "/casos/nuevo"] { #expect(browser.get(path).status == 403, "\(path)") }
  }

  @Test func `whoever may open the first case finds every form before there is one`() throws {
    let browser = try Browser(title: nil)
    for path in ["/personas/nuevo", "/hechos/nuevo", "/casos/nuevo", "/instituciones/nuevo", "/primeros-pasos"] {
      #expect(browser.get(path).status == 200, "\(path)")
    }
  }

  @Test func `a volunteer sends what she is offered, and is refused nothing of it`() throws {
    let browser = try browser("volunteer")
    #expect(browser.post("/hechos/nuevo", [("c.statement", "Otro hecho"), ("caso", "C-1")]).status == 303)
    let path = try browser.file("nuevo.txt", "Oficio.")
    let upload = HTTPUpload(field: "archivo", fileName: "nuevo.txt", path: path, bytes: 7)
    let kept = browser.post("/pruebas/nuevo", [("c.title", "Otro oficio"), ("caso", "C-1")], uploads: [upload])
    // A file has a name, which she may not read; so there is no place for one in her forms, nor for names of people.
    #expect(kept.status == 403)
    #expect(browser.post("/personas/nuevo", [("c.name", "Luz Muestra"), ("caso", "C-1")]).status == 403)
    for path in ["/pruebas/nuevo", "/pruebas/P-1/editar"] {
      let form = browser.get(path)
      #expect(form.status == 200 && !form.text.contains("type=\"file\""), "\(path)")
      #expect(!form.text.contains("value=\"identity\"") && !form.text.contains("name=\"reflexion\""), "\(path)")
    }
    for path in ["/personas/nuevo", "/primeros-pasos"] { #expect(browser.get(path).status == 403, "\(path)") }
    #expect(!browser.get("/hechos/H-1/vincular").text.contains("hasCondition"))
    #expect(browser.post("/hechos/H-1/vincular", [("relacion", "-proves"), ("otro", "P-1")]).status != 403)
    #expect(browser.post("/hechos/H-2/restaurar").status == 303)
    #expect(browser.post("/instituciones/nuevo", [("c.name", "Instituto de Muestra")]).status == 303)
    #expect(browser.post("/hechos/marcados", [("hacer", "papelera"), ("sel", "H-1")]).status == 200)
    #expect(browser.post("/legajos-de-anexos/AX-1/armar", [("que", "fecha")]).status != 403)
  }

  @Test func `the coordinator is offered everything`() throws {
    let browser = try browser("coordinator")
    #expect(browser.get("/").text.contains("href=\"/expediente\""))
    #expect(browser.get("/hechos").text.contains("value=\"papelera\""))
    #expect(browser.get("/equipo").text.contains("action=\"/equipo/funcion\""))
    #expect(browser.get("/expediente").text.contains("Todo lo visible"))
  }

  @Test func `what a role does not reach is kept back, and never said to be missing`() throws {
    let browser = try browser("volunteer")
    let page = browser.get("/personas/PE-1").text
    let closed = try #require(page.firstRange(of: "<summary>Reservado")?.lowerBound)
    let unknown = try #require(page.firstRange(of: "<summary>Sin dato")?.lowerBound)
    #expect(unknown < closed && page[closed...].contains("Nombre") && page[closed...].contains("Fecha de nacimiento"))
    #expect(!page[unknown..<closed].contains("Nombre") && !page[unknown..<closed].contains("nacimiento"))
    #expect(!page.contains("Secreta"))
    #expect(!browser.get("/personas/PE-1/editar").text.contains("name=\"c.name\""))
    let open = try self.browser("coordinator").get("/personas/PE-1").text
    #expect(open.contains("Ana Secreta") && !open.contains("Reservado ("))
  }

  @Test func `a person without a name and one with a name look the same to whoever may see neither`() throws {
    let browser = try browser("volunteer")
    func closed(_ page: String) -> Substring {
      guard let start = page.firstRange(of: "<summary>Reservado")?.lowerBound,
        let end = page[start...].firstRange(of: "</details>")?.lowerBound
      else { return "" }
      return page[start..<end]
    }
    let first = closed(browser.get("/personas/PE-1").text)
    #expect(!first.isEmpty)
    let owner = try Browser(seeing: browser, as: "M-1")
    try owner.add(.person, ["pseudonym": "Persona dos"])
    #expect(closed(browser.get("/personas/PE-2").text) == first)
  }

  @Test func `the name of a file is told to whoever may see who is who`() throws {
    for role in ["volunteer", "paralegal"] {
      let helper = try browser(role)
      for path in ["/pruebas/P-1", "/pruebas/P-1/documento/1", "/pruebas/P-1/editar"] {
        let page = helper.get(path)
        #expect(page.status == 200 && !page.text.contains("Secreta"), "\(role) \(path)")
      }
      let saved = helper.get("/pruebas/P-1/original/1").header("Content-Disposition") ?? ""
      #expect(saved.contains("P-1-1.txt") && !saved.contains("Secreta"), "\(saved)")
    }
    #expect(try browser("lawyer").get("/pruebas/P-1").text.contains("Carta de Ana Secreta.txt"))
  }
}
