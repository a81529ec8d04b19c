import FileKit
import SQLiteKit
import Testing

@testable import DocumentStore

@Suite struct ErasureTests {
  static let canary = "canariofugitivo"

  /// Whether a file of the store holds the canary.
  private func traces(_ folder: TemporaryFolder) throws -> [String] {
    let wanted = Array(Self.canary.utf8)
    var found: [String] = []
    for file in try Files.walk(folder.path("store")) where file.kind == .file {
      let bytes = try Files.read(folder.path("store/" + file.path))
      let isThere = bytes.indices.contains { start in
        bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
      }
      if isThere { found.append(file.path) }
    }
    return found
  }

  @Test func `nothing of an erased record is left in any file`() throws {
    let place = try EngineKind.sqlite.place()
    let folder = try #require(place.folder)
    let blob = try place.store.preserve(Array("hoja con \(Self.canary)".utf8)).sha256
    let shared = try place.store.preserve(Array("hoja de ambas".utf8)).sha256
    let (box, other) = try place.write { (writer) throws in
      for number in 0..<50 { try writer.add(Sample.draft("box", "caja \(number) cualquiera")) }
      let draft = Sample.draft(
        "box", Self.canary, more: [Part(access: 3, body: Sample.body("x" + Self.canary))],
        facets: ["color": [.term(Self.canary)], "tag": [.term(Self.canary + "2")]], blobs: [blob, shared])
      let box = try writer.add(draft).uid
      let other = try writer.add(Sample.draft("note", "otra", blobs: [shared])).uid
      try writer.link(
        LinkDraft(source: box, relation: "holds", target: other, parts: [Part(body: Sample.body(Self.canary))]))
      return (box, other)
    }
    try place.write("edit") {
      try $0.revise(box, Sample.draft("box", Self.canary + " otra vez", blobs: [blob, shared]))
    }
    #expect(try !traces(folder).isEmpty)
    try place.write("erase") { try $0.erase(box) }
    #expect(try traces(folder) == [])
    #expect(!Files.exists(folder.path("store/blobs/" + blob.prefix(2) + "/" + blob)))
    #expect(try place.store.check(readData: true) == [])
    try place.read { (reader) throws in
      let record = try #require(try reader.record(box))
      #expect(record.state == .erased)
      #expect(record.parts.isEmpty)
      #expect(try reader.history(box).allSatisfy(\.parts.isEmpty))
      #expect(try reader.blobs(of: other).map(\.sha256) == [shared])
      #expect(try reader.links(to: other).isEmpty)
      #expect(try reader.count("box") == 50)
    }
    #expect(throws: StoreError.state(box, .erased)) { try place.write { try $0.restore(box) } }
    #expect(try place.write { try $0.add(Sample.draft("box", "nueva")) }.number == 52)
  }

  @Test(arguments: EngineKind.allCases) func `an erasure is an entry and cannot be undone`(kind: EngineKind) throws {
    let place = try kind.place()
    let uid = try place.write { try $0.add(Sample.draft("box", "caja")) }.uid
    let batch = try place.write("erase") { writer in
      try writer.erase(uid)
      return writer.batch
    }
    #expect(try place.write("undo") { try $0.undo(batch) } == .blocked(by: [uid]))
    let last = try place.read { try $0.ledger(1...100).last }
    #expect(last?.action == "erase")
    #expect(last?.subject == uid)
    #expect(last?.digest == [])
  }

  @Test func `a word that is also a kind, a relation or an action stays when a facet that held it is erased`() throws {
    let place = try EngineKind.sqlite.place()
    let words = ["box", "note", "holds", "add", "text"]
    let (box, other) = try place.write { (writer) throws in
      let box = try writer.add(
        Sample.draft("box", "caja", facets: ["color": ["note"], "tag": .init(words.map { .term($0) })])
      ).uid
      let other = try writer.add(Sample.draft("note", "otra")).uid
      try writer.link(
        LinkDraft(source: try writer.add(Sample.draft("box", "más")).uid, relation: "holds", target: other))
      return (box, other)
    }
    try place.write("erase") { try $0.erase(box) }
    #expect(try place.store.check(readData: true) == [])
    try place.read { (reader) throws in
      #expect(try reader.record(other)?.kind == "note")
      #expect(try reader.links(to: other).map(\.relation) == ["holds"])
      #expect(try reader.search(SearchQuery("más", kinds: ["box"])).total == 1)
      #expect(try reader.batches().map(\.action).contains("add"))
    }
    #expect(try place.write { try $0.add(Sample.draft("note", "nueva")) }.number == 2)
  }

