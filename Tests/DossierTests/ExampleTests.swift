import CaseModel
import Dossier
import FileKit
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
    let package = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try lines(of: package + "/Sources/Dossier/Dossier.docc/Dossier.md")
    let shown = lines(of: page, from: "```swift", to: "```")
    let run = lines(of: try lines(of: #filePath), from: "    // example", to: "    // end of example")
    #expect(!shown.isEmpty)
    #expect(shown == run.map { String($0.dropFirst(4)) })
  }

  private func lines(of path: String) throws -> [String] {
    String(decoding: try Files.read(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func lines(of all: [String], from start: String, to end: String) -> [String] {
    Array(all.drop { $0 != start }.dropFirst().prefix { $0 != end })
  }
}
