import CaseModel
import CaseOperations
import FileKit
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `Long work` {
  /// Waits for a job that is answered by a redirect to its page.
  private func finished(_ answer: HTTPResponse, _ browser: Browser) async throws -> String {
    let path = try #require(answer.header("Location"))
    for _ in 0..<400 {
      let page = browser.get(path)
      if !page.text.contains("data-job") { return page.text }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("it did not end")
    return ""
  }

  @Test func `a dossier is exported, kept for saving, and set down in the ledger`() async throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Se negó la afiliación"])
    let answer = browser.post("/expediente/exportar", [("perfil", "full"), ("caso", "C-1")])
    let page = try await finished(answer, browser)
    #expect(page.contains("expediente-full.zip"))
    let file = browser.get((answer.header("Location") ?? "") + "/archivo/1")
    guard case .file(let path) = file.content else {
      Issue.record("no file")
      return
    }
    #expect(try Files.read(path, from: 0, count: 2) == Array("PK".utf8))
    #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
    let log = try ReadLog().run(in: browser.context)
    #expect(log.first?.action == "export.full")
  }

  @Test func `a rehearsal tells what would leave and writes nothing`() async throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Se negó la afiliación"])
    let page = try await finished(browser.post("/expediente/ver", [("perfil", "press")]), browser)
    #expect(page.contains("Saldrían") && page.contains("Exportar así"))
    #expect(try ReadLog().run(in: browser.context).allSatisfy { !$0.action.hasPrefix("export") })
  }

  @Test func `a preview tells the office who leaves by name and who under what, and the export tells nobody`()
    async throws
  {
    let browser = try Browser()
    try browser.add(.proceeding, ["title": "Amparo de muestra", "kind": "amparo-indirect"])
    let part = LinkInput(.participatesIn, "J-1", attributes: [FieldInput("role", "petitioner")])
    try browser.add(.person, ["name": "Ana Ejemplo"], links: [part])
    try browser.add(.person, ["name": "Luz Reservada", "birth": "2015", "minor": "yes"], links: [part])
    let fields = [("perfil", "court"), ("caso", "C-1"), ("juicio", "J-1")]
    let page = try await finished(browser.post("/expediente/ver", fields), browser)
    let named = try #require(page.firstRange(of: "Con su nombre (1)")?.upperBound)
    let hidden = try #require(page.firstRange(of: "Con seudónimo o iniciales (1)")?.upperBound)
    #expect(page[named..<hidden].contains("PE-1 · Ana Ejemplo") && !page[named..<hidden].contains("Luz"))
    #expect(page[hidden...].contains("PE-2 · Luz Reservada</a> → <b>L. R.</b>"))
    let made = try await finished(browser.post("/expediente/exportar", fields), browser)
    #expect(made.contains("expediente-court.zip") && !made.contains("Luz") && !made.contains("L. R."))
    let whole = try await finished(browser.post("/expediente/ver", [("perfil", "full"), ("caso", "C-1")]), browser)
    #expect(whole.contains("Todas las personas salen con su nombre"))
  }

  @Test func `findings of an export say what to do in words and lead to the records they name`() async throws {
    let browser = try Browser()
    try browser.add(.proceeding, ["title": "Amparo de muestra", "kind": "amparo-indirect"])
    try browser.add(.norm, ["title": "Artículo 1"])
    try browser.add(
      .person, ["name": "Ana Ejemplo"],
      links: [LinkInput(.participatesIn, "J-1", attributes: [FieldInput("role", "petitioner")])])
    try browser.add(.fact, ["statement": "Hecho suelto"])
    let page = try await finished(
      browser.post("/expediente/ver", [("perfil", "court"), ("caso", "C-1"), ("juicio", "J-1")]), browser)
    #expect(page.contains("href=\"/r/PE-1\">PE-1</a>") || page.contains("href=\"/r/H-1\">H-1</a>"))
    #expect(page.contains("P13") || page.contains("P14"))
    for typed in ["--", "expediente link", "expediente person", "edit …"] {
      #expect(!page.contains(typed), "\(typed)")
    }
  }

  @Test func `what prevents an export is told with every finding`() async throws {
    let browser = try Browser()
    let page = try await finished(browser.post("/expediente/exportar", [("perfil", "court")]), browser)
    #expect(page.contains("note err"))
  }

  @Test func `work that is stopped ends as interrupted, and other work goes on`() async throws {
    let browser = try Browser()
    let center = browser.app.jobs
    let job = try center.start(Phrase("x", "x"), back: "/", at: 0) { _ in
      while !Interruption.requested { Interruption.wait(milliseconds: 5) }
      throw OperationError.interrupted
    }
    let id = try #require(job)
    #expect(!Interruption.requested)
    center.cancel(id)
    for _ in 0..<200 {
      if case .failed(.interrupted)? = center.job(id)?.state { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("it was not stopped")
  }

  @Test func `no more run at once than the machine can bear`() throws {
    let browser = try Browser()
    let center = browser.app.jobs
    let wait: @Sendable (String) throws -> JobCenter.Product = { _ in
      while !Interruption.requested { Interruption.wait(milliseconds: 5) }
      throw OperationError.interrupted
    }
    #expect(try center.start(Phrase("1", "1"), back: "/", at: 0, wait) != nil)
    #expect(try center.start(Phrase("2", "2"), back: "/", at: 0, wait) != nil)
    #expect(try center.start(Phrase("3", "3"), back: "/", at: 0, wait) == nil)
    center.cancelAll()
  }
}
