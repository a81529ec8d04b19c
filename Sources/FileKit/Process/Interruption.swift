import Glibc
import Synchronization

/// The wish of a person, or of the system, that the program stops.
///
/// Long work asks `requested` between two steps and leaves everything as it was; who insists with a second signal ends the
/// process at once, unless somebody is there to clean up behind it.
public enum Interruption {
  private static let wishes = Atomic<Int>(0)
  private static let borne = Atomic<Int>(1)

  /// The wish that stops only the work done inside `$wish.withValue`.
  @TaskLocal public static var wish: StopWish?

  /// Says whether someone asked to stop: the program, or the work at hand.
  public static var requested: Bool { wishes.load(ordering: .relaxed) > 0 || wish?.isSet == true }

  /// Says whether someone asked again.
  public static var insisted: Bool { wishes.load(ordering: .relaxed) > 1 }

  /// Leaves so many signals to the caller, one unless said otherwise; the next one ends the process at once.
  public static func bear(_ signals: Int) {
    borne.store(signals, ordering: .relaxed)
    if wishes.load(ordering: .relaxed) > signals { _exit(130) }
  }

  /// Waits, at most so long: for a loop that has nothing to do but ask `requested`.
  public static func wait(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

  /// Starts to listen for interrupt (Ctrl-C), termination and a closed terminal, and lets broken pipes and too large files be errors instead
  /// of deaths.
  public static func install() {
    // Touched once here, because a signal may not be the first to do so.
    wishes.store(0, ordering: .relaxed)
    borne.store(1, ordering: .relaxed)
    set(SIGINT, handler)
    set(SIGTERM, handler)
    if !isIgnored(SIGHUP) { set(SIGHUP, handler) }
    set(SIGPIPE, SIG_IGN)
    set(SIGXFSZ, SIG_IGN)
  }

  private static let handler: @Sendable @convention(c) (Int32) -> Void = { _ in
    if wishes.wrappingAdd(1, ordering: .relaxed).oldValue >= borne.load(ordering: .relaxed) { _exit(130) }
  }

  /// Whether whoever started the process wants it to outlive its terminal.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0, let handler = unsafe action.__sigaction_handler.sa_handler else {
      return false
    }
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func set(_ signal: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigemptyset(&action.sa_mask)
    unsafe sigaction(signal, &action, nil)
  }
}
