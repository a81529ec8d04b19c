import CaseModel
import CaseOperations
import Dossier
import FileKit
import Synchronization
import Testing

/// What may leave, where it goes, and what is set down of it.
struct ExportTests {
  // MARK: Names

  /// An office with a fact that says a text, in the first of two cases.
  private func office(saying text: String) throws -> Office {
    let office = try Office.withDossier(title: "Caso uno de muestra")
    try office.add(.strategicCase, ["title": "Caso dos de muestra"])
    try office.reopen()
    var other = AddRecord(.person)
    other.fields = [
      FieldInput("name", "Carla"), FieldInput("surnames", "Inventada Supuesta"), FieldInput("phones", "55 1234 5678"),
    ]
    other.caseReference = "C-2"
    _ = try other.run(in: office.context)
    var removed = AddRecord(.person)
    removed.fields = [FieldInput("name", "Delfina"), FieldInput("surnames", "Borrada")]
    removed.caseReference = "C-1"
    let handle = try removed.run(in: office.context).record.handle
    _ = try RemoveRecord(handle).run(in: office.context)
    var fact = AddRecord(.fact)
    fact.fields = [FieldInput("statement", text), FieldInput("date", "2007")]
    fact.access = .public
    fact.caseReference = "C-1"
    _ = try fact.run(in: office.context)
    return office
  }

