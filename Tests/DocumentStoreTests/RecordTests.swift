import Testing

@testable import DocumentStore

/// What a program can rely on when it writes and reads records, on every engine.
@Suite struct RecordTests {
  @Test(arguments: EngineKind.allCases) func `a record comes back as it was written`(kind: EngineKind) throws {
    let place = try kind.place()
    let receipt = try place.write { (writer) throws in
      try writer.add(
        Sample.draft("box", "caja azul", facets: ["year": [2006], "color": ["azul"], "tag": ["uno", "dos"]]))
    }
    try place.read { (reader) throws in
      let record = try #require(try reader.record(receipt.uid))
      #expect(record.kind == "box")
      #expect(record.number == 1)
      #expect(record.version == 1)
      #expect(record.parts == [Part(body: Sample.body("caja azul"))])
      #expect(!record.hiddenParts)
      #expect(try reader.facets(of: receipt.uid) == ["year": [2006], "color": ["azul"], "tag": ["dos", "uno"]])
      #expect(try reader.record("box", number: 1)?.uid == receipt.uid)
    }
  }

  @Test(arguments: EngineKind.allCases) func `numbers are never given twice`(kind: EngineKind) throws {
    let place = try kind.place()
    let first = try place.write { try $0.add(Sample.draft("box", "a")) }
    try place.write { try $0.remove(first.uid) }
    #expect(try place.write { try $0.add(Sample.draft("box", "b")) }.number == 2)
    #expect(throws: StoreError.forbidden) {
      try place.write(as: .nothing) { try $0.add(Sample.draft("box", "c")) }
    }
    #expect(try place.write { try $0.add(Sample.draft("box", "d")) }.number == 3)
    #expect(try place.write { try $0.add(Sample.draft("note", "e")) }.number == 1)
  }

  @Test(arguments: EngineKind.allCases) func `a wished number is honoured, and a taken one becomes an alias`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    var wished = Sample.draft("box", "siete")
    wished.handle = 7
    let first = try place.write { try $0.add(wished) }
    let second = try place.write { try $0.add(wished) }
    #expect(first.number == 7)
    #expect(second.number == 8)
    try place.read { (reader) throws in
      #expect(try reader.records("box", numbered: 7).map(\.uid) == [first.uid, second.uid])
      #expect(try reader.aliases(of: second.uid) == [7])
    }
  }

  @Test(arguments: EngineKind.allCases) func `an identity is taken once`(kind: EngineKind) throws {
    let place = try kind.place()
    var draft = Sample.draft("box", "a")
    draft.uid = UID.derived(from: [1, 2, 3])
    let uid = try place.write { try $0.add(draft) }.uid
    #expect(throws: StoreError.taken(uid)) { try place.write { try $0.add(draft) } }
  }

  @Test(arguments: EngineKind.allCases) func `a revision keeps what was before, and a stale one is refused`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let uid = try place.write { try $0.add(Sample.draft("box", "uno", facets: ["year": [2001]])) }.uid
    let second = try place.write("edit") {
      try $0.revise(uid, expecting: 1, Sample.draft("box", "dos", facets: ["year": [2002]]))
    }
    #expect(second.version == 2)
    #expect(throws: StoreError.conflict(uid, current: 2)) {
      try place.write("edit") { try $0.revise(uid, expecting: 1, Sample.draft("box", "tres")) }
    }
    try place.read { (reader) throws in
      let history = try reader.history(uid)
      #expect(history.map(\.version) == [1, 2])
      #expect(history.map(\.change) == [.added, .revised])
      #expect(history.map(\.action) == ["add", "edit"])
      #expect(history[0].parts == [Part(body: Sample.body("uno"))])
      #expect(try reader.count("box", RecordFilter(facets: [.equal("year", 2001)])) == 0)
      #expect(try reader.count("box", RecordFilter(facets: [.equal("year", 2002)])) == 1)
    }
  }

  @Test(arguments: EngineKind.allCases) func `the same body again makes no version but refreshes what follows`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let uid = try place.write { try $0.add(Sample.draft("box", "uno", facets: ["tag": ["a"]])) }.uid
    let again = try place.write("edit") {
      try $0.revise(uid, Sample.draft("box", "uno", facets: ["tag": ["b", "c"]]))
    }
    #expect(again.version == 1)
    #expect(try place.read { try $0.facets(of: uid) } == ["tag": ["b", "c"]])
    #expect(try place.read { try $0.history(uid).count } == 1)
  }

  @Test(arguments: EngineKind.allCases) func `removing takes the links along, and restoring brings them back`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let (box, note, link) = try place.write { (writer) throws in
      let box = try writer.add(Sample.draft("box", "caja")).uid
      let note = try writer.add(Sample.draft("note", "nota")).uid
      return (box, note, try writer.link(LinkDraft(source: box, relation: "holds", target: note)).uid)
    }
    try place.write("remove") { try $0.remove(note) }
    try place.read { (reader) throws in
      #expect(try reader.record(note)?.state == .removed)
      #expect(try reader.links(from: box).isEmpty)
      #expect(try reader.count("note") == 0)
      #expect(try reader.count("note", RecordFilter(state: .removed)) == 1)
      #expect(try reader.search(SearchQuery("nota")).total == 0)
    }
    try place.write("restore") { try $0.restore(note) }
    try place.read { (reader) throws in
      #expect(try reader.record(note)?.state == .live)
      #expect(try reader.links(from: box).map(\.uid) == [link])
      #expect(try reader.search(SearchQuery("nota")).total == 1)
    }
  }

  @Test(arguments: EngineKind.allCases) func `a batch that fails leaves nothing`(kind: EngineKind) throws {
    struct Stop: Error {}
    let place = try kind.place()
    let before = try place.read { try $0.head() }
    #expect(throws: Stop.self) {
      try place.write { (writer) throws in
        try writer.add(Sample.draft("box", "caja"))
        throw Stop()
      }
    }
    #expect(try place.read { try $0.head() } == before)
    #expect(try place.read { try $0.count("box") } == 0)
  }

  @Test(arguments: EngineKind.allCases) func `a rehearsal shows what would be and keeps nothing`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let act = Act(member: place.founder, at: Sample.start, action: "add")
    let number = try place.store.write(act, as: .everything, rehearsing: true) { writer in
      let receipt = try writer.add(Sample.draft("box", "caja"))
      return try writer.record(receipt.uid)?.number
    }
    #expect(number == 1)
    #expect(try place.read { try $0.count("box") } == 0)
  }

  @Test(arguments: EngineKind.allCases) func `filters, orders and counts agree`(kind: EngineKind) throws {
    let place = try kind.place()
    try place.write { (writer) throws in
      for year in 0..<20 {
        try writer.add(
          Sample.draft(
            "box", "caja \(year)",
            facets: [
              "year": [.integer(Int64(2000 + year % 7))], "color": [year % 3 == 0 ? "rojo" : "azul"],
              "tag": year % 2 == 0 ? ["par", "todo"] : ["todo"],
            ]))
      }
    }
    try place.read { (reader) throws in
      let red = RecordFilter(facets: [.equal("color", "rojo"), FacetCondition("year", .between(2001, 2004))])
      #expect(try reader.count("box", red) == 4)
      #expect(try reader.records("box", red).count == 4)
      #expect(try reader.count("box", RecordFilter(facets: [FacetCondition("tag", .anyOf(["par"]))])) == 10)
      #expect(try reader.count("box", RecordFilter(facets: [FacetCondition("secret", .absent)])) == 20)
      #expect(
        try reader.facetCounts("box", "tag") == [
          FacetCount(value: "todo", count: 20), FacetCount(value: "par", count: 10),
        ])
      let years = try reader.records("box", order: .facet("year", descending: true), limit: 3).map(\.number)
      #expect(years == [7, 14, 6])
      #expect(try reader.identities("box", order: .number(descending: true), limit: 2, offset: 1).count == 2)
      #expect(throws: StoreError.invalid(.facet(kind: "box", facet: "none"))) {
        try reader.count("box", RecordFilter(facets: [.equal("none", 1)]))
      }
    }
  }

  @Test(arguments: EngineKind.allCases) func `links join what is declared, once`(kind: EngineKind) throws {
    let place = try kind.place()
    try place.write { (writer) throws in
      let box = try writer.add(Sample.draft("box", "caja")).uid
      let note = try writer.add(Sample.draft("note", "nota")).uid
      let rooms = (try writer.add(Sample.draft("room", "a")).uid, try writer.add(Sample.draft("room", "b")).uid)
      let link = try writer.link(
        LinkDraft(source: box, relation: "holds", target: note, parts: [Part(body: [1, 2])])
      ).uid
      #expect(throws: StoreError.linked(existing: link)) {
        try writer.link(LinkDraft(source: box, relation: "holds", target: note))
      }
      #expect(throws: StoreError.invalid(.join(relation: "holds", source: "note", target: "box"))) {
        try writer.link(LinkDraft(source: note, relation: "holds", target: box))
      }
      let first = try writer.link(LinkDraft(source: box, relation: "standsIn", target: rooms.0)).uid
      #expect(throws: StoreError.single(existing: first)) {
        try writer.link(LinkDraft(source: box, relation: "standsIn", target: rooms.1))
      }
      #expect(try writer.links(from: box).map(\.relation).sorted() == ["holds", "standsIn"])
      #expect(try writer.link(link)?.parts == [Part(body: [1, 2])])
      #expect(try writer.count("box", RecordFilter(linked: [LinkCondition("holds", .outgoing, [note])])) == 1)
      #expect(try writer.count("note", RecordFilter(linked: [LinkCondition("holds", .incoming, nil)])) == 1)
      try writer.unlink(link)
      #expect(try writer.count("box", RecordFilter(linked: [LinkCondition("holds", .outgoing, nil)])) == 0)
      #expect(try writer.link(LinkDraft(source: box, relation: "holds", target: note)).uid != link)
    }
  }

  @Test(arguments: EngineKind.allCases) func `a link of a shared record follows its target to another case`(
    kind: EngineKind
  ) throws {
    let place = try kind.place()
    let (first, second, note) = try place.write { (writer) throws in
      let first = UID.derived(from: [1])
      let second = UID.derived(from: [2])
      for uid in [first, second] {
        var draft = Sample.draft("room", "caso", label: Label(scope: .record(uid)))
        draft.uid = uid
        try writer.add(draft)
      }
      let note = try writer.add(Sample.draft("note", "nota", label: Label(scope: .record(first)))).uid
      let box = try writer.add(Sample.draft("box", "común")).uid
      try writer.link(LinkDraft(source: box, relation: "holds", target: note))
      return (first, second, note)
    }
    #expect(try place.read { try $0.links(to: note).map(\.label.scope) } == [.record(first)])
    try place.write("edit") { try $0.revise(note, Sample.draft("note", "nota", label: Label(scope: .record(second)))) }
    #expect(try place.read { try $0.links(to: note).map(\.label.scope) } == [.record(second)])
    #expect(try place.store.check() == [])
  }

  @Test func `a rehearsal may refer to bytes that are not preserved, a real batch may not`() throws {
    let place = try EngineKind.sqlite.place()
    let blob = String(repeating: "ab", count: 32)
    let act = Sample.act(try place.read { try $0.members()[0].uid })
    let draft = Sample.draft("box", "caja", blobs: [blob])
    #expect(try place.store.write(act, as: .everything, rehearsing: true) { try $0.add(draft) }.number == 1)
    #expect(throws: StoreError.invalid(.blob(blob))) {
      try place.store.write(act, as: .everything) { try $0.add(draft) }
    }
    #expect(try place.read { try $0.count("box") } == 0)
  }
}
