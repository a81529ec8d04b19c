import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

/// What is around a record, drawn and as a list.
@Suite struct GraphScreenTests {
  private func browser() throws -> Browser {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Más de <400> rechazos & otros"])
    try browser.add(.evidence, ["title": "Oficio"], links: [LinkInput(.proves, "H-1")])
    try browser.add(.argument, ["title": "Argumento"], links: [LinkInput(.restsOn, "H-1")])
    return browser
  }

  @Test func `relations are drawn and listed, each box leads to its record`() throws {
    let page = try browser().get("/relaciones/P-1")
    #expect(page.status == 200)
    #expect(page.text.contains("class=\"node evidence focus\""))
    #expect(page.text.contains("xlink:href=\"/hechos/H-1\""))
    #expect(page.text.contains("Prueba"))
    #expect(page.text.contains("Más de &lt;400&gt;"))
    #expect(!page.text.contains("AG-1"))
    #expect(!page.text.contains("<!DOCTYPE svg") && !page.text.contains("style=\""))
  }

  @Test func `two links away more is seen`() throws {
    #expect(try browser().get("/relaciones/P-1", [HTTPField("n", "2")]).text.contains("AG-1"))
  }

  @Test func `the drawing can be saved as SVG and as DOT`() throws {
    let browser = try browser()
    let svg = browser.get("/relaciones/P-1.svg")
    #expect(svg.header("Content-Disposition")?.contains("relaciones-P-1.svg") == true)
    #expect(svg.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
    #expect(svg.text.contains("<svg"))
    #expect(browser.get("/relaciones/P-1.dot").text.contains("digraph"))
  }

  @Test func `a record with no links says how they begin, and an unknown one leads nowhere`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho"])
    #expect(browser.get("/relaciones/H-1").text.contains("Todavía no se vincula con nada"))
    #expect(browser.get("/relaciones/H-9").status == 404)
  }

  @Test func `of very many records the nearest are drawn and the rest is counted`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Hecho"])
    for number in 0..<160 {
      try browser.add(.evidence, ["title": "Prueba \(number)"], links: [LinkInput(.proves, "H-1")])
    }
    let page = browser.get("/relaciones/H-1").text
    #expect(page.contains("quedaron fuera al menos 11"))
  }
}
