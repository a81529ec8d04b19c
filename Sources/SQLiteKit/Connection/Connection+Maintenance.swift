import CSQLite

/// How far a checkpoint of the write-ahead log goes.
public enum CheckpointKind: Sendable {
  /// What needs no waiting.
  case passive
  /// All of it, waiting for readers.
  case full
  /// All of it, and the log starts anew.
  case restart
  /// All of it, and the log becomes empty: erased text does not linger.
  case truncate

  fileprivate var code: Int32 {
    switch self {
    case .passive: SQLITE_CHECKPOINT_PASSIVE
    case .full: SQLITE_CHECKPOINT_FULL
    case .restart: SQLITE_CHECKPOINT_RESTART
    case .truncate: SQLITE_CHECKPOINT_TRUNCATE
    }
  }
}

extension Connection {
  /// Reads a setting, or nothing if SQLite knows none of that name.
  ///
  /// - Throws: `SQLiteError`.
  public func pragma(_ name: String) throws(SQLiteError) -> String? {
    try text(SQL(once: "PRAGMA " + checked(name)))
  }

  /// Changes a setting, and tells what it is afterwards if SQLite says so.
  ///
  /// - Throws: `SQLiteError`; also if name or value is more than a word or a number.
  @discardableResult
  public func pragma(_ name: String, set value: String) throws(SQLiteError) -> String? {
    try text(SQL(once: "PRAGMA " + checked(name) + "=" + checked(value)))
  }

  /// A pragma takes no parameters, so nothing but a word goes into its text.
  private func checked(_ word: String) throws(SQLiteError) -> String {
    let isWord = word.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isWord, !word.isEmpty else { throw SQLiteError(code: SQLITE_MISUSE, message: "no pragma") }
    return word
  }

  /// A number that changes when another connection changes the file.
  ///
  /// - Throws: `SQLiteError`.
  public func dataVersion() throws(SQLiteError) -> Int64 { try integer("PRAGMA data_version") ?? 0 }

  /// What is wrong with the file, in SQLite's words; empty when it is sound.
  ///
  /// - Throws: `SQLiteError`, if the file is too damaged to be read.
  public func integrityCheck(limit: Int = 100) throws -> [String] {
    var faults: [String] = []
    try each(SQL(once: "PRAGMA integrity_check(\(limit))")) { row in
      let fault = row.text(0)
      if fault != "ok" { faults.append(fault) }
    }
    return faults
  }

  /// Moves the write-ahead log into the database.
  ///
  /// - Returns: how many pages the log had, and how many of them were moved.
  /// - Throws: `SQLiteError`; `isBusy` if readers or writers stood in the way.
  @discardableResult
  public func checkpoint(_ kind: CheckpointKind) throws(SQLiteError) -> (log: Int, moved: Int) {
    var log: Int32 = 0
    var moved: Int32 = 0
    let code = unsafe sqlite3_wal_checkpoint_v2(state.pointer, nil, kind.code, &log, &moved)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
    return (Int(log), Int(moved))
  }

  /// Copies the database, as it is at one moment, into a new file while others go on working.
  ///
  /// The copy is complete only when this returns: write it under a temporary name, synchronise it, then rename it.
  ///
  /// - Parameters:
  ///   - path: the file to write.
  ///   - pagesPerStep: how much is copied while the lock is held; readers and writers come in between.
  ///   - onStep: told how many pages remain, of how many; false gives up.
  /// - Throws: `SQLiteError`; `isInterrupted` when given up.
  public func backup(
    to path: String, pagesPerStep: Int32 = 1_000, onStep: (_ remaining: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(SQLiteError) {
    let target = try Connection(path: path, mode: .create)
    guard let backup = unsafe sqlite3_backup_init(target.state.pointer, "main", state.pointer, "main") else {
      throw target.state.runningError()
    }
    var code = SQLITE_OK
    var goesOn = true
    repeat {
      code = unsafe sqlite3_backup_step(backup, pagesPerStep)
      if code == SQLITE_BUSY || code == SQLITE_LOCKED { sqlite3_sleep(20) }
      goesOn = unsafe onStep(Int(sqlite3_backup_remaining(backup)), Int(sqlite3_backup_pagecount(backup)))
    } while goesOn && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    let finish = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw SQLiteError(code: goesOn ? (finish == SQLITE_OK ? code : finish) : SQLITE_INTERRUPT)
    }
  }
}
