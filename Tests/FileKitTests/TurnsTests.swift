import FileKit
import Synchronization
import Testing

@Suite struct TurnsTests {
  /// Starts threads that each do something, and waits for all.
  private func threads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) throws {
    let done = Counter()
    for index in 0..<count {
      try WorkThread.start {
        body(index)
        done.number.add(1, ordering: .sequentiallyConsistent)
      }
    }
    for _ in 0..<2_000 where done.number.load(ordering: .sequentiallyConsistent) < count {
      Interruption.wait(milliseconds: 5)
    }
    #expect(done.number.load(ordering: .sequentiallyConsistent) == count, "somebody waits for ever")
  }

  private final class Counter: Sendable {
    let number = Atomic(0)
    let most = Atomic(0)
  }

  @Test func `no more are let through at once than there are places, each with one of its own`() throws {
    let turns = Turns(3)
    let inside = Counter()
    let places = Mutex<Set<Int>>([])
    let clashes = Counter()
    try threads(24) { _ in
      for _ in 0..<200 {
        turns.take { place in
          let now = inside.number.add(1, ordering: .sequentiallyConsistent).newValue
          inside.most.max(now, ordering: .sequentiallyConsistent)
          if places.withLock({ !$0.insert(place).inserted }) || !(0..<3).contains(place) {
            clashes.number.add(1, ordering: .relaxed)
          }
          places.withLock { _ = $0.remove(place) }
          inside.number.subtract(1, ordering: .sequentiallyConsistent)
        }
      }
    }
    #expect(inside.most.load(ordering: .relaxed) <= 3)
    #expect(clashes.number.load(ordering: .relaxed) == 0)
  }

  @Test func `whoever came first goes first`() throws {
    let turns = Turns(1)
    let order = Mutex<[Int]>([])
    try turns.take { _ in
      for index in 0..<12 {
        try WorkThread.start { turns.take { _ in order.withLock { $0.append(index) } } }
        // Long enough that each waits before the next one comes.
        Interruption.wait(milliseconds: 20)
      }
    }
    for _ in 0..<400 where order.withLock({ $0.count }) < 12 { Interruption.wait(milliseconds: 5) }
    #expect(order.withLock { $0 } == Array(0..<12))
  }

  @Test func `a place is given back when what was done with it fails`() {
    struct Failure: Error {}
    let turns = Turns(1)
    for _ in 0..<3 { #expect(throws: Failure.self) { try turns.take { _ in throw Failure() } } }
    #expect(turns.take { $0 } == 0)
  }
}
