import Glibc
import Synchronization

/// The wish of a person, or of the system, that the program stops.
///
/// Long work asks `requested` between two steps and leaves everything as it was; who insists with a second signal ends the
/// process at once.
public enum Interruption {
  private static let wishes = Atomic<Int>(0)

  /// Says whether someone asked to stop.
  public static var requested: Bool { wishes.load(ordering: .relaxed) > 0 }

  /// Starts to listen for interrupt (Ctrl-C) and termination, and lets broken pipes and too large files be errors instead
  /// of deaths.
  public static func install() {
    // Touched once here, because a signal may not be the first to do so.
    wishes.store(0, ordering: .relaxed)
    set(SIGINT, handler)
    set(SIGTERM, handler)
    set(SIGPIPE, SIG_IGN)
    set(SIGXFSZ, SIG_IGN)
  }

  private static let handler: @Sendable @convention(c) (Int32) -> Void = { _ in
    if wishes.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
  }

  private static func set(_ signal: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigemptyset(&action.sa_mask)
    unsafe sigaction(signal, &action, nil)
  }
}
