import CaseWords
import CaseModel
import CaseOperations
import FileKit
import Glibc

/// How the process ends when somebody asks it to.
enum Farewell {
  /// Lets a wish to stop end the process where it is: nothing is being written.
  static func endAtOnce() { Interruption.bear(0) }

  /// Waits beside the work for a wish to stop.
  ///
  /// The work may see the wish itself and leave in order; if it does not within a few seconds, or if the person insists,
  /// what was begun is taken away here. A transaction that is cut off is no more than never begun.
  static func watch(_ settings: Settings, _ console: Console) {
    // Before the first signal: two that come together would otherwise end the process before anything is cleaned up.
    Interruption.bear(2)
    Task.detached(priority: .high) {
      while !Interruption.requested { try? await Task.sleep(for: .milliseconds(50)) }
      for _ in 0..<100 where !Interruption.insisted { try? await Task.sleep(for: .milliseconds(50)) }
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
