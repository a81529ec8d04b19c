import CaseModel
import CourtBundle
import FileKit
import TestKit
import Testing

@testable import CaseOperations

@Suite struct `Bundles` {
  /// An office with a filing and three items of evidence whose documents are real.
  private func office() throws -> Office {
    let office = try Office()
    let documents =
      "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      + "/Fixtures/montenegro/documents/"
    let proceeding = try office.add(.proceeding, ["title": "Amparo de muestra", "docket": "000/0000"])
    try office.add(.filing, ["title": "Demanda de muestra"], links: [LinkInput(.filedIn, proceeding)])
    try office.add(
      .person, ["name": "Ana", "surnames": "Ejemplo Ficticia"],
      links: [LinkInput(.participatesIn, proceeding, attributes: [FieldInput("role", "petitioner")])])
    for (index, name) in ["demanda-muestra.pdf", "negativa-benito-muestra.pdf", "respuesta-transparencia.pdf"]
      .enumerated()
    {
      try office.add(
        .evidence, ["title": "Prueba \(index + 1)", "date": "2024-0\(3 - index)"],
        links: [LinkInput(.offeredIn, "E-1")], file: documents + name)
    }
    return office
  }

  private func bundle(_ office: Office) throws -> String {
    let handle = try NewBundle(for: "E-1").run(in: office.context).record.handle
    _ = try ArrangeBundle(handle, [.add(["P-1", "P-2", "P-3"])]).run(in: office.context)
    return handle
  }

  private func order(_ handle: String, _ office: Office) throws -> [String] {
    try PlanBundle(handle).run(in: office.context).rows.map { ($0.annex ?? "") + "=" + $0.record.handle }
  }

  @Test func `documents get the next annex number and keep it, whatever is moved or taken out`() throws {
    let office = try office()
    let handle = try bundle(office)
    #expect(try order(handle, office) == ["Anexo 1=P-1", "Anexo 2=P-2", "Anexo 3=P-3"])
    _ = try ArrangeBundle(handle, [.move("P-3", before: "P-1")]).run(in: office.context)
    #expect(try order(handle, office) == ["Anexo 3=P-3", "Anexo 1=P-1", "Anexo 2=P-2"])
    let removed = try ArrangeBundle(handle, [.remove("P-1")]).run(in: office.context)
    #expect(try order(handle, office) == ["Anexo 3=P-3", "Anexo 2=P-2"])
    _ = try UndoChanges(batch: removed.batch).run(in: office.context)
    #expect(try order(handle, office) == ["Anexo 3=P-3", "Anexo 1=P-1", "Anexo 2=P-2"])
    _ = try ArrangeBundle(handle, [.sortByDate]).run(in: office.context)
    #expect(try order(handle, office) == ["Anexo 3=P-3", "Anexo 2=P-2", "Anexo 1=P-1"])
  }

