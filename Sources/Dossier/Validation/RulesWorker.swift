import Assets
public import FileKit
import XMLKit

/// Where a dossier's rules are run: they need the whole file in memory, and the file may be a stranger's.
public enum RulesEngine: Sendable {
  /// In another process of the given program, which offers the verb `RulesWorker.verb`, within limits.
  case worker(executable: String, limits: WorkerLimits = RulesWorker.limits)
  /// In this process: for files of one's own.
  case inProcess
  /// Nowhere: the schema only.
  case none
}

/// The process that runs a dossier's rules and can be killed.
public enum RulesWorker {
  /// The hidden verb a program offers to be its own worker: `VERB FILE PHASE`.
  public static let verb = "schematron-worker"

  /// Two gigabytes and two minutes.
  public static let limits = WorkerLimits(
    addressSpace: 2 << 30, processorSeconds: 120, wallSeconds: 300, outputBytes: 256 << 20)

  /// Does the worker's work: runs the rules of one phase on one file and writes the report as SVRL.
  ///
  /// - Parameter arguments: what follows the verb: the file and the phase.
  /// - Returns: the status to exit with: 0 when the report was written, 65 when the file was refused, 70 otherwise.
  public static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2 else { return 64 }
    do {
      let validator = try SchematronValidator(rules(), phase: arguments[1])
      try validator.svrl(of: .file(arguments[0])) { block in try StandardStream.output.write(block) }
      return 0
    } catch is XMLFault {
      return 65
    } catch {
      return 70
    }
  }

  /// The rules of the format, from the program itself.
  static func rules() throws(SchematronFault) -> SchematronCompiler {
    guard let file = EmbeddedFile.named("dossier/1.0/dossier.sch") else { throw .notASchema }
    return try SchematronCompiler(file.bytes)
  }
}
