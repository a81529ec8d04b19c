import CaseWords
import CaseModel
import FileKit
import Testing

@testable import CaseCommandLine

@Suite struct HelpTests {
  @Test(
    arguments: [
      ("help-es.txt", ["help", "--lang", "es"]), ("help-en.txt", ["help", "--lang", "en"]),
      ("help-evidence-add-es.txt", ["help", "evidence", "add", "--lang", "es"]),
      ("help-precedent-search-en.txt", ["help", "precedent", "search", "--lang", "en"]),
      ("help-link-es.txt", ["link", "-h", "--lang", "es"]),
    ])
  func `the help is the one a person approved`(name: String, arguments: [String]) throws {
    let desk = Desk()
    #expect(desk.run(arguments) == .success)
    try expectGolden(desk.output, name)
  }

  @Test func `the help fits the terminal`() {
    let desk = Desk()
    desk.run("help", "evidence", "add") {
      $0.showsOutput = true
      $0.width = 80
    }
    let plain = desk.output.split(separator: "\n").filter { !$0.contains("\u{1B}") && !$0.hasPrefix("  expediente ") }
    #expect(plain.allSatisfy { $0.count <= 80 })
  }

  /// A program that may not be installed where the tests run: then there is nothing to check with.
  static func have(_ program: String) -> Bool { Files.exists("/usr/bin/" + program) }

  private func check(_ program: String, _ arguments: [String], _ text: String) throws -> String {
    let limits = WorkerLimits(addressSpace: nil, processorSeconds: 60, wallSeconds: 60, outputBytes: 1 << 20)
    let result = try Worker.run(
      executable: "/usr/bin/" + program, arguments: arguments, input: .bytes(Array(text.utf8)), limits: limits)
    #expect(result.outcome == .exited(0))
    return String(decoding: result.output + result.errorOutput, as: UTF8.self)
  }

  private func script(_ shell: String) -> String {
    let desk = Desk()
    desk.run("completions", shell)
    return desk.output
  }

  @Test(.enabled(if: have("bash"))) func `the completions of bash are bash`() throws {
    #expect(try check("bash", ["-n"], script("bash")).isEmpty)
  }

  @Test(.enabled(if: have("zsh"))) func `the completions of zsh are zsh`() throws {
    #expect(try check("zsh", ["-n"], script("zsh")).isEmpty)
  }

  @Test(.enabled(if: have("fish"))) func `the completions of fish are fish`() throws {
    #expect(try check("fish", ["-n"], script("fish")).isEmpty)
  }

  @Test(.enabled(if: have("bash"))) func `bash completes commands, options and values`() throws {
    let probe = { (words: String) in
      """

      COMP_WORDS=(expediente \(words) "")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _expediente 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    }
    let top = try check("bash", [], script("bash") + probe(""))
    #expect(top.contains("evidence\n") && top.contains("--store\n"))
    let evidence = try check("bash", [], script("bash") + probe("evidence"))
    #expect(evidence.contains("add\n") && !evidence.contains("precedent\n"))
    let add = try check("bash", [], script("bash") + probe("evidence add"))
    #expect(add.contains("--proves\n"))
    #expect(try check("bash", [], script("bash") + probe("status --lang")) == "es\nen\n")
  }

  @Test func `an unknown shell is a usage error`() {
    #expect(Desk().run("completions", "tcsh") == .usage)
  }

  @Test(.enabled(if: have("mandoc")), arguments: Language.allCases)
  func `the manual is a manual page`(language: Language) throws {
    let desk = Desk()
    desk.run("manual", "--lang", language.rawValue)
    let complaints = try lint(desk.output).split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(complaints.isEmpty)
  }

  private func lint(_ text: String) throws -> String {
    let limits = WorkerLimits(addressSpace: nil, processorSeconds: 60, wallSeconds: 60, outputBytes: 1 << 20)
    let result = try Worker.run(
      executable: "/usr/bin/mandoc", arguments: ["-Tlint", "-Wwarning"], input: .bytes(Array(text.utf8)), limits: limits
    )
    return String(decoding: result.output + result.errorOutput, as: UTF8.self)
  }

  @Test func `the manual names every command and every exit code`() {
    let desk = Desk()
    desk.run("manual", "--lang", "en")
    for node in CommandTree(root: CommandTable.commands, language: .english).nodes where node.command.work != nil {
      #expect(desk.output.contains(Roff.escaped(node.name)))
    }
    for code in ExitCode.allCases { #expect(desk.output.contains(Roff.escaped(code.meaning.en))) }
  }

  @Test func `text that man would misread is escaped`() {
    #expect(Roff.escaped("a-b") == "a\\-b")
    #expect(Roff.escaped(".x") == "\\&.x")
    #expect(Roff.escaped("'x") == "\\&'x")
    #expect(Roff.escaped("a\\\"b") == "a\\e\\(dqb")
  }
}
