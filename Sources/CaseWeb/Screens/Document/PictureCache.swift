import FileKit
import Intake
import Synchronization

/// Keeps pictures of pages in memory, the last used ones, never on a disk.
///
/// Who asks for one that is being made waits for it. One that could not be made is not tried again for a while, since
/// trying costs the most where it fails. Whoever asks has been let at the document before: nothing here looks at who.
final class PictureCache: Sendable {
  /// A page at a size.
  struct Key: Hashable, Sendable {
    let document: String
    let page: Int
    let longSide: Int
  }

  private struct Entry {
    let bytes: [UInt8]
    var used: UInt64
  }

  private struct Failure {
    let problem: IntakeProblem
    let until: Int64
  }

  /// A picture that is being made, under a lock until it is.
  private final class Making: Sendable {
    let result = Mutex<Result<[UInt8], IntakeProblem>?>(nil)
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var failures: [Key: Failure] = [:]
    var making: [Key: Making] = [:]
    var size = 0
    var clock: UInt64 = 0
  }

  private let state = Mutex(State())
  private let most: Int
  private let now: @Sendable () -> Int64

  /// So many failures are remembered, and so many milliseconds each.
  private static let (mostFailures, failureLasts) = (1_000, Int64(600_000))

  /// Creates a cache of at most so many bytes.
  init(most: Int = 64 << 20, now: @escaping @Sendable () -> Int64 = { SystemClock.milliseconds() }) {
    self.most = most
    self.now = now
  }

  /// How many bytes it holds.
  var size: Int { state.withLock { $0.size } }

  /// The picture, made if it is not here.
  ///
  /// - Throws: what making it threw, now or a little while ago.
  func picture(_ key: Key, _ make: () throws(IntakeProblem) -> [UInt8]) throws(IntakeProblem) -> [UInt8] {
    if let known = known(key) { return try known.get() }
    let making = state.withLock { state in
      if let making = state.making[key] { return making }
      let making = Making()
      state.making[key] = making
      return making
    }
    let made = making.result.withLock { result in
      if let result { return result }
      let made = Result(catching: make)
      result = made
      finish(made, key)
      return made
    }
    return try made.get()
  }

  private func known(_ key: Key) -> Result<[UInt8], IntakeProblem>? {
    let now = now()
    return state.withLock { state in
      if let failure = state.failures[key] {
        if now < failure.until { return .failure(failure.problem) }
        state.failures[key] = nil
      }
      guard let entry = state.entries[key] else { return nil }
      state.clock += 1
      state.entries[key]?.used = state.clock
      return .success(entry.bytes)
    }
  }

  private func finish(_ made: Result<[UInt8], IntakeProblem>, _ key: Key) {
    let until = now() + Self.failureLasts
    state.withLock { state in
      state.making[key] = nil
      switch made {
      case .success(let bytes): keep(bytes, as: key, in: &state)
      case .failure(let problem):
        guard problem.isOfTheDocument else { return }
        if state.failures.count >= Self.mostFailures { state.failures = [:] }
        state.failures[key] = Failure(problem: problem, until: until)
      }
    }
  }

  private func keep(_ bytes: [UInt8], as key: Key, in state: inout State) {
    guard bytes.count <= most / 4 else { return }
    state.clock += 1
    if let old = state.entries[key] { state.size -= old.bytes.count }
    state.entries[key] = Entry(bytes: bytes, used: state.clock)
    state.size += bytes.count
    while state.size > most, let oldest = state.entries.min(by: { $0.value.used < $1.value.used }) {
      state.entries[oldest.key] = nil
      state.size -= oldest.value.bytes.count
    }
  }
}

extension IntakeProblem {
  /// Whether it lies in the document, so that trying again soon would only cost the same once more.
  fileprivate var isOfTheDocument: Bool {
    switch self {
    case .unreadable, .tooSlow, .tooLarge, .unsupported, .program: true
    case .noProgram, .noCage, .file, .interrupted: false
    }
  }
}
