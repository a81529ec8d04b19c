internal import Digests
internal import FileKit
internal import SQLiteKit
private import Synchronization

/// The log of readings of what is restricted: a file and a chain of its own, so that reading never waits for writing.
///
/// Its head is set down in the ledger with the next batch that is written.
final class AccessLog: Sendable {
  private let files: StoreFiles
  private let busyTimeout: Int
  private let slot = Mutex<[AccessConnection]>([])

  init(_ files: StoreFiles, busyTimeout: Int) {
    self.files = files
    self.busyTimeout = busyTimeout
  }

  static func create(at path: String) throws(StoreError) {
    try translated {
      let connection = try Connection(path: path, mode: .create)
      try connection.pragma("application_id", set: String(ApplicationID.access))
      try connection.execute(
        script: """
          CREATE TABLE reading (sequence INTEGER PRIMARY KEY, entry BLOB NOT NULL, head BLOB NOT NULL) STRICT;
          PRAGMA user_version = 1;
          """)
      try connection.pragma("journal_mode", set: "WAL")
    }
  }

  func append(_ act: Act, _ subjects: [UID]) throws(StoreError) {
    try use(writing: true) { lease in
      try lease.open.connection.transaction(.immediate) { connection in
        let last = try AccessLog.head(connection)
        var entry = ByteWriter()
        entry.field(last.sequence + 1)
        entry.field(act.time)
        entry.field(act.member)
        entry.field(act.action)
        entry.field(subjects.flatMap(\.bytes))
        var chain = LedgerChain(head: last.head)
        chain.append(entry.bytes)
        try connection.run(
          "INSERT INTO reading (sequence, entry, head) VALUES (?, ?, ?)", last.sequence + 1, entry.bytes, chain.head)
      }
    }
  }

  /// The end of the chain; `nil` if there is no log.
  func head() throws(StoreError) -> (sequence: Int64, head: [UInt8])? {
    guard Files.exists(files.accessLog) else { return nil }
    return try use(writing: false) { try AccessLog.head($0.open.connection) }
  }

  func entries(
    _ range: ClosedRange<Int64>, _ body: (_ sequence: Int64, _ entry: [UInt8], _ head: [UInt8]) throws -> Void
  ) throws(StoreError) {
    try use(writing: false) { lease in
      try lease.open.connection.each(
        "SELECT sequence, entry, head FROM reading WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
        range.lowerBound, range.upperBound
      ) { try body($0.integer(0), $0.bytes(1), $0.bytes(2)) }
    }
  }

  func copy(to path: String) throws(StoreError) {
    try use(writing: false) { try $0.open.connection.backup(to: path) }
  }

  private static func head(_ connection: borrowing Connection) throws -> (sequence: Int64, head: [UInt8]) {
    try connection.first("SELECT sequence, head FROM reading ORDER BY sequence DESC LIMIT 1") {
      ($0.integer(0), $0.bytes(1))
    } ?? (0, LedgerCodec.origin)
  }

  private func use<R>(writing: Bool, _ body: (borrowing AccessLease) throws -> R) throws(StoreError) -> R {
    do {
      return try slot.withLock { slot in
        let open: AccessConnection
        if let known = slot.popLast(), known.isWriting || !writing { open = known } else { open = try connect(writing) }
        let lease = AccessLease(open: open)
        do {
          let result = try body(lease)
          slot.append(open)
          return result
        } catch {
          slot.append(open)
          throw error
        }
      }
    } catch { throw StoreError(error) }
  }

  private func connect(_ writing: Bool) throws -> sending AccessConnection {
    let path = files.accessLog
    _ = try StoreGate.schemaVersion(of: path, application: ApplicationID.access, newest: 1)
    if !writing, !Files.exists(path + "-wal") {
      // Without a log beside it the file alone is whole, wherever it lies.
      if let connection = try? Connection(path: path, mode: .readOnly),
        (try? connection.integer("SELECT count(*) FROM sqlite_schema")) != nil
      {
        return AccessConnection(connection, isWriting: false)
      }
      return AccessConnection(try Connection(path: path, mode: .immutable), isWriting: false)
    }
    let connection = try Connection(
      path: path, mode: writing ? .readWrite : .readOnly, busyTimeout: Int32(clamping: busyTimeout))
    if writing { try connection.pragma("synchronous", set: "FULL") }
    return AccessConnection(connection, isWriting: writing)
  }
}

private struct AccessLease: ~Copyable {
  let open: AccessConnection
}

private final class AccessConnection {
  let connection: Connection
  let isWriting: Bool

  init(_ connection: consuming Connection, isWriting: Bool) {
    self.connection = connection
    self.isWriting = isWriting
  }
}

/// One reading of restricted records.
public struct Reading: Sendable, Hashable {
  /// Its place in the log, from 1.
  public var sequence: Int64
  /// When (UTC milliseconds).
  public var time: Int64
  /// Who read.
  public var person: UID
  /// The action's name.
  public var action: String
  /// What was read.
  public var subjects: [UID]

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let sequence = reader.numberField(), let time = reader.numberField(),
      let person = reader.uidField() ?? nil, let action = reader.textField(), let subjects = reader.field(),
      reader.isAtEnd, subjects.count % 16 == 0
    else { return nil }
    self.sequence = sequence
    self.time = time
    self.person = person
    self.action = action
    self.subjects = stride(from: subjects.startIndex, to: subjects.endIndex, by: 16).compactMap {
      UID(bytes: subjects[$0..<$0 + 16])
    }
  }
}

extension Store {
  /// Enters into the log of readings that restricted records were read: one entry for one operation.
  public func noteReading(_ act: Act, of subjects: [UID]) throws(StoreError) {
    guard let accessLog, !subjects.isEmpty else { return }
    try accessLog.append(act, subjects)
  }

  /// The readings in a range of the log.
  public func readings(_ range: ClosedRange<Int64> = 1...Int64.max) throws(StoreError) -> [Reading] {
    var readings: [Reading] = []
    try accessLog?.entries(range) { _, entry, _ in
      guard let reading = Reading(entry) else { throw StoreError.corrupt }
      readings.append(reading)
    }
    return readings
  }
}
