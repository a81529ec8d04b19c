import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The first ten minutes` {
  private func upload(_ browser: Browser, _ text: String = "%PDF-1.4 muestra") throws -> HTTPUpload {
    let path = try browser.file("subida.tmp", text)
    return HTTPUpload(field: "oficio", fileName: "../../negativa <b>.pdf", path: path, bytes: Int64(text.utf8.count))
  }

  @Test func `an empty file shows the one thing to begin with`() throws {
    let page = try Browser(title: nil).get("/").text
    #expect(page.contains("/primeros-pasos"))
  }

  @Test func `a letter is kept at once, in a case that is opened for it`() throws {
    let browser = try Browser(title: nil)
    let answer = browser.post("/primeros-pasos", [], uploads: [try upload(browser)])
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/primeros-pasos/P-1")
    let form = browser.follow(answer)
    #expect(form.status == 200 && form.text.contains("name=\"person\""))
    let detail = try ShowRecord("P-1").run(in: try browser.context.renewed())
    #expect(detail.record.body["documents"]?.elements.first?["fileName"]?.text == "negativa <b>.pdf")
  }

  @Test func `an empty upload says so and keeps nothing`() throws {
    let browser = try Browser()
    let answer = browser.post("/primeros-pasos", [], uploads: [])
    #expect(answer.status == 422 && answer.text.contains("vacío"))
    #expect(try CountRecords().run(in: browser.context)[.evidence] == nil)
  }

  @Test func `seven answers lead to three`() throws {
    let browser = try Browser()
    _ = browser.post("/primeros-pasos", [("caso", "C-1")], uploads: [try upload(browser)])
    let answer = browser.post(
      "/primeros-pasos/P-1",
      [
        ("caso", "C-1"), ("person", "Ana"), ("surnames", "Ejemplo"), ("institution", "Instituto de Muestra"),
        ("date", "2024-05-03"), ("condition", "diabetes"), ("affectsFamily", "yes"),
      ])
    #expect(answer.status == 303)
    let page = browser.follow(answer)
    #expect(page.text.contains("Sin cómputo"))
    #expect(page.text.contains("la negativa no dice qué cláusula se aplicó"))
  }

  @Test func `a program or a broken PDF is told to be what it is, kept, and never called an image`() throws {
    let browser = try Browser()
    for (number, text, words) in [
      (1, "MZ\u{0}\u{3}programa", "es un programa, no un documento"), (2, "%PDF-1.4 roto", "El PDF no abre"),
    ] {
      let answer = browser.post("/primeros-pasos", [("caso", "C-1")], uploads: [try upload(browser, text)])
      let page = browser.follow(answer).text
      #expect(page.contains(words), "\(words)")
      #expect(!page.contains("imagen") && !page.contains("<img"), "\(words)")
      #expect(page.contains("name=\"person\""))
      #expect(browser.get("/pruebas/P-\(number)").text.contains(number == 1 ? "Es un programa" : "El PDF no abre"))
      #expect(browser.get("/pruebas/P-\(number)/documento/1").text.contains(words))
    }
  }

  @Test func `a wrong date keeps what was typed and says what is wrong beside it`() throws {
    let browser = try Browser()
    _ = browser.post("/primeros-pasos", [("caso", "C-1")], uploads: [try upload(browser)])
    let answer = browser.post(
      "/primeros-pasos/P-1", [("caso", "C-1"), ("person", "Ana <i>"), ("date", "99 de mayo")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"Ana &lt;i&gt;\""))
    #expect(answer.text.contains("aria-invalid=\"true\""))
    #expect(try CountRecords().run(in: browser.context)[.person] == nil)
  }
}
