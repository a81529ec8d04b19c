import Glibc
import SQLiteKit
import Testing

/// A folder that is removed with its test.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/sqlitekit-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func file(_ name: String) -> String { path + "/" + name }

  deinit {
    for suffix in ["a.db", "a.db-wal", "a.db-shm", "b.db", "b.db-wal", "b.db-shm"] { unsafe unlink(file(suffix)) }
    unsafe rmdir(path)
  }
}

@Suite struct TransactionTests {
  struct Stop: Error {}

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func connection(_ mode: Connection.OpenMode = .create) throws -> sending Connection {
    let connection = try Connection(path: scratch.file("a.db"), mode: mode, busyTimeout: 50)
    if mode == .create {
      try connection.pragma("journal_mode", set: "WAL")
      try connection.execute(script: "CREATE TABLE IF NOT EXISTS t(x INTEGER) STRICT")
    }
    return connection
  }

  @Test func `a file that may grow no more is as full as a disk`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let connection = try Connection(path: scratch.file("a.db"), mode: .create, busyTimeout: 50)
      try connection.pragma("journal_mode", set: "WAL")
      try connection.execute(script: "CREATE TABLE t(x BLOB) STRICT")
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 40_960, rlim_max: 40_960)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(3) }
      do {
        for _ in 0..<50 { try connection.execute(script: "INSERT INTO t VALUES (zeroblob(9000))") }
        exit(4)
      } catch let error as SQLiteError {
        exit(error.isFull && error.systemCode == EFBIG ? 0 : 5)
      }
    }
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    let connection = try connection()
    #expect(throws: Stop.self) {
      try connection.transaction(.immediate) { connection in
        try connection.run("INSERT INTO t VALUES(1)")
        let isOpen = connection.isInTransaction
        #expect(isOpen)
        throw Stop()
      }
    }
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
    let result = try connection.transaction(.immediate) { connection in
      try connection.run("INSERT INTO t VALUES(1)")
      return "kept"
    }
    #expect(result == "kept")
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func `a second writer waits, then is told that the first is still there`() throws {
    let first = try connection()
    let second = try connection()
    try first.transaction(.immediate) { _ in
      do {
        try second.transaction(.immediate) { _ in }
        Issue.record("two writers at once")
      } catch let error as SQLiteError {
        #expect(error.isBusy)
      }
    }
    let before = try second.dataVersion()
    try first.run("INSERT INTO t VALUES(1)")
    #expect(try second.dataVersion() != before)
  }

  @Test func `who opened for reading cannot write`() throws {
    let writer = try connection()
    let reader = try connection(.readOnly)
    let (one, other) = (reader.isReadOnly, writer.isReadOnly)
    #expect(one && !other)
    do {
      try reader.run("INSERT INTO t VALUES(1)")
      Issue.record("a reader wrote")
    } catch let error {
      #expect(error.isReadOnly)
    }
  }
}
