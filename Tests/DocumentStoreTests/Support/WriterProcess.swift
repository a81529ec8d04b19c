import FileKit
import Glibc
import Testing

@testable import DocumentStore

/// What a process of its own does to a store: this program, started again by ``ProcessTests`` with this one test.
struct WriterProcess {
  static let folder = Environment.value("STORE_WRITER")

  /// Starts programs of this suite by a shell script in which `$writer` is the command that starts one.
  static func run(_ script: String, in folder: String) throws -> WorkerResult {
    var environment = ["STORE_WRITER": folder]
    for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] { environment[name] = Environment.value(name) }
    environment["program"] = Environment.executable()
    let writer = #"writer() { NAME=$1 exec "$program" --testing-library swift-testing --filter WriterProcess; }"#
    return try Worker.run(
      executable: "/bin/sh", arguments: ["-c", "cd \"$STORE_WRITER\"\n\(writer)\n\(script)"], environment: environment,
      limits: WorkerLimits(wallSeconds: 120))
  }

  private static func open(_ folder: String) throws -> (store: Store, founder: UID) {
    let store = try Store.open(at: Paths.join(folder, "store"), schema: Sample.schema, mode: .readWrite)
    return (store, try store.read(as: .everything) { try $0.members()[0].uid })
  }

  @Test(.enabled(if: WriterProcess.folder != nil)) func `it writes as it is told`() throws {
    let folder = try #require(Self.folder)
    let name = try #require(Environment.value("NAME"))
    if let turns = Environment.value("TURNS").flatMap({ Int($0) }) {
      try Self.take(turns, of: name, in: folder)
    } else {
      try Self.writeForever(name, in: folder)
    }
  }

  /// Writes batches, each of which adds a record and counts up the common one; begins when all are there.
  private static func take(_ turns: Int, of name: String, in folder: String) throws {
    let (store, founder) = try open(folder)
    let common = try store.read(as: .everything) { try $0.records("box")[0].uid }
    try Files.write([1], to: Paths.join(folder, name))
    let others = Environment.value("OTHERS")?.split(separator: " ").map(String.init) ?? []
    while !others.allSatisfy({ Files.exists(Paths.join(folder, $0)) }) { usleep(1_000) }
    for turn in 0..<turns {
      let sha256 = try store.preserve(Array("hoja \(turn) de \(name)".utf8)).sha256
      try store.write(Act(member: founder, at: Sample.start + 10, action: name), as: .everything) { writer in
        try writer.add(Sample.draft("note", "\(name) \(turn)", blobs: [sha256]))
        guard let record = try writer.record(common), let part = record.parts.first,
          let count = Int(String(decoding: part.body.dropFirst(9).dropLast(2), as: UTF8.self))
        else { throw StoreError.corrupt }
        try writer.revise(common, expecting: record.version, Sample.draft("box", String(count + 1)))
      }
      usleep(500)
    }
  }

  /// Writes batches without end, and says each time what is acknowledged.
  private static func writeForever(_ name: String, in folder: String) throws {
    let (store, founder) = try open(folder)
    try Files.write([1], to: Paths.join(folder, name))
    for turn in 0... {
      let sha256 = try store.preserve(Array("hoja \(turn) de \(name)".utf8)).sha256
      let batch = try store.write(Act(member: founder, at: Sample.start + 10, action: "add"), as: .everything) {
        writer in
        let box = try writer.add(Sample.draft("box", "caja \(turn)", facets: ["tag": ["a"]], blobs: [sha256])).uid
        let note = try writer.add(Sample.draft("note", "nota \(turn)", label: Label(access: 2))).uid
        try writer.link(LinkDraft(source: box, relation: "holds", target: note))
        try writer.revise(note, Sample.draft("note", "nota \(turn) corregida"))
        return writer.batch
      }
      let head = try store.read(as: .everything) { try $0.head() }
      try StandardStream.output.write("\n\(batch) \(head.sequence) \(head.value)\n")
    }
  }
}
