import Glibc
import SQLiteKit
import Testing

@Suite struct MaintenanceTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func filled() throws -> Connection {
    let connection = try Connection(path: scratch.file("a.db"), mode: .create)
    try connection.pragma("journal_mode", set: "WAL")
    try connection.execute(
      script: "CREATE TABLE t(x INTEGER PRIMARY KEY, y TEXT NOT NULL UNIQUE CHECK(length(y) > 1)) STRICT")
    try connection.transaction(.immediate) { connection in
      for i in 0..<2_000 { try connection.run("INSERT INTO t(y) VALUES(?)", "row number \(i)") }
    }
    return connection
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = unsafe open(scratch.file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    #expect(unsafe Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  func error(_ body: () throws -> Void) -> SQLiteError? {
    do { try body() } catch let error as SQLiteError { return error } catch {}
    return nil
  }

  @Test func `a backup holds what the database held`() throws {
    let connection = try filled()
    var steps = 0
    try connection.backup(to: scratch.file("b.db"), pagesPerStep: 5) { _, _ in
      steps += 1
      return true
    }
    #expect(steps > 3)
    let copy = try Connection(path: scratch.file("b.db"), mode: .readOnly)
    #expect(try copy.integer("SELECT count(*) FROM t") == 2_000)
    #expect(try copy.integrityCheck().isEmpty)
  }

  @Test func `a backup can be given up`() throws {
    let connection = try filled()
    let error = error { try connection.backup(to: scratch.file("b.db"), pagesPerStep: 1) { _, _ in false } }
    #expect(error?.isInterrupted == true)
  }

  @Test func `a truncating checkpoint empties the log`() throws {
    let connection = try filled()
    try connection.checkpoint(.truncate)
    var information = stat()
    #expect(unsafe stat(scratch.file("a.db-wal"), &information) == 0)
    #expect(information.st_size == 0)
  }

  @Test func `a foreign file is told from a damaged one and from none`() throws {
    try write(
      Array("This is not a database, whatever its name may say.".utf8) + [UInt8](repeating: 7, count: 4_000), to: "b.db"
    )
    let foreign = error {
      try Connection(path: scratch.file("b.db"), mode: .readOnly).run("SELECT * FROM sqlite_schema")
    }
    #expect(foreign?.isNotADatabase == true)
    let missing = error { _ = try Connection(path: scratch.file("c.db"), mode: .readWrite) }
    #expect(missing?.isMissing == true)
    let immutable = try { () throws in
      _ = try filled()
      return try Connection(path: scratch.file("a.db"), mode: .immutable)
    }()
    #expect(try immutable.integer("SELECT count(*) FROM t") == 2_000)
  }

  @Test func `an error names the column and never the value`() throws {
    let connection = try filled()
    let repeated = error { try connection.run("INSERT INTO t(y) VALUES(?)", "row number 7") }
    #expect(repeated?.isConstraint == true)
    #expect(repeated?.extendedCode == 2067)
    #expect(repeated?.message == "UNIQUE constraint failed: t.y")
    let short = error { try connection.run("INSERT INTO t(y) VALUES(?)", "q") }
    #expect(short?.isConstraint == true)
    #expect(short?.description.contains("q") == false)
  }

  @Test func `an error in a text says where`() throws {
    let connection = try filled()
    let error = error { try connection.run("SELECT nonsense FROM t") }
    #expect(error?.offset == 7)
    #expect(error?.message.contains("nonsense") == true)
  }

  @Test func `a setting is a word, and so is its value`() throws {
    let connection = try filled()
    #expect(try connection.pragma("journal_mode") == "wal")
    #expect(error { try connection.pragma("user_version", set: "1; DROP TABLE t") } != nil)
    #expect(error { _ = try connection.pragma("user_version=1") } != nil)
    try connection.pragma("user_version", set: "7")
    #expect(try connection.pragma("user_version") == "7")
  }

  @Test func `triggers and views of a file do not run`() throws {
    let connection = try filled()
    try connection.execute(
      script: "CREATE TRIGGER evil AFTER INSERT ON t BEGIN DELETE FROM t; END; CREATE VIEW lying AS SELECT 1 AS x;")
    try connection.run("INSERT INTO t(y) VALUES('one more')")
    #expect(try connection.integer("SELECT count(*) FROM t") == 2_001)
    #expect(error { try connection.run("SELECT x FROM lying") } != nil)
    #expect(error { try connection.execute(script: "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema") } != nil)
  }
}
