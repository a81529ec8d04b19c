import CaseModel
import FileKit
import XMLKit

extension DossierValidator {
  /// Runs the rules; what cannot be brought to its end is itself a finding.
  func runRules(on source: XMLSource, phase wanted: String, report: inout DossierReport) -> [SchematronReport.Item] {
    do {
      guard let (svrl, phase) = try svrl(of: source, phase: wanted) else { return [] }
      let result = try SchematronReport(svrl, cap: cap)
      let items = result.items
      report.omitted += result.omitted
      report.phase = phase
      report.outcomes[.rules] = items.contains { $0.role != "warning" && $0.role != "note" } ? .failed : .passed
      return items
    } catch {
      report.outcomes[.rules] = .failed
      report.findings.append(RefusalSentences.rulesNotFinished)
      return []
    }
  }

  private struct NotFinished: Error {}

  private func svrl(of source: XMLSource, phase wanted: String) throws -> (svrl: [UInt8], phase: String)? {
    if case .none = rules { return nil }
    let compiler = try RulesWorker.rules()
    // A profile without rules of its own is held to all of them.
    let phase = compiler.phases.contains(wanted) ? wanted : "#DEFAULT"
    guard case .worker(let executable, let limits) = rules else {
      let validator = try SchematronValidator(compiler, phase: phase)
      return (try validator.svrl(of: source, limits: self.limits), phase)
    }
    let input: WorkerInput
    let path: String
    switch source {
    case .bytes(let bytes): (input, path) = (.bytes(bytes), "/dev/stdin")
    case .file(let file): (input, path) = (.nothing, file)
    }
    let result = try Worker.run(
      executable: executable, arguments: [RulesWorker.verb, path, phase], input: input, limits: limits)
    guard result.outcome == .exited(0) else { throw NotFinished() }
    return (result.output, phase)
  }
}
