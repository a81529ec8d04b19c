import FileKit
import Testing

@testable import Dossier

struct KnownDigestTests {
  /// A list may name one large file a hundred thousand times.
  @Test func `a stranger's file is read once, however often it is named`() throws {
    try Scratch.withFolder { folder in
      let path = Paths.join(folder, "uno")
      try Files.write([1], to: path)
      var digests = KnownDigests()
      let first = try digests.digest(of: path)
      try Files.write([2, 3], to: path)
      let again = try digests.digest(of: path)
      #expect(again == first)
    }
  }
}
