import FileKit
import Testing

@testable import DocumentStore

/// Ten thousand random edits by several members; `STORE_EDITS` makes it more or fewer.
@Suite struct PropertyTests {
  static let edits = Environment.value("STORE_EDITS").flatMap { Int($0) } ?? 10_000

  @Test func `random edits leave no orphan, a valid ledger, an agreeing index, and nothing shown that may not be`()
    throws
  {
    let place = try EngineKind.sqlite.place(seed: 7)
    var world = try RandomWorld(place, seed: 42)
    var done = 0
    while done < Self.edits {
      // Many edits in one batch, as an import does; small batches are what can be undone.
      let size = min(Self.edits - done, world.pick(12) == 0 ? 200 : 1 + world.pick(8))
      done += try world.batch(of: size)
      if world.pick(60) == 0 { try world.look() }
    }
    try world.look()
    #expect(try place.store.check() == [])
    #expect(done >= Self.edits)
    #expect(world.leaks == [])
    #expect(world.shown > 10_000)
  }

  @Test func `the embedded engine answers as the reference does`() throws {
    let places = [try EngineKind.sqlite.place(seed: 3), try EngineKind.reference.place(seed: 3)]
    var worlds = [try RandomWorld(places[0], seed: 9), try RandomWorld(places[1], seed: 9)]
    for _ in 0..<60 {
      for place in worlds.indices { _ = try worlds[place].batch(of: 6) }
    }
    let answers = try worlds.map { try $0.answers() }
    #expect(answers[0] == answers[1])
    #expect(answers[0].contains { !$0.isEmpty })
    for place in places { #expect(try place.store.check() == []) }
  }
}
