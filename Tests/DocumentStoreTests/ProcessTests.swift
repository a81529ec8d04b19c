import FileKit
import Testing

@testable import DocumentStore

/// Several processes on one store, and a process that is killed while it writes.
@Suite struct ProcessTests {
  @Test func `three processes write at the same time and nothing is lost`() throws {
    let folder = try TemporaryFolder()
    let (store, founder) = try Sample.create(in: folder)
    try store.write(Sample.act(founder), as: .everything) { _ = try $0.add(Sample.draft("box", "0")) }
    let names = ["uno", "dos", "tres"]
    let turns = 60
    let result = try WriterProcess.run(
      """
      export TURNS=\(turns) OTHERS="\(names.joined(separator: " "))"
      for name in $OTHERS; do (writer $name) & all="$all $!"; done
      for one in $all; do wait $one || exit 1; done
      """, in: folder.path)
    try #require(result.outcome == .exited(0), "\(String(decoding: result.errorOutput, as: UTF8.self))")
    try store.read(as: .everything) { (reader) throws in
      let common = try #require(try reader.records("box").first)
      #expect(common.parts == [Part(body: Sample.body("\(names.count * turns)"))])
      #expect(common.version == names.count * turns + 1)
      let notes = try reader.records("note")
      #expect(notes.map(\.number) == Array(1...names.count * turns))
      let wanted = names.flatMap { name in (0..<turns).map { Sample.body("\(name) \($0)") } }
      #expect(Set(notes.map { $0.parts[0].body }) == Set(wanted))
      // They did take turns, and did not merely follow each other.
      let actions = try reader.batches(limit: 1_000).map(\.action)
      #expect(zip(actions, actions.dropFirst()).count { $0 != $1 } > 10)
    }
    #expect(try store.check(readData: true) == [])
  }

  @Test func `a process killed at any moment loses nothing acknowledged and leaves nothing half-written`() throws {
    let folder = try TemporaryFolder()
    let (_, founder) = try Sample.create(in: folder)
    var heads: [LedgerHead] = []
    var batches: [Int64] = []
    for round in 0..<20 {
      let delay = Double(Int.random(in: 0..<160)) / 1_000
      let result = try WriterProcess.run(
        """
        (writer round\(round)) & process=$!
        until [ -e round\(round) ]; do sleep 0.005; done
        sleep \(delay)
        kill -9 $process
        wait $process
        """, in: folder.path)
      try #require(result.outcome == .exited(128 + 9), "\(String(decoding: result.errorOutput, as: UTF8.self))")
      for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 3, words[2].utf8.count == 64, let batch = Int64(words[0]), let sequence = Int64(words[1])
        else { continue }
        batches.append(batch)
        heads.append(LedgerHead(sequence: sequence, value: String(words[2])))
      }
      let store = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite)
      // A document may have been kept that no record came to name: it is whole, and said to be unused.
      let defects = try store.check(readData: true, expecting: heads)
      let unused = defects.compactMap { if case .blobUnknown(let sha256) = $0 { sha256 } else { nil } }
      #expect(defects.count == unused.count && unused.count <= 1, "\(defects)")
      try store.read(as: .everything) { (reader) throws in
        let written = try reader.batches(limit: 10_000).filter { $0.action == "add" }
        #expect(Set(batches).isSubset(of: written.map(\.number)))
        // At most the last one of each round was written and not yet acknowledged.
        #expect(written.count <= batches.count + round + 1)
        #expect(written.allSatisfy { $0.changes.count == 4 })
      }
      // Who comes again with the same document finds it there.
      for sha256 in unused {
        try store.write(Sample.act(founder, "again"), as: .everything) {
          _ = try $0.add(Sample.draft("box", "otra vez", blobs: [sha256]))
        }
      }
      #expect(try store.check(readData: true) == [])
    }
    #expect(batches.count > 20)
  }
}
