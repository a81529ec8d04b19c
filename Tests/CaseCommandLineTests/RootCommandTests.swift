import CaseWords
import CaseModel
import Testing

@testable import CaseCommandLine

@Suite struct RootCommandTests {
  @Test func `the version comes alone on standard output`() {
    let desk = Desk()
    #expect(desk.run("--version") == .success)
    #expect(desk.output == "expediente \(Version.number)\n")
    #expect(desk.errors.isEmpty)
    #expect(desk.run("version", "--json") == .success)
    #expect((try? desk.json()["schema"]?.text) == "expediente.v1")
  }

  @Test func `a mistyped command ends with 2 and says what may have been meant`() {
    let desk = Desk()
    #expect(desk.run("hlep") == .usage)
    #expect(desk.output.isEmpty)
    #expect(desk.errors == "error: no existe la orden «hlep» · ¿quiso decir help? · siguiente: expediente help\n")
    #expect(desk.run("hlep", "--lang", "en") == .usage)
    #expect(desk.errors == "error: there is no command “hlep” · did you mean help? · next: expediente help\n")
  }

  @Test func `errors are JSON under --json`() throws {
    let desk = Desk()
    #expect(desk.run("hlep", "--json") == .usage)
    #expect(desk.output.isEmpty)
    let error = try #require(try desk.errorJSON()["error"])
    #expect(try desk.errorJSON()["schema"]?.text == "expediente.v1")
    #expect(error["code"]?.text == "unknown-command")
    #expect(error["exit"]?.text == "2")
    #expect(error["next"]?.text == "expediente help")
  }

  @Test(
    arguments: [
      (["EXPEDIENTE_LANG": "en"], "next"), (["LANG": "en_US.UTF-8"], "next"), (["LANG": "C.UTF-8"], "siguiente"),
      (["LC_MESSAGES": "es_MX.UTF-8", "LANG": "en_US.UTF-8"], "siguiente"), ([:], "siguiente"),
      (["EXPEDIENTE_LANG": "es", "LC_ALL": "en_US.UTF-8"], "siguiente"),
    ])
  func `the language comes from the environment, Spanish by default`(environment: [String: String], word: String) {
    let desk = Desk(environment: environment)
    desk.run("hlep")
    #expect(desk.errors.contains(word + ": "))
  }

  @Test func `an unknown language is a usage error`() {
    #expect(Desk().run("version", "--lang", "fr") == .usage)
  }

  @Test func `the output has colour only on a terminal that wants it`() {
    let desk = Desk()
    desk.run("help") { $0.showsOutput = true }
    #expect(desk.output.contains("\u{1B}["))
    desk.run("help", "--no-color") { $0.showsOutput = true }
    #expect(!desk.output.contains("\u{1B}["))
    desk.run("help")
    #expect(!desk.output.contains("\u{1B}["))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = Desk(environment: environment)
      plain.run("help") { $0.showsOutput = true }
      #expect(!plain.output.contains("\u{1B}["))
    }
  }

  @Test func `a closed pipe is no failure and a full disk is one`() {
    let desk = Desk()
    #expect(desk.run("help") { $0.writeOutput = { _ in .closed } } == .success)
    #expect(desk.errors.isEmpty)
    #expect(desk.run("help") { $0.writeOutput = { _ in .refused } } == .failure)
    #expect(!desk.errors.isEmpty)
  }

  @Test func `the numbers of the exit codes are a contract`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 5, 10, 11, 12, 13, 130])
  }

  @Test func `nothing typed shows the help`() {
    let desk = Desk()
    #expect(desk.run() == .success)
    #expect(desk.output.contains("expediente help"))
    for code in ExitCode.allCases { #expect(desk.output.contains(code.meaning.es)) }
  }
}
