import CSQLite

/// The steps that the generic functions are made of; not generic, so that C stays inside.
extension Connection {
  @usableFromInline
  func begin(_ sql: SQL) throws(SQLiteError) -> Statement { try state.take(sql) }

  @usableFromInline
  func end(_ statement: Statement) { state.release(statement) }

  @usableFromInline
  func check(_ statement: Statement, _ parameters: borrowing Parameters) throws(SQLiteError) {
    let code = parameters.outcome(expecting: statement.parameterCount)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
  }

  /// Moves to the next row; false after the last.
  @usableFromInline
  func step(_ statement: Statement) throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(statement.pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw state.runningError()
    }
  }

  /// Checks, runs to the end and gives back in one call.
  @usableFromInline
  func complete(_ statement: Statement, _ parameters: borrowing Parameters) throws(SQLiteError) {
    defer { end(statement) }
    try check(statement, parameters)
    while try step(statement) {}
  }
}
