import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The list of any kind` {
  @Test(arguments: RecordKind.allCases)
  func `an empty list says what its kind is for and how it begins`(kind: RecordKind) throws {
    let browser = try Browser(title: kind == .strategicCase ? nil : "Caso de muestra")
    let page = browser.get(kind.tablePath)
    #expect(page.status == 200)
    #expect(page.text.contains(kind.purpose.es))
    #expect(page.text.contains("\(kind.listPath)/nuevo"))
  }

  @Test func `every order that a heading offers is one the list has`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana Ejemplo", "municipality": "Ficticia"])
    try browser.add(.committee, ["name": "Comité de muestra", "municipality": "Ficticia"])
    try browser.add(.evidence, ["title": "Oficio"])
    try browser.add(.proceeding, ["title": "Amparo"])
    var offered: [String] = []
    for kind in [RecordKind.person, .committee, .evidence, .proceeding] {
      for piece in browser.get(kind.tablePath).text.split(separator: "orden=").dropFirst() {
        let order = String(piece.prefix { $0.isLetter || $0.isNumber })
        offered.append(order)
        #expect(browser.get(kind.tablePath, [HTTPField("orden", order)]).status == 200, "\(kind) \(order)")
      }
    }
    #expect(offered.contains("municipality") && offered.contains("cambio"))
  }

  @Test func `a row names the record, its facts, conditions, institution and role`() throws {
    let browser = try Browser()
    try browser.add(.institution, ["name": "Instituto Ficticio"])
    try browser.add(
      .person, ["name": "Ana Ejemplo", "municipality": "Ficticia"],
      links: [
        LinkInput(.hasCondition, "E11"), LinkInput(.insuredBy, "I-1"),
        LinkInput(.participatesIn, "C-1", attributes: [FieldInput("role", "claimant")]),
      ])
    let text = browser.get("/personas").text
    let role = browser.context.law.words("claimant", of: "roles").es
    for wanted in ["Ana Ejemplo", "/personas/PE-1", "Ficticia", "Diabetes", "Instituto Ficticio", role, "1 persona"] {
      #expect(text.contains(wanted), "\(wanted)")
    }
  }

  @Test func `values of a field are counted over the whole list and chosen by box`() throws {
    let browser = try Browser()
    for state in ["Sonora", "Sonora", "Chihuahua"] { try browser.add(.person, ["name": "Alguien", "state": state]) }
    let son = try #require(try ShowRecord("PE-1").run(in: browser.context.renewed()).record.body["state"]?.text)
    let all = browser.get("/personas").text
    #expect(all.contains("name=\"state\" value=\"\(son)\"><span>Sonora</span><span class=\"n\">2</span>"))
    let some = browser.get("/personas", [HTTPField("state", son)]).text
    #expect(some.contains("2 personas"))
    // The other values stay countable: they are alternatives.
    #expect(some.contains("<span>Chihuahua</span><span class=\"n\">1</span>"))
    #expect(some.contains("(quitar el filtro)"))
  }

  @Test func `people are found by the condition they live with, and the filter can be taken away`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana Ejemplo"], links: [LinkInput(.hasCondition, "E11")])
    try browser.add(.person, ["name": "Benito Muestra"])
    let text = browser.get("/personas", [HTTPField("has-condition", "E11")]).text
    #expect(text.contains("Ana Ejemplo") && !text.contains("Benito Muestra"))
    #expect(text.contains("class=\"tag acc\" href=\"/personas\""))
  }

  @Test func `words search within the kind`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Se negó la afiliación"])
    try browser.add(.fact, ["statement": "Se pagó la cuota"])
    let text = browser.get("/hechos", [HTTPField("q", "afiliacion")]).text
    #expect(text.contains("Se negó la afiliación") && !text.contains("Se pagó la cuota"))
    #expect(text.contains("1 hecho"))
  }

  @Test func `columns turn the order round`() throws {
    let browser = try Browser()
    for name in ["Zoila", "Ñeca", "Ana"] { try browser.add(.person, ["name": name]) }
    func order(_ query: [HTTPField]) -> [String] {
      let text = browser.get("/personas", query).text
      return ["Zoila", "Ñeca", "Ana"].sorted { left, right in
        (text.firstRange(of: left)?.lowerBound ?? text.endIndex)
          < (text.firstRange(of: right)?.lowerBound ?? text.endIndex)
      }
    }
    #expect(order([]) == ["Zoila", "Ñeca", "Ana"])
    #expect(order([HTTPField("orden", "titulo")]) == ["Ana", "Ñeca", "Zoila"])
    #expect(order([HTTPField("orden", "titulo"), HTTPField("desc", "1")]) == ["Zoila", "Ñeca", "Ana"])
    #expect(browser.get("/personas", [HTTPField("orden", "fecha")]).status == 200)
    #expect(browser.get("/personas", [HTTPField("orden", "no-hay")]).status == 200)
  }

  @Test func `long lists come in pages with an exact total`() throws {
    let browser = try Browser()
    for number in 1...53 { try browser.add(.fact, ["statement": "Hecho \(number)."]) }
    let first = browser.get("/hechos").text
    #expect(first.contains("1–50 de 53") && !first.contains("Hecho 51."))
    let second = browser.get("/hechos", [HTTPField("p", "2")]).text
    #expect(second.contains("51–53 de 53") && second.contains("Hecho 53."))
  }

  @Test func `a list limited to a case shows no other case's records`() throws {
    let browser = try Browser()
    try browser.add(.strategicCase, ["title": "Otro caso"])
    var add = AddRecord(.fact)
    add.fields = [FieldInput("statement", "Hecho del otro")]
    add.caseReference = "C-2"
    _ = try add.run(in: browser.context.renewed())
    #expect(!browser.get("/hechos", [HTTPField("caso", "C-1")]).text.contains("Hecho del otro"))
    #expect(browser.get("/hechos", [HTTPField("caso", "C-2")]).text.contains("Hecho del otro"))
  }

  @Test func `no title breaks out of the page`() throws {
    let browser = try Browser()
    let hostile = "\"><script>alert(1)</script>"
    try browser.add(.fact, ["statement": hostile])
    for path in ["/hechos", "/hechos/H-1", "/hechos/H-1/historia", "/hechos/H-1/editar", "/hechos/H-1/vincular"] {
      let text = browser.get(path).text
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(text.contains("&lt;script&gt;"), "\(path)")
    }
    #expect(!browser.get("/hechos", [HTTPField("q", hostile)]).text.contains("<script>alert"))
  }

  @Test func `the file of a list runs no formula, reads accents and keeps the filter`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "=HYPERLINK(\"http://evil.example\")"])
    try browser.add(.fact, ["statement": "Año de la negación"])
    let file = browser.get("/hechos.csv")
    #expect(file.text.hasPrefix("\u{FEFF}Clave,"))
    #expect(file.text.contains("'=HYPERLINK") && file.text.contains("Año de la negación"))
    #expect(file.header("Content-Disposition")?.contains("attachment") == true)
    let some = browser.get("/hechos.csv", [HTTPField("q", "negación")]).text
    #expect(!some.contains("HYPERLINK") && some.contains("H-2"))
    let json = browser.get("/hechos.json").text
    #expect(json.contains("\"schema\":\"expediente.v1\"") && json.contains("\"total\":2"))
  }

  @Test func `all kinds stand on one page with their numbers`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Uno"])
    let text = browser.get("/registros").text
    for kind in RecordKind.allCases { #expect(text.contains("href=\"\(kind.tablePath)\"")) }
    #expect(text.contains("<b>1</b>"))
  }
}
