import Testing

@testable import DocumentStore

/// Texts of the pages of a record's blobs.
@Suite struct TextTests {
  private func place(_ kind: EngineKind) throws -> (place: Place, uid: UID, blob: String) {
    let place = try kind.place()
    let blob = try place.store.preserve(Array("bytes".utf8)).sha256
    let uid = try place.write { try $0.add(Sample.draft("box", "uno", blobs: [blob])) }.uid
    return (place, uid, blob)
  }

  private func found(_ place: Place, _ words: String) throws -> [Int?] {
    try place.read { try $0.search(SearchQuery(words)).hits.map(\.page) }
  }

  @Test func `texts can be given later, replace those before, and need the blob`() throws {
    let (place, uid, blob) = try place(.sqlite)
    let head = try place.read { try $0.head() }
    try place.write("index") { try $0.setTexts([PassageDraft("hoja primera", page: 1)], ofBlob: blob, of: uid) }
    #expect(try found(place, "primera") == [1])
    try place.write("index") { try $0.setTexts([PassageDraft("hoja segunda", page: 2)], ofBlob: blob, of: uid) }
    #expect(try found(place, "primera") == [])
    #expect(try found(place, "segunda") == [2])
    #expect(try place.read { try $0.blobsWithText(of: uid) } == [blob])
    #expect(try found(place, "uno") == [nil])
    #expect(try place.read { try $0.head() } == head)
    #expect(try place.store.check(readData: true) == [])
    let other = try place.store.preserve(Array("otros".utf8)).sha256
    #expect(throws: StoreError.invalid(.blob(other))) {
      try place.write("index") { try $0.setTexts([], ofBlob: other, of: uid) }
    }
  }

  @Test func `texts stay through a revision that keeps the blob, at the record's new level, and go with the blob`()
    throws
  {
    let (place, uid, blob) = try place(.sqlite)
    try place.write("index") { try $0.setTexts([PassageDraft("hoja primera", page: 1)], ofBlob: blob, of: uid) }
    try place.write("edit") { try $0.revise(uid, Sample.draft("box", "dos", label: Label(access: 2), blobs: [blob])) }
    #expect(try found(place, "primera") == [1])
    let low = Visibility(grants: [.shared: [Visibility.Grant(access: 1, privileged: false)]])
    #expect(try place.store.read(as: low) { try $0.search(SearchQuery("primera")).total } == 0)
    try place.write("edit") { try $0.revise(uid, Sample.draft("box", "tres", label: Label(), blobs: [blob])) }
    #expect(try place.store.read(as: low) { try $0.search(SearchQuery("primera")).total } == 1)
    let batch = try place.write("edit") { (writer) throws in
      try writer.revise(uid, Sample.draft("box", "cuatro"))
      return writer.batch
    }
    #expect(try found(place, "primera") == [])
    _ = try place.write("undo") { try $0.undo(batch) }
    #expect(try found(place, "primera") == [1])
    #expect(try place.store.check(readData: true) == [])
  }

  @Test func `undoing a change made before the texts were read leaves them, and blocks nothing`() throws {
    let (place, uid, blob) = try place(.sqlite)
    var batches: [Int64] = []
    for text in ["dos", "tres"] {
      batches.append(
        try place.write("edit") { (writer) throws in
          try writer.revise(uid, Sample.draft("box", text, blobs: [blob]))
          return writer.batch
        })
    }
    try place.write("index") { try $0.setTexts([PassageDraft("hoja primera", page: 1)], ofBlob: blob, of: uid) }
    for batch in batches.reversed() {
      #expect(try place.write("undo") { try $0.undo(batch) } != .blocked(by: [uid]))
      #expect(try found(place, "primera") == [1])
    }
    #expect(try place.store.check(readData: true) == [])
  }
}
