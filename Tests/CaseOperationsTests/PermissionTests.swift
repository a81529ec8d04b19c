import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import Testing

/// A role is granted in one scope and reaches no further.
struct PermissionTests {
  /// An office of two cases; `M-2`, a lawyer then, brought the second one in and helps in what is shared since.
  private func office() throws -> (office: Office, helper: OperationContext) {
    let office = try Office(title: "Caso uno de muestra")
    _ = try AddMember(name: "Apoyo de Muestra", role: "lawyer").run(in: office.context)
    var add = AddRecord(.strategicCase)
    add.fields = [FieldInput("title", "Caso dos de muestra")]
    _ = try add.run(in: try office.acting(as: "M-2"))
    _ = try GrantAccess(member: "M-2", role: "paralegal").run(in: office.context)
    return (office, try office.acting(as: "M-2"))
  }

  private func fact(in reference: String) -> AddRecord {
    var add = AddRecord(.fact)
    add.fields = [FieldInput("statement", "Hecho de muestra")]
    add.caseReference = reference
    return add
  }

  @Test func `who adds a case coordinates that case and nothing else`() throws {
    let (office, helper) = try office()
    let me = try #require(try ListMembers().run(in: helper).first { $0.handle == "M-2" })
    #expect(me.grants.map(\.role).sorted() == ["coordinator", "paralegal"])
    #expect(throws: OperationError.notPermitted(.manageMembers)) {
      try AddMember(name: "Otra de Muestra", role: "coordinator").run(in: helper)
    }
    #expect(throws: OperationError.notPermitted(.manageMembers)) {
      try GrantAccess(member: "M-2", role: "coordinator").run(in: helper)
    }
    #expect(throws: OperationError.self) { try CreateBackup(to: Paths.join(office.folder, "copia")).run(in: helper) }
    #expect(!Files.exists(Paths.join(office.folder, "copia")))
  }

  @Test func `a case's coordinator lets others into that case, not into another`() throws {
    let (office, helper) = try office()
    _ = try AddMember(name: "Voluntaria de Muestra", role: "volunteer").run(in: office.context)
    let granted = try GrantAccess(member: "M-3", role: "lawyer", caseReference: "C-2").run(in: helper)
    #expect(granted.grants.contains { $0.scope?.handle == "C-2" && $0.role == "lawyer" })
    _ = try GrantAccess(member: "M-2", role: "paralegal", caseReference: "C-1").run(in: office.context)
    #expect(throws: OperationError.notPermitted(.manageMembers)) {
      try GrantAccess(member: "M-3", role: "lawyer", caseReference: "C-1").run(in: try office.acting(as: "M-2"))
    }
  }

  @Test func `a case is written to by those who edit it, and what is shared by those who edit that`() throws {
    let (office, helper) = try office()
    _ = try fact(in: "C-1").run(in: office.context)
    _ = try fact(in: "C-2").run(in: helper)
    _ = try GrantAccess(member: "M-2", role: "auditor", caseReference: "C-1").run(in: office.context)
    _ = try GrantAccess(member: "M-2", role: "auditor").run(in: office.context)
    let auditor = try office.acting(as: "M-2")
    _ = try fact(in: "C-2").run(in: auditor)
    #expect(throws: OperationError.notPermitted(.edit)) { try fact(in: "C-1").run(in: auditor) }
    var edit = EditRecord("H-1")
    edit.set = [FieldInput("place", "Hermosillo")]
    #expect(throws: OperationError.notPermitted(.edit)) { try edit.run(in: auditor) }
    #expect(throws: OperationError.notPermitted(.edit)) { try RemoveRecord("H-1").run(in: auditor) }
    var institution = AddRecord(.institution)
    institution.fields = [FieldInput("name", "Instituto de Muestra")]
    #expect(throws: OperationError.notPermitted(.edit)) { try institution.run(in: auditor) }
    let another = AddRecord(.strategicCase)
    #expect(throws: OperationError.notPermitted(.openCase)) { try another.run(in: auditor) }
  }

  @Test func `a refused addition preserves no bytes`() throws {
    let (office, helper) = try office()
    _ = try GrantAccess(member: "M-2", role: "auditor", caseReference: "C-1").run(in: office.context)
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Oficio")]
    add.documents = [DocumentInput(path: try office.file("oficio.txt", "Oficio de muestra"))]
    add.caseReference = "C-1"
    _ = helper
    #expect(throws: OperationError.notPermitted(.edit)) { try add.run(in: try office.acting(as: "M-2")) }
    #expect(try CheckStore().run(in: office.context).isEmpty)
  }

  @Test func `a link belongs to its source's case, and is added and taken away by those who edit it`() throws {
    let (office, _) = try office()
    let fact = try fact(in: "C-1").run(in: office.context).record.handle
    var proof = AddRecord(.evidence)
    proof.fields = [FieldInput("title", "Oficio")]
    proof.caseReference = "C-1"
    let evidence = try proof.run(in: office.context).record.handle
    _ = try GrantAccess(member: "M-2", role: "auditor", caseReference: "C-1").run(in: office.context)
    let auditor = try office.acting(as: "M-2")
    #expect(throws: OperationError.notPermitted(.edit)) {
      try AddLink(evidence, [LinkInput(.proves, fact)]).run(in: auditor)
    }
    _ = try AddLink(evidence, [LinkInput(.proves, fact)]).run(in: office.context)
    #expect(throws: OperationError.notPermitted(.edit)) { try RemoveLink(evidence, fact).run(in: auditor) }
  }

  @Test func `destroying and undoing need the role where the record belongs`() throws {
    let (office, helper) = try office()
    _ = try fact(in: "C-1").run(in: office.context)
    let batch = try #require(try ReadLog().run(in: office.context).first).number
    _ = try GrantAccess(member: "M-2", role: "auditor", caseReference: "C-1").run(in: office.context)
    let auditor = try office.acting(as: "M-2")
    #expect(throws: OperationError.notPermitted(.erase)) {
      try EraseRecord("H-1", confirmation: "H-1").run(in: auditor)
    }
    #expect(throws: OperationError.notPermitted(.edit)) { try UndoChanges(batch: batch).run(in: auditor) }
    let institution = try office.add(.institution, ["name": "Instituto de Muestra"])
    #expect(throws: OperationError.notPermitted(.erase)) {
      try EraseRecord(institution, confirmation: institution).run(in: helper)
    }
  }

  @Test func `a case leaves by the role in that case, the whole by the roles in all of it`() throws {
    let (office, helper) = try office()
    _ = try GrantAccess(member: "M-2", role: "paralegal", caseReference: "C-1").run(in: office.context)
    let context = try office.acting(as: "M-2")
    _ = helper
    func export(_ reference: String?) throws {
      var export = ExportDossier(to: Paths.join(office.folder, "salida-" + (reference ?? "todo")))
      export.profile = "press"
      export.caseReference = reference
      _ = try export.run(in: context)
    }
    try export("C-2")
    #expect(throws: OperationError.notPermitted(.export)) { try export("C-1") }
    #expect(throws: OperationError.notPermitted(.export)) { try export(nil) }
  }

  @Test func `a chronology and a drawing leave by the role in what they hold, and are read without it`() throws {
    let (office, _) = try office()
    _ = try fact(in: "C-1").run(in: office.context)
    _ = try GrantAccess(member: "M-2", role: "paralegal", caseReference: "C-1").run(in: office.context)
    let context = try office.acting(as: "M-2")
    for isLeaving in [false, true] {
      var timeline = ReadTimeline(caseReference: "C-1")
      timeline.isLeaving = isLeaving
      var graph = ReadGraph("H-1")
      graph.isLeaving = isLeaving
      if isLeaving {
        #expect(throws: OperationError.notPermitted(.export)) { try timeline.run(in: context) }
        #expect(throws: OperationError.notPermitted(.export)) { try graph.run(in: context) }
      } else {
        #expect(try timeline.run(in: context).contains { $0.record.handle == "H-1" })
        #expect(try graph.run(in: context).nodes.count == 1)
      }
    }
  }

  @Test func `the founder coordinates what the office shares and the cases she brings in`() throws {
    let (office, _) = try office()
    let founder = try #require(try ListMembers().run(in: office.context).first)
    #expect(founder.grants.map { $0.scope?.handle ?? "" }.sorted() == ["", "C-1"])
    #expect(founder.grants.allSatisfy { $0.role == "coordinator" })
    #expect(throws: OperationError.unknownReference("C-2")) { try ShowRecord("C-2").run(in: office.context) }
  }

  @Test func `a dossier brings a case in only for those who could add one`() throws {
    let (office, helper) = try office()
    let other = try Office(title: "Caso ajeno de muestra")
    var export = ExportDossier(to: Paths.join(office.folder, "ajeno"))
    export.caseReference = "C-1"
    let package = try export.run(in: other.context).path
    _ = try GrantAccess(member: "M-2", role: "auditor").run(in: office.context)
    let auditor = try office.acting(as: "M-2")
    #expect(throws: OperationError.notPermitted(.openCase)) { try ImportDossier(package).run(in: auditor) }
    _ = helper
    _ = try GrantAccess(member: "M-2", role: "lawyer").run(in: office.context)
    #expect(try ImportDossier(package).run(in: try office.acting(as: "M-2")).added == [.strategicCase: 1])
  }

  @Test(arguments: ["volunteer", "paralegal", "auditor", "admin"])
  func `nobody opens a case to read in it more than their role lets them read`(role: String) throws {
    let office = try Office(title: nil)
    _ = try AddMember(name: "Apoyo de Muestra", role: role).run(in: office.context)
    let member = try office.acting(as: "M-2")
    let other = try Office.withDossier()
    let dossier = try other.export("ajeno")
    var add = AddRecord(.strategicCase)
    add.fields = [FieldInput("title", "Caso propio de muestra")]
    #expect(throws: OperationError.notPermitted(.openCase)) { try add.run(in: member) }
    #expect(throws: OperationError.self) { try ImportDossier(dossier).run(in: member) }
    #expect(try office.acting(as: "M-2").member.grants == member.member.grants)
    #expect(try ImportDossier(dossier).run(in: office.context).added[.person] == 1)
  }

  @Test func `the last who coordinates a case or the office cannot be taken away`() throws {
    let office = try Office(title: "Caso de muestra")
    for reference in ["C-1", nil] {
      #expect(throws: OperationError.lastCoordinator) {
        try GrantAccess(member: "M-1", role: nil, caseReference: reference).run(in: office.context)
      }
      #expect(throws: OperationError.lastCoordinator) {
        try GrantAccess(member: "M-1", role: "lawyer", caseReference: reference).run(in: office.context)
      }
    }
    _ = try AddMember(name: "Luis Ejemplo", role: "coordinator", caseReference: "C-1").run(in: office.context)
    let left = try GrantAccess(member: "M-1", role: nil, caseReference: "C-1").run(in: office.context)
    #expect(left.grants.count == 1)
  }

  @Test func `an edit that changes nothing names no batch to undo`() throws {
    let office = try Office(title: "Caso de muestra")
    try office.add(.fact, ["statement": "Hecho de muestra"])
    var edit = EditRecord("H-1")
    edit.set = [FieldInput("statement", "Hecho de muestra")]
    #expect(try edit.run(in: office.context).batch == nil)
    edit.set = [FieldInput("statement", "Otro hecho de muestra")]
    #expect(try edit.run(in: office.context).batch != nil)
  }
}
