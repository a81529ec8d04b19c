import CaseModel
import CaseOperations
import Digests
import FileKit
import Synchronization

/// Long work that goes on while its page is closed; what it made is kept until there is newer.
final class JobCenter: Sendable {
  /// What a job made.
  struct Product: Sendable {
    /// What is said about it, on the job's page.
    var page: @Sendable (WebCall) -> HTML
    /// Files to save.
    var files: [File] = []
    /// What the notice of the page says.
    var notice: String?
  }

  /// A file that a job made.
  struct File: Sendable {
    let path: String
    let name: String
    let type: String
  }

  /// How it stands.
  enum State: Sendable {
    case running
    case done(Product)
    case failed(OperationError)
  }

  /// One piece of work.
  struct Job: Sendable {
    let id: String
    let title: Phrase
    let started: Int64
    let back: String
    let wish: StopWish
    var state: State
  }

  private let jobs = Mutex<[Job]>([])
  /// Where products lie; the pages remove it at their end.
  let folder: HeldFolder
  /// How many are kept.
  private static let most = 12
  /// How many may run at once: a machine of two cores has no use for more.
  private static let running = 2

  init(folder: HeldFolder) { self.folder = folder }

  /// Starts a piece of work.
  ///
  /// - Parameters:
  ///   - title: what it is.
  ///   - back: the page it was started from.
  ///   - work: does it, in a folder of its own, which lasts as long as the job is kept.
  /// - Returns: the job's id; nothing if too many run already.
  func start(
    _ title: Phrase, back: String, at time: Int64, _ work: @escaping @Sendable (String) throws -> Product
  ) throws -> String? {
    let id = Hex.encode(RandomBytes.make(16))
    let wish = StopWish()
    let job = Job(id: id, title: title, started: time, back: back, wish: wish, state: .running)
    let dropped: [Job]? = jobs.withLock { jobs in
      guard jobs.filter({ if case .running = $0.state { true } else { false } }).count < Self.running else {
        return nil
      }
      jobs.append(job)
      let finished = jobs.filter { if case .running = $0.state { false } else { true } }
      let surplus = Array(finished.prefix(max(0, jobs.count - Self.most)))
      jobs.removeAll { kept in surplus.contains { $0.id == kept.id } }
      return surplus
    }
    guard let dropped else { return nil }
    for old in dropped { try? Files.removeTree(Paths.join(folder.path, old.id)) }
    let place = Paths.join(folder.path, id)
    do {
      try Files.makeFolder(place)
      try WorkThread.start { [self] in
        let state = Interruption.$wish.withValue(wish) { () -> State in
          do { return .done(try work(place)) } catch { return .failed(OperationError(passing: error)) }
        }
        finish(id, state)
      }
    } catch {
      finish(id, .failed(OperationError(passing: error)))
    }
    return id
  }

  private func finish(_ id: String, _ state: State) {
    jobs.withLock { jobs in
      if let place = jobs.firstIndex(where: { $0.id == id }) { jobs[place].state = state }
    }
  }

  /// The job with an id.
  func job(_ id: String) -> Job? { jobs.withLock { $0.first { $0.id == id } } }

  /// Asks a job to stop; it leaves everything as it was.
  func cancel(_ id: String) { job(id)?.wish.set() }

  /// Waits until none runs, at most some seconds: none is to lose its folder while it works in it.
  func waitForAll() {
    func isRunning() -> Bool {
      jobs.withLock { $0.contains { if case .running = $0.state { true } else { false } } }
    }
    for _ in 0..<300 where isRunning() { Interruption.wait(milliseconds: 10) }
  }

  /// Asks all to stop, at the end.
  func cancelAll() { for job in jobs.withLock({ $0 }) { job.wish.set() } }
}
