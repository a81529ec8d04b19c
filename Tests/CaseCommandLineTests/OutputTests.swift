import CaseWords
import CaseModel
import Testing

@testable import CaseCommandLine

@Suite struct OutputTests {
  private func table(width: Int?) -> String {
    var page = TextPage(language: .spanish, width: width)
    var table = TextTable([.init("Clave"), .init("Título", flexible: true), .init("N", right: true)])
    table.add(["P-1", "Oficio de respuesta del Instituto de Ejemplo", "7"])
    table.add(["P-12", "Acta", "123"])
    page.table(table)
    return page.text
  }

  @Test func `columns are aligned and nothing is cut in a file`() {
    #expect(
      table(width: nil) == """
        Clave  Título                                          N
        P-1    Oficio de respuesta del Instituto de Ejemplo    7
        P-12   Acta                                          123

        """)
  }

  @Test func `a narrow terminal cuts the flexible column and says so`() {
    #expect(
      table(width: 30) == """
        Clave  Título                N
        P-1    Oficio de respues…    7
        P-12   Acta                123

        """)
  }

  @Test func `what would drive the terminal is shown as a mark`() {
    #expect(SafeText.line("a\u{1B}[31mb\u{202E}c\nd") == "a\u{FFFD}[31mb\u{FFFD}c d")
    #expect(SafeText.lines("a\nb\u{7}") == "a\nb\u{FFFD}")
    #expect(SafeText.line("ñandú «x»") == "ñandú «x»")
  }

  @Test(arguments: [("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "'=1+1"), ("-5", "-5"), ("~2006", "~2006")])
  func `cells of comma-separated values are quoted and never formulas`(text: String, cell: String) {
    #expect(CommaSeparated.line([text]) == cell + "\r\n")
  }

  @Test func `text breaks at spaces`() {
    #expect(SafeText.wrapped("uno dos tres\n\ncuatro", to: 8) == ["uno dos", "tres", "", "cuatro"])
  }

  @Test func `wide characters take two columns`() {
    #expect(SafeText.width("日本") == 4)
    #expect(SafeText.width("niñez") == 5)
  }

  @Test func `indented JSON is the same value`() throws {
    let value = try JSONValue(parsing: #"{"a":[1,{"b":[]}],"c":"x\ny","d":{}}"#)
    #expect(try JSONValue(parsing: value.indentedText) == value)
    #expect(value.indentedText.contains("\n  \"a\": ["))
  }

  @Test func `a severity is a word before it is a colour`() {
    let finding = Finding(
      id: "S08", severity: .warning, place: Finding.Place(record: "P-1", line: 3), summary: Phrase("Falta", "Missing"),
      remedy: Phrase("Agrega", "Add"))
    var page = TextPage(language: .english)
    page.findings([finding])
    #expect(page.text == "WARNING  S08  P-1 · line 3\n  Missing\n  → Add\n")
  }

  @Test func `unknown dates say so and others stand as written`() {
    #expect(Words.date(nil, .spanish) == "sin dato")
    #expect(Words.date(.unknown, .english) == "no data")
    #expect(Words.date(PartialDate("~2006"), .spanish) == "~2006")
  }

}
