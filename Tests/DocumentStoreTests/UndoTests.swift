import Testing

@testable import DocumentStore

@Suite struct UndoTests {
  @Test(arguments: EngineKind.allCases) func `undo restores bodies, facets, texts and links, and can be undone`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let (box, note) = try place.write { (writer) throws in
      (
        try writer.add(Sample.draft("box", "primera", facets: ["year": [1], "tag": ["a", "b"]])).uid,
        try writer.add(Sample.draft("note", "nota")).uid
      )
    }
    let batch = try place.write("edit") { (writer) throws in
      try writer.revise(box, Sample.draft("box", "segunda", facets: ["year": [2]]))
      try writer.link(LinkDraft(source: box, relation: "holds", target: note))
      return writer.batch
    }
    let undone = try place.write("undo") { try $0.undo(batch) }
    guard case .undone(let number) = undone else {
      Issue.record("blocked: \(undone)")
      return
    }
    try place.read { (reader) throws in
      #expect(try reader.record(box)?.parts == [Part(body: Sample.body("primera"))])
      #expect(try reader.record(box)?.version == 3)
      #expect(try reader.facets(of: box) == ["year": [1], "tag": ["a", "b"]])
      #expect(try reader.search(SearchQuery("primera")).total == 1)
      #expect(try reader.search(SearchQuery("segunda")).total == 0)
      #expect(try reader.links(from: box).isEmpty)
      #expect(try reader.batch(batch)?.undoneBy == number)
    }
    _ = try place.write("undo") { try $0.undo(number) }
    try place.read { (reader) throws in
      #expect(try reader.record(box)?.parts == [Part(body: Sample.body("segunda"))])
      #expect(try reader.links(from: box).count == 1)
      #expect(try reader.search(SearchQuery("segunda")).total == 1)
    }
    #expect(try place.store.check() == [])
  }

  @Test(arguments: EngineKind.allCases) func `undoing an addition removes, undoing a removal restores`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let (uid, first) = try place.write {
      (try $0.add(Sample.draft("box", "caja", facets: ["year": [5]])).uid, $0.batch)
    }
    let second = try place.write("remove") { (writer) throws in
      try writer.remove(uid)
      return writer.batch
    }
    _ = try place.write("undo") { try $0.undo(second) }
    #expect(try place.read { try $0.record(uid)?.state } == .live)
    #expect(try place.read { try $0.facets(of: uid) } == ["year": [5]])
    // Something changed since: the addition cannot simply be taken back.
    try place.write("edit") { try $0.revise(uid, Sample.draft("box", "caja abierta")) }
    #expect(try place.write("undo") { try $0.undo(first) } == .blocked(by: [uid]))
    let third = try place.write { (try $0.add(Sample.draft("box", "otra")).uid, $0.batch) }
    _ = try place.write("undo") { try $0.undo(third.1) }
    #expect(try place.read { try $0.record(third.0)?.state } == .removed)
  }

  @Test(arguments: EngineKind.allCases) func `a link made since stands in the way`(kind: EngineKind) throws {
    let place = try kind.place()
    let (box, batch) = try place.write { (try $0.add(Sample.draft("box", "caja")).uid, $0.batch) }
    let link = try place.write { (writer) throws in
      let note = try writer.add(Sample.draft("note", "nota")).uid
      return try writer.link(LinkDraft(source: box, relation: "holds", target: note)).uid
    }
    let head = try place.read { try $0.head() }
    #expect(try place.write("undo") { try $0.undo(batch) } == .blocked(by: [link]))
    #expect(try place.read { try $0.head() } == head)
    #expect(throws: StoreError.missingBatch(99)) { try place.write("undo") { try $0.undo(99) } }
  }

  @Test func `texts of pages are kept once, and come back`() throws {
    let place = try EngineKind.sqlite.place()
    let blob = try place.store.preserve(Array("bytes".utf8)).sha256
    func draft(_ text: String, pages: Int) -> RecordDraft {
      Sample.draft(
        "box", text,
        passages: (0..<pages).map { PassageDraft("hoja \($0) texto", blob: blob, page: $0 + 1) }, blobs: [blob])
    }
    let uid = try place.write { try $0.add(draft("uno", pages: 30)) }.uid
    try place.write("edit") { try $0.revise(uid, draft("dos", pages: 30)) }
    let batch = try place.write("edit") { (writer) throws in
      try writer.revise(uid, Sample.draft("box", "tres"))
      return writer.batch
    }
    #expect(try place.read { try $0.search(SearchQuery("hoja")).total } == 0)
    #expect(try place.read { try $0.blobIsVisible(blob) } == false)
    _ = try place.write("undo") { try $0.undo(batch) }
    try place.read { (reader) throws in
      let hit = try #require(try reader.search(SearchQuery("\"hoja 29\"")).hits.first)
      #expect(hit.page == 30)
      #expect(hit.blob == blob)
      #expect(try reader.blobs(of: uid).map(\.sha256) == [blob])
    }
    #expect(try place.store.check(readData: true) == [])
  }

  @Test(arguments: EngineKind.allCases) func `nobody undoes what they may not read`(kind: EngineKind) throws {
    let place = try kind.place()
    let name = Part(access: 3, body: Sample.body("Ana"))
    let uid = try place.write { try $0.add(Sample.draft("box", "caja", more: [name])) }.uid
    let renamed = try place.write("edit") { (writer) throws in
      try writer.revise(uid, Sample.draft("box", "caja", more: [Part(access: 3, body: Sample.body("Eva"))]))
      return writer.batch
    }
    #expect(try place.write("undo", as: VisibilityTests.team) { try $0.undo(renamed) } == .blocked(by: [uid]))
    let widened = try place.write("edit", as: VisibilityTests.team) { (writer) throws in
      try writer.revise(uid, Sample.draft("box", "caja grande"))
      return writer.batch
    }
    guard case .undone = try place.write("undo", as: VisibilityTests.team, { try $0.undo(widened) }) else {
      Issue.record("what was visible is not undone")
      return
    }
    #expect(try place.read { try $0.record(uid)?.parts.last } == Part(access: 3, body: Sample.body("Eva")))
  }

  @Test(arguments: EngineKind.allCases) func `nobody undoes a link they may not see`(kind: EngineKind) throws {
    let place = try kind.place()
    let (box, note) = try place.write { (writer) throws in
      (try writer.add(Sample.draft("box", "caja")).uid, try writer.add(Sample.draft("note", "nota")).uid)
    }
    let batch = try place.write("edit") { (writer) throws in
      try writer.revise(box, Sample.draft("box", "caja abierta"))
      try writer.link(LinkDraft(source: box, relation: "holds", target: note, access: 2))
      return writer.batch
    }
    guard case .blocked = try place.write("undo", as: VisibilityTests.team, { try $0.undo(batch) }) else {
      Issue.record("a link went that its author could not see")
      return
    }
    #expect(try place.read { try $0.links(from: box).count } == 1)
  }

  @Test(arguments: EngineKind.allCases) func `changes of one record are undone one after another`(kind: EngineKind)
    throws
  {
    let place = try kind.place()
    let uid = try place.write { try $0.add(Sample.draft("box", "uno", facets: ["year": [1]])) }.uid
    let batches = try ["dos", "tres"].map { text in
      try place.write("edit") { (writer) throws in
        try writer.revise(uid, Sample.draft("box", text))
        return writer.batch
      }
    }
    for (batch, text) in zip(batches.reversed(), ["dos", "uno"]) {
      guard case .undone = try place.write("undo", { try $0.undo(batch) }) else {
        Issue.record("\(text) does not come back")
        return
      }
      #expect(try place.read { try $0.record(uid)?.parts } == [Part(body: Sample.body(text))])
    }
    #expect(try place.read { try $0.facets(of: uid) } == ["year": [1]])
    #expect(try place.store.check() == [])
  }
}
