import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

/// Numbers of addresses that no sum or product can hold.
@Suite struct `Numbers beyond all measure` {
  private static let screens = [
    "/hechos", "/personas", "/cronologia", "/precedentes", "/buscar", "/hechos/prueba", "/actividad", "/papelera",
  ]
  private static let numbers = [
    "9223372036854775807", "184467440737095517", "99999999999999999999", "-9223372036854775808",
  ]

  @Test(arguments: screens, numbers)
  func `a page far beyond the last is shown as an empty one`(path: String, page: String) throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Muestra", "date": "2024"])
    try browser.add(.precedent, ["title": "Muestra"])
    let answer = browser.get(
      path, ["p", "pagina", "antes", "desde"].map { HTTPField($0, page) } + [HTTPField("q", "muestra")])
    #expect([200, 404].contains(answer.status))
  }

  @Test(arguments: numbers) func `a page of a document far beyond its last is its last`(page: String) throws {
    let browser = try Browser()
    let handle = try browser.add(.evidence, ["title": "Muestra"], file: browser.file("nota.txt", "Muestra"))
    let record = RecordKind.evidence.path(of: handle)
    let answer = browser.get(record + "/documento/1", [HTTPField("pagina", page)])
    #expect(answer.status == 200)
    for name in ["pagina", "miniatura"] {
      #expect(browser.get(record + "/documento/1/\(name)/\(page).png").status == 404)
    }
    for place in ["documento", "original"] {
      #expect([404, 422].contains(browser.get(record + "/\(place)/\(page)").status))
    }
  }

  @Test func `a program that passes over more than there can be is told so`() throws {
    let program = Program(try Browser())
    for path in ["search", "precedents/search", "facts"] {
      let reply = try program.get(path, [("offset", "9223372036854775807")] + (path == "search" ? [("q", "x")] : []))
      #expect(reply.status == 400 || reply.status == 422, "\(path) \(reply.status)")
      #expect(try program.get(path, [("offset", "1000000000")] + (path == "search" ? [("q", "x")] : [])).status == 200)
    }
  }
}
