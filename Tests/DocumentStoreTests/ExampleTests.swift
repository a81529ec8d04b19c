import DocumentStore
import TestKit
import Testing

/// The example of the documentation's first page, compiled and run.
struct ExampleTests {
  @Test func `the example of the first page does what the page says`() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path("store")
    let now = Sample.start
    // example
    let schema = StoreSchema(
      kinds: [
        KindDeclaration("matter", handlePrefix: "M"),
        KindDeclaration("note", handlePrefix: "N", facets: [FacetDeclaration("year", .integer)]),
      ],
      relations: [RelationDeclaration("concerns", joins: [.init("note", "matter")])])
    let store = try Store.create(at: folder, schema: schema, founder: "Ana Ejemplo", at: now)
    let ana = try store.read(as: .everything) { try $0.members()[0].uid }

    let note = try store.write(Act(member: ana, at: now, action: "add"), as: .everything) { writer in
      let matter = try writer.add(RecordDraft(kind: "matter", parts: [Part(body: Array("{}".utf8))])).uid
      let note = try writer.add(
        RecordDraft(
          kind: "note", label: Label(access: 1),
          parts: [Part(access: 1, body: Array(#"{"text":"Negaron la afiliación."}"#.utf8))],
          facets: ["year": [2006]], passages: [PassageDraft("Negaron la afiliación.", access: 1)]))
      try writer.link(LinkDraft(source: note.uid, relation: "concerns", target: matter))
      return note
    }

    let team = Visibility(grants: [.shared: [.init(access: 1)]])
    let found = try store.read(as: team) { try $0.search(SearchQuery("afiliaciones")).hits.map(\.record) }
    let outside = try store.read(as: .nothing) { try $0.search(SearchQuery("afiliaciones")).total }
    let defects = try store.check(readData: true)
    // end of example
    #expect(note.number == 1)
    #expect(found == [note.uid])
    #expect(outside == 0)
    #expect(defects == [])
  }

  @Test func `the first page shows the example as it is run`() throws {
    let example = try DocumentedExample(of: "DocumentStore")
    #expect(!example.shown.isEmpty)
    #expect(example.shown == example.run)
  }
}
