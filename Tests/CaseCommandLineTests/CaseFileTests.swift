import CaseWords
import CaseModel
import FileKit
import Testing

@testable import CaseCommandLine

/// A case file in a folder of its own, driven only by command lines.
struct CaseFile: ~Copyable {
  let folder: String
  let desk: Desk

  init() throws {
    folder = Paths.join("/tmp", "expediente-test-" + Files.temporaryName())
    try Files.makeFolder(folder)
    desk = Desk(folder: folder, environment: ["EXPEDIENTE_STORE": Paths.join(folder, "store")])
    #expect(desk.run("init", "store", "--title", "Personas excluidas", "--member", "Luz Ejemplo") == .success)
  }

  deinit { try? Files.removeTree(folder) }

  /// Runs a line that must succeed, and returns what it printed without its last line break.
  @discardableResult
  func run(_ line: String, _ location: SourceLocation = #_sourceLocation) -> String {
    let code = desk.run(ShellWords.split(line))
    #expect(code == .success, "\(line): \(desk.errors)", sourceLocation: location)
    return String(desk.output.dropLast())
  }

  /// Runs a line that must succeed, and returns its JSON answer.
  func json(_ line: String, _ location: SourceLocation = #_sourceLocation) throws -> JSONValue {
    let code = desk.run(ShellWords.split(line) + ["--json"])
    #expect(code == .success, "\(line): \(desk.errors)", sourceLocation: location)
    return try desk.json()
  }

  func file(_ name: String, _ text: String) throws { try Files.write(Array(text.utf8), to: Paths.join(folder, name)) }
}

@Suite struct CaseFileTests {
  @Test func `a lawyer's first hour goes from an empty folder to linked proof`() throws {
    let file = try CaseFile()
    #expect(file.run("institution add \"Instituto de Ejemplo\"") == "I-1")
    #expect(file.run("claimant add \"Ana Ejemplo\" --institution I-1 --condition hipertensión") == "PE-1")
    #expect(file.run("fact add \"Más de 400 rechazos\" --date unknown") == "H-1")
    try file.file("oficio.txt", "Oficio de respuesta, de muestra.\n")
    #expect(file.run("evidence add oficio.txt --title \"Oficio de respuesta\" --date ~2006") == "P-1")
    file.run("link p-001#1 --proves h1 --quote \"Oficio de respuesta\"")
    let shown = file.run("show P1")
    #expect(shown.contains("Oficio de respuesta"))
    #expect(shown.contains("~2006"))
    #expect(shown.contains("H-1  Más de 400 rechazos"))
    #expect(shown.contains("página 1"))
    #expect(shown.contains("sin verificar"))
    #expect(file.run("claimant list --condition I10").contains("Ana Ejemplo"))
    #expect(file.run("graph PE-1").contains("I-1  Instituto de Ejemplo"))
    #expect(file.run("timeline").contains("~2006"))
    #expect(file.run("status").contains("personas"))
  }

  @Test func `what a document says is found, and can be read anew`() throws {
    let file = try CaseFile()
    try file.file("oficio.txt", "Dijo que hay un ornitorrinco.\n")
    file.run("evidence add oficio.txt --title Oficio")
    #expect(file.run("search ornitorrinco").contains("P-1  Oficio"))
    #expect(try file.json("index")["documents"]?.text == "0")
    #expect(try file.json("index P-1 --again")["documents"]?.text == "1")
    #expect(file.run("index") == "0 documentos leídos · 0 páginas con texto")
  }

  @Test func `relations are drawn into a file whose extension says how`() throws {
    let file = try CaseFile()
    file.run("fact add \"Más de 400 rechazos\"")
    file.run("evidence add Oficio --proves H-1")
    for (name, sign) in [("r.svg", "<svg"), ("r.dot", "digraph"), ("r.json", "\"edges\"")] {
      let path = file.run("graph P-1 --depth 2 -o \(name)")
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      #expect(text.contains(sign) && text.contains("Más de 400 rechazos"))
    }
    #expect(file.desk.run("graph", "P-1", "-o", "r.png") == .usage)
    #expect(!Files.exists(Paths.join(file.folder, "r.png")))
  }

  @Test func `every list has a named array and an exact total, empty ones too`() throws {
    let file = try CaseFile()
    for kind in RecordKind.allCases where kind != .strategicCase {
      let answer = try file.json("\(kind.description.command) list")
      #expect(answer["schema"]?.text == "expediente.v1")
      #expect(answer[kind.description.collection] == .array([]), "\(kind)")
      #expect(answer["total"]?.text == "0")
    }
  }

