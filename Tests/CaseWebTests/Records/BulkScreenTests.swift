import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `Records marked in a list` {
  private func office() throws -> Browser {
    let browser = try Browser()
    for number in 1...3 {
      try browser.add(.fact, ["statement": "Hecho \(number)", "verified": number == 3 ? "yes" : "no"])
    }
    return browser
  }

  private let marks = [("sel", "H-1"), ("sel", "H-2"), ("sel", "H-3")]

  @Test func `a change is rehearsed with exact numbers and then made as one that one undo takes back`() throws {
    let browser = try office()
    let review = browser.post("/hechos/marcados", marks + [("hacer", "poner"), ("poner", "verified=yes")])
    #expect(review.text.contains("2 cambiarán, 1 ya lo tenía"))
    #expect(try ShowRecord("H-1").run(in: browser.context.renewed()).record.verified == false)
    let done = browser.post(
      "/hechos/marcados",
      marks + [("hacer", "poner"), ("poner", "verified=yes"), ("confirmado", "1"), ("vuelta", "/hechos?q=hecho")])
    #expect(done.header("Location")?.hasPrefix("/hechos?q=hecho&hecho=bulk.") == true)
    for handle in ["H-1", "H-2", "H-3"] {
      #expect(try ShowRecord(handle).run(in: browser.context.renewed()).record.verified == true)
    }
    _ = try UndoChanges().run(in: browser.context.renewed())
    #expect(try ShowRecord("H-2").run(in: browser.context.renewed()).record.verified == false)
  }

  @Test func `a date is asked for on a page of its own, and one that is none is told there`() throws {
    let browser = try office()
    let name = try #require(RecordKind.fact.description.dateField)
    let ask = browser.post("/hechos/marcados", marks + [("hacer", "poner"), ("poner", name)])
    #expect(ask.text.contains("name=\"c.\(name)\""))
    let wrong = browser.post(
      "/hechos/marcados", marks + [("hacer", "poner"), ("poner", name), ("c.\(name)", "ayer")])
    #expect(wrong.status == 422 && wrong.text.contains("value=\"ayer\""))
    let review = browser.post(
      "/hechos/marcados", marks + [("hacer", "poner"), ("poner", name), ("c.\(name)", "~2006")])
    #expect(review.text.contains("3 cambiarán, 0 ya lo tenían"))
    let done = browser.post(
      "/hechos/marcados",
      marks + [("hacer", "poner"), ("poner", name), ("c.\(name)", "~2006"), ("confirmado", "1")])
    #expect(done.status == 303)
    #expect(try ShowRecord("H-1").run(in: browser.context.renewed()).record.date?.text == "~2006")
  }

  @Test func `those marked go to the trash together and come back with one undo`() throws {
    let browser = try office()
    let review = browser.post("/hechos/marcados", marks + [("hacer", "papelera")])
    #expect(review.text.contains("3 irán a la papelera"))
    _ = browser.post("/hechos/marcados", marks + [("hacer", "papelera"), ("confirmado", "1")])
    #expect(browser.get("/hechos").text.contains("Todavía no hay hechos"))
    _ = try UndoChanges().run(in: browser.context.renewed())
    #expect(browser.get("/hechos").text.contains("3 hechos"))
  }

  @Test func `the file of those marked holds no other`() throws {
    let browser = try office()
    let file = browser.post("/hechos/marcados", [("sel", "H-2"), ("hacer", "csv")]).text
    #expect(file.contains("H-2") && !file.contains("H-1"))
  }

  @Test func `nothing marked changes nothing, and no form leads away from the list`() throws {
    let browser = try office()
    #expect(browser.post("/hechos/marcados", [("hacer", "papelera")]).status == 422)
    let done = browser.post(
      "/hechos/marcados", [("sel", "H-1"), ("hacer", "papelera"), ("confirmado", "1"), ("vuelta", "//evil.example/")])
    #expect(done.header("Location")?.hasPrefix("/hechos?") == true)
  }
}
