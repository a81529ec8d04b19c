import CSQLite

/// When a transaction takes its locks.
public enum TransactionKind: Sendable {
  /// With the first statement that needs them: for reading.
  case deferred
  /// At once for writing, so that two writers wait for each other instead of failing half-way.
  case immediate
  /// At once, against readers too.
  case exclusive

  fileprivate var begin: SQL {
    switch self {
    case .deferred: "BEGIN DEFERRED"
    case .immediate: "BEGIN IMMEDIATE"
    case .exclusive: "BEGIN EXCLUSIVE"
    }
  }
}

extension Connection {
  /// Runs a closure as one transaction: all of it is kept, or, if it throws, nothing.
  ///
  /// - Throws: `SQLiteError`, and what the closure throws.
  public func transaction<Result>(
    _ kind: TransactionKind, _ body: (borrowing Connection) throws -> Result
  ) throws -> Result {
    try run(kind.begin)
    do {
      let result = try body(self)
      try run("COMMIT")
      return result
    } catch {
      // A full disk or a deadlock may have rolled back already; the first error is the one to tell.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Says whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(state.pointer) == 0 }

  /// Says whether the connection cannot write.
  public var isReadOnly: Bool { unsafe sqlite3_db_readonly(state.pointer, "main") == 1 }

  /// The row number of the last row inserted.
  public var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(state.pointer) }

  /// How many rows the last statement changed.
  public var changes: Int { Int(unsafe sqlite3_changes64(state.pointer)) }

  /// How many rows were changed since the connection was opened.
  public var totalChanges: Int { Int(unsafe sqlite3_total_changes64(state.pointer)) }
}
