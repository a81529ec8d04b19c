import CaseModel
import CaseOperations
import FileKit
import Glibc
import Synchronization

/// How the process ends when somebody asks it to.
enum Farewell {
  /// How often a signal came since the first one was noticed.
  private static let insistence = Atomic<Int>(0)

  private static let end: @Sendable @convention(c) (Int32) -> Void = { _ in _exit(ExitCode.interrupted.rawValue) }
  private static let insist: @Sendable @convention(c) (Int32) -> Void = { _ in
    if insistence.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(ExitCode.interrupted.rawValue) }
  }

  /// Lets a wish to stop end the process where it is: nothing is being written.
  static func endAtOnce() {
    for wish in [SIGINT, SIGTERM] { _ = signal(wish, end) }
  }

  /// Waits beside the work for a wish to stop.
  ///
  /// The work may see the wish itself and leave in order; if it does not within a few seconds, or if the person insists,
  /// what was begun is taken away here. A transaction that is cut off is no more than never begun.
  static func watch(_ settings: Settings, _ console: Console) {
    // Touched here once, because a signal may not be the first to do so.
    insistence.store(0, ordering: .relaxed)
    Task.detached(priority: .high) {
      while !Interruption.requested { try? await Task.sleep(for: .milliseconds(50)) }
      for wish in [SIGINT, SIGTERM] { _ = signal(wish, insist) }
      for _ in 0..<100 where insistence.load(ordering: .relaxed) == 0 { try? await Task.sleep(for: .milliseconds(50)) }
      console.writeError(text(Unfinished.takeAway(), settings))
      // What the work made while that was said.
      _ = Unfinished.takeAway()
      _exit(ExitCode.interrupted.rawValue)
    }
  }

  /// What is said at the end: that it was interrupted, and what could not be taken away.
  static func text(_ left: [String], _ settings: Settings) -> String {
    var message = Message(OperationError.interrupted)
    if !left.isEmpty {
      message.why =
        Phrase("quedó a medias y se puede borrar: ", "left unfinished, and may be deleted: ")
        + left.map { SafeText.line($0) }.joined(separator: ", ")
    }
    return (settings.json ? message.json(settings.language).jsonText : "error: " + message.line(settings.language))
      + "\n"
  }
}
