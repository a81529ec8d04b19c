import Digests
import FileKit
import Testing

@testable import DocumentStore

@Suite struct BlobTests {
  @Test func `bytes are preserved once, under their hash`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let bytes = [UInt8]((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try Files.write(bytes, to: folder.path("original"))
    let first = try place.store.preserve(file: folder.path("original"))
    #expect(first.sha256 == SHA256.digest(of: bytes).hex)
    #expect(first.bytes == 100_000)
    #expect(!first.known)
    #expect(try place.store.preserve(bytes).known)
    #expect(try Files.list(folder.path("store/tmp")).isEmpty)
    let path = folder.path("store/blobs/" + first.sha256.prefix(2) + "/" + first.sha256)
    #expect(try Files.read(path) == bytes)
  }

  @Test func `a damaged blob is replaced when its bytes come again`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let receipt = try place.store.preserve(Array("evidencia".utf8))
    let path = folder.path("store/blobs/" + receipt.sha256.prefix(2) + "/" + receipt.sha256)
    try Files.write(Array("evidencja".utf8), to: path)
    #expect(try place.store.preserve(Array("evidencia".utf8)).known == false)
    #expect(try Files.read(path) == Array("evidencia".utf8))
  }

  @Test func `many files are preserved in the order given`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    var paths: [String] = []
    for number in 0..<40 {
      paths.append(folder.path("file\(number)"))
      try Files.write(Array("contenido \(number % 30)".utf8), to: paths[number])
    }
    let receipts = try place.store.preserve(files: paths)
    #expect(receipts.map(\.sha256) == (0..<40).map { SHA256.digest(of: "contenido \($0 % 30)").hex })
    #expect(throws: StoreError.self) { try place.store.preserve(files: paths + [folder.path("missing")]) }
    #expect(try Files.list(folder.path("store/tmp")).isEmpty)
  }

  @Test func `a blob shows through a visible record only`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let sha = try place.store.preserve(Array("papel".utf8)).sha256
    let team = VisibilityTests.team
    // Not yet referred to: nobody sees it.
    #expect(throws: StoreError.missingBlob(sha)) { try place.store.blobPath(sha, as: .everything) }
    let closed = try place.write {
      try $0.add(Sample.draft("box", "uno", label: Label(access: 2), blobs: [sha]))
    }.uid
    #expect(throws: StoreError.missingBlob(sha)) {
      try place.store.copyBlob(sha, to: folder.path("copy"), as: team)
    }
    try place.store.copyBlob(sha, to: folder.path("copy"), as: .everything)
    #expect(try Files.read(folder.path("copy")) == Array("papel".utf8))
    let open = try place.write { try $0.add(Sample.draft("box", "dos", blobs: [sha])) }.uid
    #expect(try place.read(as: team) { try $0.owners(ofBlob: sha) } == [open])
    #expect(try place.read { try $0.owners(ofBlob: sha) } == [closed, open])
    var read: [UInt8] = []
    try place.store.readBlob(sha, as: team) { bytes in for place in 0..<bytes.count { read.append(bytes[place]) } }
    #expect(read == Array("papel".utf8))
    #expect(throws: StoreError.invalid(.blob("ff"))) {
      try place.write { try $0.add(Sample.draft("box", "tres", blobs: ["ff"])) }
    }
  }

  @Test func `what a dead process left behind is swept`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let files = StoreFiles(folder: folder.path("store"))
    let stale = Paths.join(files.temporary, Files.temporaryName())
    try Files.write([1, 2, 3], to: stale)
    files.tidy(now: SystemClock.milliseconds() + 60_000)
    #expect(Files.exists(stale))
    files.tidy(now: SystemClock.milliseconds() + StoreFiles.staleAfter + 1_000)
    #expect(!Files.exists(stale))
  }

  @Test func `a folder that somebody still holds is not swept, however old, and goes with its holder`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let files = StoreFiles(folder: folder.path("store"))
    var held: HeldFolder? = try place.store.makeTemporaryFolder()
    let path = try #require(held?.path)
    let left = Paths.join(files.temporary, Files.temporaryName())
    try Files.makeFolder(left)
    files.tidy(now: SystemClock.milliseconds() + 100 * StoreFiles.staleAfter)
    #expect(Files.exists(path) && !Files.exists(left))
    held = nil
    #expect(!Files.exists(path))
  }
}
