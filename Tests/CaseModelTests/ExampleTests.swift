import CaseModel
import FoundationEssentials
import Testing

/// The example of the documentation's first page, compiled and run.
@Suite struct ExampleTests {
  @Test func `the example of the first page does what the page says`() throws {
    // example
    var fact = Fact(statement: "El instituto negó la afiliación.")
    fact.date = PartialDate("2006-03")

    let stored = fact.body
    let read = try Fact(body: stored)

    let proof = Relation.proves.description
    let may = proof.joins(.evidence, Fact.kind)
    let words = proof.words.text(.spanish)
    // end of example
    #expect(stored.jsonText == #"{"statement":"El instituto negó la afiliación.","date":"2006-03"}"#)
    #expect(read == fact)
    #expect(may)
    #expect(words == "prueba")
  }

  @Test func `the first page shows the example as it is run`() throws {
    let package = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try lines(of: package + "/Sources/CaseModel/CaseModel.docc/CaseModel.md")
    let shown = lines(of: page, from: "```swift", to: "```")
    let run = lines(of: try lines(of: #filePath), from: "    // example", to: "    // end of example")
    #expect(!shown.isEmpty)
    #expect(shown == run.map { String($0.dropFirst(4)) })
  }

  private func lines(of path: String) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func lines(of all: [String], from start: String, to end: String) -> [String] {
    Array(all.drop { $0 != start }.dropFirst().prefix { $0 != end })
  }
}
