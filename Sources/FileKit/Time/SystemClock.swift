import Glibc

/// The clocks of the machine.
public enum SystemClock {
  /// Milliseconds since 1970 in UTC; may step back when someone sets the clock.
  public static func milliseconds() -> Int64 {
    let now = read(CLOCK_REALTIME)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// Nanoseconds since some moment; never steps back.
  public static func monotonicNanoseconds() -> UInt64 {
    let now = read(CLOCK_MONOTONIC)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }

  /// Nanoseconds of processor time that this process has used, in all its threads; others on the machine do not count.
  public static func processorNanoseconds() -> UInt64 {
    let now = read(CLOCK_PROCESS_CPUTIME_ID)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var now = timespec()
    unsafe clock_gettime(clock, &now)
    return now
  }
}
