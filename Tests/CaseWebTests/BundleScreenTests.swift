import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The desk of a bundle` {
  private static let documents =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Fixtures/montenegro/documents/"

  private func browser() throws -> Browser {
    let browser = try Browser()
    try browser.add(.filing, ["title": "Demanda de muestra"])
    for name in ["demanda-muestra.pdf", "negativa-benito-muestra.pdf"] {
      try browser.add(.evidence, ["title": name], file: Self.documents + name)
    }
    return browser
  }

  @Test func `a filing opens its annexes, documents are added, moved and numbered`() throws {
    let browser = try browser()
    let opened = browser.post("/anexos-y-compilaciones/nuevo-para", [("para", "E-1")])
    let path = "/anexos-y-compilaciones/AX-1/armar"
    #expect(opened.header("Location")?.hasPrefix(path) == true)
    #expect(browser.follow(opened).text.contains("Todavía no tiene documentos"))
    let added = browser.post(path, [("que", "agregar"), ("clave", "P-1, P-2")])
    #expect(browser.follow(added).text.contains("Anexo 2"))
    _ = browser.post(path, [("que", "mover"), ("clave", "P-2"), ("antes", "P-1")])
    let view = try PlanBundle("AX-1").run(in: browser.context)
    #expect(view.rows.map(\.record.handle) == ["P-2", "P-1"])
    let page = browser.get(path).text
    #expect(page.contains("página 3") && page.contains("páginas 4–6"))
  }

  @Test func `what does not fit is said beside it and changes nothing`() throws {
    let browser = try browser()
    _ = browser.post("/anexos-y-compilaciones/nuevo-para", [("para", "E-1")])
    let answer = browser.post("/anexos-y-compilaciones/AX-1/armar", [("que", "agregar"), ("clave", "P-1 P-99")])
    #expect(answer.status == 404 && answer.text.contains("P-99"))
    #expect(try PlanBundle("AX-1").run(in: browser.context).rows.isEmpty)
  }

  @Test func `it is built as long work whose files can be saved`() async throws {
    let browser = try browser()
    _ = browser.post("/anexos-y-compilaciones/nuevo-para", [("para", "E-1")])
    _ = browser.post("/anexos-y-compilaciones/AX-1/armar", [("que", "agregar"), ("clave", "P-1")])
    // The filing is in no proceeding: somebody has to say for whom the bundle is.
    let unsaid = try await finished("/anexos-y-compilaciones/AX-1/armar/pdf", [], browser)
    #expect(browser.get(unsaid).text.contains("falta decir para quién es"))
    let path = try await finished("/anexos-y-compilaciones/AX-1/armar/pdf", [("perfil", "full")], browser)
    #expect(browser.get(path).text.contains("Releído: todo coincide"))
    #expect(browser.get(path + "/archivo/1").header("Content-Type") == "application/pdf")
    #expect(browser.get(path + "/archivo/99").status == 404)
  }

  /// The page of long work that has ended.
  private func finished(_ path: String, _ fields: [(String, String)], _ browser: Browser) async throws -> String {
    let job = try #require(browser.post(path, fields).header("Location"))
    for _ in 0..<600 where browser.get(job).text.contains("data-job") { try await Task.sleep(for: .milliseconds(25)) }
    return job
  }
}
