public import FileKit

/// All that a command touches of the world around it, as values: a test gives its own.
public struct Console: Sendable {
  /// What became of a piece of output.
  public enum Outcome: Sendable {
    /// It was taken.
    case written
    /// Nobody reads it any more: the rest may be dropped.
    case closed
    /// It could not be written.
    case refused
  }

  /// Takes data: the answer itself.
  public var writeOutput: @Sendable (String) -> Outcome
  /// Takes everything that is not data.
  public var writeError: @Sendable (String) -> Void
  /// Reads one line a person types; nothing at the end of input.
  public var readLine: @Sendable () -> String?
  /// The value of an environment variable.
  public var environment: @Sendable (String) -> String?
  /// The absolute path of the working folder.
  public var workingFolder: String
  /// The path of this program, which is its own worker for strangers' files; without one they are read in process.
  public var executable: String?
  /// The name of the account that runs this, if it has one.
  public var userName: String?
  /// Whether a person can answer questions.
  public var asks: Bool
  /// Whether a person sees the answer on a terminal.
  public var showsOutput: Bool
  /// Whether a person sees messages on a terminal.
  public var showsErrors: Bool
  /// The zone whose clocks people here look at, if the machine says which.
  public var zone: NamedZone?
  /// The columns of the terminal, if there is one.
  public var width: Int?
  /// The time in milliseconds since 1970 began, UTC.
  public var now: @Sendable () -> Int64

  /// Creates a console without terminal, input or environment; a caller changes what it needs.
  public init(
    workingFolder: String, now: @escaping @Sendable () -> Int64, writeOutput: @escaping @Sendable (String) -> Outcome,
    writeError: @escaping @Sendable (String) -> Void
  ) {
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.workingFolder = workingFolder
    self.now = now
    readLine = { nil }
    environment = { _ in nil }
    asks = false
    showsOutput = false
    showsErrors = false
    width = nil
  }
}
