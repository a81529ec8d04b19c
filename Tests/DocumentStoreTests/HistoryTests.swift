import Testing

@testable import DocumentStore

@Suite struct HistoryTests {
  @Test func `a batch that changed no record is told although the log of readings was anchored with it`() throws {
    let folder = try TemporaryFolder()
    let (store, founder) = try Sample.create(in: folder)
    try store.noteReading(Sample.act(founder, "show"), of: [founder])
    try store.write(Sample.act(founder, "export"), as: .everything) { try $0.note("export", nil) }
    for visibility in [Visibility.everything, Visibility(grants: [.shared: [.init(access: 0)]])] {
      let batches = try store.read(as: visibility) { try $0.batches() }
      #expect(batches.first?.action == "export")
      #expect(batches.first?.changes.isEmpty == true)
    }
  }

  @Test func `a batch that changed only what is hidden stays hidden although the log was anchored with it`() throws {
    let folder = try TemporaryFolder()
    let (store, founder) = try Sample.create(in: folder)
    try store.noteReading(Sample.act(founder, "show"), of: [founder])
    try store.write(Sample.act(founder, "secret"), as: .everything) { writer in
      _ = try writer.add(Sample.draft("box", "uno", label: Label(access: 3)))
    }
    let seen = try store.read(as: Visibility(grants: [.shared: [.init(access: 0)]])) { try $0.batches() }
    #expect(!seen.contains { $0.action == "secret" })
  }
}
