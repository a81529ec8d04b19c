internal import Digests
private import Synchronization

/// What new identities come from.
public protocol UIDSource: Sendable {
  /// A new identity for something made at the given instant (UTC milliseconds).
  func next(at milliseconds: Int64) -> UID
}

/// UUIDv7 from the system's random numbers; those of one millisecond ascend.
public final class RandomUIDSource: UIDSource {
  private struct State {
    var millisecond: Int64 = .min
    var high: UInt64 = 0
    var low: UInt64 = 0
    var pool: [UInt8] = []

    /// Random bits from a pool: asking the system for each identity costs more than all the rest.
    mutating func bits() -> UInt64 {
      if pool.count < 8 { pool = RandomBytes.make(4_096) }
      defer { pool.removeLast(8) }
      return pool.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
  private let state = Mutex(State())

  /// Creates a source of its own.
  public init() {}

  /// A new identity: time first, then bits that nobody can guess.
  public func next(at milliseconds: Int64) -> UID {
    state.withLock { state in
      if milliseconds == state.millisecond {
        // RFC 9562, method 2: a random step up keeps the order within the millisecond.
        let step = state.bits() >> 32 + 1
        let (low, overflow) = state.low.addingReportingOverflow(step)
        state.low = low & (1 << 62 - 1)
        if overflow || low >> 62 != 0 { state.high = (state.high + 1) & 0xfff }
      } else {
        state.millisecond = milliseconds
        state.high = state.bits() & 0x7ff
        state.low = state.bits() >> 3
      }
      return .version7(milliseconds: milliseconds, high: state.high, low: state.low)
    }
  }
}

/// UUIDv7 that repeat with the seed: for tests and samples, never for a real store.
public final class SeededUIDSource: UIDSource {
  private let state: Mutex<UInt64>

  /// Creates a source that gives the same identities for the same seed.
  public init(seed: UInt64) { state = Mutex(seed) }

  /// The next identity of the sequence.
  public func next(at milliseconds: Int64) -> UID {
    let (high, low) = state.withLock { state in (SeededUIDSource.step(&state), SeededUIDSource.step(&state)) }
    return .version7(milliseconds: milliseconds, high: high & 0xfff, low: low & (1 << 62 - 1))
  }

  /// SplitMix64: well mixed, and the same everywhere.
  private static func step(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}

extension UID {
  static func version7(milliseconds: Int64, high: UInt64, low: UInt64) -> UID {
    UID(high: UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | high, low: 1 << 63 | low)
  }
}
