import Intake
import Testing

@Suite struct TextTableTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1\t", [["a", "b"], ["1", ""]]), ("a|b", [["a", "b"]]), ("", []), ("\n\n", []),
    (
      "\u{FEFF}año,\"uno, dos\"\n\"dijo \"\"no\"\"\",\"dos\nlíneas\"",
      [["año", "uno, dos"], ["dijo \"no\"", "dos\nlíneas"]]
    ),
    ("a \"b\",c", [["a \"b\"", "c"]]), ("\"\",x", [["", "x"]]), ("\"sin fin,\n1", [["sin fin,\n1"]]),
    ("sólo una columna\n3", [["sólo una columna"], ["3"]]),
  ])
  func `cells are told apart as their signs and quotation marks say`(text: String, rows: [[String]]) {
    #expect(TextTable(text).rows == rows)
  }

  @Test func `what is too much is left out and said to be`() {
    let long = TextTable("a,b,c\n1,2,3\n4,5,6\n", mostRows: 2)
    #expect(long.rows.count == 2 && long.isCut)
    let whole = TextTable("a,b,c\n1,2,3\n", mostRows: 2)
    #expect(whole.rows.count == 2 && !whole.isCut && whole.columns == 3)
    let wide = TextTable("a,b,c\n", mostColumns: 2)
    #expect(wide.rows == [["a", "b"]] && wide.isCut)
  }
}
