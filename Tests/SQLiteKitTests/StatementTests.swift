import SQLiteKit
import Testing

@Suite final class StatementTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute(
      script: "CREATE TABLE value(id INTEGER PRIMARY KEY, it ANY) STRICT")
  }

  @Test(arguments: [
    SQLValue.integer(.max), .integer(.min), .real(0.1), .text(""), .text("Año, ¿«niño»? 🙂"), .text("a\u{0}b"),
    .bytes([]),
    .bytes([0, 255, 1]), .null,
  ])
  func `a value comes back as it was bound`(value: SQLValue) throws {
    try connection.run("INSERT INTO value(it) VALUES(?)", value)
    #expect(try connection.first("SELECT it FROM value") { $0.value(0) } == value)
  }

  @Test func `each type of value binds as its storage class`() throws {
    try connection.run(
      "INSERT INTO value(it) VALUES(?), (?), (?), (?), (?), (?), (?)",
      1, Int64(2), true, 1.5, "text", [UInt8(7)], nil as String?)
    var kinds: [String] = []
    try connection.each("SELECT typeof(it) FROM value ORDER BY id") { kinds.append($0.text(0)) }
    #expect(kinds == ["integer", "integer", "integer", "real", "text", "blob", "null"])
  }

  @Test func `a slice of bytes and a value of many parameters bind`() throws {
    let bytes: [UInt8] = [1, 2, 3, 4]
    try connection.run("INSERT INTO value(it) VALUES(?), (?), (?)", bytes[1...2], Values([.integer(5), .text("six")]))
    #expect(try connection.first("SELECT it FROM value WHERE id=1") { $0.bytes(0) } == [2, 3])
    #expect(try connection.integer("SELECT it FROM value WHERE id=2") == 5)
    #expect(try connection.text("SELECT it FROM value WHERE id=3") == "six")
  }

  @Test func `a row lends its bytes without a copy`() throws {
    try connection.run("INSERT INTO value(it) VALUES(?)", "año")
    let count = try connection.first("SELECT it, NULL FROM value") { row in
      row.withBytes(0) { $0.count } + row.withBytes(1) { $0.count }
    }
    #expect(count == 4)
  }

  @Test func `a row tells null from nothing`() throws {
    let row = try connection.first("SELECT NULL AS a, 0 AS b, '' AS c") { row in
      #expect(row.columnCount == 3)
      #expect(row.name(2) == "c")
      #expect(
        row.integerOrNil(0) == nil && row.textOrNil(0) == nil && row.bytesOrNil(0) == nil && row.realOrNil(0) == nil)
      #expect(row.integerOrNil(1) == 0 && row.textOrNil(2) == "")
      #expect(row.integer(0) == 0 && row.text(0) == "" && row.bytes(0) == [] && !row.boolean(0))
      return true
    }
    #expect(row == true)
  }

  @Test func `the same text can be used inside its own answer`() throws {
    for i in 1...3 { try connection.run("INSERT INTO value(it) VALUES(?)", i) }
    var pairs: [[Int]] = []
    func rows(_ body: (Int) throws -> Void) throws {
      try connection.each("SELECT it FROM value WHERE it <= ? ORDER BY it", 2) { try body($0.int(0)) }
    }
    try rows { outer in try rows { inner in pairs.append([outer, inner]) } }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `a statement is free again after its answer was left by an error`() throws {
    struct Enough: Error {}
    for i in 1...3 { try connection.run("INSERT INTO value(it) VALUES(?)", i) }
    for _ in 1...3 {
      #expect(throws: Enough.self) { try connection.each("SELECT it FROM value") { _ in throw Enough() } }
    }
    try connection.execute(script: "DROP TABLE value")
  }

  @Test func `too few or too many values are refused, not filled with old ones`() throws {
    try connection.run("INSERT INTO value(it) VALUES(?)", "secret")
    #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO value(it) VALUES(?)") }
    #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO value(it) VALUES(?)", 1, 2) }
    #expect(try connection.integer("SELECT count(*) FROM value") == 1)
  }

  @Test func `one text is one statement`() {
    #expect(throws: SQLiteError.self) { try connection.run("SELECT 1; DROP TABLE value") }
    #expect(throws: SQLiteError.self) { try connection.run("") }
    #expect(throws: Never.self) { try connection.run("SELECT 1 ;\n") }
  }

  @Test func `a generated text keeps its statement and a passing one does not mix with it`() throws {
    let insert = SQL(generated: "INSERT INTO value(it) VALUES(?)")
    for i in 0..<1_000 {
      try connection.run(insert, i)
      #expect(try connection.integer(SQL(once: "SELECT \(i)")) == Int64(i))
      #expect(try connection.integer(SQL(generated: "SELECT \(-i)")) == Int64(-i))
    }
    #expect(try connection.integer("SELECT count(*) FROM value") == 1_000)
    let (last, changed) = (connection.lastInsertRowID, connection.totalChanges)
    #expect(last == 1_000 && changed == 1_000)
  }
}