  /// A store with the canary in a record and in a document, and somebody who reads what was there before.
  private func erased() throws -> (place: Place, folder: TemporaryFolder, blob: String) {
    let place = try EngineKind.sqlite.place()
    let blob = try place.store.preserve(Array("hoja con \(Self.canary)".utf8)).sha256
    let box = try place.write { try $0.add(Sample.draft("box", Self.canary, blobs: [blob])) }.uid
    let folder = try #require(place.folder)
    let reader = try Connection(path: folder.path("store/expediente.db"), mode: .readOnly)
    try reader.transaction(.deferred) { connection in
      #expect(try connection.integer("SELECT count(*) FROM record") == 1)
      let hasty = try Store.open(
        at: folder.path("store"), schema: Sample.schema, mode: .readWrite, options: StoreOptions(busyTimeout: 50))
      try hasty.write(Sample.act(place.founder, "erase"), as: .everything) { try $0.erase(box) }
      // It holds, and nobody is told otherwise, though the log cannot be emptied yet.
      #expect(try place.read { try $0.record(box)?.state } == .erased)
      #expect(!Files.exists(folder.path("store/blobs/" + blob.prefix(2) + "/" + blob)))
      #expect(try place.store.check(readData: true) == [.erasedTraces])
      #expect(try place.store.holdsErasedTraces())
      #expect(try !traces(folder).isEmpty)
    }
    return (place, folder, blob)
  }

  @Test func `traces that a reader kept from being cleaned go with the next write`() throws {
    let (place, folder, _) = try erased()
    try place.write { _ = try $0.add(Sample.draft("box", "otra")) }
    #expect(try !place.store.holdsErasedTraces())
    #expect(try traces(folder) == [])
    #expect(try place.store.check(readData: true) == [])
  }

  @Test func `traces that a reader kept from being cleaned go with the next check`() throws {
    let (place, folder, _) = try erased()
    #expect(try place.store.check(readData: true) == [])
    #expect(try traces(folder) == [])
  }

  @Test func `traces that a reader kept from being cleaned go when the store is next opened for writing`() throws {
    let (place, folder, _) = try erased()
    let reader = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readOnly)
    #expect(try reader.check(readData: true).contains(.erasedTraces))
    let store = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite)
    #expect(try !place.store.holdsErasedTraces())
    #expect(try !store.holdsErasedTraces())
    #expect(try traces(folder) == [])
  }

  @Test func `a document preserved again while traces remain is not taken away with them`() throws {
    let (place, folder, blob) = try erased()
    let other = try Connection(path: folder.path("store/expediente.db"), mode: .readOnly)
    try other.transaction(.deferred) { connection in
      #expect(try connection.integer("SELECT count(*) FROM record") == 1)
      _ = try place.store.preserve(Array("hoja con \(Self.canary)".utf8))
      try place.write { _ = try $0.add(Sample.draft("box", "otra")) }
      try place.write { _ = try $0.add(Sample.draft("box", "con la hoja", blobs: [blob])) }
    }
    #expect(try place.store.check(readData: true) == [])
  }

  @Test func `a rehearsed erasure leaves no mark`() throws {
    let place = try EngineKind.sqlite.place()
    let box = try place.write { try $0.add(Sample.draft("box", "caja")) }.uid
    try place.store.write(Sample.act(place.founder, "erase"), as: .everything, rehearsing: true) { try $0.erase(box) }
    #expect(try !place.store.holdsErasedTraces())
    #expect(try place.read { try $0.record(box)?.state } == .live)
  }
}