  @Test func `every kind can be added with its title, shown and removed`() throws {
    let file = try CaseFile()
    for kind in RecordKind.allCases where kind != .condition && kind != .strategicCase {
      let description = kind.description
      guard description.fields.allSatisfy({ !$0.required || $0.name == description.titleField }) else { continue }
      // Of a bundle, «add» puts documents in.
      let verb = kind == .caseBundle ? "new" : "add"
      let handle = file.run("\(description.command) \(verb) \"Ejemplo de prueba\"")
      #expect(handle.hasPrefix(description.handlePrefix + "-"))
      #expect(file.run("\(description.command) show \(handle) --lang en").contains(handle))
      file.run("\(description.command) remove \(handle)")
      #expect(file.run("\(description.command) list --removed").contains(handle))
      file.run("\(description.command) restore \(handle)")
    }
  }

  @Test func `a rehearsal says the same and writes nothing`() throws {
    let file = try CaseFile()
    let rehearsed = try file.json("fact add Hecho --dry-run")
    #expect(rehearsed["dryRun"] == .bool(true))
    #expect(try file.json("fact list")["total"]?.text == "0")
    #expect(file.run("fact add Hecho") == rehearsed["record"]?["handle"]?.text)
  }

  @Test func `undo takes the last change back and says when it cannot`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    file.run("undo")
    #expect(try file.json("fact list")["total"]?.text == "0")
    let batch = try file.json("fact add Dos")["batch"]?.text ?? ""
    file.run("fact edit H-2 --place Hermosillo")
    #expect(file.desk.run("undo", "--batch", batch) == .failure)
    #expect(file.desk.errors.contains("H-2"))
  }

  @Test func `a field problem names the field, never the value`() throws {
    let file = try CaseFile()
    #expect(file.desk.run("fact", "add", "Hecho", "--date", "30/02/2026", "--json") == .usage)
    let error = try #require(try file.desk.errorJSON()["error"])
    #expect(error["code"]?.text == "not-a-date")
    #expect(error["where"]?.text == "campo --date")
    #expect(!file.desk.errors.contains("30/02"))
    #expect(try file.json("fact list")["total"]?.text == "0")
  }

  @Test func `an unknown handle and a wrong kind say so`() throws {
    let file = try CaseFile()
    #expect(file.desk.run("show", "P-99") == .failure)
    #expect(file.desk.errors.contains("P-99"))
    file.run("fact add Hecho")
    #expect(file.desk.run("evidence", "show", "H-1") == .failure)
    #expect(file.desk.errors.contains("H-1"))
    #expect(file.desk.run("show", "Ana Ejemplo") == .failure)
    #expect(!file.desk.errors.contains("Ana"))
  }

  @Test func `a folder without a case file ends with 10`() throws {
    let file = try CaseFile()
    #expect(file.desk.run("status", "--store", "/tmp") == .noStore)
    let elsewhere = Desk(folder: "/tmp")
    #expect(elsewhere.run("status") == .noStore)
    #expect(elsewhere.errors.contains("expediente init"))
  }

  @Test func `a store of another program ends with 13 and stays as it is`() throws {
    let file = try CaseFile()
    let folder = Paths.join(file.folder, "other")
    try Files.makeFolder(folder)
    let bytes = Array("not a database at all, but long enough to be read as one".utf8)
    try Files.write(bytes, to: Paths.join(folder, "expediente.db"))
    #expect(file.desk.run("status", "--store", folder) == .foreignStore)
    #expect(try Files.read(Paths.join(folder, "expediente.db")) == bytes)
  }

  @Test func `erasing wants the handle twice, from the line or from a person`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    #expect(file.desk.run("erase", "H-1") == .usage)
    #expect(file.desk.run("erase", "H-1", "--confirm=H-2") == .usage)
    file.run("erase H-1 --confirm=H-1")
    file.desk.run("show", "H-1")
    #expect(!file.desk.output.contains("Uno"))
    let typing = Desk(folder: file.folder, environment: file.desk.environment, typing: ["no"])
    file.run("fact add Dos")
    #expect(typing.run("erase", "H-2") { $0.asks = true } == .failure)
    #expect(typing.errors.contains("H-2"))
  }

  @Test func `the timeline is a table, values with commas, or JSON`() throws {
    let file = try CaseFile()
    file.run("fact add \"Negativa, por escrito\" --date 2003-05")
    file.run("fact add \"Sin fecha\"")
    #expect(
      file.desk.run("timeline", "--format", "csv", "--kind", "hecho") == .success)
    #expect(
      file.desk.output
        == "date,kind,handle,title\r\n2003-05,fact,H-1,\"Negativa, por escrito\"\r\n,fact,H-2,Sin fecha\r\n")
    #expect(try file.json("timeline --kind fact")["entries"]?.elements.count == 2)
    #expect(file.run("timeline").contains("sin fecha"))
  }

  @Test func `Spanish words work as well as English ones`() throws {
    let file = try CaseFile()
    #expect(file.run("hecho agregar \"Uno\"") == "H-1")
    #expect(file.run("prueba agregar \"Acta de ejemplo\"") == "P-1")
    file.run("vincular P-1 --proves H-1")
    #expect(file.run("persona listar --lang en").isEmpty)
    #expect(file.run("bitácora").contains("H-1"))
  }
}
