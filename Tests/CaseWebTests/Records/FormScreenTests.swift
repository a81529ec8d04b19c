import CaseModel
import CaseOperations
import FileKit
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The form of any kind` {
  @Test(arguments: RecordKind.allCases)
  func `every kind has a form with an input for each field, in both languages`(kind: RecordKind) throws {
    for language in Language.allCases {
      let browser = try Browser(language: language)
      let page = browser.get(kind.listPath + "/nuevo")
      #expect(page.status == 200)
      for field in kind.description.formFields {
        #expect(page.text.contains("name=\"c.\(field.name)"), "\(field.name)")
      }
      #expect(page.text.contains("data-draft=\"\(kind.slug)\""))
    }
  }

  @Test func `a record is added with repeated fields, groups, links and a file, and undone`() throws {
    let browser = try Browser()
    let file = try browser.file("subida", "Acta.")
    let answer = browser.post(
      "/personas/nuevo",
      [
        ("c.name", "Ana Ejemplo"), ("c.phones.0", "55 0000 0000"), ("c.phones.2", "55 0000 0001"),
        ("c.birth", "~1980"), ("c.identifiers.0.kind", "curp"),
        ("c.identifiers.0.value", "XXXX, value=Y"), ("v.hasCondition.0", "diabetes mellitus tipo 2"),
      ], uploads: [HTTPUpload(field: "archivo", fileName: "C:\\actas\\acta.txt", path: file, bytes: 5)])
    #expect(answer.status == 303, "\(answer.text)")
    let record = try ShowRecord("PE-1").run(in: browser.context.renewed())
    #expect(record.record.body["phones"]?.elements.count == 2)
    #expect(record.record.body["birth"]?.text == "~1980")
    #expect(record.record.body["identifiers"]?.elements.first?["value"]?.text == "XXXX, value=Y")
    #expect(record.record.body["documents"]?.elements.first?["fileName"]?.text == "acta.txt")
    #expect(record.links.map(\.other.handle) == ["E11"])
    #expect(browser.follow(answer).text.contains("Agregado."))
  }

  @Test func `what was typed stays when a field does not fit, and the fault stands beside it`() throws {
    let browser = try Browser()
    let page = browser.post(
      "/personas/nuevo", [("c.name", "Ana <b>"), ("c.birth", "30/02/2026"), ("c.occupation", "Docente")])
    #expect(page.status == 422)
    #expect(page.text.contains("value=\"Ana &lt;b&gt;\"") && page.text.contains("value=\"30/02/2026\""))
    #expect(page.text.contains("value=\"Docente\""))
    #expect(page.text.contains("aria-describedby=\"c.birth-pista c.birth-error\" aria-invalid=\"true\""))
    #expect(page.text.contains("No se guardó nada."))
  }

  @Test func `a link that leads nowhere is told beside its input`() throws {
    let browser = try Browser()
    let page = browser.post("/personas/nuevo", [("c.name", "Ana"), ("v.insuredBy.0", "I-77")])
    #expect(page.status == 404 || page.status == 422)
    #expect(page.text.contains("id=\"v.insuredBy.0-error\""))
    #expect(page.text.contains("value=\"I-77\""))
  }

  @Test func `another row is a button that saves nothing`() throws {
    let browser = try Browser()
    let page = browser.post("/personas/nuevo", [("c.name", "Ana"), ("c.phones.0", "55"), ("mas", "c.phones")])
    #expect(page.status == 200)
    #expect(page.text.contains("name=\"c.phones.1\"") && page.text.contains("value=\"Ana\""))
    #expect(browser.get("/personas").text.contains("Todavía no hay personas"))
  }

  @Test func `an unknown date is a value that goes into the form and comes back`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana", "birth": "sin fecha", "minor": "no"])
    let form = browser.get("/personas/PE-1/editar").text
    #expect(form.contains("name=\"c.birth\" value=\"sin fecha\""))
    #expect(form.contains("<option value=\"no\" selected>"))
    let answer = browser.post(
      "/personas/PE-1/editar",
      [("version", "1"), ("acceso", "case"), ("c.name", "Ana"), ("c.birth", "sin fecha"), ("c.minor", "no")])
    #expect(answer.header("Location")?.contains("hecho=same") == true)
  }

  @Test func `a field that was emptied is cleared, and what the form does not show stays`() throws {
    let browser = try Browser()
    let file = try browser.file("acta.txt", "Acta.")
    try browser.add(.evidence, ["title": "Acta", "note": "Sobra"], file: file)
    let answer = browser.post("/pruebas/P-1/editar", [("version", "1"), ("acceso", "case"), ("c.title", "Acta nueva")])
    #expect(answer.status == 303)
    let body = try ShowRecord("P-1").run(in: browser.context.renewed()).record.body
    #expect(body["title"]?.text == "Acta nueva" && body["note"] == nil)
    #expect(body["documents"]?.elements.count == 1)
  }

  @Test func `two people who change one record lose nothing`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana", "occupation": "Docente"])
    var edit = EditRecord("PE-1")
    edit.set = [FieldInput("name", "Ana María"), FieldInput("municipality", "Ficticia")]
    _ = try edit.run(in: browser.context)
    let page = browser.post(
      "/personas/PE-1/editar",
      [("version", "1"), ("acceso", "case"), ("c.name", "Ana Luisa"), ("c.occupation", "Policía")])
    #expect(page.status == 409)
    // Both are shown; what only the other changed is taken over; the next try knows the version.
    #expect(page.text.contains("<span class=\"prose\">Ana María</span>") && page.text.contains("value=\"Ana Luisa\""))
    #expect(page.text.contains("value=\"Ficticia\"") && page.text.contains("value=\"Policía\""))
    #expect(page.text.contains("name=\"version\" value=\"2\""))
    let body = try ShowRecord("PE-1").run(in: browser.context.renewed()).record.body
    #expect(body["name"]?.text == "Ana María")
  }

  @Test func `where several cases are there the form asks for one`() throws {
    let browser = try Browser()
    try browser.add(.strategicCase, ["title": "Otro"])
    #expect(browser.get("/hechos/nuevo", [HTTPField("caso", "C-2")]).text.contains("<option value=\"C-2\" selected>"))
    #expect(browser.post("/hechos/nuevo", [("c.statement", "Uno")]).status == 422)
    #expect(browser.post("/hechos/nuevo", [("c.statement", "Uno"), ("caso", "C-2")]).status == 303)
  }

  @Test func `others with the same name are pointed out, and no address puts words there`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana Ejemplo"])
    let answer = browser.post("/personas/nuevo", [("c.name", "Ana Ejemplo")])
    #expect(answer.header("Location")?.contains("tocayos=PE-1") == true)
    let page = browser.get("/personas/PE-2", [HTTPField("tocayos", "PE-1 llame-al-5500000000")]).text
    #expect(page.contains("/r/PE-1") && !page.contains(">llame"))
  }
}

@Suite struct `The form of a record of which a part is hidden` {
  @Test func `what may be hidden is not offered, so that it is not written over`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana", "occupation": "Docente"])
    _ = try AddMember(name: "Apoyo", role: "paralegal", caseReference: "C-1").run(in: browser.context)
    let store = Paths.join(browser.folder, "store")
    let helper = try OperationContext.open(storeAt: store, as: "M-2", clock: Browser.clock)
    let seen = try ShowRecord("PE-1").run(in: helper).record
    let offered = RecordForm.fields(.person, seen, helper).map(\.name)
    #expect(!offered.contains("name") && offered.contains("occupation"))
    var edit = EditRecord("PE-1")
    (edit.set, edit.clear) = FormValues(seen.body, .person, .spanish).inputs(RecordForm.fields(.person, seen, helper))
    _ = try edit.run(in: helper)
    #expect(try ShowRecord("PE-1").run(in: browser.context.renewed()).record.body["name"]?.text == "Ana")
  }
}