  @Test(arguments: [
    "Lo contó Carla Inventada Supuesta.", "la señora inventada supuesta",
    "Supuesta, Inventada: no; Inventada Supuesta: sí",
    "Tel. (52) 55 1234 5678", "Lo contó Delfina Borrada.", "Lo contó Borrada.",
  ])
  func `a press dossier names nobody of another case or of the trash`(text: String) throws {
    let office = try office(saying: text)
    for reference in ["C-1", nil] {
      let refusal = #expect(throws: OperationError.self) {
        try office.export("prensa", profile: "press", of: reference)
      }
      #expect(refusal?.findings.contains { $0.severity == .error && $0.id.hasPrefix("P0") } == true)
    }
    #expect(!Files.exists(Paths.join(office.folder, "prensa")))
  }

  @Test func `a single word of a name from another case is only a warning`() throws {
    let office = try office(saying: "El juez Supuesta negó la suspensión.")
    var export = ExportDossier(to: Paths.join(office.folder, "prensa"))
    export.profile = "press"
    export.caseReference = "C-1"
    let outcome = try export.run(in: office.context)
    #expect(outcome.findings.contains { $0.id == "P05" && $0.severity == .warning })
  }

  @Test func `a finding tells the handle of a person only to who may see the person`() throws {
    let office = try office(saying: "Lo contó Carla Inventada Supuesta.")
    _ = try AddMember(name: "Litigante de Muestra", role: "lawyer", caseReference: "C-1").run(in: office.context)
    for (member, names) in [("M-1", true), ("M-2", false)] {
      let context = try office.acting(as: member)
      let refusal = #expect(throws: OperationError.self) {
        try office.export("prensa", profile: "press", of: "C-1", in: context)
      }
      #expect(refusal?.findings.contains { $0.summary.es.contains("PE-2") } == names)
    }
  }

  @Test func `a word in the place of a number blocks no export`() throws {
    let office = try Office.withDossier()
    try office.add(.informationRequest, ["folio": "desconocido", "title": "Solicitud de muestra"])
    var fact = AddRecord(.fact)
    fact.fields = [FieldInput("statement", "El monto es desconocido."), FieldInput("date", "2007")]
    fact.access = .public
    _ = try fact.run(in: office.context)
    #expect(try Files.exists(office.export("prensa", profile: "press")))
  }

  @Test func `a proceeding of another case than the one named leaves nothing and says so`() throws {
    let office = try Office.withDossier(title: "Caso uno de muestra")
    try office.add(.strategicCase, ["title": "Caso dos de muestra"])
    try office.reopen()
    for profile in ["court", "partner", "press"] {
      let refusal = #expect(throws: OperationError.self) {
        try office.export("ajeno", profile: profile, of: "C-2", for: "J-1")
      }
      #expect(refusal?.findings.map(\.id) == ["P26"])
      #expect(!Files.exists(Paths.join(office.folder, "ajeno")))
    }
    #expect(try Files.exists(office.export("propio", profile: "court", of: "C-1", for: "J-1")))
  }

  // MARK: Identifiers

  @Test func `a proceeding is the same however it is named`() throws {
    let office = try Office.withDossier()
    let uid = try ShowRecord("J-1").run(in: office.context).record.uid
    let texts = try ["J-1", "j1", "J-001", uid].enumerated().map { index, reference in
      try Office.text(office.export("juzgado-\(index)", profile: "court", for: reference))
    }
    #expect(Set(texts).count == 1)
  }

  // MARK: What is set down

  /// A clock that does something once, when it is asked for the time of the given write.
  private func clock(at call: Int, _ act: @escaping @Sendable () -> Void) -> @Sendable () -> Int64 {
    let calls = Counter()
    return {
      if calls.next() == call { act() }
      return Office.clock()
    }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  /// The time of the receipt is asked first, then that of the entry in the ledger.
  private static let ledgerCall = 2

  @Test func `two exports at once give nobody the pseudonym of another`() throws {
    let office = try office(saying: "Se negó la afiliación.")
    // The secret behind the identifiers is made by the first export of all.
    _ = try office.export("antes", profile: "press", of: "C-1")
    let folder = office.folder
    let second = office.context
    let raced = try OperationContext.open(
      storeAt: office.store,
      clock: clock(at: Self.ledgerCall) {
        var export = ExportDossier(to: Paths.join(folder, "dos"))
        export.profile = "partner"
        export.caseReference = "C-2"
        _ = try? export.run(in: second)
      })
    let first = try Office.text(office.export("uno", profile: "partner", of: "C-1", in: raced))
    let other = try Office.text(Paths.join(folder, "dos/dossier.xml"))
    let names = [first, other].map { text in
      Set(text.split(separator: "<pseudonym>").dropFirst().map { String($0.prefix { $0 != "<" }) })
    }
    #expect(!names[0].isEmpty && !names[1].isEmpty)
    #expect(names[0].isDisjoint(with: names[1]))
  }

  @Test func `an export that could not take its name is in the ledger and leaves nothing`() throws {
    let office = try Office.withDossier()
    let out = Paths.join(office.folder, "uno")
    let context = try OperationContext.open(
      storeAt: office.store, clock: clock(at: Self.ledgerCall) { try? Files.makeFolder(out) })
    #expect(throws: OperationError.dossier(.destinationExists)) { try office.export("uno", in: context) }
    #expect(try Files.list(out).isEmpty)
    #expect(try Files.list(office.folder).allSatisfy { !$0.contains(".tmp-") })
    #expect(try ReadLog().run(in: office.context).contains { $0.action == "export.full" })
  }

  @Test func `a pseudonym hidden from the exporter is taken all the same`() throws {
    let office = try office(saying: "Se negó la afiliación.")
    var proceeding = AddRecord(.proceeding)
    proceeding.fields = [FieldInput("title", "Otro amparo de muestra"), FieldInput("docket", "000/0001")]
    proceeding.caseReference = "C-2"
    proceeding.links = [
      LinkInput(
        .participatesIn, "PE-2", reversed: true,
        attributes: [FieldInput("role", "petitioner"), FieldInput("pseudonym", "V1")])
    ]
    _ = try proceeding.run(in: office.context)
    _ = try AddMember(name: "Litigante de Muestra", role: "lawyer", caseReference: "C-1").run(in: office.context)
    let text = try Office.text(
      office.export("aliada", profile: "partner", of: "C-1", in: try office.acting(as: "M-2")))
    #expect(!text.contains("<pseudonym>V1<"))
    #expect(text.contains("<pseudonym>V2<"))
  }

  // MARK: Rehearsals

  @Test func `a rehearsed export makes no folder and says that the place is taken`() throws {
    let office = try Office.withDossier()
    var context = office.context
    context.dryRun = true
    let before = try Files.walk(office.folder).map(\.path)
    _ = try office.export("nueva/salida", in: context)
    #expect(try Files.walk(office.folder).map(\.path) == before)
    _ = try office.export("salida")
    #expect(throws: OperationError.dossier(.destinationExists)) { try office.export("salida", in: context) }
    #expect(throws: OperationError.self) { try office.export("oficio.pdf/salida", in: context) }
  }
}
