import CaseModel
import Dossier
import Testing

struct StreamedContentTests {
  /// A reader as stores lend it: it can be neither copied nor kept.
  private struct BorrowedReader: ~Copyable {
    let content = SmallCase.content()

    func records(_ visit: (DossierRecord) throws -> Void) throws { try content.forEachRecord(visit) }
  }

  private func lend<Result>(_ body: (borrowing BorrowedReader) throws -> Result) throws -> Result {
    try body(BorrowedReader())
  }

  @Test func `records of a borrowed reader are written and filtered in its one snapshot`() throws {
    let content = SmallCase.content()
    let bytes = try lend { reader in
      try StreamedContent.with(
        about: content.about, vocabularies: content.vocabularies, documents: content.documents,
        extensions: content.extensions
      ) { visit in
        try reader.records(visit)
      } use: { streamed in
        let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
        _ = try disclosure.filter(streamed).dossierBytes()
        return try streamed.dossierBytes()
      }
    }
    #expect(try bytes == content.dossierBytes())
  }
}
