import FileKit
public import Sandbox

/// Reads documents that may be anybody's: every parser of a foreign format runs as a caged process of its own.
///
/// A hostile document costs at most some seconds and ends in an ``IntakeProblem``.
///
/// ```swift
/// let reader = DocumentReader()
/// let pages = reader.pageCount(of: path)
/// let picture = try reader.picture(of: .pdf, at: path, page: 1, longSide: 1_600)
/// ```
public struct DocumentReader: Sendable {
  /// Where programs run.
  public var sandbox: Sandbox
  /// The folder of the programs; another one only in tests.
  public var programs: String

  /// Creates a reader.
  public init(sandbox: Sandbox = .shared, programs: String = "/usr/bin") {
    self.sandbox = sandbox
    self.programs = programs
  }

  /// How many seconds of the clock one page may take; of the processor it may take ten.
  public var patience = 12.0

  /// What reading one page may use.
  var pageLimits: WorkerLimits {
    WorkerLimits(
      addressSpace: 1 << 30, processorSeconds: 10, fileBytes: 1, wallSeconds: patience, outputBytes: 32 << 20)
  }

  /// Runs one of the programs over a file and gives what it said.
  func output(
    of program: String, _ arguments: [String], _ path: String, limits: WorkerLimits? = nil
  ) throws(IntakeProblem) -> [UInt8] {
    let program = programs + "/" + program
    guard sandbox.has(program) else { throw .noProgram(program) }
    guard sandbox.cage != .none else { throw .noCage }
    let result: WorkerResult
    do { result = try sandbox.run(program, arguments, input: path, limits: limits ?? pageLimits) } catch {
      throw .file(error)
    }
    if let problem = IntakeProblem(result) { throw problem }
    return result.output
  }
}
