import Digests
import FileKit
import SQLiteKit
import Testing

@testable import DocumentStore

/// A store of every format that was ever written is kept, and today's program reads it and goes on with it.
///
/// They are in `Fixtures/stores`; `RECORD_STORE=1` records one of the current format, once.
@Suite struct FormatTests {
  static let formats = Array(1...Migration.newest)

  private static func name(_ format: Int) -> String {
    "v" + String(repeating: "0", count: max(0, 4 - String(format).count)) + String(format)
  }

  private static func fixture(_ format: Int) -> String {
    let package = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return Paths.join(package, "Fixtures/stores/" + name(format))
  }

  /// A copy of a kept store, as git and most ways of copying make it: without its empty folders.
  private func copy(_ format: Int, in folder: TemporaryFolder) throws -> String {
    let target = folder.path("store")
    try Files.makeFolder(target)
    for file in try Files.walk(Self.fixture(format)) where file.kind == .file {
      let path = Paths.join(target, file.path)
      if !Files.exists(Paths.parent(path)) { try Files.makeFolder(Paths.parent(path)) }
      try Files.write(try Files.read(Paths.join(Self.fixture(format), file.path)), to: path)
    }
    return target
  }

  private func open(_ path: String, _ mode: Store.Mode = .readWrite) throws(StoreError) -> Store {
    try Store.open(at: path, schema: Sample.schema, mode: mode)
  }

  /// The SHA-256 of every file of a store, but not of the empty ones that SQLite lays beside a database it reads.
  private func digests(_ path: String) throws -> [String: String] {
    var digests: [String: String] = [:]
    for file in try Files.walk(path) where file.kind == .file && !file.path.hasSuffix("-shm") {
      if file.size == 0, file.path.hasSuffix("-wal") { continue }
      digests[file.path] = try Files.digest(of: Paths.join(path, file.path)).digest.hex
    }
    return digests
  }

  private func lines(_ path: String) throws -> [String] {
    String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test(.enabled(if: Environment.value("RECORD_STORE") == "1")) func `a store of the current format is recorded once`()
    throws
  {
    let target = Self.fixture(Migration.newest)
    try #require(!Files.exists(target), "a format that was kept is never recorded anew")
    let folder = try TemporaryFolder()
    do {
      let (store, founder) = try Sample.create(in: folder)
      try FormatStory.tell(store, founder: founder)
    }
    let answers = try FormatStory.answers(of: open(folder.path("store"), .readOnly))
    try Files.makeFolder(target)
    for file in try Files.walk(folder.path("store")) where file.kind == .file && file.size > 0 {
      if file.path.hasSuffix("-shm") { continue }
      let path = Paths.join(target, file.path)
      if !Files.exists(Paths.parent(path)) { try Files.makeFolder(Paths.parent(path)) }
      try Files.write(try Files.read(folder.path("store/" + file.path)), to: path)
    }
    try Files.write(Array((answers.joined(separator: "\n") + "\n").utf8), to: target + ".txt")
  }

  @Test(arguments: formats) func `all that was put into a store is read from it, whatever its format`(
    format: Int
  ) throws {
    let folder = try TemporaryFolder()
    let store = try open(try copy(format, in: folder))
    let wanted = try lines(Self.fixture(format) + ".txt").dropLast()
    #expect(try FormatStory.answers(of: store) == Array(wanted))
    #expect(try store.check(readData: true) == [])
  }

  @Test(arguments: formats) func `what a kept store says is what was told to it`(format: Int) throws {
    let folder = try TemporaryFolder()
    let store = try open(try copy(format, in: folder))
    try store.read(as: .everything) { (reader) throws in
      let letter = try #require(try reader.record(FormatStory.letter))
      #expect(letter.number == 7)
      #expect(try reader.aliases(of: FormatStory.letter) == [12])
      #expect(
        letter.parts == [
          Part(body: Sample.body("Oficio de respuesta")), Part(access: 3, body: Sample.body("Nombre reservado")),
        ])
      #expect(try reader.record(FormatStory.plan)?.parts.map(\.body) == [Sample.body("Plan segundo")])
      #expect(try reader.history(FormatStory.plan).map(\.change) == [.added, .revised])
      #expect(try reader.history(FormatStory.loose).map(\.change) == [.added, .revised, .revised])
      #expect(try reader.record(FormatStory.loose)?.parts.map(\.body) == [Sample.body("Nota suelta")])
      #expect(try reader.record(FormatStory.gone)?.state == .removed)
      #expect(try reader.record(FormatStory.lost)?.state == .erased)
      #expect(try reader.link(FormatStory.holds)?.parts.map(\.body) == [Sample.body("hoja 1")])
      #expect(try reader.link(FormatStory.near)?.state == .removed)
      #expect(try reader.members().map(\.name) == ["Ana Ejemplo", "Luis Ejemplo"])
      let (blobs, tags) = (try reader.blobs(of: FormatStory.letter), try reader.facets(of: FormatStory.letter)["tag"])
      #expect(blobs.map(\.sha256) == [SHA256.digest(of: FormatStory.blob).hex])
      #expect(tags == ["copia", "original"])
    }
    // Luis may no longer see the plan, nor ever could the reserved name.
    try store.read(as: FormatStory.seenByLuis) { (reader) throws in
      #expect(try reader.record(FormatStory.plan) == nil)
      #expect(try reader.record(FormatStory.letter)?.hiddenParts == true)
      #expect(try reader.search(SearchQuery("nombre")).total == 0)
    }
    // What was erased before it was kept is in none of its files.
    let canary = Array(FormatStory.canary.utf8)
    for file in try Files.walk(folder.path("store")) where file.kind == .file {
      let bytes = try Files.read(folder.path("store/" + file.path))
      #expect(!bytes.indices.contains { bytes[$0] == canary[0] && bytes[$0...].starts(with: canary) }, "\(file.path)")
    }
  }

