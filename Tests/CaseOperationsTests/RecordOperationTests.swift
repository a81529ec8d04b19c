import CaseModel
import CaseOperations
import Digests
import DocumentStore
import FileKit
import Testing

struct RecordOperationTests {
  @Test(arguments: ["p7", "P-7", "P-007", " p 7 "])
  func `handles are read loosely`(text: String) {
    #expect(RecordReference(text).form == .handle(.evidence, 7))
  }

  @Test func `a reference may name a page`() {
    #expect(RecordReference("P-7#0").pageFault == .beforeFirst && RecordReference("P-7#1").pageFault == nil)
    #expect(RecordReference("P-7#2–4").pageFault == .range(2, 4) && RecordReference("Lote #x").pageFault == nil)
    let reference = RecordReference("P-7#2")
    #expect(reference.form == .handle(.evidence, 7))
    #expect(reference.page == 2)
  }

  @Test func `a person is added with a condition named in lay words`() throws {
    let office = try Office()
    let person = try office.add(
      .person, ["name": "Ana", "surnames": "Ejemplo"], links: [LinkInput(.hasCondition, "presión alta")])
    let detail = try ShowRecord(person).run(in: office.context)
    #expect(detail.record.title.contains("Ana"))
    #expect(detail.links.map(\.other.handle) == ["I10"])
    #expect(detail.links.first?.other.title.isEmpty == false)
  }

  @Test func `what a role does not reach stays hidden and is kept by an edit`() throws {
    let office = try Office()
    let person = try office.add(.person, ["name": "Ana", "surnames": "Ejemplo", "occupation": "docente"])
    _ = try AddMember(name: "Voluntaria de Muestra", role: "volunteer", caseReference: "C-1").run(in: office.context)
    _ = try GrantAccess(member: "M-2", role: "paralegal", caseReference: "C-1").run(in: office.context)
    let paralegal = try office.acting(as: "M-2")
    let seen = try ShowRecord(person).run(in: paralegal).record
    #expect(seen.body["name"] == nil)
    #expect(!seen.title.contains("Ana"))
    #expect(seen.hiddenParts)
    #expect(try SearchEverything("Ana").run(in: paralegal).total == 0)
    var edit = EditRecord(person)
    edit.set = [FieldInput("occupation", "policía")]
    _ = try edit.run(in: paralegal)
    let whole = try ShowRecord(person).run(in: office.context).record
    #expect(whole.body["name"]?.text == "Ana")
    #expect(whole.body["occupation"]?.text == "policía")
  }

  @Test func `an edit from an older version is a conflict and loses nothing`() throws {
    let office = try Office()
    let fact = try office.add(.fact, ["statement": "Uno"])
    var edit = EditRecord(fact)
    edit.set = [FieldInput("statement", "Dos")]
    edit.expectedVersion = 1
    _ = try edit.run(in: office.context)
    edit.set = [FieldInput("statement", "Tres")]
    #expect(throws: OperationError.conflict(handle: fact, current: 2)) { try edit.run(in: office.context) }
    #expect(try ShowRecord(fact).run(in: office.context).record.title == "Dos")
  }

  @Test func `a rehearsal writes nothing`() throws {
    let office = try Office()
    var rehearsing = office.context
    rehearsing.dryRun = true
    var add = AddRecord(.fact)
    add.fields = [FieldInput("statement", "Sólo ensayo")]
    #expect(try add.run(in: rehearsing).record.handle == "H-1")
    #expect(try ListRecords(.fact).run(in: office.context).total == 0)
    #expect(try office.add(.fact, ["statement": "De veras"]) == "H-1")
  }

