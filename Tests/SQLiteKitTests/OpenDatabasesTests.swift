import Glibc
import SQLiteKit
import Testing

@Suite struct `Files that a connection has open` {
  @Test func `are not for others to open until the last connection is gone`() throws {
    let path = "/tmp/open-\(getpid())-\(UInt64.random(in: 0 ... .max)).db"
    defer { _ = unsafe unlink(path) }
    func use(_ connection: borrowing Connection) throws { _ = try connection.integer("SELECT 1") }
    do {
      let first = try Connection(path: path, mode: .create)
      do {
        let second = try Connection(path: path, mode: .readWrite)
        try use(second)
        #expect(OpenDatabases.withoutConnection(to: path) { 1 } == nil)
      }
      #expect(OpenDatabases.withoutConnection(to: path) { 1 } == nil)
      try use(first)
    }
    #expect(OpenDatabases.withoutConnection(to: path) { 1 } == 1)
  }
}