  @Test(arguments: formats) func `a kept store is gone on with`(format: Int) throws {
    let folder = try TemporaryFolder()
    let path = try copy(format, in: folder)
    let store = try open(path)
    let founder = try store.read(as: .everything) { try $0.members()[0].uid }
    let before = try store.read(as: .everything) { try $0.head() }
    let sha256 = try store.preserve(Array("hoja nueva".utf8)).sha256
    let act = Act(member: founder, at: Sample.start + 9_000_000, action: "edit")
    let number = try store.write(act, as: .everything) { (writer) throws in
      try writer.revise(FormatStory.letter, expecting: 1, Sample.draft("box", "Oficio corregido", blobs: [sha256]))
      try writer.restore(FormatStory.gone)
      try writer.link(LinkDraft(source: FormatStory.letter, relation: "near", target: FormatStory.gone))
      return try writer.add(Sample.draft("note", "Nota nueva")).number
    }
    // Numbers go on where they were, also past one that was erased.
    #expect(number == 5)
    try store.write(act, as: .everything) { try $0.erase(FormatStory.loose) }
    #expect(try store.check(readData: true, expecting: [before]) == [])
    let again = try open(path, .readOnly)
    try again.read(as: .everything) { (reader) throws in
      #expect(try reader.record(FormatStory.letter)?.version == 2)
      #expect(try reader.search(SearchQuery("corregido")).hits.map(\.record) == [FormatStory.letter])
      #expect(try reader.count("note") == 3)
    }
  }

  @Test func `opening the current format to read it changes no byte`() throws {
    let folder = try TemporaryFolder()
    let path = try copy(Migration.newest, in: folder)
    let before = try digests(path)
    do {
      let store = try open(path, .readOnly)
      #expect(try FormatStory.answers(of: store).count > 100)
      #expect(try store.check(readData: true).allSatisfy { if case .notChecked = $0 { true } else { false } })
    }
    #expect(try digests(path) == before)
  }

  /// The newest format's number is at byte 60 of the header, the application's at 68.
  @Test(arguments: [(60, StoreError.newer(version: 99)), (68, .foreign)], [Store.Mode.readOnly, .readWrite])
  func `a newer or a foreign store is refused with every file as it was`(
    header: (place: Int, error: StoreError), mode: Store.Mode
  ) throws {
    let folder = try TemporaryFolder()
    let path = try copy(Migration.newest, in: folder)
    var bytes = try Files.read(Paths.join(path, "expediente.db"))
    bytes.replaceSubrange(header.place..<header.place + 4, with: [0, 0, 0, 99])
    try Files.write(bytes, to: Paths.join(path, "expediente.db"))
    let (before, names) = (try digests(path), try Files.walk(path).map(\.path))
    #expect(throws: header.error) { try open(path, mode) }
    #expect(try digests(path) == before)
    #expect(try Files.walk(path).map(\.path) == names)
  }

  @Test func `a migration that was released is never edited`() {
    let hashes = Migration.all.map { SHA256.digest(of: $0.script.description).hex }
    let released = [
      "df44fe9472d1227d8903232287de58e32beac28a904776e17962c16c6e07c5f8",
      "c3ee020d3170a5594fb7daa343461e42ed1ef45bd4456daa08f06c04e9af19ae",
    ]
    #expect(hashes == released)
    #expect(Migration.all.map(\.version) == Self.formats)
  }

  @Test(arguments: formats, ["expediente.db", "access.db"])
  func `a store brought up to date has the tables of one made today`(format: Int, file: String) throws {
    let folder = try TemporaryFolder()
    _ = try open(try copy(format, in: folder))
    _ = try Sample.create(in: folder, "new")
    let tables = try ["store", "new"].map { store in
      let connection = try Connection(path: folder.path(store + "/" + file), mode: .readOnly)
      var tables: [String] = []
      try connection.each("SELECT name, sql FROM sqlite_schema ORDER BY name") {
        tables.append($0.text(0) + ": " + $0.text(1))
      }
      return tables
    }
    #expect(tables[0] == tables[1])
    #expect(!tables[0].isEmpty)
  }
}
