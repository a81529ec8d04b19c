import CaseModel
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null],"c":{"d":"ñ\"\\\n"}}"#, #"[1.50,-0,1e9,"\u0001"]"#, #""""#,
  ])
  func `a body is written back byte by byte`(text: String) throws {
    #expect(try JSONValue(parsing: text).jsonText == text)
  }

  @Test(arguments: [#"{"a":1,"a":2}"#, "[1,]", "01", "\"\u{01}\"", #""\ud800""#, "{} x", "", "nul", "[1"])
  func `malformed text and repeated names are refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test func `deep nesting is refused before the stack ends`() {
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
  }
}
