import Testing

@testable import DocumentStore

/// What a person can rely on when writing and reading records, on every engine.
@Suite struct RecordTests {
  @Test(arguments: EngineKind.allCases) func `a record comes back as it was written`(kind: EngineKind) throws {
    let place = try kind.place()
    let receipt = try place.write { writer in
      try writer.add(
        Sample.draft("box", "caja azul", facets: ["year": [2006], "color": ["azul"], "tag": ["uno", "dos"]]))
    }
    try place.read { reader in
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
}
