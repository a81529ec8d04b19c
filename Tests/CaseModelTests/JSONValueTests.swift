import CaseModel
import TestKit
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null],"c":{"d":"ñ\"\\\n"}}"#, #"[1.50,-0,1e9,"\u0001"]"#, #""""#,
    #"[123456789012345678901234567890.000,1E-400]"#, #"{"":{}}"#, "\"\u{7F}\u{2028}🙂\"",
  ])
  func `a body is written back byte by byte`(text: String) throws {
    #expect(try JSONValue(parsing: text).jsonText == text)
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "[1,]", "{,}", #"{"a"}"#, #"{a:1}"#, "01", "1.", ".5", "+1", "-", "1e",
    "NaN", "Infinity", "0x10", "\"\u{01}\"", "\"\n\"", #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, #""\x41""#,
    #""\u12"#, #""\u00g0""#, "'a'", "{} x", "{}{}", "", " ", "nul", "nulll", "[1", "\u{FEFF}{}", "// x\n{}",
  ])
  func `malformed text and repeated names are refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
  func `bytes that are no UTF-8 are refused inside a string`(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: JSONError.self) { try JSONValue(parsing: [quote] + bytes + [quote]) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: [quote] + Array("\\n".utf8) + bytes + [quote]) }
  }

  @Test func `escapes are read as the characters they stand for`() throws {
    let value = try JSONValue(parsing: #""\ud83d\ude42\u00f1\/\b\f\u0000""#)
    #expect(value.text == "🙂ñ/\u{08}\u{0C}\u{00}")
    #expect(try JSONValue(parsing: value.jsonText) == value)
  }

  @Test func `deep nesting is refused before the stack ends`() throws {
    let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(try JSONValue(parsing: deep(60)).jsonText == deep(60))
    #expect(throws: JSONError.self) { try JSONValue(parsing: deep(100)) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: #"{"a":"#, count: 100_000)) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `very many members are read in time that grows with their number, and a repeated one is found`() throws {
    let members = (0..<200_000).map { "\"n\($0)\":\($0)" }
    #expect(try JSONValue(parsing: "{" + members.joined(separator: ",") + "}").members.count == members.count)
    let repeated = members + [#""n7":0"#]
    #expect(throws: JSONError.self) { try JSONValue(parsing: "{" + repeated.joined(separator: ",") + "}") }
  }

  @Test func `a text cut anywhere is refused`() throws {
    let whole = Array(#"{"a":[1.5e3,"ñ\u00f1",true,null,{"b":"\""}]}"#.utf8)
    for length in 0..<whole.count {
      #expect(throws: JSONError.self, "cut at \(length)") { try JSONValue(parsing: Array(whole[..<length])) }
    }
  }

  @Test func `damaged bytes are refused or read, and what is read is written the same again`() throws {
    var chance = SeededRandom(seed: 7)
    let whole = Array(#"{"a":[1.5e3,"ñ\u00f1",true,null,{"b":"\""}]}"#.utf8)
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0...Int.random(in: 0..<3, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      guard let value = try? JSONValue(parsing: bytes) else { continue }
      #expect(try JSONValue(parsing: value.bytes) == value)
    }
  }

  @Test func `a member is changed in its place, added at the end and removed`() throws {
    var value = try JSONValue(parsing: #"{"a":1,"b":2}"#)
    value["a"] = .bool(true)
    value["c"] = .null
    value["b"] = nil
    value["d"] = nil
    #expect(value.jsonText == #"{"a":true,"c":null}"#)
  }
}
