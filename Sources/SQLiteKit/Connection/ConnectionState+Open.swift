import CSQLite
import Glibc

extension ConnectionState {
  /// What has to be said before the first connection.
  ///
  /// SQLite counts its memory unless told not to, and every thread then waits for one lock whenever it asks for some.
  private static let prepared: Void = { _ = csqlite_no_memory_statistics() }()

  static func open(_ path: String, _ mode: Connection.OpenMode) throws(SQLiteError) -> ConnectionState {
    _ = prepared
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var name = path
    switch mode {
    case .readOnly: flags |= SQLITE_OPEN_READONLY
    case .immutable:
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      name = "file:" + escaped(path) + "?immutable=1"
    case .readWrite: flags |= SQLITE_OPEN_READWRITE
    case .create:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      if path != ":memory:" { makeOwn(path) }
    }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let pointer = unsafe opened else { throw SQLiteError(code: code) }
    let state = unsafe ConnectionState(pointer, path: path)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
    return state
  }

  /// Makes a missing file that only its owner may read; the log beside it takes its mode from it.
  ///
  /// One that is there is not opened: closing it would drop locks that other connections hold on it.
  ///
  /// What goes wrong here goes wrong again when SQLite opens the file, and is told there.
  private static func makeOwn(_ path: String) {
    let file = unsafe Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 { Glibc.close(file) }
  }

  /// The path as it stands in a `file:` address: only what is surely harmless goes through as it is.
  private static func escaped(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }

  /// Closes what a hostile file or a mistake could use: sqlite.org/security.html, step by step.
  func harden(busyTimeout: Int32) throws(SQLiteError) {
    unsafe csqlite_defensive(pointer)
    unsafe csqlite_untrusted_schema(pointer)
    unsafe csqlite_no_triggers(pointer)
    unsafe csqlite_no_views(pointer)
    for (limit, value) in ConnectionState.limits { unsafe sqlite3_limit(pointer, limit, value) }
    unsafe sqlite3_busy_timeout(pointer, busyTimeout)
    try declareNumberSets()
    // None of these reads the file, so a foreign one is still told apart by the first real statement.
    try run(script: "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;")
  }

  /// Far above what a store needs, far below what hurts.
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 128 << 20),
    (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (SQLITE_LIMIT_COLUMN, 200),
    (SQLITE_LIMIT_EXPR_DEPTH, 200),
    (SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (SQLITE_LIMIT_VDBE_OP, 250_000),
    (SQLITE_LIMIT_FUNCTION_ARG, 32),
    // One, because VACUUM attaches the copy it writes.
    (SQLITE_LIMIT_ATTACHED, 1),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 2_000),
    (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]
}