  @Test func `the plan says on which pages each document stands before anything is written`() throws {
    let office = try office()
    let handle = try bundle(office)
    let view = try PlanBundle(handle).run(in: office.context)
    #expect(view.rows.map(\.first) == ["3", "6", "7"])
    #expect(view.rows.map(\.last) == ["5", "6", "8"])
    _ = try ArrangeBundle(handle, [.set("P-1", [FieldInput("pages", "2"), FieldInput("title", "Una página")])])
      .run(in: office.context)
    let cut = try PlanBundle(handle).run(in: office.context)
    #expect(cut.rows.map(\.first) == ["3", "4", "5"] && cut.rows[0].title == "Una página")
    #expect(throws: OperationError.self) {
      try ArrangeBundle(handle, [.set("P-1", [FieldInput("pages", "3-1")])]).run(in: office.context)
    }
  }

  @Test func `what the filing offers is proposed once, and not when it is in already`() throws {
    let office = try office()
    let handle = try NewBundle(for: "E-1").run(in: office.context).record.handle
    #expect(try SuggestBundle(handle).run(in: office.context).map(\.record.handle) == ["P-1", "P-2", "P-3"])
    _ = try ArrangeBundle(handle, [.add(["P-2"])]).run(in: office.context)
    #expect(try SuggestBundle(handle).run(in: office.context).map(\.record.handle) == ["P-1", "P-3"])
  }

  @Test func `it is built twice to the same bytes, and a rehearsal leaves nothing`() throws {
    let office = try office()
    let handle = try bundle(office)
    let first = try BuildBundle(handle, to: office.folder + "/uno").run(in: office.context)
    _ = try BuildBundle(handle, to: office.folder + "/dos").run(in: office.context)
    let name = try #require(first.volumes.first)
    #expect(
      try Files.digest(of: office.folder + "/uno/" + name).digest
        == Files.digest(of: office.folder + "/dos/" + name).digest)
    var rehearsing = office.context
    rehearsing.dryRun = true
    _ = try BuildBundle(handle, to: office.folder + "/tres").run(in: rehearsing)
    #expect(!Files.exists(office.folder + "/tres"))
  }

  @Test func `a served bundle keeps its numbers, and later documents come after them`() throws {
    let office = try office()
    let handle = try NewBundle(for: "E-1").run(in: office.context).record.handle
    _ = try ArrangeBundle(handle, [.add(["P-1", "P-2"])]).run(in: office.context)
    var serving = BuildBundle(handle, to: office.folder + "/presentado")
    serving.serving = true
    _ = try serving.run(in: office.context)
    #expect(throws: OperationError.bundleServed(handle: handle)) {
      try ArrangeBundle(handle, [.move("P-2", before: "P-1")]).run(in: office.context)
    }
    _ = try ArrangeBundle(handle, [.add(["P-3"])]).run(in: office.context)
    let view = try PlanBundle(handle).run(in: office.context)
    #expect(view.isFrozen && view.rows.prefix(2).map(\.first) == ["3", "6"])
    #expect(view.rows[2].first == "7")
    let planned = try BundlePlanning(context: office.context).plan(RecordReference(handle)).plan
    #expect(planned.entries.map(\.isLate) == [false, false, true])
    var again = BuildBundle(handle, to: office.folder + "/otra-vez")
    again.serving = true
    let second = try again.run(in: office.context)
    #expect(second.papers.contains { $0.hasSuffix("relación de cambios.pdf") })
    // The map of the second serving holds: nothing is late any more, and the next addition follows.
    let kept = try BundlePlanning(context: office.context).plan(RecordReference(handle)).plan
    #expect(kept.entries.map(\.isLate) == [false, false, false])
  }

  @Test func `an empty bundle and a document without pages are told before anything is written`() throws {
    let office = try office()
    let handle = try NewBundle(for: "E-1").run(in: office.context).record.handle
    #expect(throws: OperationError.self) {
      try BuildBundle(handle, to: office.folder + "/nada").run(in: office.context)
    }
    try office.add(.evidence, ["title": "Sin documento"])
    _ = try ArrangeBundle(handle, [.add(["P-4"])]).run(in: office.context)
    do {
      _ = try BuildBundle(handle, to: office.folder + "/nada").run(in: office.context)
      Issue.record("it was built")
    } catch {
      #expect(error.findings.map(\.id) == ["bundle.document"])
    }
    #expect(!Files.exists(office.folder + "/nada"))
  }

  @Test func `a filing may cite by handle or annex, and a mark that leads nowhere is told`() throws {
    let office = try office()
    let path = try office.file("escrito.pdf", "")
    try Files.write(SamplePDF([.init(["V. [P-1 p. 2], [Anexo 3, p. 1] y [P-2 p. 9]."])]).bytes, to: path)
    let edit = { (handle: String) throws in
      var edit = EditRecord(handle)
      edit.documents = [DocumentInput(path: path)]
      _ = try edit.run(in: office.context)
    }
    try edit("E-1")
    let handle = try bundle(office)
    _ = try ArrangeBundle(handle, [.add(["E-1"])]).run(in: office.context)
    let built = try BuildBundle(handle, to: office.folder + "/citas").run(in: office.context)
    let told = built.findings.filter { $0.id == "B21" }
    #expect(told.count == 1 && told[0].summary.es.contains("En su página 1, la marca [P-2, p. 9]"))
    #expect(!built.view.rows.contains { $0.title.contains("E-1") })
  }

  @Test func `authorities go in a file of their own where the bundle says so`() throws {
    let office = try office()
    let path = try office.file("precedente.pdf", "")
    try Files.write(SamplePDF([.init(["Amparo de muestra."])]).bytes, to: path)
    try office.add(
      .precedent, ["title": "Precedente de muestra"], links: [LinkInput(.cites, "E-1", reversed: true)], file: path)
    let handle = try bundle(office)
    _ = try ArrangeBundle(handle, [.add(["PR-1"]), .move("PR-1", before: "P-1")]).run(in: office.context)
    #expect(try PlanBundle(handle).run(in: office.context).volumes == 1)
    var edit = EditRecord(handle)
    edit.set = [FieldInput("separateAuthorities", "yes")]
    _ = try edit.run(in: office.context)
    let view = try PlanBundle(handle).run(in: office.context)
    #expect(view.volumes == 2 && view.rows.map(\.volume) == [2, 1, 1, 1])
    let built = try BuildBundle(handle, to: office.folder + "/tomos").run(in: office.context)
    #expect(built.volumes[1].hasSuffix("Fuentes jur\u{ed}dicas.pdf"))
  }

  @Test func `the cover calls a child by initials and whoever has a pseudonym by it`() throws {
    let office = try office()
    for fields in [
      ["name": "Gloria", "surnames": "Modelo Ficticia", "minor": "yes"],
      ["name": "Benito", "surnames": "Muestra", "pseudonym": "Persona Dos"],
    ] {
      try office.add(
        .person, fields, links: [LinkInput(.participatesIn, "J-1", attributes: [FieldInput("role", "petitioner")])])
    }
    let result = try BundlePlanning(context: office.context).plan(RecordReference(try bundle(office)))
    #expect(result.plan.cover?.parties.map(\.name) == ["Ana", "G. M. F.", "Persona Dos"])
  }
}
