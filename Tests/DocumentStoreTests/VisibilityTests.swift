import Testing

@testable import DocumentStore

/// What is not granted is as if it were not there, in every answer, on every engine.
@Suite struct VisibilityTests {
  static let team = Visibility(grants: [.shared: [.init(access: 1)]])

  @Test func `a grant shows its level and below, privileged only if said`() {
    let visibility = Visibility(grants: [.shared: [.init(access: 1, privileged: true), .init(access: 2)]])
    #expect(visibility.shows(Label(access: 2)))
    #expect(!visibility.shows(Label(access: 3)))
    #expect(visibility.shows(Label(access: 1, privileged: true)))
    #expect(!visibility.shows(Label(access: 2, privileged: true)))
    #expect(!visibility.shows(Label(scope: .record(UID.derived(from: [])))))
  }

  @Test(arguments: EngineKind.allCases) func `a closed record is nowhere`(kind: EngineKind) throws {
    let place = try kind.place()
    let closed = Label(access: 2)
    let (open, hidden) = try place.write { (writer) throws in
      let open = try writer.add(Sample.draft("box", "visible", facets: ["color": ["azul"]])).uid
      let hidden = try writer.add(Sample.draft("note", "oculta", label: closed, facets: ["color": ["rojo"]])).uid
      try writer.link(LinkDraft(source: open, relation: "holds", target: hidden))
      return (open, hidden)
    }
    try place.read(as: Self.team) { (reader) throws in
      #expect(try reader.record(hidden) == nil)
      #expect(try reader.record("note", number: 1) == nil)
      #expect(try reader.count("note") == 0)
      #expect(try reader.records("note").isEmpty)
      #expect(try reader.facetCounts("note", "color").isEmpty)
      #expect(try reader.facets(of: hidden).isEmpty)
      #expect(try reader.history(hidden).isEmpty)
      #expect(try reader.links(from: open).isEmpty)
      #expect(try reader.links(to: hidden).isEmpty)
      #expect(try reader.count("box", RecordFilter(linked: [LinkCondition("holds", .outgoing, nil)])) == 0)
      #expect(try reader.search(SearchQuery("oculta")).total == 0)
      #expect(try reader.suggestions("ocul").isEmpty)
      #expect(try reader.suggestions("visi") == ["visible"])
      #expect(try reader.batches().first?.changes.map(\.uid) == [open])
      #expect(try reader.ledger(1...100).allSatisfy { $0.subject != hidden })
    }
    #expect(try place.read(as: .nothing) { try $0.count("box") } == 0)
    // Restricted text feeds no suggestion, whoever asks.
    #expect(try place.read { try $0.suggestions("ocul").isEmpty })
    #expect(throws: StoreError.missing(hidden)) { try place.write(as: Self.team) { try $0.remove(hidden) } }
    #expect(throws: StoreError.forbidden) {
      try place.write(as: Self.team) { try $0.add(Sample.draft("box", "x", label: Label(access: 2))) }
    }
  }

  @Test(arguments: EngineKind.allCases) func `a reader gets the parts they may see, an author keeps the others`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let name = Part(access: 3, body: Sample.body("Ana"))
    var draft = Sample.draft("box", "caja", more: [name], facets: ["color": ["azul"], "secret": ["clave"]])
    draft.passages.append(PassageDraft("identidad", access: 3, field: "name"))
    let uid = try place.write { try $0.add(draft) }.uid
    try place.read(as: Self.team) { (reader) throws in
      let record = try #require(try reader.record(uid))
      #expect(record.parts == [Part(body: Sample.body("caja"))])
      #expect(record.hiddenParts)
      #expect(try reader.facets(of: uid) == ["color": ["azul"]])
      #expect(try reader.count("box", RecordFilter(facets: [.equal("secret", "clave")])) == 0)
      #expect(try reader.facetCounts("box", "secret").isEmpty)
      #expect(try reader.search(SearchQuery("identidad")).total == 0)
    }
    try place.write("edit", as: Self.team) {
      try $0.revise(uid, Sample.draft("box", "otra", facets: ["color": ["rojo"]]))
    }
    try place.read { (reader) throws in
      let record = try #require(try reader.record(uid))
      #expect(record.parts == [Part(body: Sample.body("otra")), name])
      #expect(try reader.facets(of: uid) == ["color": ["rojo"], "secret": ["clave"]])
      #expect(try reader.search(SearchQuery("identidad")).total == 1)
    }
  }

  @Test(arguments: EngineKind.allCases) func `a case shows to those admitted to it`(kind: EngineKind) throws {
    let place = try kind.place()
    let (room, box) = try place.write { (writer) throws in
      let room = writer.newIdentity()
      var draft = Sample.draft("room", "sala", label: Label(scope: .record(room)))
      draft.uid = room
      try writer.add(draft)
      return (room, try writer.add(Sample.draft("box", "dentro", label: Label(scope: .record(room)))).uid)
    }
    let admitted = Visibility(grants: [.record(room): [.init(access: 0)]])
    try place.read(as: admitted) { (reader) throws in
      #expect(try reader.record(box)?.label.scope == .record(room))
      #expect(try reader.record(room) != nil)
      #expect(try reader.search(SearchQuery("dentro", scope: .record(room))).total == 1)
      #expect(try reader.search(SearchQuery("dentro", scope: .shared)).total == 0)
    }
    #expect(try place.read(as: Self.team) { try $0.record(box) } == nil)
  }

  @Test(arguments: EngineKind.allCases) func `a label that closes takes the texts along`(kind: EngineKind) throws {
    let place = try kind.place()
    let uid = try place.write { try $0.add(Sample.draft("box", "abierta")) }.uid
    try place.write("edit") { try $0.revise(uid, Sample.draft("box", "abierta", label: Label(access: 3))) }
    try place.read(as: Self.team) { (reader) throws in
      #expect(try reader.search(SearchQuery("abierta")).total == 0)
      #expect(try reader.count("box") == 0)
      #expect(try reader.history(uid).isEmpty)
    }
    #expect(try place.read { try $0.search(SearchQuery("abierta")).total } == 1)
    #expect(try place.store.check() == [])
  }

  @Test(arguments: EngineKind.allCases) func `a link moves with the scope of its source`(kind: EngineKind) throws {
    let place = try kind.place()
    let (room, box, link) = try place.write { (writer) throws in
      let room = try writer.add(Sample.draft("room", "sala")).uid
      let box = try writer.add(Sample.draft("box", "caja")).uid
      let note = try writer.add(Sample.draft("note", "nota")).uid
      return (room, box, try writer.link(LinkDraft(source: box, relation: "holds", target: note)).uid)
    }
    try place.write("edit") { try $0.revise(box, Sample.draft("box", "caja", label: Label(scope: .record(room)))) }
    #expect(try place.read { try $0.link(link)?.label.scope } == .record(room))
    #expect(try place.read(as: Self.team) { try $0.link(link) } == nil)
  }
}
