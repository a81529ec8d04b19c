import FileKit
import SQLiteKit
import Testing

@testable import DocumentStore

/// Files that are not what they should be, and those who come at the same time.
@Suite struct StoreFileTests {
  private func file(_ folder: TemporaryFolder) throws -> String {
    _ = try Sample.create(in: folder)
    return folder.path("store/expediente.db")
  }

  private func open(_ folder: TemporaryFolder, _ mode: Store.Mode = .readWrite) throws(StoreError) -> Store {
    try Store.open(at: folder.path("store"), schema: Sample.schema, mode: mode, options: StoreOptions(busyTimeout: 200))
  }

  /// Bytes of a file changed at a place.
  private func patch(_ path: String, at place: Int, _ bytes: [UInt8]) throws -> [UInt8] {
    var content = try Files.read(path)
    for (offset, byte) in bytes.enumerated() { content[place + offset] = byte }
    try Files.write(content, to: path)
    return content
  }

  @Test(arguments: [Store.Mode.readOnly, .readWrite]) func `a newer store is refused untouched`(
    mode: Store.Mode
  ) throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let content = try patch(path, at: 60, [0, 0, 0, 99])
    let files = try Files.list(folder.path("store"))
    #expect(throws: StoreError.newer(version: 99)) { try open(folder, mode) }
    #expect(try Files.read(path) == content)
    #expect(try Files.list(folder.path("store")) == files)
  }

  @Test(arguments: [Store.Mode.readOnly, .readWrite]) func `another program's database is refused untouched`(
    mode: Store.Mode
  ) throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let content = try patch(path, at: 68, [1, 2, 3, 4])
    #expect(throws: StoreError.foreign) { try open(folder, mode) }
    #expect(try Files.read(path) == content)
  }

  @Test(arguments: [[], Array("Ana Ejemplo".utf8), [UInt8](repeating: 7, count: 5_000)])
  func `what is no database is foreign`(
    content: [UInt8]
  ) throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    try Files.write(content, to: path)
    #expect(throws: StoreError.foreign) { try open(folder) }
    #expect(try Files.read(path) == content)
  }

  @Test func `no store is said to be none`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.notAStore) { try open(folder) }
    #expect(throws: StoreError.notAStore) { try open(folder, .readOnly) }
    _ = try Sample.create(in: folder)
    #expect(throws: StoreError.exists) { try Sample.create(in: folder) }
  }

  @Test func `a damaged store is refused untouched`() throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    // The first page's table of contents, after a header that is in order.
    let content = try patch(path, at: 100, [UInt8](repeating: 0xff, count: 400))
    #expect(throws: StoreError.corrupt) { try open(folder) }
    #expect(try Files.read(path) == content)
  }

  @Test func `a store cut short is found damaged`() throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let content = Array(try Files.read(path).prefix(9_000))
    try Files.write(content, to: path)
    do {
      let defects = try open(folder, .readOnly).check()
      #expect(!defects.isEmpty)
    } catch {
      #expect(error == .corrupt)
    }
    #expect(try Files.read(path) == content)
  }

  @Test func `two writers wait for each other, and not forever`() throws {
    let folder = try TemporaryFolder()
    let (first, founder) = try Sample.create(in: folder)
    let second = try open(folder)
    try first.write(Sample.act(founder), as: .everything) { (writer) throws in
      try writer.add(Sample.draft("box", "uno"))
      #expect(throws: StoreError.busy) {
        try second.write(Sample.act(founder), as: .everything) { try $0.add(Sample.draft("box", "dos")) }
      }
      // Readers see the last whole state meanwhile.
      let count = try second.read(as: .everything) { try $0.count("box") }
      #expect(count == 0)
    }
    let number = try second.write(Sample.act(founder), as: .everything) {
      try $0.add(Sample.draft("box", "dos"))
    }.number
    #expect(number == 2)
    #expect(try first.check() == [])
  }

  @Test func `a locked store is busy`() throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let other = try Connection(path: path, mode: .readWrite, busyTimeout: 0)
    let founder = try open(folder).read(as: .everything) { try $0.members()[0].uid }
    _ = try other.transaction(.immediate) { _ in
      #expect(throws: StoreError.busy) {
        try open(folder).write(Sample.act(founder), as: .everything) { try $0.add(Sample.draft("box", "x")) }
      }
    }
  }

  @Test func `a store that may only be read is read without being changed`() throws {
    let folder = try TemporaryFolder()
    let (store, founder) = try Sample.create(in: folder)
    try store.write(Sample.act(founder), as: .everything) { _ = try $0.add(Sample.draft("box", "uno")) }
    let reader = try open(folder, .readOnly)
    #expect(try reader.read(as: .everything) { try $0.count("box") } == 1)
    #expect(throws: StoreError.readOnly) {
      try reader.write(Sample.act(founder), as: .everything) { try $0.add(Sample.draft("box", "dos")) }
    }
    #expect(throws: StoreError.readOnly) { try reader.preserve([1]) }
  }

  @Test func `what is no store loses nothing, old temporaries of others least of all`() throws {
    let folder = try TemporaryFolder()
    let old = SystemClock.milliseconds() + 100 * StoreFiles.staleAfter
    let stranger = folder.path("store/tmp/carta")
    try Files.makeFolder(folder.path("store"))
    try Files.makeFolder(folder.path("store/tmp"))
    try Files.write([1], to: stranger)
    #expect(throws: StoreError.notAStore) {
      try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite, now: old)
    }
    #expect(Files.exists(stranger))
    // In a store, only what the program itself put there is swept.
    _ = try Sample.create(in: folder)
    let stale = folder.path("store/tmp/" + Files.temporaryName())
    try Files.write([1], to: stale)
    _ = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite, now: old)
    #expect(Files.exists(stranger))
    #expect(!Files.exists(stale))
  }

  @Test func `a store that was closed is its plain files, with no log beside them`() throws {
    let folder = try TemporaryFolder()
    do {
      let (store, founder) = try Sample.create(in: folder)
      try store.write(Sample.act(founder), as: .everything) { _ = try $0.add(Sample.draft("box", "uno")) }
      try store.noteReading(Sample.act(founder), of: [founder])
      #expect(try store.read(as: .everything) { try $0.count("box") } == 1)
      #expect(try store.readings().count == 1)
    }
    #expect(try Files.list(folder.path("store")).sorted() == ["access.db", "blobs", "expediente.db", "tmp"])
  }

  @Test func `folders that were lost in copying because they were empty are made anew`() throws {
    let folder = try TemporaryFolder()
    _ = try Sample.create(in: folder)
    for name in ["blobs", "tmp"] { try Files.removeTree(folder.path("store/" + name)) }
    let store = try open(folder)
    _ = try store.preserve([1, 2, 3])
    #expect(try Files.list(folder.path("store/tmp")).isEmpty)
  }

  @Test func `names that could be more than names are refused`() throws {
    let folder = try TemporaryFolder()
    for name in ["", "1a", "a b", "a\"; DROP TABLE record; --", "año"] {
      #expect(throws: StoreError.invalid(.name)) {
        try Store.create(
          at: folder.path("x"), schema: StoreSchema(kinds: [KindDeclaration(name, handlePrefix: "X")]), founder: "A",
          at: 0)
      }
    }
  }

  @Test func `a store, its backup and what it preserves are their owner's alone`() throws {
    let folder = try TemporaryFolder()
    let (store, _) = try Sample.create(in: folder)
    _ = try store.preserve(Array("papel".utf8))
    try store.backup(to: folder.path("copia"))
    for top in ["store", "copia"] {
      for file in try Files.walk(folder.path(top)) {
        let mode = try #require(try Files.information(folder.path(top + "/" + file.path))).permissions
        #expect(mode & 0o077 == 0, "\(top)/\(file.path)")
      }
    }
  }

  @Test func `an error that nobody foresaw keeps its type, and none of what it holds`() throws {
    struct Surprise: Error { let name = "Ana Ejemplo" }
    #expect(StoreError(Surprise()) == .unforeseen(type: "Surprise"))
    #expect(StoreError(CancellationError()) == .interrupted)
  }
}
