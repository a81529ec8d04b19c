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

  /// Stops what runs, as soon as it can, with `isInterrupted`.
  public func interrupt() { unsafe sqlite3_interrupt(state.pointer) }

  /// Asks a closure, every so many steps of SQLite's machine, whether to stop; nothing takes the question back.
  ///
  /// A stopped statement throws `isInterrupted`.
  public func onProgress(everySteps steps: Int32, stop: (@Sendable () -> Bool)?) {
    state.progress = stop.map(ProgressHandler.init)
    guard let handler = state.progress else {
      unsafe sqlite3_progress_handler(state.pointer, 0, nil, nil)
      return
    }
    let callback: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
      guard let context = unsafe context else { return 0 }
      return unsafe Unmanaged<ProgressHandler>.fromOpaque(context).takeUnretainedValue().stop() ? 1 : 0
    }
    unsafe sqlite3_progress_handler(state.pointer, steps, callback, Unmanaged.passUnretained(handler).toOpaque())
  }
}

final class ProgressHandler {
  let stop: @Sendable () -> Bool

  init(_ stop: @escaping @Sendable () -> Bool) { self.stop = stop }
}
