import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import Testing

/// What may come in, what it may change, and what is said when it may not.
struct ImportTests {
  // MARK: Sight

  /// An office whose second member works in the first case and knows nothing of the second.
  private func twoCases() throws -> (office: Office, colleague: OperationContext) {
    let office = try Office(title: "Caso uno de muestra")
    try office.add(.strategicCase, ["title": "Caso dos de muestra"])
    try office.reopen()
    for (reference, statement) in [("C-1", "Hecho del primero"), ("C-2", "Hecho del segundo")] {
      var fact = AddRecord(.fact)
      fact.fields = [FieldInput("statement", statement), FieldInput("date", "2006")]
      fact.caseReference = reference
      _ = try fact.run(in: office.context)
    }
    _ = try AddMember(name: "Apoyo de Muestra", role: "paralegal", caseReference: "C-1").run(in: office.context)
    _ = try GrantAccess(member: "M-2", role: "lawyer").run(in: office.context)
    return (office, try office.acting(as: "M-2"))
  }

  @Test func `a dossier of a case one may not see is refused and opens nothing`() throws {
    let (office, colleague) = try twoCases()
    let dossier = try office.export("dos", of: "C-2")
    for text in [nil, "Otro hecho"] {
      if let text { try Office.change(dossier, "Hecho del segundo", text) }
      let refusal = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: colleague) }
      #expect(refusal?.findings.map(\.id) == ["I01"])
    }
    let after = try office.acting(as: "M-2")
    #expect(after.member.grants == colleague.member.grants)
    #expect(throws: OperationError.self) { try ShowRecord("C-2").run(in: after) }
  }

  @Test func `a stranger's dossier that bears the uid of a hidden record is refused with the same words`() throws {
    let (office, colleague) = try twoCases()
    let hidden = try ShowRecord("H-2").run(in: office.context).record.uid
    let other = try Office(title: "Caso ajeno de muestra")
    let fact = try other.add(.fact, ["statement": "Hecho ajeno", "date": "2007"])
    let uid = try ShowRecord(fact).run(in: other.context).record.uid
    let dossier = try other.export("ajeno")
    try Office.change(dossier, uid, hidden)
    let refusal = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: colleague) }
    let (again, same) = try twoCases()
    let known = try again.export("dos", of: "C-2")
    let first = #expect(throws: OperationError.self) { try ImportDossier(known).run(in: same) }
    #expect(refusal == first)
    #expect(refusal?.findings.count == 1)
  }

  @Test func `a record more closed than one's role reaches is refused as a whole`() throws {
    let (office, colleague) = try twoCases()
    let bare = try office.export("uno", of: "C-1")
    #expect(try ImportDossier(bare).run(in: colleague).unchanged == 2)
    // Another office works on the same case, and adds what only its lawyers read.
    let other = try Office(title: nil)
    _ = try ImportDossier(bare).run(in: other.context)
    try other.reopen()
    try other.add(.argument, ["title": "Argumento de muestra", "counterArgument": "Lo que diría la otra parte"])
    try other.add(.fact, ["statement": "Otro hecho del primero", "date": "2008"])
    let fuller = try other.export("uno")
    let refusal = #expect(throws: OperationError.self) { try ImportDossier(fuller).run(in: colleague) }
    #expect(refusal?.findings.map(\.id) == ["I01"])
    #expect(throws: OperationError.self) { try ShowRecord("H-3").run(in: office.context) }
    #expect(try ImportDossier(fuller).run(in: office.context).added == [.argument: 1, .fact: 1])
  }

  @Test func `who may open no case is told the same of a hidden one and of one that is not here`() throws {
    let (office, _) = try twoCases()
    _ = try GrantAccess(member: "M-2", role: "volunteer").run(in: office.context)
    let colleague = try office.acting(as: "M-2")
    let other = try Office(title: "Caso ajeno de muestra")
    for dossier in [try office.export("dos", of: "C-2"), try other.export("ajeno")] {
      #expect(throws: OperationError.notPermitted(.openCase)) { try ImportDossier(dossier).run(in: colleague) }
    }
  }

  @Test func `whoever brings in a case that nobody here had sees it from then on`() throws {
    let (office, colleague) = try twoCases()
    let other = try Office(title: "Caso ajeno de muestra")
    try other.add(.fact, ["statement": "Hecho ajeno", "date": "2007"])
    let outcome = try ImportDossier(try other.export("ajeno")).run(in: colleague)
    #expect(outcome.added == [.strategicCase: 1, .fact: 1])
    #expect(try office.acting(as: "M-2").member.grants.count == colleague.member.grants.count + 1)
  }

  // MARK: Links

  @Test(arguments: [
    ("access=\"restricted\"", "access=\"case\"", "access"),
    ("no es", "si es", "locators"), ("<role>petitioner</role>", "<role>third-party</role>", "role"),
  ])
  func `a link that says something else here is a conflict and nothing is written`(
    old: String, new: String, field: String
  ) throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    try Office.change(dossier, old, new)
    let error = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: office.context) }
    guard case .importConflicts(let conflicts)? = error else {
      Issue.record("no conflict: \(String(describing: error))")
      return
    }
    #expect(conflicts.map(\.fields) == [[field]])
    #expect(conflicts.first?.relation != nil && conflicts.first?.target != nil)
  }

  /// The dossier with the uid of its one link of a relation replaced.
  private func renamed(_ relation: String, in dossier: String) throws {
    let text = try Office.text(dossier)
    let start = try #require(text.firstRange(of: "<\(relation) uid=\"")?.upperBound)
    let end = text.index(start, offsetBy: 36)
    try Office.change(dossier, String(text[start..<end]), "0192f000-0000-7000-8000-000000000999")
  }

  @Test func `two records joined under another uid are the same only if the link says the same`() throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    try renamed("proves", in: dossier)
    #expect(try ImportDossier(dossier).run(in: office.context).links == 0)
    try Office.change(dossier, "no es", "si es")
    let error = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: office.context) }
    guard case .importConflicts(let conflicts)? = error else {
      Issue.record("no conflict: \(String(describing: error))")
      return
    }
    #expect(conflicts.map(\.fields) == [["locators"]])
  }

  @Test func `a link removed here does not come back unasked`() throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    _ = try RemoveLink("P-1", "H-1").run(in: office.context)
    let error = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: office.context) }
    guard case .importConflicts(let conflicts)? = error else {
      Issue.record("no conflict: \(String(describing: error))")
      return
    }
    #expect(conflicts.map(\.fields) == [["removed"]])
  }

  @Test func `a record that stands in another case here is a conflict`() throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    try office.add(.strategicCase, ["title": "Caso dos de muestra"])
    try office.reopen()
    let uid = try ShowRecord("C-2").run(in: office.context).record.uid
    let own = try ShowRecord("C-1").run(in: office.context).record.uid
    let title = "<case uid=\"\(own)\""
    let text = try Office.text(dossier)
    // The dossier also carries the second case, and says that the fact belongs to it.
    let fact = try #require(text.firstRange(of: "<fact "))
    let changed =
      text[..<fact.lowerBound]
      + text[fact.lowerBound...].replacing("scope=\"\(own)\"", with: "scope=\"\(uid)\"", maxReplacements: 1)
    let second =
      "<case uid=\"\(uid)\" handle=\"C-2\" access=\"case\">\n      <title>Caso dos de muestra</title>\n    </case>\n    "
    try Files.write(Array(String(changed).replacing(title, with: second + title, maxReplacements: 1).utf8), to: dossier)
    let error = #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: office.context) }
    guard case .importConflicts(let conflicts)? = error else {
      Issue.record("no conflict: \(String(describing: error))")
      return
    }
    #expect(conflicts.contains { $0.handle == "H-1" && $0.fields == ["scope"] })
  }

  // MARK: Handles

  @Test func `who arrives with a free handle keeps it, and only one that is taken here gets another`() throws {
    let other = try Office(title: "Caso uno de muestra")
    try other.add(.strategicCase, ["title": "Caso dos de muestra"])
    try other.reopen()
    let dossier = try other.export("todo")
    let empty = try Office(title: nil)
    #expect(try ImportDossier(dossier).run(in: empty.context).renumbered.isEmpty)
    let office = try Office(title: "Caso propio de muestra")
    #expect(try ImportDossier(dossier).run(in: office.context).renumbered == ["C-1": "C-3"])
    try office.reopen()
    #expect(try ShowRecord("C-2").run(in: office.context).record.title == "Caso dos de muestra")
  }

  // MARK: Documents

  @Test func `a rehearsed import says what would come in and keeps no byte`() throws {
    let office = try Office.withDossier()
    let dossier = Paths.parent(try office.export("uno"))
    let other = try Office(title: nil)
    let before = try Files.walk(other.store).map(\.path)
    var context = other.context
    context.dryRun = true
    let outcome = try ImportDossier(dossier).run(in: context)
    #expect(outcome.dryRun && outcome.documents == 1 && outcome.added[.evidence] == 1)
    #expect(try Files.walk(other.store).map(\.path) == before)
  }

  @Test func `a dossier without its documents is refused by name, unless they are here already`() throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    let sha256 = try #require(try ShowRecord("P-1").run(in: office.context).record.documentHashes.first)
    let bare = Paths.join(office.folder, "solo.xml")
    try Files.move(dossier, to: bare)
    let other = try Office(title: nil)
    for dryRun in [true, false] {
      var context = other.context
      context.dryRun = dryRun
      #expect(throws: OperationError.documentsMissing([sha256])) {
        try ImportDossier(bare).run(in: context)
      }
    }
    #expect(try ImportDossier(bare).run(in: office.context).unchanged > 5)
  }

  @Test func `only what was written can be undone`() throws {
    let office = try Office.withDossier()
    let dossier = try office.export("uno")
    #expect(try ImportDossier(dossier).run(in: office.context).batch == nil)
    let other = try Office(title: nil)
    #expect(try ImportDossier(dossier).run(in: other.context).batch != nil)
  }

  // MARK: Reduced versions

  @Test(arguments: ["court", "partner"])
  func `a reduced version of this very case file is told, and a stranger's too`(profile: String) throws {
    let office = try Office.withDossier(title: "Caso de muestra")
    let path = try office.export("salida", profile: profile, for: profile == "court" ? "J-1" : nil)
    let package = Paths.parent(path)
    #expect(try ImportDossier(package).run(in: office.context).findings.contains { $0.id == "I02" })
    let other = try Office(title: "Otra oficina de muestra")
    let findings = try ImportDossier(package).run(in: other.context).findings
    #expect(findings.contains { $0.id == "I03" } && !findings.contains { $0.id == "I02" })
  }

  @Test func `a whole dossier is nobody's copy`() throws {
    let office = try Office.withDossier()
    let findings = try ImportDossier(Paths.parent(try office.export("salida"))).run(in: office.context).findings
    #expect(!findings.contains { $0.id.hasPrefix("I0") })
  }

  @Test func `a whole export for one proceeding is refused, since it would be no such thing`() throws {
    let office = try Office.withDossier()
    let refusal = #expect(throws: OperationError.self) { try office.export("salida", for: "J-1") }
    #expect(refusal?.findings.map(\.id) == ["P12"])
  }
}
