import CaseWords
import CaseCommandLine
import CaseModel
import Synchronization

/// A console in memory: what a command wrote, and what it would find around it.
final class Desk: Sendable {
  struct Said {
    var output = ""
    var errors = ""
    var typed: [String] = []
  }

  private let said = Mutex(Said())
  let environment: [String: String]
  let folder: String

  init(folder: String = "/nowhere", environment: [String: String] = [:], typing: [String] = []) {
    self.folder = folder
    self.environment = environment
    said.withLock { $0.typed = typing }
  }

  var output: String { said.withLock { $0.output } }
  var errors: String { said.withLock { $0.errors } }

  var console: Console {
    var console = Console(
      workingFolder: folder, now: { 1_770_000_000_000 },
      writeOutput: { text in
        self.said.withLock { $0.output += text }
        return .written
      },
      writeError: { text in self.said.withLock { $0.errors += text } })
    console.environment = { self.environment[$0] }
    console.readLine = { self.said.withLock { $0.typed.isEmpty ? nil : $0.typed.removeFirst() } }
    return console
  }

  /// Runs a command line and forgets what earlier ones wrote.
  @discardableResult
  func run(_ arguments: String..., change: (inout Console) -> Void = { _ in }) -> ExitCode {
    run(arguments, change: change)
  }

  @discardableResult
  func run(_ arguments: [String], change: (inout Console) -> Void = { _ in }) -> ExitCode {
    said.withLock {
      $0.output = ""
      $0.errors = ""
    }
    var console = console
    change(&console)
    return RootCommand.run(arguments, console: console)
  }

  /// The JSON object of the last answer.
  func json() throws -> JSONValue { try JSONValue(parsing: output) }

  /// The JSON object of the last error.
  func errorJSON() throws -> JSONValue { try JSONValue(parsing: errors) }
}
