import CaseModel
import TestKit
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
    let example = try DocumentedExample(of: "CaseModel")
    #expect(!example.shown.isEmpty)
    #expect(example.shown == example.run)
  }
}