  @Test func `undo takes the last change back, and undo of an older one stops at later changes`() throws {
    let office = try Office()
    let fact = try office.add(.fact, ["statement": "Uno"])
    var edit = EditRecord(fact)
    edit.set = [FieldInput("statement", "Dos")]
    let edited = try edit.run(in: office.context)
    let first = try #require(try ReadLog().run(in: office.context).dropFirst().first)
    #expect(throws: OperationError.undoBlocked([fact], by: [try #require(edited.batch)])) {
      try UndoChanges(batch: first.number).run(in: office.context)
    }
    _ = try UndoChanges().run(in: office.context)
    #expect(try ShowRecord(fact).run(in: office.context).record.title == "Uno")
  }

  @Test func `a last change that was erased since is told as such, with the one before that can be undone`() throws {
    let office = try Office()
    let kept = try office.add(.fact, ["statement": "Uno"])
    let before = try #require(try ReadLog().run(in: office.context).first).number
    let erased = try office.add(.fact, ["statement": "Dos"])
    let added = try #require(try ReadLog().run(in: office.context).first).number
    try EraseRecord(erased, confirmation: erased).run(in: office.context)
    let erasure = try #require(try ReadLog().run(in: office.context).first).number
    #expect(throws: OperationError.undoErased(erasure, [erased], next: before)) {
      try UndoChanges().run(in: office.context)
    }
    #expect(throws: OperationError.undoErased(added, [erased], next: nil)) {
      try UndoChanges(batch: added).run(in: office.context)
    }
    // Looking for it took nothing back.
    #expect(try ShowRecord(kept).run(in: office.context).record.title == "Uno")
    _ = try UndoChanges(batch: before).run(in: office.context)
    #expect(try ShowRecord(kept).run(in: office.context).record.removed)
  }

  @Test func `an import whose condition somebody uses since is undone after that`() throws {
    let other = try Office(title: "Caso ajeno de muestra")
    try other.add(.person, ["name": "Luisa Ficticia"], links: [LinkInput(.hasCondition, "E11")])
    let dossier = try other.export("ajeno")
    let office = try Office(title: nil)
    let batch = try #require(try ImportDossier(dossier).run(in: office.context).batch)
    try office.reopen()
    let person = try office.add(.person, ["name": "Ana Ejemplo"], links: [LinkInput(.hasCondition, "E11")])
    let later = try #require(try ReadLog().run(in: office.context).first).number
    let refusal = #expect(throws: OperationError.self) { try UndoChanges(batch: batch).run(in: office.context) }
    guard case .undoBlocked(let handles, let by)? = refusal else {
      Issue.record("not blocked: \(String(describing: refusal))")
      return
    }
    #expect(handles.contains(person) && by == [later])
    _ = try UndoChanges(batch: later).run(in: office.context)
    _ = try UndoChanges(batch: batch).run(in: office.context)
  }

  @Test func `evidence bytes are preserved and a fact points at a page of them`() throws {
    let office = try Office()
    let path = try office.file("oficio.pdf", "%PDF-1.4 muestra")
    let evidence = try office.add(.evidence, ["title": "Oficio"], file: path)
    let fact = try office.add(.fact, ["statement": "Se negó"])
    _ = try AddLink(evidence + "#2", [LinkInput(.proves, fact, quote: "se niega")]).run(in: office.context)
    let detail = try ShowRecord(fact).run(in: office.context)
    #expect(detail.links.first?.locators.first?.page == 2)
    #expect(detail.links.first?.locators.first?.quote == "se niega")
    let document = try #require(
      try ShowRecord(evidence).run(in: office.context).record.body["documents"]?.elements.first)
    #expect(document["mediaType"]?.text == "application/pdf")
    #expect(document["sha256"]?.text == (try Files.digest(of: path).digest.hex))
  }

  @Test func `bytes of an addition that failed stay, are named by the check, and serve when it is repeated`() throws {
    let office = try Office()
    let path = try office.file("oficio.txt", "Oficio de muestra")
    #expect(throws: OperationError.self) {
      try office.add(.evidence, ["title": "Oficio"], links: [LinkInput(.proves, "H-9")], file: path)
    }
    let found = try CheckStore().run(in: office.context)
    #expect(found.map(\.id) == ["store.unused"])
    #expect(found.allSatisfy { $0.severity == .note && $0.remedy.es.contains("se usa ése") })
    try office.add(.evidence, ["title": "Oficio"], file: path)
    #expect(try CheckStore(readData: true).run(in: office.context).isEmpty)
  }

  @Test func `a relation refuses kinds it does not join`() throws {
    let office = try Office()
    let person = try office.add(.person, ["name": "Ana"])
    let fact = try office.add(.fact, ["statement": "Uno"])
    #expect(throws: OperationError.wrongKind(handle: fact, kind: .fact, expected: [.institution])) {
      try AddLink(person, [LinkInput(.insuredBy, fact)]).run(in: office.context)
    }
  }

  @Test func `a record is found by the name people call it, and a shared name is ambiguous`() throws {
    let office = try Office()
    let insurer = try office.add(.institution, ["name": "Instituto de Muestra", "shortName": "ISSÉJEMPLO"])
    let person = try office.add(.person, ["name": "Ana"], links: [LinkInput(.insuredBy, "issejemplo")])
    #expect(try ShowRecord(person).run(in: office.context).links.map(\.other.handle) == [insurer])
    let other = try office.add(.institution, ["name": "Otro Instituto", "shortName": "ISSEJEMPLO"])
    #expect(throws: OperationError.ambiguousReference("ISSEJEMPLO", [insurer, other])) {
      try AddLink(person, [LinkInput(.employedBy, "ISSEJEMPLO")]).run(in: office.context)
    }
    #expect(throws: OperationError.unknownReference("Nadie")) {
      try AddLink(person, [LinkInput(.employedBy, "Nadie")]).run(in: office.context)
    }
  }

  @Test func `a list by title follows the Spanish alphabet`() throws {
    let office = try Office()
    for statement in ["Ñandú", "Nube", "Óbice", "Oasis", "Zeta"] { try office.add(.fact, ["statement": statement]) }
    var list = ListRecords(.fact)
    list.sort = "title"
    list.limit = 4
    let page = try list.run(in: office.context)
    #expect(page.records.map(\.title) == ["Nube", "Ñandú", "Oasis", "Óbice"])
    #expect(page.total == 5)
  }

  @Test func `an unknown code names near ones`() throws {
    let office = try Office()
    #expect {
      try office.add(.refusal, ["title": "Negativa", "form": "por telegrama"])
    } throws: { error in
      guard case .unknownCode(let field, let list, _, let near) = error as? OperationError else { return false }
      return field == "form" && list == "refusal-forms" && near.contains("written")
    }
    #expect(try office.add(.refusal, ["title": "Negativa", "form": "por escrito"]) == "NG-1")
  }

  @Test func `a member's name and a typed title are composed, a quotation stays as the document has it`() throws {
    let office = try Office(title: "Caso n\u{303}")
    let member = try AddMember(name: "In\u{303}igo Ejemplo", role: "volunteer").run(in: office.context)
    #expect(Array(member.name.utf8) == Array("I\u{F1}igo Ejemplo".utf8))
    #expect(Array(try ShowRecord("C-1").run(in: office.context).record.title.utf8) == Array("Caso \u{F1}".utf8))
    let evidence = try office.add(.evidence, ["title": "Oficio"], file: try office.file("o.txt", "nin\u{303}o"))
    let fact = try office.add(.fact, ["statement": "Uno"])
    _ = try AddLink(evidence, [LinkInput(.proves, fact, page: 1, quote: "nin\u{303}o")]).run(in: office.context)
    let quote = try ShowRecord(fact).run(in: office.context).links.first?.locators.first?.quote
    #expect(quote.map { Array($0.utf8) } == Array("nin\u{303}o".utf8))
  }

  @Test func `an erasure says that traces remain while another still reads, and check when they are gone`() throws {
    let office = try Office()
    let handle = try office.add(.fact, ["statement": "Hecho de muestra"])
    try office.context.store.read(as: .everything) { (reader) throws in
      _ = try reader.members()
      let erasure = try EraseRecord(handle, confirmation: handle).run(in: office.context)
      #expect(erasure.record.handle == handle)
      #expect(erasure.leavesTraces)
      #expect(try CheckStore().run(in: office.context).map(\.id) == ["store.traces"])
    }
    #expect(try CheckStore().run(in: office.context).isEmpty)
    let other = try office.add(.fact, ["statement": "Otro hecho"])
    #expect(try !EraseRecord(other, confirmation: other).run(in: office.context).leavesTraces)
  }

  @Test func `any record is found by its short name, and several that share it are listed`() throws {
    let office = try Office()
    try office.add(.institution, ["name": "Instituto de Muestra", "shortName": "IDEM"])
    try office.add(.fact, ["statement": "Algo que menciona IDEM"])
    #expect(try ShowRecord("idem").run(in: office.context).record.handle == "I-1")
    #expect(try ReadGraph("IDEM").run(in: office.context).nodes.first?.handle == "I-1")
    try office.add(.norm, ["title": "IDEM"])
    #expect(throws: OperationError.ambiguousReference("IDEM", ["I-1", "N-1"])) {
      try ShowRecord("IDEM").run(in: office.context)
    }
  }
}
