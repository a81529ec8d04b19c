import CaseModel
import DocumentStore
import FileKit
import Testing

@testable import CaseOperations

/// Whoever reads what is restricted leaves one entry for the operation; whoever does not leaves none.
struct ReadingLogTests {
  private func office() throws -> Office {
    let office = try Office()
    let person = try office.add(
      .person, ["name": "Ana", "occupation": "docente"], links: [LinkInput(.hasCondition, "E11")])
    try office.add(.fact, ["statement": "Hecho de muestra"])
    try office.add(.refusal, ["title": "Negativa de muestra"], links: [LinkInput(.affects, person)])
    try office.add(
      .precedent, ["title": "Tesis ficticia", "ourReading": "Nos sirve"], links: [LinkInput(.addresses, "E11")])
    try office.add(.precedent, ["title": "Tesis ajena"], links: [LinkInput(.addresses, "I10")])
    return office
  }

  private func uid(_ reference: String, _ office: Office) throws -> UID {
    let uid = try office.context.read { reader in
      try Lookup.any(RecordReference(reference), [], reader, office.context.law).uid
    }
    return uid
  }

  /// What was entered while something was done.
  private func entries(_ office: Office, _ body: () throws -> Void) throws -> [Reading] {
    let before = try office.context.store.readings().count
    try body()
    return Array(try office.context.store.readings().dropFirst(before))
  }

  @Test func `showing a person enters the person and her condition, once`() throws {
    let office = try office()
    let read = try entries(office) { _ = try ShowRecord("PE-1").run(in: office.context) }
    #expect(read.map(\.action) == ["show"])
    let entry = try #require(read.first)
    #expect(entry.person == office.context.member.uid)
    let link = try #require(
      try ShowRecord("PE-1").run(in: office.context).links.first { $0.relation == .hasCondition })
    let wanted = [try uid("PE-1", office), try #require(UID(link.uid))]
    #expect(Set(entry.subjects).isSuperset(of: wanted))
  }

  @Test func `a name shown in another record's links is a reading of that name`() throws {
    let office = try office()
    let read = try entries(office) { _ = try ShowRecord("NG-1").run(in: office.context) }
    #expect(try read.map(\.subjects) == [[uid("PE-1", office)]])
  }

  @Test func `what is not restricted leaves no entry`() throws {
    let office = try office()
    let read = try entries(office) {
      _ = try ShowRecord("H-1").run(in: office.context)
      _ = try ListRecords(.fact).run(in: office.context)
      _ = try ShowHistory("H-1").run(in: office.context)
      _ = try SearchEverything("hecho").run(in: office.context)
      _ = try ShowRecord("PR-2").run(in: office.context)
    }
    #expect(read.isEmpty)
  }

  @Test func `whoever may not see a name reads none of it`() throws {
    let office = try office()
    _ = try AddMember(name: "Voluntaria de Muestra", role: "volunteer", caseReference: "C-1").run(in: office.context)
    let volunteer = try office.acting(as: "M-2")
    let read = try entries(office) {
      _ = try ListRecords(.person).run(in: volunteer)
      _ = try ShowRecord("NG-1").run(in: volunteer)
    }
    #expect(read.isEmpty)
  }

  @Test func `lists, searches and histories enter what they gave out`() throws {
    let office = try office()
    let person = try uid("PE-1", office)
    let read = try entries(office) {
      _ = try ListRecords(.person).run(in: office.context)
      _ = try SearchEverything("Ana").run(in: office.context)
      _ = try ShowHistory("PE-1").run(in: office.context)
      _ = try SearchPrecedents(condition: "E11").run(in: office.context)
    }
    #expect(read.map(\.action) == ["list", "search", "history", "precedent.search"])
    #expect(try read.map(\.subjects) == [[person], [person], [person], [uid("PR-1", office)]])
  }

  @Test func `matching enters the people whose conditions decided it`() throws {
    let office = try office()
    let person = try uid("PE-1", office)
    let read = try entries(office) {
      _ = try MatchPrecedents(person: "PE-1").run(in: office.context)
      _ = try PrecedentApplies(precedent: "PR-1").run(in: office.context)
      _ = try PrecedentApplies(precedent: "PR-2").run(in: office.context)
    }
    #expect(read.map(\.action) == ["match", "applies"])
    #expect(read.allSatisfy { $0.subjects.contains(person) })
  }

  @Test func `graphs, chronologies and reviews enter the names they gave out`() throws {
    let office = try office()
    let person = try uid("PE-1", office)
    let read = try entries(office) {
      _ = try ReadGraph("NG-1").run(in: office.context)
      var timeline = ReadTimeline()
      timeline.kinds = [.person, .fact]
      _ = try timeline.run(in: office.context)
      _ = try ReviewCase().run(in: office.context)
    }
    #expect(read.map(\.action) == ["graph", "timeline", "review"])
    #expect(read.allSatisfy { $0.subjects.contains(person) })
  }

  @Test func `counts of a list enter the names they are counted by, kept ones too`() throws {
    let office = try office()
    let person = try uid("PE-1", office)
    let read = try entries(office) {
      let facets = try CountFacets(ListRecords(.refusal)).run(in: office.context)
      try CountFacets.note(facets, in: office.context)
      _ = try CountFacets(ListRecords(.fact)).run(in: office.context)
      let views = try ReviewCase().run(in: office.context)
      try ReviewCase.note(views, in: office.context)
    }
    #expect(read.map(\.action) == ["list", "list", "review", "review"])
    #expect(read.allSatisfy { $0.subjects.contains(person) })
  }

  @Test func `a thumbnail of pages is no reading, a small photograph is one`() throws {
    let office = try office()
    for (name, text) in [("paginas.pdf", "%PDF-1.4 muestra"), ("foto.png", "\u{89}PNG")] {
      var add = AddRecord(.evidence)
      add.fields = [FieldInput("title", name)]
      add.access = .restricted
      add.documents = [DocumentInput(path: try office.file(name, text))]
      _ = try add.run(in: office.context)
    }
    let read = try entries(office) {
      for handle in ["P-1", "P-2"] {
        var open = OpenDocument(handle)
        open.forThumbnail = true
        _ = try open.run(in: office.context)
      }
    }
    #expect(try read.map(\.subjects) == [[uid("P-2", office)]])
  }

  @Test func `an export enters the case it took restricted parts of, and one that takes none does not`() throws {
    let office = try office()
    let read = try entries(office) {
      for profile in ["full", "press"] {
        var export = ExportDossier(to: Paths.join(office.folder, profile))
        export.profile = profile
        export.caseReference = "C-1"
        _ = try export.run(in: office.context)
      }
    }
    #expect(read.map(\.action) == ["export.full"])
    #expect(try read.map(\.subjects) == [[uid("C-1", office)]])
  }

  @Test func `acts that change no record are told in the log although a reading was anchored with them`() throws {
    let office = try office()
    _ = try ShowRecord("PE-1").run(in: office.context)
    _ = try CreateBackup(to: Paths.join(office.folder, "copia")).run(in: office.context)
    #expect(try ReadLog().run(in: office.context).first?.action == "backup")
    #expect(try CheckStore().run(in: office.context).isEmpty)
  }
}
