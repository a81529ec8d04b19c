import CSQLite
import Glibc

/// The open database and its prepared statements, behind a connection.
///
/// A class, so that a connection can be used again while one of its answers is being read.
@safe @usableFromInline
final class ConnectionState {
  let pointer: OpaquePointer
  private var statements: [UInt: Statement] = [:]
  private var lastKey: UInt = 0
  private var lastStatement: Statement?

  /// Generated texts come and go; past this many, those not in use are dropped.
  private let capacity = 512

  /// Counted out only when the file is closed.
  private let use: OpenDatabases.Use

  init(_ pointer: OpaquePointer, path: String) {
    unsafe self.pointer = pointer
    use = OpenDatabases.Use(path)
  }

  deinit {
    lastStatement = nil
    statements.removeAll()
    unsafe sqlite3_close_v2(pointer)
  }

  /// Finds or prepares the statement of a text, and takes it into use.
  func take(_ sql: SQL) throws(SQLiteError) -> Statement {
    let key = sql.key
    if key != 0, key == lastKey, let statement = lastStatement, !statement.isInUse {
      statement.isInUse = true
      return statement
    }
    guard key != 0 else { return try prepare(sql.text, flags: 0) }
    if let statement = statements[key] {
      if statement.isInUse { return try prepare(sql.text, flags: 0) }
      statement.isInUse = true
      lastKey = key
      lastStatement = statement
      return statement
    }
    if statements.count >= capacity {
      lastStatement = nil
      lastKey = 0
      statements = statements.filter { $0.value.isInUse }
    }
    let statement = try prepare(sql.text, flags: UInt32(SQLITE_PREPARE_PERSISTENT))
    statement.isInUse = true
    statements[key] = statement
    lastKey = key
    lastStatement = statement
    return statement
  }

  /// Gives a statement back, ready for its next use.
  func release(_ statement: Statement) {
    unsafe sqlite3_reset(statement.pointer)
    statement.isInUse = false
  }

  private func prepare(_ text: String, flags: UInt32) throws(SQLiteError) -> Statement {
    var text = text
    var rest = 0
    let (prepared, code) = text.withUTF8 { utf8 in
      var statement: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let code = unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
        let code = unsafe sqlite3_prepare_v3(
          pointer, characters.baseAddress, Int32(clamping: characters.count), flags, &statement, &tail)
        if let start = characters.baseAddress, let tail = unsafe tail { rest = unsafe tail - start }
        return code
      }
      return unsafe (statement, code)
    }
    guard code == SQLITE_OK else { throw preparationError() }
    guard let statement = unsafe prepared else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "no statement")
    }
    let found = unsafe Statement(statement)
    guard text.utf8.dropFirst(rest).allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ";") }) else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "more than one statement", offset: rest)
    }
    return found
  }

  /// Runs every statement of a text.
  func run(script: String) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(pointer, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw preparationError() }
  }

  /// What went wrong while a text was read: SQLite quotes nothing but that text, in which no value stands.
  func preparationError() -> SQLiteError {
    let reason = errno
    let offset = unsafe sqlite3_error_offset(pointer)
    let code = unsafe sqlite3_extended_errcode(pointer)
    return unsafe SQLiteError(
      code: code, message: String(cString: sqlite3_errmsg(pointer)), offset: offset < 0 ? nil : Int(offset),
      systemCode: systemCode(of: code, reason))
  }

  /// What went wrong while a statement ran.
  ///
  /// Of SQLite's words only those about constraints are kept, which name columns: full-text search quotes what a
  /// person typed.
  func runningError() -> SQLiteError {
    let reason = errno
    let code = unsafe sqlite3_extended_errcode(pointer)
    guard code & 0xFF == SQLITE_CONSTRAINT else {
      return SQLiteError(code: code, systemCode: systemCode(of: code, reason))
    }
    return unsafe SQLiteError(code: code, message: String(cString: sqlite3_errmsg(pointer)))
  }

  /// What the operating system answered, if it was it that failed.
  ///
  /// A write that fails as a transaction ends leaves no trace but the thread's `errno`.
  private func systemCode(of code: Int32, _ reason: Int32) -> Int32 {
    guard code & 0xFF == SQLITE_IOERR else { return 0 }
    let known = unsafe sqlite3_system_errno(pointer)
    return known != 0 ? known : reason
  }
}
