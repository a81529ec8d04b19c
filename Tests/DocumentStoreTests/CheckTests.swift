import Digests
import FileKit
import SQLiteKit
import Testing

@testable import DocumentStore

/// Each fault that someone or something can make beside the program is found and named.
@Suite struct CheckTests {
  private struct Stage {
    var place: Place
    var box: UID
    var link: UID
    var blob: String
    var path: String
  }

  private func stage() throws -> Stage {
    let place = try EngineKind.sqlite.place()
    let blob = try place.store.preserve(Array("papel".utf8)).sha256
    let (box, link) = try place.write { (writer) throws in
      let box = try writer.add(
        Sample.draft("box", "caja", facets: ["color": ["azul"], "tag": ["a"]], blobs: [blob])
      ).uid
      let note = try writer.add(Sample.draft("note", "nota", label: Label(access: 2))).uid
      return (box, try writer.link(LinkDraft(source: box, relation: "holds", target: note)).uid)
    }
    try place.write("edit") {
      try $0.revise(box, Sample.draft("box", "otra", facets: ["color": ["rojo"]], blobs: [blob]))
    }
    let path = try #require(place.folder).path("store/expediente.db")
    return Stage(place: place, box: box, link: link, blob: blob, path: path)
  }

  /// Changes the database beside the program.
  private func tamper(_ stage: Stage, _ script: String) throws {
    let connection = try Connection(path: stage.path, mode: .readWrite)
    try connection.register(tokenizer: "expediente_es") { _ in SearchTokenizer(.es) }
    try connection.register(tokenizer: "expediente_en") { _ in SearchTokenizer(.en) }
    try connection.execute(script: script)
  }

  @Test func `a sound store has no defects`() throws {
    let stage = try stage()
    let head = try stage.place.read { try $0.head() }
    #expect(try stage.place.store.check(readData: true, expecting: [head]) == [])
  }

