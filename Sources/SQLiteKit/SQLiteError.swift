import CSQLite
import Glibc

/// What SQLite answered instead of doing as told: facts, and no value that was bound.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The primary result code, as `SQLITE_BUSY` = 5.
  public let code: Int32
  /// The extended result code, as `SQLITE_CONSTRAINT_UNIQUE` = 2067.
  public let extendedCode: Int32
  /// What SQLite says about it: it may name tables and columns and never holds a bound value.
  public let message: String
  /// Where in the SQL text the fault lies, if SQLite can tell.
  public let offset: Int?
  /// What the operating system answered, as `errno`, when it failed to read or write; else 0.
  public let systemCode: Int32

  init(code extendedCode: Int32, message: String? = nil, offset: Int? = nil, systemCode: Int32 = 0) {
    self.systemCode = systemCode
    code = extendedCode & 0xFF
    self.extendedCode = extendedCode
    self.message = unsafe message ?? String(cString: sqlite3_errstr(extendedCode))
    self.offset = offset
  }

  /// Another connection holds the lock; try again.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// There is no room: the disk, a quota or the largest size allowed, of which SQLite itself knows but the first.
  public var isFull: Bool {
    code == SQLITE_FULL || isInputOutput && [ENOSPC, EDQUOT, EFBIG].contains(systemCode)
  }
  /// The file is damaged.
  public var isCorrupt: Bool { code == SQLITE_CORRUPT }
  /// The file is something else.
  public var isNotADatabase: Bool { code == SQLITE_NOTADB }
  /// The connection or the file allows no writing.
  public var isReadOnly: Bool { code == SQLITE_READONLY }
  /// A rule of the schema refused the row.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
  /// The copy was given up.
  public var isInterrupted: Bool { code == SQLITE_INTERRUPT }
  /// The file cannot be opened: missing, or not allowed.
  public var isMissing: Bool { code == SQLITE_CANTOPEN }
  /// The operating system failed to read or write.
  public var isInputOutput: Bool { code == SQLITE_IOERR }
}

extension SQLiteError: CustomStringConvertible {
  /// The code and SQLite's words, for a log.
  public var description: String { "SQLite \(extendedCode): \(message)" }
}
