internal import FileKit
internal import SQLiteKit

/// Opens connections to a store's database, each ready for use.
struct SQLiteSource: EngineSource {
  let files: StoreFiles
  let busyTimeout: Int

  func open(writing: Bool) throws(StoreError) -> sending any StoreEngine {
    let version = try StoreGate.schemaVersion(of: files.database)
    let connection = try writing ? connect(.readWrite) : connectForReading()
    let engine = SQLiteEngine(connection)
    // The log beside the file may hold a newer version than its header tells.
    let current = Int(
      try translated { try engine.connection.pragma("user_version") }.flatMap { Int($0) } ?? version ?? 0)
    if current > Migration.newest { throw .newer(version: current) }
    if current < Migration.newest {
      guard writing else { throw .needsUpgrade }
      try engine.migrate()
    }
    return engine
  }

  private func connect(_ mode: Connection.OpenMode) throws(StoreError) -> Connection {
    do {
      let connection = try Connection(path: files.database, mode: mode, busyTimeout: Int32(clamping: busyTimeout))
      try SQLiteSource.setUp(connection)
      // The first page read tells a damaged file; what the gate let through is ours.
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
      return connection
    } catch {
      if let error = error as? SQLiteError, error.isNotADatabase { throw .corrupt }
      throw StoreError(error)
    }
  }

  /// A read-only medium or a full disk has no room for the log's shared memory: without a log, the file is the store.
  private func connectForReading() throws(StoreError) -> Connection {
    do throws(StoreError) {
      return try connect(.readOnly)
    } catch {
      switch error {
      case .readOnly, .full, .engine, .system:
        let log = try translated { try Files.information(files.database + "-wal") }
        guard (log?.size ?? 0) == 0 else { throw error }
        return try connect(.immutable)
      default: throw error
      }
    }
  }

  static func setUp(_ connection: borrowing Connection) throws {
    try connection.pragma("synchronous", set: "FULL")
    try connection.pragma("secure_delete", set: "ON")
    // Room for what one large batch changes: a page that is pushed out early is written twice.
    try connection.pragma("cache_size", set: "-262144")
    try connection.register(tokenizer: "expediente_es") { _ in SearchTokenizer(.es) }
    try connection.register(tokenizer: "expediente_en") { _ in SearchTokenizer(.en) }
  }

  /// An engine on a database that nobody else knows yet, or that nobody changes.
  static func engine(at path: String, _ mode: Connection.OpenMode = .readWrite) throws(StoreError) -> SQLiteEngine {
    do {
      let connection = try Connection(path: path, mode: mode)
      try setUp(connection)
      return SQLiteEngine(connection)
    } catch { throw StoreError(error) }
  }

  /// Makes an empty database at a path that nobody else knows yet.
  static func create(at path: String) throws(StoreError) {
    do {
      let connection = try Connection(path: path, mode: .create)
      try setUp(connection)
      try connection.pragma("application_id", set: String(ApplicationID.store))
      let engine = SQLiteEngine(connection)
      try engine.migrate()
      try engine.connection.pragma("journal_mode", set: "WAL")
    } catch { throw StoreError(error) }
  }
}

extension SQLiteEngine {
  /// Takes the missing steps, each in one transaction.
  func migrate() throws(StoreError) {
    for migration in Migration.all {
      do {
        try connection.transaction(.immediate) { connection in
          let version = try connection.pragma("user_version").flatMap { Int($0) } ?? 0
          guard version == migration.version - 1 else { return }
          try connection.execute(script: migration.script.description)
          try connection.pragma("user_version", set: String(migration.version))
        }
      } catch { throw StoreError(error) }
    }
  }
}
