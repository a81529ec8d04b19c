import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import HTTPKit
import Intake
import Synchronization
import Testing

@testable import CaseWeb

/// A document of a record, page by page.
@Suite struct DocumentScreenTests {
  private static let documents: String = {
    let parts = #filePath.split(separator: "/").dropLast(3).map(String.init) + ["Fixtures", "montenegro", "documents"]
    return "/" + parts.joined(separator: "/")
  }()

  private func fixture(_ name: String) -> String { Paths.join(Self.documents, name) }

  /// The bytes of an answer.
  private func bytes(_ response: HTTPResponse) -> [UInt8] {
    if case .bytes(let bytes) = response.content { bytes } else { [] }
  }

  @Test func `a page of a PDF is shown as pixels, as text to select and as plain text`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    let page = browser.get("/pruebas/P-1/documento/1", [HTTPField("pagina", "2")])
    #expect(page.status == 200)
    #expect(page.text.contains("src=\"/pruebas/P-1/documento/1/pagina/2.png\""))
    #expect(page.text.contains("lengthAdjust=\"spacingAndGlyphs\""))
    #expect(page.text.contains("Sin cambios desde su ingreso"))
    #expect(page.text.contains("rel=\"prev\"") && page.text.contains("rel=\"next\""))
    #expect(page.text.contains("miniatura/3.png"))
    #expect(page.text.contains("data-copy=\"P-1, página 2\""))
    #expect(!page.text.contains("style=\""))
    let pixels = browser.get("/pruebas/P-1/documento/1/pagina/2.png", [HTTPField("ancho", "400")])
    #expect(pixels.header("Content-Type") == "image/png")
    #expect(bytes(pixels).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(browser.get("/pruebas/P-1/documento/1/pagina/99.png").status == 404)
  }

  @Test func `a quotation is marked where it stands, and the page cites an old fact or a new one in one step`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    try browser.add(.fact, ["statement": "Hecho conocido"])
    let words = try OpenDocument("P-1").run(in: browser.context).layout(page: 1).lines.first { $0.count > 3 }
    let quote = try #require(words).map(\.text).joined(separator: " ")
    let added = browser.post(
      "/pruebas/P-1/documento/1/citar", [("pagina", "1"), ("cita", quote), ("nuevo", "Hecho nuevo"), ("caso", "C-1")])
    #expect(added.status == 303)
    let page = browser.follow(added).text
    #expect(page.contains("class=\"hl\""))
    #expect(page.contains("H-2 · Hecho nuevo"))
    #expect(page.contains("/actividad/deshacer"))
    let linked = browser.post("/pruebas/P-1/documento/1/citar", [("pagina", "2"), ("hecho", "H-1")])
    #expect(linked.status == 303)
    let link = try ShowRecord("H-1").run(in: browser.context).links.first
    #expect(link?.locators.first?.page == 2 && link?.other.handle == "P-1")
    _ = try UndoChanges().run(in: browser.context)
    _ = try UndoChanges(batch: nil).run(in: browser.context)
  }

  @Test func `a citation that cannot be taken keeps what was typed and says what is missing`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    let refused = browser.post(
      "/pruebas/P-1/documento/1/citar",
      [("pagina", "1"), ("cita", "lo seleccionado"), ("nuevo", ""), ("fecha", "2006")])
    #expect(refused.status == 422)
    #expect(refused.text.contains("lo seleccionado</textarea>"))
    #expect(refused.text.contains("aria-invalid=\"true\""))
    #expect(refused.text.contains("value=\"2006\""))
  }

  @Test func `a quotation that is a copy of the page is not taken, and what was typed stays`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    let path = "/pruebas/P-1/documento/1/citar"
    func cite(_ count: Int) -> HTTPResponse {
      browser.post(path, [("pagina", "1"), ("cita", String(repeating: "ñ", count: count)), ("nuevo", "Hecho")])
    }
    let answer = cite(2_001)
    #expect(answer.status == 422 && answer.text.contains("emasiado largo") && answer.text.contains("ñññ"))
    #expect(cite(2_000).status == 303)
  }

  @Test func `a filing is the source of a fact, a person of none`() throws {
    let browser = try Browser()
    try browser.add(.filing, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    let handle = try ListRecords(.filing).run(in: browser.context).records[0].handle
    let path = RecordKind.filing.path(of: handle) + "/documento/1"
    #expect(browser.post(path + "/citar", [("pagina", "1"), ("nuevo", "Hecho"), ("caso", "C-1")]).status == 303)
    #expect(try ShowRecord("H-1").run(in: browser.context).links.first?.relation == .sourcedFrom)
    try browser.add(.person, ["name": "Ana Ejemplo"], file: fixture("consentimiento-ana-ejemplo.pdf"))
    let person = browser.get("/personas/PE-1/documento/1")
    #expect(person.status == 200)
    #expect(!person.text.contains("id=\"citar\""))
  }

  @Test func `pictures, e-mails, tables and texts are shown each in its way`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Foto"], file: fixture("aviso-en-ventanilla.jpg"))
    try browser.add(.evidence, ["title": "Correo"], file: fixture("correo-transparencia.eml"))
    try browser.add(.evidence, ["title": "Tabla"], file: fixture("negativas-por-entidad.csv"))
    #expect(browser.get("/pruebas/P-1/documento/1").text.contains("pagina/1.png"))
    #expect(bytes(browser.get("/pruebas/P-1/documento/1/pagina/1.png")).starts(with: [0x89, 0x50]))
    #expect(browser.get("/pruebas/P-2/documento/1").text.contains("el número de solicitudes"))
    #expect(browser.get("/pruebas/P-3/documento/1").text.contains("<td>Nuevo León</td><td>SEFIJEMPLO</td>"))
  }

  @Test func `a cell of a table is words, whatever stands in it`() throws {
    let browser = try Browser()
    let path = Paths.join(browser.folder, "tabla.csv")
    try Files.write(Array("a,b\n<script>alert(1)</script>,=1+1\n".utf8), to: path)
    try browser.add(.evidence, ["title": "Tabla"], file: path)
    let page = browser.get("/pruebas/P-1/documento/1").text
    #expect(page.contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>=1+1</td>"))
  }

  @Test(arguments: [
    ("malo.html", "<script>alert(1)</script>"),
    ("malo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
    ("malo.xml", "<?xml version=\"1.0\"?><x/>"),
  ])
  func `what a browser would run is never shown and only handed over to be saved`(name: String, text: String) throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Ajeno"], file: try browser.file(name, text))
    let page = browser.get("/pruebas/P-1/documento/1")
    #expect(page.text.contains("se conserva; no se muestra"))
    #expect(!page.text.contains("alert(1)"))
    let original = browser.get("/pruebas/P-1/original/1")
    #expect(original.header("Content-Type") == "application/octet-stream")
    #expect(original.header("Content-Disposition")?.hasPrefix("attachment;") == true)
    #expect(original.header("Content-Security-Policy")?.contains("sandbox") == true)
    #expect(original.header("X-Content-Type-Options") == "nosniff")
  }

  @Test func `markup in a text, a name or a quotation stays text`() throws {
    let browser = try Browser()
    try browser.add(
      .evidence, ["title": "<b>Nota</b>"], file: try browser.file("a\"><script>.txt", "<script>alert(1)</script>"))
    let page = browser.get("/pruebas/P-1/documento/1").text
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(!page.contains("<script>") && !page.contains("<b>Nota"))
    let name = browser.get("/pruebas/P-1/original/1").header("Content-Disposition") ?? ""
    #expect(name.hasPrefix("attachment; filename=\"a_><script>.txt\";"))
  }

  @Test func `a damaged PDF says so and can still be saved`() throws {
    let browser = try Browser()
    let cut = String(decoding: try Files.read(fixture("demanda-muestra.pdf")).prefix(600), as: UTF8.self)
    try browser.add(.evidence, ["title": "Roto"], file: try browser.file("roto.pdf", cut))
    let page = browser.get("/pruebas/P-1/documento/1")
    #expect(page.status == 200)
    #expect(page.text.contains("dañado o incompleto"))
    #expect(page.text.contains("/original/1"))
  }

  @Test func `a document whose bytes were changed from outside is not called unchanged`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Nota"], file: try browser.file("nota.txt", "Una cosa.\n"))
    let opened = try OpenDocument("P-1").run(in: browser.context)
    try Files.write(Array("Otra cosa\n".utf8), to: opened.file)
    #expect(browser.get("/pruebas/P-1/documento/1").text.contains("El archivo cambió por fuera"))
    #expect(browser.post("/pruebas/P-1/documento/1/verificar").text.contains("El archivo cambió por fuera"))
  }

  @Test func `a document of a record in the trash is not shown until it is brought back`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Nota"], file: try browser.file("nota.txt", "Una cosa.\n"))
    let batch = try RemoveRecord("P-1").run(in: browser.context).batch
    #expect(browser.get("/pruebas/P-1/documento/1").status == 409)
    _ = try UndoChanges(batch: batch).run(in: browser.context)
    #expect(browser.get("/pruebas/P-1/documento/1").text.contains("Una cosa"))
  }

  @Test func `an address of another kind, of no document or of a record out of reach leads nowhere`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Nota"], file: try browser.file("nota.txt", "Una cosa.\n"))
    for path in [
      "/hechos/P-1/documento/1", "/pruebas/P-1/documento/2", "/pruebas/P-1/documento/0", "/pruebas/P-9/documento/1",
    ] {
      let response = browser.get(path)
      #expect((400..<500).contains(response.status))
      #expect(!response.text.contains("Una cosa"))
    }
  }

  @Test func `what is restricted is entered into the log of readings when a page is looked at`() throws {
    let browser = try Browser()
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Reservada")]
    add.documents = [DocumentInput(path: fixture("demanda-muestra.pdf"))]
    add.access = .restricted
    _ = try add.run(in: browser.context)
    func readings() throws -> Int { try browser.context.store.readings().count }
    let before = try readings()
    _ = browser.get("/pruebas/P-1/documento/1/miniatura/1.png")
    #expect(try readings() == before)
    _ = browser.get("/pruebas/P-1/documento/1/pagina/1.png")
    #expect(try readings() == before + 1)
  }

  @Test func `a citation leads to its page in the document it was taken from, from every screen`() throws {
    let browser = try Browser()
    var add = AddRecord(.evidence)
    add.fields = [FieldInput("title", "Dos")]
    add.documents = ["respuesta-transparencia.pdf", "demanda-muestra.pdf"].map { DocumentInput(path: fixture($0)) }
    _ = try add.run(in: browser.context)
    let second = try OpenDocument("P-1", number: 2).run(in: browser.context).document.sha256
    try browser.add(.fact, ["statement": "Hecho"])
    _ = try AddLink("P-1", [LinkInput(.proves, "H-1", page: 2, document: second)]).run(in: browser.context)
    let address = "/pruebas/P-1/documento/1?huella=\(second)&amp;pagina=2"
    for path in ["/hechos/H-1", "/hechos/prueba"] {
      #expect(browser.get(path).text.contains("href=\"\(address)\""), "\(path)")
    }
    #expect(browser.get("/pruebas/P-1").text.contains("href=\"/pruebas/P-1/documento/2?pagina=2\""))
    let led = browser.get("/pruebas/P-1/documento/1", [HTTPField("huella", second), HTTPField("pagina", "2")])
    #expect(led.header("Location") == "/pruebas/P-1/documento/2?pagina=2")
    #expect(browser.get("/pruebas/P-1/documento/1", [HTTPField("huella", "ff")]).status >= 400)
  }

  @Test func `a search leads to the page of the document where the words stand`() throws {
    let browser = try Browser()
    try browser.add(.evidence, ["title": "Nota"], file: try browser.file("nota.txt", "Dijo ornitorrinco.\n"))
    try browser.add(.evidence, ["title": "Demanda"], file: fixture("demanda-muestra.pdf"))
    let note = browser.get("/buscar", [HTTPField("q", "ornitorrinco")]).text
    #expect(note.contains("href=\"/pruebas/P-1/documento/1\""))
    let layout = try OpenDocument("P-2").run(in: browser.context).layout(page: 2)
    let word = try #require(layout.lines.flatMap(\.self).map(\.text).max { $0.count < $1.count })
    let page = browser.get("/buscar", [HTTPField("q", word)]).text
    #expect(page.contains("href=\"/pruebas/P-2/documento/1?pagina="))
  }

  @Test func `the settings say how documents are read on this machine`() throws {
    #expect(try Browser().get("/ajustes").text.contains("Lectura de documentos"))
  }

  @Test func `pictures are kept in memory, the last used ones, up to a limit`() {
    let cache = PictureCache(most: 100)
    var made = 0
    func ask(_ page: Int) -> [UInt8] {
      let picture = try? cache.picture(.init(document: "a", page: page, longSide: 1)) {
        made += 1
        return [UInt8](repeating: UInt8(page), count: 25)
      }
      return picture ?? []
    }
    for page in 1...4 { _ = ask(page) }
    #expect(ask(1).first == 1 && made == 4)
    _ = ask(5)
    #expect(cache.size == 100)
    _ = ask(1)
    #expect(made == 5)
    _ = ask(2)
    #expect(made == 6)
  }

  @Test func `a page that could not be drawn is not tried again until some time has passed`() {
    let time = Shared()
    let cache = PictureCache { time.number.load(ordering: .relaxed) }
    var tried = 0
    func ask(_ problem: IntakeProblem, _ page: Int) {
      #expect(throws: problem) {
        try cache.picture(.init(document: "a", page: page, longSide: 1)) { () throws(IntakeProblem) in
          tried += 1
          throw problem
        }
      }
    }
    ask(.tooSlow, 1)
    ask(.tooSlow, 1)
    #expect(tried == 1)
    time.number.store(700_000, ordering: .relaxed)
    ask(.tooSlow, 1)
    #expect(tried == 2)
    // What is wrong with this machine and not with the document may be mended at once.
    ask(.noProgram("x"), 2)
    ask(.noProgram("x"), 2)
    #expect(tried == 4)
  }

  @Test func `who asks for a page that is being drawn waits for it`() async {
    let cache = PictureCache()
    let made = Shared()
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let picture = try? cache.picture(.init(document: "a", page: 1, longSide: 1)) {
            made.number.wrappingAdd(1, ordering: .relaxed)
            Interruption.wait(milliseconds: 100)
            return [1, 2]
          }
          return picture?.count ?? 0
        }
      }
      for await count in group { #expect(count == 2) }
    }
    #expect(made.number.load(ordering: .relaxed) == 1)
  }
}

/// A number that several threads use.
private final class Shared: Sendable {
  let number = Atomic<Int64>(0)
}