  @Test func `bodies, labels and versions are held by the ledger`() throws {
    let stage = try stage()
    try tamper(stage, "UPDATE revision SET body = CAST('{}' AS BLOB) WHERE id = (1 << 24) + (1 << 4)")
    #expect(try stage.place.store.check() == [.content(uid: stage.box, version: 1)])
    try tamper(stage, "UPDATE revision SET label = 6 WHERE id = (1 << 24) + (1 << 4)")
    #expect(try stage.place.store.check() == [.content(uid: stage.box, version: 1)])
    try tamper(stage, "DELETE FROM revision WHERE id = (1 << 24) + (1 << 4)")
    #expect(
      try stage.place.store.check() == [
        .current(uid: stage.box), .missingVersion(uid: stage.box, version: 1),
      ])
  }

  @Test func `a record's row is held by its newest version`() throws {
    let stage = try stage()
    try tamper(stage, "UPDATE record SET label = 6 WHERE id = 1; UPDATE facet_box SET label = 6 WHERE record = 1")
    let defects = try stage.place.store.check()
    #expect(defects.contains(.current(uid: stage.box)))
  }

  @Test func `the ends of a link are held by the ledger`() throws {
    let stage = try stage()
    try tamper(stage, "UPDATE link SET target = source")
    #expect(try stage.place.store.check() == [.content(uid: stage.link, version: 1)])
    try tamper(stage, "UPDATE link SET target = 77")
    #expect(try stage.place.store.check().contains(.orphanLink(uid: stage.link)))
  }

  @Test func `entries that were altered, removed, moved or cut off are found`() throws {
    var stage = try stage()
    try tamper(stage, "UPDATE ledger SET entry = CAST(entry || x'00' AS BLOB) WHERE sequence = 3")
    #expect(try stage.place.store.check().contains(.ledgerEntry(sequence: 3)))

    stage = try self.stage()
    try tamper(stage, "DELETE FROM ledger WHERE sequence = 3")
    #expect(try stage.place.store.check().contains(.ledgerGap(after: 2, before: 4)))

    stage = try self.stage()
    try tamper(
      stage,
      """
      UPDATE ledger SET sequence = 99 WHERE sequence = 2; UPDATE ledger SET sequence = 2 WHERE sequence = 3;
      UPDATE ledger SET sequence = 3 WHERE sequence = 99
      """)
    #expect(try stage.place.store.check().contains(.ledgerEntry(sequence: 2)))

    stage = try self.stage()
    let head = try stage.place.read { try $0.head() }
    try tamper(stage, "DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)")
    let defects = try stage.place.store.check(expecting: [head])
    #expect(defects.contains(.ledgerTruncated(expected: head.sequence, found: head.sequence - 1)))
    #expect(defects.contains(.unrecorded(uid: stage.box, version: 2)))
  }

  @Test func `indexes that disagree are found`() throws {
    var stage = try stage()
    try tamper(stage, "UPDATE passage_es SET text = 'cambiada'")
    #expect(try stage.place.store.check() == [.searchIndex("search_es")])

    stage = try self.stage()
    try tamper(stage, "UPDATE passage_closed_es SET label = 0")
    #expect(try stage.place.store.check() == [.orphanPassage(index: "passage_closed_es", count: 1)])

    stage = try self.stage()
    try tamper(stage, "DELETE FROM facet_box")
    #expect(try stage.place.store.check().contains(.facetRows(kind: "box", count: 1)))

    stage = try self.stage()
    try tamper(stage, "UPDATE counter SET next = 1")
    #expect(Set(try stage.place.store.check()) == [.counter(kind: "box"), .counter(kind: "note")])
  }

  @Test func `a grant slipped in is found`() throws {
    let stage = try stage()
    try tamper(stage, "INSERT INTO member_grant VALUES (1, 0, 'lead', 3, 1)")
    #expect(try stage.place.store.check() == [.member(uid: stage.place.founder)])
  }

  @Test func `blobs are compared by length, and by hash when asked`() throws {
    let stage = try stage()
    let path = try #require(stage.place.folder).path("store/blobs/" + stage.blob.prefix(2) + "/" + stage.blob)
    try Files.write(Array("papal".utf8), to: path)
    #expect(try stage.place.store.check() == [])
    #expect(try stage.place.store.check(readData: true) == [.blobHash(sha256: stage.blob)])
    try Files.write(Array("pap".utf8), to: path)
    #expect(try stage.place.store.check() == [.blobLength(sha256: stage.blob)])
    try Files.remove(path)
    #expect(try stage.place.store.check() == [.blobMissing(sha256: stage.blob)])
    let unknown = try stage.place.store.preserve(Array("nadie".utf8)).sha256
    #expect(try stage.place.store.check().contains(.blobUnknown(sha256: unknown)))
  }

  @Test func `readings are a chain of their own, set down in the ledger`() throws {
    let stage = try stage()
    let store = stage.place.store
    for time in 1...5 {
      try store.noteReading(Act(member: stage.place.founder, at: Int64(time), action: "show"), of: [stage.box])
    }
    #expect(try store.readings().map(\.subjects) == [[UID]](repeating: [stage.box], count: 5))
    try stage.place.write { _ = try $0.add(Sample.draft("box", "ancla")) }
    #expect(try store.check() == [])
    let log = try Connection(path: try #require(stage.place.folder).path("store/access.db"), mode: .readWrite)
    try log.execute(script: "UPDATE reading SET entry = CAST(entry || x'00' AS BLOB) WHERE sequence = 2")
    #expect(try store.check() == [.accessEntry(sequence: 2)])
    try log.execute(script: "DELETE FROM reading WHERE sequence > 1")
    #expect(try store.check() == [.accessTruncated(expected: 5, found: 1)])
  }

  @Test func `damage that names absurd numbers is told, not followed`() throws {
    let stage = try stage()
    try tamper(stage, "UPDATE record SET version = 9223372036854775807 WHERE id = 1")
    #expect(try stage.place.store.check().contains(.current(uid: stage.box)))
    #expect(throws: StoreError.corrupt) { try stage.place.write("erase") { try $0.erase(stage.box) } }
    let other = try self.stage()
    try other.place.write("grant") { (writer) throws in
      let founder = try #require(try writer.members().first)
      try writer.grant(founder.uid, MemberGrant(scope: .shared, role: "team", access: 1, privileged: false))
    }
    try tamper(other, "UPDATE member_grant SET access = -1")
    #expect(try other.place.store.check().contains { if case .member = $0 { true } else { false } })
  }
}
