import Dispatch
import Glibc
import Synchronization

/// Lets so many threads at a time at something of which there are so many, in the order in which they came.
///
/// A plain lock is given to whoever is quickest: under load some wait for none and others for all. Whoever waits here
/// sleeps, and nobody overtakes.
public final class Turns: Sendable {
  private struct State {
    var free: [Int]
    /// Places that were given back while somebody waited: each belongs to one who has just been woken.
    var promised: [Int] = []
    var waiting: [DispatchSemaphore] = []
    /// How many of them have been woken: they are taken away together, now and then.
    var woken = 0
  }

  private let state: Mutex<State>
  /// How many places there are.
  public let count: Int

  /// Creates one.
  ///
  /// - Parameter count: how many threads at a time, 1 or more.
  public init(_ count: Int) {
    self.count = max(1, count)
    state = Mutex(State(free: Array((0..<max(1, count)).reversed())))
  }

  /// Runs the body with a place of its own, from 0 to `count - 1`, once there is one.
  public func take<R>(_ body: (Int) throws -> R) rethrows -> R {
    let place = wait()
    defer { giveBack(place) }
    return try body(place)
  }

  private func wait() -> Int {
    let turn = state.withLock { state -> Result in
      if let place = state.free.popLast() { return .place(place) }
      let semaphore = DispatchSemaphore(value: 0)
      state.waiting.append(semaphore)
      return .wait(semaphore)
    }
    switch turn {
    case .place(let place): return place
    case .wait(let semaphore):
      semaphore.wait()
      return state.withLock { $0.promised.removeLast() }
    }
  }

  private enum Result {
    case place(Int)
    case wait(DispatchSemaphore)
  }

  private func giveBack(_ place: Int) {
    let next = state.withLock { state -> DispatchSemaphore? in
      guard state.woken < state.waiting.count else {
        state.free.append(place)
        return nil
      }
      let next = state.waiting[state.woken]
      state.woken += 1
      if state.woken == state.waiting.count || state.woken > 64 {
        state.waiting.removeFirst(state.woken)
        state.woken = 0
      }
      state.promised.append(place)
      return next
    }
    next?.signal()
  }

  /// How many processors the machine has at work.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
