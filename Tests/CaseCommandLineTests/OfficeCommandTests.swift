import CaseWords
import CaseModel
@testable import DocumentStore
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
    file.run("member grant M-2 --role lawyer --as M-1")
    file.run("case add \"Caso dos\" --as M-2")
    let wider = try file.json("log --as M-2")["batches"]?.elements ?? []
    #expect(wider.allSatisfy { $0["member"]?.text == "M-2" })
    file.run("member grant M-2 --role auditor --case C-1 --as M-1")
    let audited = try file.json("log --as M-2")["batches"]?.elements ?? []
    #expect(audited.contains { $0["member"]?.text == "M-1" })
  }

  @Test func `every act that the log can hold has its words in both languages`() throws {
    let root = Paths.parent(Paths.parent(Paths.parent(#filePath)))
    func swift(_ folder: String) throws -> [String] {
      try Files.list(folder).flatMap { name -> [String] in
        let path = Paths.join(folder, name)
        return name.hasSuffix(".swift") ? [path] : name.contains(".") ? [] : try swift(path)
      }
    }
    var actions = [LedgerAction.create, LedgerAction.anchor, ConditionRecords.action]
    for path in try swift(Paths.join(root, "Sources/CaseOperations")) {
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      for call in text.components(after: [".write(\"", "action: \""]) { actions.append(call) }
    }
    #expect(actions.count > 10)
    for action in Set(actions) where action != "export." {
      let words = Words.action(action)
      #expect(words != .same(action), "\(action)")
      #expect(words.es != action, "\(action)")
    }
    let file = try CaseFile()
    #expect(file.run("log --lang es").contains("creación del archivo de casos"))
    #expect(file.run("log --lang en").contains("case file created"))
  }

  // MARK: erase and restore

  @Test func `what was erased cannot come back, and says so wherever it is asked for`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    file.run("fact add Dos")
    #expect(file.desk.run("fact", "restore", "H-2") == .failure)
    #expect(file.desk.errors.contains("H-2 no está en la papelera"))
    file.run("fact remove H-2")
    #expect(file.desk.run("fact", "edit", "H-2", "--place", "Aquí") == .failure)
    #expect(file.desk.errors.contains("expediente fact restore H-2"))
    file.run("erase H-1 --confirm=H-1")
    #expect(file.desk.errors.contains("los respaldos y exportaciones anteriores aún lo contienen"))
    #expect(file.desk.errors.contains("expediente backup create"))
    #expect(file.desk.run("fact", "restore", "H-1") == .failure)
    #expect(file.desk.errors.contains("H-1 se borró de forma definitiva y no puede volver"))
    #expect(file.run("show H-1").contains("BORRADO DE FORMA DEFINITIVA"))
    #expect(file.run("help erase").contains("respaldo nuevo"))
  }

  // MARK: what help promises

  @Test func `a note says that it stays in the office, and members that they are no lock`() throws {
    let file = try CaseFile()
    for kind in RecordKind.allCases {
      let verb = kind == .caseBundle ? "new" : "add"
      let help = file.run("help \(kind.description.command) \(verb)").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(help.contains("Nota. Lo que conviene saber y no tiene otro campo. Queda en la oficina"), "\(kind)")
      #expect(help.contains("sólo sale con el perfil full"), "\(kind)")
      #expect(!help.contains("nunca sale"))
    }
    #expect(file.run("help member").contains("No son un candado"))
    #expect(file.run("help member --lang en").contains("They are no lock"))
  }

  // MARK: codes

  @Test func `the list of conditions has the office's own terms among the shipped ones, marked`() throws {
    let file = try CaseFile()
    #expect(!file.run("codes conditions").contains("de la oficina"))
    file.run("condition add muestra-rara --scheme own --name-es \"Mal raro de muestra\" --parent E10-E14")
    file.run("condition add I10 --scheme icd-10 --synonym-es \"zumbido de muestra\"")
    let page = file.run("codes conditions")
    #expect(page.contains("Mal raro de muestra · sin verificar · de la oficina"))
    #expect(page.contains("adaptado por la oficina"))
    let own = try file.json("codes conditions")["terms"]?.elements.filter { $0["own"] == .bool(true) } ?? []
    #expect(Set(own.compactMap { $0["code"]?.text }) == ["muestra-rara", "I10"])
    #expect(file.run("codes outcomes") == file.run("codes outcomes --store \(file.folder)/store"))
    #expect(file.desk.run("codes", "conditions", "--store", "/nowhere/none") == .success)
    #expect(file.desk.errors.contains("faltan los términos de la oficina"))
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

extension String {
  /// What stands between each of the openings and the next quotation mark.
  fileprivate func components(after openings: [String]) -> [String] {
    openings.flatMap { opening in
      self.ranges(of: opening).map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }
}
