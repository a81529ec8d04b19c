import FileKit
import Testing

@testable import DocumentStore

@Suite struct BackupTests {
  private func filled() throws -> Place {
    let place = try EngineKind.sqlite.place()
    let blob = try place.store.preserve(Array("papel".utf8)).sha256
    try place.write { (writer) throws in
      for number in 0..<30 { try writer.add(Sample.draft("box", "caja \(number)", blobs: number == 3 ? [blob] : [])) }
    }
    try place.store.noteReading(Sample.act(place.founder, "show"), of: [place.founder])
    return place
  }

  @Test func `a backup restores to the same store`() throws {
    let place = try filled()
    let folder = try #require(place.folder)
    let report = try place.store.backup(to: folder.path("backup"))
    #expect(report.records == 30)
    #expect(try Store.verifyBackup(at: folder.path("backup")) == report)
    try Store.restore(from: folder.path("backup"), to: folder.path("again"))
    let again = try Store.open(at: folder.path("again"), schema: Sample.schema, mode: .readWrite)
    #expect(try again.check(readData: true) == [])
    #expect(try again.read(as: .everything) { try $0.head() } == place.read { try $0.head() })
    #expect(try again.read(as: .everything) { try $0.records("box") } == place.read { try $0.records("box") })
    #expect(try again.readings().count == 1)
    // And it goes on from there.
    let number = try again.write(Sample.act(place.founder), as: .everything) {
      try $0.add(Sample.draft("box", "nueva"))
    }.number
    #expect(number == 31)
  }

  @Test func `names that are taken and folders that are not empty are left alone`() throws {
    let place = try filled()
    let folder = try #require(place.folder)
    try place.store.backup(to: folder.path("backup"))
    #expect(throws: StoreError.exists) { try place.store.backup(to: folder.path("backup")) }
    #expect(throws: StoreError.notEmpty) { try Store.restore(from: folder.path("backup"), to: folder.path("store")) }
    #expect(throws: StoreError.notAStore) { try Store.verifyBackup(at: folder.path("store")) }
  }

  @Test(arguments: ["expediente.db", "access.db", "blobs", "manifest.txt"]) func `a changed backup is told`(
    part: String
  ) throws {
    let place = try filled()
    let folder = try #require(place.folder)
    try place.store.backup(to: folder.path("backup"))
    let found = try #require(
      try Files.walk(folder.path("backup")).first { $0.kind == .file && $0.path.hasPrefix(part) })
    let path = folder.path("backup/" + found.path)
    var bytes = try Files.read(path)
    bytes[bytes.count / 2] ^= 1
    try Files.write(bytes, to: path)
    #expect(throws: StoreError.self) { try Store.verifyBackup(at: folder.path("backup")) }
    #expect(throws: StoreError.self) { try Store.restore(from: folder.path("backup"), to: folder.path("again")) }
    #expect(!Files.exists(folder.path("again")))
  }

  @Test func `a file too many or too few is told`() throws {
    let place = try filled()
    let folder = try #require(place.folder)
    try place.store.backup(to: folder.path("backup"))
    try Files.write([1], to: folder.path("backup/more"))
    #expect(throws: StoreError.unsoundBackup(files: 1)) { try Store.verifyBackup(at: folder.path("backup")) }
    try Files.remove(folder.path("backup/more"))
    try Files.remove(folder.path("backup/access.db"))
    #expect(throws: StoreError.unsoundBackup(files: 1)) { try Store.verifyBackup(at: folder.path("backup")) }
  }

  @Test func `a backup that cannot be finished leaves no folder`() throws {
    let place = try filled()
    let folder = try #require(place.folder)
    let blob = try #require(try Files.walk(folder.path("store/blobs")).first { $0.kind == .file })
    try Files.remove(folder.path("store/blobs/" + blob.path))
    #expect(throws: StoreError.self) { try place.store.backup(to: folder.path("backup")) }
    #expect(try Files.list(folder.path) == ["store"])
  }
}
