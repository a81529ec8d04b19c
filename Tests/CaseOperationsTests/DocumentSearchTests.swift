import CaseModel
import FileKit
import Intake
import Testing

@testable import CaseOperations

/// Words inside documents, found with their page.
@Suite struct DocumentSearchTests {
  private static let documents: String = {
    let parts = #filePath.split(separator: "/").dropLast(3).map(String.init) + ["Fixtures", "montenegro", "documents"]
    return "/" + parts.joined(separator: "/")
  }()

  private func fixture(_ name: String) -> String { Paths.join(Self.documents, name) }

  private func search(_ text: String, _ context: OperationContext) throws -> [FoundRecord] {
    try SearchEverything(text).run(in: context).hits
  }

  @Test func `a word inside a PDF is found with its page, without accents`() throws {
    let office = try Office()
    let proof = try office.add(.evidence, ["title": "Oficio"], file: fixture("demanda-muestra.pdf"))
    let layout = try OpenDocument(proof).run(in: office.context).layout(page: 3)
    let word = try #require(layout.lines.flatMap(\.self).map(\.text).filter { $0.count > 8 }.first)
    let hits = try search("\"\(word)\"", office.context)
    #expect(hits.map(\.record.handle) == [proof])
    #expect(hits.first?.page != nil)
  }

  @Test func `e-mails, tables and plain texts are found by what they say`() throws {
    let office = try Office()
    let mail = try office.add(.evidence, ["title": "Correo"], file: fixture("correo-transparencia.eml"))
    let table = try office.add(.evidence, ["title": "Tabla"], file: fixture("negativas-por-entidad.csv"))
    let note = try office.add(.evidence, ["title": "Nota"], file: try office.file("nota.txt", "Dijo ornitorrinco.\n"))
    #expect(try search("afiliación negadas", office.context).first?.record.handle == mail)
    #expect(try search("CAPREM", office.context).map(\.record.handle) == [table])
    #expect(try search("ornitorrinco", office.context).map(\.record.handle) == [note])
  }

  @Test func `the texts of documents stay when the record is edited and go when it is erased`() throws {
    let office = try Office()
    let note = try office.add(.evidence, ["title": "Nota"], file: try office.file("nota.txt", "Dijo ornitorrinco.\n"))
    var edit = EditRecord(note)
    edit.set = [FieldInput("title", "Otra")]
    let batch = try edit.run(in: office.context).batch
    #expect(try search("ornitorrinco", office.context).map(\.record.handle) == [note])
    edit.set = [FieldInput("summary", "Qué dice")]
    edit.documents = [DocumentInput(path: try office.file("otra.txt", "Y un axolotl.\n"))]
    _ = try edit.run(in: office.context)
    #expect(try search("ornitorrinco axolotl", office.context).map(\.record.handle) == [note])
    #expect(try search("axolotl", office.context).map(\.record.handle) == [note])
    #expect(throws: OperationError.self) { try UndoChanges(batch: batch).run(in: office.context) }
    _ = try UndoChanges().run(in: office.context)
    #expect(try search("axolotl", office.context).isEmpty)
    #expect(try search("ornitorrinco", office.context).map(\.record.handle) == [note])
    #expect(try CheckStore(readData: true).run(in: office.context).filter { $0.severity == .error }.isEmpty)
  }

  @Test func `who cannot see a record finds nothing in its documents`() throws {
    let office = try Office()
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Nota")]
    add.documents = [DocumentInput(path: try office.file("nota.txt", "Dijo ornitorrinco.\n"))]
    add.access = .identity
    let proof = try add.run(in: office.context).record.handle
    _ = try AddMember(name: "Pasante de Muestra", role: "volunteer", caseReference: "C-1").run(in: office.context)
    let reader = try office.acting(as: "M-2")
    #expect(try search("ornitorrinco", reader).isEmpty)
    // Opened to the case's team, its documents open with it.
    var edit = EditRecord(proof)
    edit.access = .caseTeam
    try office.reopen()
    _ = try edit.run(in: office.context)
    #expect(try search("ornitorrinco", try office.acting(as: "M-2")).map(\.record.handle) == [proof])
  }

  @Test func `documents that came before can be read later, once`() throws {
    let office = try Office()
    let proof = try office.add(.evidence, ["title": "Oficio"], file: fixture("demanda-muestra.pdf"))
    let again = try IndexDocuments().run(in: office.context)
    #expect(again.documents == 0)
    let forced = try IndexDocuments([proof], again: true).run(in: office.context)
    #expect(forced == IndexOutcome(documents: 1, pages: 3, unread: []))
    #expect(try CheckStore().run(in: office.context).filter { $0.severity == .error }.isEmpty)
  }

  @Test func `documents that come with a dossier are found at once`() throws {
    let office = try Office()
    try office.add(.evidence, ["title": "Nota"], file: try office.file("nota.txt", "Dijo ornitorrinco.\n"))
    let dossier = try office.export("salida")
    let other = try Office(title: nil)
    _ = try ImportDossier(Paths.parent(dossier)).run(in: other.context)
    try other.reopen()
    #expect(try search("ornitorrinco", other.context).map(\.record.handle) == ["P-1"])
  }

  @Test func `a rehearsal reads nothing into the index`() throws {
    let office = try Office()
    var rehearsal = office.context
    rehearsal.dryRun = true
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Nota")]
    add.documents = [DocumentInput(path: try office.file("nota.txt", "Dijo ornitorrinco.\n"))]
    _ = try add.run(in: rehearsal)
    #expect(try search("ornitorrinco", office.context).isEmpty)
  }
}
