import FileKit
import Glibc
import Testing

@testable import DocumentStore

@Suite struct LockTests {
  /// How many locks this process holds on a file, as the kernel tells it.
  private func locks(on path: String) throws -> Int {
    var information = stat()
    try #require(unsafe stat(path, &information) == 0)
    let node = ":\(information.st_ino)"
    return String(decoding: try Files.read("/proc/locks"), as: UTF8.self).split(separator: "\n").filter { line in
      let words = line.split(separator: " ")
      return words.contains("\(getpid())") && words.contains { $0.hasSuffix(node) }
    }.count
  }

  /// Another process that finds no lock takes itself for the last one and deletes the log under our eyes.
  @Test func `opening one more connection drops no lock of those that are open`() throws {
    let folder = try TemporaryFolder()
    let (_, founder) = try Sample.create(in: folder)
    let store = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite)
    _ = try store.read(as: .everything) { try $0.head() }
    let database = folder.path + "/store/expediente.db"
    #expect(try locks(on: database) == 1)
    try store.write(Sample.act(founder, "add"), as: .everything) { _ = try $0.add(Sample.draft("box", "uno")) }
    #expect(try locks(on: database) == 1)
    let again = try Store.open(at: folder.path("store"), schema: Sample.schema, mode: .readWrite)
    _ = try again.read(as: .everything) { try $0.head() }
    #expect(try locks(on: database) == 1)
    _ = try store.read(as: .everything) { try $0.head() }
  }

  @Test func `readings within readings wait for nobody, however many there are`() async throws {
    let folder = try TemporaryFolder()
    let (store, _) = try Sample.create(in: folder)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try store.read(as: .everything) { _ in
            try store.read(as: .everything) { _ in try store.read(as: .everything) { try $0.members().count } }
          }
        }
      }
      for try await count in group { #expect(count == 1) }
    }
  }
}
