import CaseWords
import CaseModel
import FileKit
import Testing

@testable import CaseCommandLine

@Suite struct DossierCommandTests {
  /// A case file with a person, a fact and a document that proves it.
  private func small() throws -> CaseFile {
    let file = try CaseFile()
    file.run("institution add \"Instituto de Ejemplo\"")
    file.run("claimant add \"Ana Ejemplo\" --institution I-1 --condition hipertensión")
    file.run("fact add \"Más de 400 rechazos\" --date unknown")
    try file.file("oficio.txt", "Oficio de respuesta, de muestra.\n")
    file.run("evidence add oficio.txt --title \"Oficio de respuesta\" --date ~2006 --proves H-1,page=1")
    return file
  }

  @Test func `what is exported validates, comes into an empty file and leaves it the same`() throws {
    let file = try small()
    let out = Paths.join(file.folder, "salida")
    #expect(file.run("dossier export -o salida") == out)
    #expect(Files.exists(Paths.join(out, "dossier.xml")))
    let report = try file.json("dossier validate salida")
    #expect(report["valid"] == .bool(true))
    #expect(report["errors"]?.text == "0")
    file.run("init otro --member \"Paz Ejemplo\"")
    let brought = try file.json("dossier import salida --store otro")
    #expect(brought["added"]?["persons"]?.text == "1")
    #expect(file.run("evidence list --store otro").contains("Oficio de respuesta"))
    file.run("dossier export -o segunda --store otro")
    let first = try Files.read(Paths.join(out, "dossier.xml"))
    #expect(try Files.read(Paths.join(Paths.join(file.folder, "segunda"), "dossier.xml")) == first)
  }

  @Test func `a rehearsed export leaves nothing`() throws {
    let file = try small()
    #expect(try file.json("dossier export -o salida --dry-run")["dryRun"] == .bool(true))
    #expect(!Files.exists(Paths.join(file.folder, "salida")))
  }

  @Test func `an export does not write over what is there`() throws {
    let file = try small()
    file.run("dossier export -o salida")
    #expect(file.desk.run("dossier", "export", "-o", "salida") == .failure)
    #expect(file.desk.errors.contains("--replace"))
    file.run("dossier export -o salida --replace")
    try Files.makeFolder(Paths.join(file.folder, "mio"))
    try file.file("mio/nota.txt", "mía")
    #expect(file.desk.run("dossier", "export", "-o", "mio", "--replace") == .failure)
    #expect(Files.exists(Paths.join(file.folder, "mio/nota.txt")))
  }

  @Test func `an import of other content lists the conflicts and writes nothing`() throws {
    let file = try small()
    file.run("dossier export -o salida")
    file.run("fact edit H-1 --place Hermosillo")
    #expect(file.desk.run("dossier", "import", "salida", "--json") == .failure)
    let conflict = try #require(try file.desk.json()["conflicts"]?.elements.first)
    #expect(conflict["handle"]?.text == "H-1")
    #expect(conflict["fields"] == .array([.string("place")]))
    #expect(try file.desk.json()["error"]?["code"]?.text == "import-conflicts")
    #expect(file.desk.errors.isEmpty, "one object says it all")
  }

  @Test(arguments: [
    "", "no es XML", "<dossier",
    "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>",
    "<otro/>",
  ])
  func `a hostile or foreign file is refused with a sentence and exit code 5`(text: String) throws {
    let file = try CaseFile()
    try file.file("malo.xml", text)
    #expect(file.desk.run("dossier", "validate", "malo.xml", "--json") == .findings)
    let report = try file.desk.json()
    #expect(report["valid"] == .bool(false))
    #expect(report["findings"]?.elements.first?["summary"]?.text?.isEmpty == false)
    #expect(file.desk.run("dossier", "import", "malo.xml") == .findings)
    #expect(!file.desk.errors.isEmpty)
    #expect(!file.desk.errors.contains("root:"))
  }

  @Test func `a missing file is an error of the call`() throws {
    let file = try CaseFile()
    #expect(file.desk.run("dossier", "validate", "nada.xml") == .failure)
    #expect(file.desk.run("dossier", "import", "nada") == .failure)
  }

  @Test func `the report of a check can be a page to read`() throws {
    let file = try CaseFile()
    try file.file("malo.xml", "<otro/>")
    #expect(file.desk.run("dossier", "validate", "malo.xml", "--format", "html") == .findings)
    #expect(file.desk.output.hasPrefix("<!doctype html>"))
    #expect(file.desk.output.contains("<b>ERROR</b>"))
    #expect(FindingsPage.escaped("<ñ>&\"") == "&lt;ñ&gt;&amp;&quot;")
  }

  @Test func `a profile that is for one proceeding asks for it`() throws {
    let file = try small()
    #expect(file.desk.run("dossier", "export", "-o", "x", "--profile", "court") == .usage)
    #expect(file.desk.errors.contains("--for J-1"))
    #expect(file.desk.run("dossier", "export", "-o", "x", "--profile", "nadie") == .usage)
    #expect(file.desk.run("dossier", "export") == .usage)
  }

  @Test func `what leaves for the press names nobody`() throws {
    let file = try small()
    file.run("dossier export -o prensa --profile press")
    let xml = String(decoding: try Files.read(Paths.join(file.folder, "prensa/dossier.xml")), as: UTF8.self)
    #expect(!xml.contains("Ana"))
    #expect(!xml.contains("PE-1"))
  }

  @Test func `a blocked export is one object with its findings and its error`() throws {
    let file = try small()
    file.run("fact edit H-1 --statement \"Lo dijo Ana Ejemplo\" --access public")
    #expect(file.desk.run("dossier", "export", "--profile", "press", "-o", "prensa", "--json") == .findings)
    let answer = try file.desk.json()
    #expect(answer["error"]?["code"]?.text == "blocked" && answer["findings"]?.elements.isEmpty == false)
    #expect(file.desk.errors.isEmpty)
  }

  @Test func `a phase of rules that does not exist is refused with those that do`() throws {
    let file = try small()
    file.run("dossier export -o salida")
    #expect(file.desk.run("dossier", "validate", "salida", "--phase", "bogus") == .usage)
    #expect(file.desk.errors.contains("draft") && file.desk.errors.contains("court"))
    #expect(file.desk.run("dossier", "validate", "salida", "--phase", "draft") == .success)
  }

  @Test func `a backup is made, verified and restored`() throws {
    let file = try small()
    file.run("backup create respaldo")
    #expect(try file.json("backup verify respaldo")["records"]?.text != "0")
    #expect(file.desk.run("backup", "create", "respaldo") == .failure)
    file.run("backup restore respaldo --to recuperado")
    #expect(file.run("evidence list --store recuperado").contains("Oficio de respuesta"))
    #expect(file.desk.run("backup", "restore", "respaldo", "--to", "recuperado") == .failure)
    try file.file("respaldo/expediente.db", "otra cosa")
    #expect(file.desk.run("backup", "verify", "respaldo") == .findings)
    #expect(file.desk.run("backup", "restore", "respaldo") == .usage)
  }
}
