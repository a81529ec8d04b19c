import CaseModel
import Dossier
import FileKit
import Testing

@Suite struct RulesEngineTests {
  private let bytes = Array(ValidationSamples.dossier().utf8)

  @Test func `rules find what a grammar cannot say, in both languages, with a remedy and the record's line`() throws {
    let report = try DossierValidator(rules: .inProcess).validate(bytes: bytes)
    let finding = try #require(report.findings.first { $0.place.uid == ValidationSamples.factUID })
    #expect(finding.severity == .warning)
    #expect(finding.place.line == 8)
    #expect(!finding.summary.es.isEmpty && finding.summary.en != finding.summary.es)
    #expect(!finding.remedy.es.isEmpty && finding.remedy.en != finding.remedy.es)
    #expect(report.outcomes[.rules] == .passed)
    #expect(report.phase == "full")
    #expect(report.isValid)
  }

  @Test func `a phase can be asked for, and one that is unknown means all rules`() throws {
    let validator = DossierValidator(rules: .inProcess)
    #expect(try validator.validate(bytes: bytes, phase: "draft").phase == "draft")
    #expect(try validator.validate(bytes: bytes, phase: "nothing").phase == "#DEFAULT")
  }

  /// A program that answers the worker's verb as the script says; `$2` is the file and `$3` the phase.
  private func program(_ script: String, in scratch: ScratchFolder) throws -> String {
    let path = try scratch.write("#!/bin/sh\n\(script)\n", as: "worker")
    let limits = WorkerLimits(wallSeconds: 20)
    _ = try Worker.run(executable: "/bin/chmod", arguments: ["700", path], limits: limits)
    return path
  }

  @Test func `a worker gets the file and the phase, and its report is read`() throws {
    let scratch = try ScratchFolder()
    let worker = try program(
      """
      [ "$1" = schematron-worker ] || exit 70
      printf '<o xmlns="http://purl.oclc.org/dsdl/svrl"><failed-assert id="Z1" role="error"><text>%s %s</text></failed-assert></o>' \
        "$(grep -c fact "$2")" "$3"
      """, in: scratch)
    let path = try scratch.write(ValidationSamples.dossier(), as: "dossier.xml")
    let report = try DossierValidator(rules: .worker(executable: worker)).validate(fileAt: path)
    #expect(report.findings.map(\.id) == ["Z1"])
    #expect(report.findings.first?.summary.es == "4 full")
    #expect(report.outcomes[.rules] == .failed)
    let piped = try DossierValidator(rules: .worker(executable: worker)).validate(bytes: bytes)
    #expect(piped.findings.first?.summary.es == "4 full")
  }

  @Test(arguments: ["exit 70", "kill -9 $$", "sleep 60", "yes", "echo no report", "true"])
  func `a worker that fails, dies, hangs or talks nonsense is a finding`(script: String) throws {
    let scratch = try ScratchFolder()
    let worker = try program(script, in: scratch)
    let limits = WorkerLimits(wallSeconds: 2, outputBytes: 1 << 20)
    let report = try DossierValidator(rules: .worker(executable: worker, limits: limits)).validate(bytes: bytes)
    #expect(report.findings.map(\.id) == ["X10"])
    #expect(report.outcomes[.schema] == .passed)
    #expect(report.outcomes[.rules] == .failed)
    #expect(!report.isValid)
  }

  @Test func `the worker's own work ends with a status that tells what happened`() throws {
    #expect(RulesWorker.run([]) == 64)
    #expect(RulesWorker.run(["/nonexistent.xml", "all"]) == 65)
    #expect(RulesWorker.run(["/nonexistent.xml", "no such phase"]) == 70)
  }
}
