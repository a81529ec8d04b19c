import Testing

@testable import DocumentStore

/// Declarations that gain facets over records that are there, and programs of both sides on one store.
@Suite struct GrowingSchemaTests {
  /// What a newer program declares: two more facets of a box, its text's length and its letters, and one more kind.
  private static let grown: StoreSchema = {
    var schema = Sample.schema
    schema.kinds[0].facets += [FacetDeclaration("size", .integer), FacetDeclaration("mark", .term, many: true)]
    schema.kinds.append(KindDeclaration("shelf", handlePrefix: "S", facets: [FacetDeclaration("wood", .term)]))
    schema.facetValues = { kind, parts in
      guard kind == "box", let part = parts.first else { return [:] }
      let text = String(decoding: part.body.dropFirst(9).dropLast(2), as: UTF8.self)
      return ["size": [.integer(Int64(text.count))], "mark": Set(text).sorted().map { .term(String($0)) }]
    }
    return schema
  }()

  private func open(
    _ folder: TemporaryFolder, _ schema: StoreSchema, _ mode: Store.Mode = .readWrite
  ) throws(StoreError) -> Store {
    try Store.open(at: folder.path("store"), schema: schema, mode: mode)
  }

  private func setting(_ store: Store, _ name: String) throws -> String? {
    try store.read(as: .everything) { try $0.session.engine.setting(name) }
  }

  private func sizes(_ store: Store) throws -> [FacetCount] {
    try store.read(as: .everything) { try $0.facetCounts("box", "size") }
  }

  @Test func `a declaration that grows finds room, though nobody says what follows from a body`() throws {
    let folder = try TemporaryFolder()
    let (store, founder) = try Sample.create(in: folder)
    try store.write(Sample.act(founder), as: .everything) {
      _ = try $0.add(Sample.draft("box", "uno", facets: ["year": [2001]]))
    }
    var schema = Sample.schema
    schema.kinds[0].facets += [FacetDeclaration("size", .integer), FacetDeclaration("mark", .term, many: true)]
    schema.kinds.append(KindDeclaration("shelf", handlePrefix: "S", facets: [FacetDeclaration("wood", .term)]))
    for mode in [Store.Mode.readOnly, .readWrite] {
      let grown = try open(folder, schema, mode)
      let counts = try grown.read(as: .everything) { reader in
        (
          try reader.count("box", RecordFilter(facets: [FacetCondition("size", .absent), .equal("year", 2001)])),
          try reader.count("shelf"), try reader.facetCounts("box", "mark").count
        )
      }
      #expect(counts == (1, 0, 0))
    }
    let grown = try open(folder, schema)
    try grown.write(Sample.act(founder), as: .everything) {
      _ = try $0.add(Sample.draft("box", "dos", facets: ["size": [3], "mark": ["x"]]))
      _ = try $0.add(Sample.draft("shelf", "tabla", facets: ["wood": ["pino"]]))
    }
    #expect(try grown.check() == [])
  }

  @Test func `a new facet has the values of old records, and of their earlier versions once they are back`() throws {
    let folder = try TemporaryFolder()
    let (old, founder) = try Sample.create(in: folder)
    let (uid, batch) = try old.write(Sample.act(founder), as: .everything) { (writer) throws in
      try writer.add(Sample.draft("box", "ab", label: Label(access: 2), facets: ["year": [2001], "tag": ["a"]]))
      let uid = try writer.add(Sample.draft("box", "abc")).uid
      let gone = try writer.add(Sample.draft("box", "abcd")).uid
      try writer.remove(gone)
      return (uid, writer.batch + 1)
    }
    _ = try old.write(Sample.act(founder, "edit"), as: .everything) {
      try $0.revise(uid, Sample.draft("box", "abcdef"))
    }
    let grown = try open(folder, Self.grown)
    #expect(try sizes(grown) == [FacetCount(value: 2, count: 1), FacetCount(value: 6, count: 1)])
    try grown.read(as: .everything) { (reader) throws in
      #expect(try reader.count("box", RecordFilter(facets: [.equal("mark", "b"), .equal("year", 2001)])) == 1)
      #expect(try reader.facetCounts("box", "tag") == [FacetCount(value: "a", count: 1)])
    }
    // What the record's label closes, the facet does not tell.
    #expect(
      try grown.read(as: Visibility(grants: [.shared: [.init(access: 0)]])) {
        try $0.facetCounts("box", "size")
      } == [FacetCount(value: 6, count: 1)])
    #expect(try grown.write(Sample.act(founder, "undo"), as: .everything) { try $0.undo(batch) } != .blocked(by: [uid]))
    #expect(try sizes(grown) == [FacetCount(value: 2, count: 1), FacetCount(value: 3, count: 1)])
    #expect(try grown.check() == [])
  }

  @Test func `an older program leaves the declarations of a newer one, and what it wrote is filled in after`() throws {
    let folder = try TemporaryFolder()
    let (_, founder) = try Sample.create(in: folder)
    let newer = try open(folder, Self.grown)
    let signature = try setting(newer, "facets")
    let (first, gone) = try newer.write(Sample.act(founder), as: .everything) { (writer) throws in
      let draft = Sample.draft("box", "ab", facets: ["size": [2], "mark": ["a", "b"]])
      return (try writer.add(draft).uid, try writer.add(draft).uid)
    }
    let older = try open(folder, Sample.schema)
    #expect(try setting(older, "facets") == signature)
    #expect(try setting(older, "facets.behind") == nil)
    try older.write(Sample.act(founder), as: .everything) { (writer) throws in
      try writer.add(Sample.draft("box", "xyz"))
      try writer.revise(first, Sample.draft("box", "abcd"))
      try writer.remove(gone)
    }
    #expect(try setting(older, "facets") == signature)
    #expect(try setting(older, "facets.behind") == "box(mark*,size)")
    let again = try open(folder, Self.grown)
    #expect(try sizes(again) == [FacetCount(value: 3, count: 1), FacetCount(value: 4, count: 1)])
    #expect(try again.read(as: .everything) { try $0.facetCounts("box", "mark").count } == 7)
    #expect(try setting(again, "facets.behind") == nil)
    #expect(try setting(again, "facets") == signature)
    #expect(try again.check() == [])
  }

  @Test func `an older program erases the values of facets that it does not know`() throws {
    let folder = try TemporaryFolder()
    let (older, founder) = try Sample.create(in: folder)
    let newer = try open(folder, Self.grown)
    let uid = try newer.write(Sample.act(founder), as: .everything) {
      try $0.add(Sample.draft("box", "q", facets: ["size": [1], "mark": ["q"]]))
    }.uid
    #expect(try newer.read(as: .everything) { try $0.session.engine.term("q") } != nil)
    try older.write(Sample.act(founder, "erase"), as: .everything) { try $0.erase(uid) }
    #expect(try newer.read(as: .everything) { try $0.session.engine.term("q") } == nil)
    #expect(try newer.read(as: .everything) { try $0.facetCounts("box", "mark") } == [])
    #expect(try newer.check() == [])
  }
}
