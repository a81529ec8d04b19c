import CaseModel
import Dossier
import Testing

struct WrittenRecordsTests {
  /// Content whose records were written to a file while they were read.
  private struct Spooled: DossierSource {
    let content: DossierContent
    let written: WrittenRecords?
    var about: DossierAbout { content.about }
    var vocabularies: [DossierVocabulary] { content.vocabularies }
    var documents: [DossierDocument] { content.documents }
    var extensions: [String] { content.extensions }

    init(_ content: DossierContent, in folder: String) throws {
      self.content = content
      let written = try WrittenRecords(in: folder)
      try content.forEachRecord { try written.write($0) }
      try written.finish()
      self.written = written
    }

    func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws { try content.forEachRecord(visit) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a dossier is the same byte by byte, written at once or records first`(seed: UInt64) throws {
    var random = RandomContent(seed: seed)
    let content = random.content(recordsOfAKind: 40)
    try Scratch.withFolder { folder in
      let spooled = try Spooled(content, in: folder)
      #expect(try spooled.dossierBytes() == content.dossierBytes())
      #expect(spooled.written?.counts == Dictionary(grouping: content.records, by: \.kind).mapValues(\.count))
      let named = try #require(spooled.written?.gathering.documents.map(\.sha256))
      #expect(Set(named).isSubset(of: content.documents.map(\.sha256)) && !named.isEmpty)
    }
  }

  @Test func `records out of order are refused`() throws {
    try Scratch.withFolder { folder in
      let written = try WrittenRecords(in: folder)
      try written.write(DossierRecord(uid: "b", kind: .fact))
      #expect(throws: DossierFailure.disorder(uid: "a")) { try written.write(DossierRecord(uid: "a", kind: .fact)) }
    }
  }
}
