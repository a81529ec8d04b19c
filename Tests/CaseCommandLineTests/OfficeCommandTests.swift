import CaseModel
import DocumentStore
import FileKit
import LawData
import Testing

@testable import CaseCommandLine
@testable import CaseOperations

@Suite struct OfficeCommandTests {
  // MARK: init

  @Test(arguments: [[], ["--dry-run"]])
  func `a folder that is not empty is refused, rehearsed or not`(more: [String]) throws {
    let file = try CaseFile()
    try Files.makeFolder(Paths.join(file.folder, "ocupada"))
    try file.file("ocupada/nota.txt", "mía")
    #expect(file.desk.run(["init", "ocupada", "--json"] + more) == .failure)
    #expect(try file.desk.errorJSON()["error"]?["code"]?.text == "not-empty")
    #expect(try Files.list(Paths.join(file.folder, "ocupada")) == ["nota.txt"])
    #expect(file.desk.run(["init", "store", "--json"] + more) == .failure)
    #expect(try file.desk.errorJSON()["error"]?["code"]?.text == "exists")
  }

  // MARK: log

  @Test(arguments: ["200000000000d", "9223372036854775807d", "106751991168d"])
  func `more days than there are is a usage error`(since: String) throws {
    let file = try CaseFile()
    #expect(file.desk.run("log", "--since", since) == .usage)
    #expect(file.desk.errors.contains("--since"))
  }

  @Test func `the log is for those whose role reads it; everyone reads their own acts`() throws {
    let file = try CaseFile()
    file.run("member add \"Paz Ejemplo\" --role paralegal --case C-1")
    file.run("fact add Uno --as M-1")
    file.run("fact add Dos --as M-2")
    #expect(file.desk.run("log", "--as", "M-2", "--json") == .failure)
    #expect(try file.desk.errorJSON()["error"]?["code"]?.text == "not-permitted")
    let own = try file.json("log --as M-2 --who M-2")["batches"]?.elements ?? []
    #expect(own.map { $0["member"]?.text } == ["M-2"])
    file.run("case add \"Caso dos\" --as M-2")
    let wider = try file.json("log --as M-2")["batches"]?.elements ?? []
    #expect(wider.allSatisfy { $0["member"]?.text == "M-2" })
    file.run("member grant M-2 --role auditor --case C-1 --as M-1")
    let audited = try file.json("log --as M-2")["batches"]?.elements ?? []
    #expect(audited.contains { $0["member"]?.text == "M-1" })
  }

  // MARK: roles and profiles

  @Test func `roles, profiles and phases are those of the lists`() throws {
    let file = try CaseFile()
    let help = file.run("help member add")
    for role in Vocabularies.shipped.memberRoles { #expect(help.contains(role.code)) }
    let export = file.run("help dossier export")
    for code in DisclosureProfile.codes { #expect(export.contains(code)) }
    #expect(file.run("help dossier validate").contains("draft|all|" + DisclosureProfile.codes.joined(separator: "|")))
  }

  // MARK: errors

  private struct Surprise: Error { let value = "Ana Ejemplo" }

  @Test func `an error nobody foresaw is told as such, by its type and without what it holds`() {
    let message = Message(describing: OperationError(Surprise()))
    #expect(message.code == "unexpected")
    #expect(message.why?.es.contains("Surprise") == true)
    for language in Language.allCases { #expect(!message.line(language).contains("Ana")) }
  }

  @Test func `what the store did not accept is said, and no check is advised that would find nothing`() {
    let missing = Message(describing: OperationError.store(.invalid(.blob(String(repeating: "a", count: 64)))))
    #expect(missing.code == "missing-document")
    #expect(missing.next?.es.contains("check") == false)
  }

  // MARK: matching

  @Test func `precedents that are no support stand apart, last and so labelled`() throws {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\" --condition E11")
    file.run("precedent add \"Tesis adversa de muestra\" --condition E11 --favourable no")
    file.run("precedent add \"Tesis útil de muestra\" --condition E10")
    let text = file.run("precedent match PE-1")
    let lines = text.split(separator: "\n").map(String.init)
    let useful = try #require(lines.firstIndex { $0.contains("PR-2") })
    let label = try #require(lines.firstIndex { $0.hasPrefix("No usar como apoyo:") })
    let adverse = try #require(lines.firstIndex { $0.contains("PR-1") })
    #expect(useful < label && label < adverse)
    #expect(file.run("precedent match PE-1 --lang en").contains("Not to be relied on:"))
    let matches = try file.json("precedent match PE-1")["matches"]?.elements ?? []
    #expect(matches.map { $0["usable"] } == [.bool(true), .bool(false)])
    let applies = try file.json("precedent applies PR-1")["matches"]?.elements ?? []
    #expect(applies.map { $0["usable"] } == [.bool(false)])
    #expect(file.run("precedent applies PR-1").hasPrefix("No usar como apoyo:"))
  }

  @Test func `what is no support says so on its first line, and chains count what is open apart from warnings`() throws
  {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\" --condition E11")
    file.run("precedent add \"Tesis adversa de muestra\" --condition E11 --favourable no")
    let line = file.run("precedent match PE-1").split(separator: "\n").first { $0.contains("PR-1") }
    #expect(line?.hasSuffix("EN CONTRA") == true)
    file.run("order add \"Orden de muestra\"")
    #expect(file.run("chains").contains("0 completas · 0 sin completar · "))
    #expect(file.run("chains --lang en").contains("0 complete · 0 not complete · "))
  }

  // MARK: damage

  @Test func `a status that meets damage says so and does not end well`() throws {
    let file = try CaseFile()
    file.run("fact add \"Hecho de muestra\"")
    #expect(try file.json("status")["damaged"] == .bool(false))
    let path = Paths.join(file.folder, "store/expediente.db")
    var bytes = try Files.read(path)
    let mark = Array("{\"statement\"".utf8)
    let places = bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    try #require(!places.isEmpty)
    for place in places { bytes[place] = UInt8(ascii: "x") }
    try Files.write(bytes, to: path)
    #expect(file.desk.run("status") == .failure)
    #expect(file.desk.errors.contains("expediente check"))
    #expect(file.desk.output.contains("C-1"))
  }
}
