import CaseModel
import Dossier
import TestKit
import Testing

/// The example of the documentation's first page, compiled and run.
struct ExampleTests {
  @Test func `the example of the first page does what the page says`() throws {
    // example
    let fact = DossierRecord(
      uid: "0192f000-0000-7000-8000-000000000001", kind: .fact, handle: "H-1",
      body: DossierBody(Fact(statement: "Se negó la afiliación.").body))
    let content = DossierContent(about: DossierAbout(title: "Caso de prueba"), records: [fact])

    let bytes = try content.dossierBytes()
    let again = try DossierContent(reading: bytes)
    // end of example
    #expect(again == content)
  }

  @Test func `the first page shows the example as it is run`() throws {
    let example = try DocumentedExample(of: "Dossier")
    #expect(!example.shown.isEmpty)
    #expect(example.shown == example.run)
  }
}
