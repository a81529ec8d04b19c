import Testing

@testable import DocumentStore

@Suite struct SearchTests {
  private func place(_ texts: [String], _ language: PassageDraft.Language = .es) throws -> Place {
    let place = try EngineKind.sqlite.place()
    try place.write { (writer) throws in
      for text in texts {
        try writer.add(
          Sample.draft("box", "x", passages: [PassageDraft(text, language: language, field: "text")]))
      }
    }
    return place
  }

  private func numbers(_ place: Place, _ text: String) throws -> [Int] {
    try place.read { try $0.search(SearchQuery(text)).hits.map(\.number) }
  }

  @Test(arguments: [
    ("ejecución", [1, 2]), ("EJECUCION", [1, 2]), ("ejecuciones", [1, 2]), ("\"legal\"", [4]), ("legal", [3, 4]),
    ("\"legales\"", [3]), ("ampar*", [5]), ("\"amparo directo\"", [5]), ("\"directo amparo\"", []),
    ("\"amparo directo\" legal", [5]), ("de la", [1, 5]), ("", []), ("\"", []), ("nada*", []), ("1157/2007", [6]),
    ("\u{1}legal\u{1}", [3, 4]), ("legal OR ejecución NOT x", [1, 2, 3, 4]), ("a AND (b", []),
  ]) func `words are found however they are typed, quotes exactly`(text: String, expected: [Int]) throws {
    let place = try place([
      "La ejecución del fallo", "Una EJECUCION pendiente", "requisitos legales", "el requisito legal",
      "Juicio de amparo directo", "expediente 1157/2007-II",
    ])
    #expect(try numbers(place, text).sorted() == expected)
  }

  @Test func `rare words count more than common ones`() throws {
    let place = try place((0..<50).map { "salud pública \($0)" } + ["salud insólita"])
    #expect(try numbers(place, "salud insólita").first == 51)
    let answer = try place.read { try $0.search(SearchQuery("salud insólita", limit: 10)) }
    #expect(answer.total == 51)
    #expect(answer.hits.count == 10)
  }

  @Test func `marks stand on the words that match`() throws {
    let long = (0..<100).map { "relleno\($0)" }.joined(separator: " ")
    let place = try place(["\(long) la negó afiliación al ISSSTE \(long)"])
    let hit = try #require(try place.read { try $0.search(SearchQuery("afiliaciones \"al issste\"")).hits.first })
    let bytes = Array(hit.snippet.text.utf8)
    let marked = hit.snippet.marks.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(marked == ["afiliación", "al", "ISSSTE"])
    #expect(hit.snippet.cutBefore && hit.snippet.cutAfter)
    #expect(bytes.count < 500)
    #expect(hit.field == "text")
  }

  @Test func `languages have indexes of their own`() throws {
    let place = try place(["The ruling was overturned", "rulings of the court"], .en)
    #expect(try numbers(place, "ruling").sorted() == [1, 2])
    let spanish = try place.read { try $0.search(SearchQuery("ruling", languages: [.es])).total }
    #expect(spanish == 0)
  }

  @Test func `kinds, scopes and facets narrow a search and its counts`() throws {
    let place = try EngineKind.sqlite.place()
    try place.write { (writer) throws in
      for number in 0..<12 {
        try writer.add(
          Sample.draft(
            number % 2 == 0 ? "box" : "note", "salud \(number)", facets: ["color": [number % 4 == 0 ? "azul" : "rojo"]])
        )
      }
    }
    try place.read { (reader) throws in
      #expect(try reader.search(SearchQuery("salud", kinds: ["box"])).total == 6)
      #expect(try reader.search(SearchQuery("salud", kinds: ["box"], filter: [.equal("color", "azul")])).total == 3)
      #expect(
        try reader.facetCounts("box", "color", in: SearchQuery("salud")) == [
          FacetCount(value: "azul", count: 3), FacetCount(value: "rojo", count: 3),
        ])
      #expect(try reader.count("note", RecordFilter(text: "salud 3")) == 6)
      #expect(try reader.count("note", RecordFilter(text: "\"salud 3\"")) == 1)
    }
  }

  @Test func `suggestions are words as they are written, never stems`() throws {
    let place = try place(["discriminación y discriminaciones", "Discriminado", "discreto"])
    let words = try place.read { try $0.suggestions("cómo discrim") }
    #expect(Set(words) == ["discriminación", "discriminaciones", "Discriminado"])
    #expect(try place.read { try $0.suggestions("") }.isEmpty)
  }

  @Test func `suggestions come again after a reading that failed`() throws {
    struct Failed: Error {}
    let place = try place(["discriminación"])
    #expect(throws: Failed.self) {
      try place.read { (reader) throws in
        #expect(try reader.suggestions("discrim") == ["discriminación"])
        throw Failed()
      }
    }
    #expect(try place.read { try $0.suggestions("discrim") } == ["discriminación"])
  }
}
