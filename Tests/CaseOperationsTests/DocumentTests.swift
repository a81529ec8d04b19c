import CaseModel
import FileKit
import Intake
import Testing

@testable import CaseOperations

/// What is known of a document from its bytes.
@Suite struct DocumentTests {
  /// A PDF of blank pages, as small as one can be: readers find its table by looking for the objects.
  private func pdf(pages: Int) -> String {
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    text += "2 0 obj<</Type/Pages/Count \(pages)/Kids[\(kids)]>>endobj\n"
    for number in 0..<pages { text += "\(number + 3) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n" }
    return text + "trailer<</Root 1 0 R/Size \(pages + 3)>>\n%%EOF\n"
  }

  private static let counts = Files.exists("/usr/bin/pdfinfo")

  @Test(.enabled(if: counts)) func `the pages of a PDF are counted, and no place beyond them is taken`() throws {
    let office = try Office()
    let fact = try office.add(.fact, ["statement": "Hecho"])
    let proof = try office.add(.evidence, ["title": "Oficio"], file: try office.file("oficio.pdf", pdf(pages: 3)))
    let record = try ShowRecord(proof).run(in: office.context).record
    #expect(record.body["documents"]?.elements.first?["pages"]?.text == "3")
    _ = try AddLink(proof + "#3", [LinkInput(.proves, fact)]).run(in: office.context)
    #expect(throws: OperationError.pageBeyondEnd(page: 4, pages: 3)) {
      try AddLink(proof + "#4", [LinkInput(.proves, fact)]).run(in: office.context)
    }
  }

  @Test(.enabled(if: counts)) func `what the author says of the pages holds, and a difference is told`() throws {
    let office = try Office()
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Oficio")]
    add.documents = [DocumentInput(path: try office.file("oficio.pdf", pdf(pages: 1)), pages: 2)]
    let outcome = try add.run(in: office.context)
    #expect(outcome.doubts == [.pages(said: 2, found: 1)])
    #expect(outcome.record.body["documents"]?.elements.first?["pages"]?.text == "2")
  }

  @Test func `a PDF that cannot be counted is kept, its pages unknown and told so`() throws {
    let office = try Office()
    var intake = DocumentIntake(context: office.context)
    intake.reader = DocumentReader(programs: "/nonexistent")
    let received = try intake.receive([DocumentInput(path: try office.file("roto.pdf", "%PDF-1.4 y nada más"))])
    #expect(received.first?.mediaType == "application/pdf")
    #expect(received.first?.pages == nil)
    #expect(intake.doubts == [.pagesUnknown])
  }

  @Test(.enabled(if: counts)) func `a PDF that does not open is kept and told to be one that does not`() throws {
    let office = try Office()
    var intake = DocumentIntake(context: office.context)
    let broken = try office.file("roto.pdf", "%PDF-1.4 y nada más")
    let whole = try office.file("entero.pdf", pdf(pages: 1))
    let received = try intake.receive([DocumentInput(path: broken), DocumentInput(path: whole)])
    #expect(received.map(\.pages) == [nil, 1])
    #expect(intake.doubts == [.pdfUnreadable])
    let handle = try office.add(.evidence, ["title": "Oficio"], file: broken)
    let opened = try OpenDocument(handle).run(in: office.context)
    #expect(opened.fault == .pdfUnreadable)
    #expect(try Files.read(opened.file) == Files.read(broken))
  }

  @Test func `a program is kept as it came and told to be one`() throws {
    let office = try Office()
    let path = try office.file("negativa.pdf", "MZ\u{0}\u{3}programa de muestra")
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Oficio")]
    add.documents = [DocumentInput(path: path)]
    let outcome = try add.run(in: office.context)
    #expect(outcome.doubts == [.program])
    let opened = try OpenDocument(outcome.record.handle).run(in: office.context)
    #expect(opened.fault == .program && opened.form == .program)
    #expect(try Files.read(opened.file) == Files.read(path))
    #expect(throws: IntakeProblem.program) { try opened.picture(page: 1, longSide: 100) }
  }

  @Test func `only a PDF is counted`() throws {
    let office = try Office()
    var intake = DocumentIntake(context: office.context)
    _ = try intake.receive([DocumentInput(path: try office.file("nota.txt", "Nota.\n"))])
    #expect(intake.doubts.isEmpty)
  }
}
