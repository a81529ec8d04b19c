internal import SQLiteKit

extension SQLiteEngine {
  func lastID() throws(StoreError) -> Int64 {
    try integer(
      "SELECT max(ifnull((SELECT max(id) FROM record), 0), ifnull((SELECT max(id) FROM link), 0))") ?? 0
  }

  func record(uid: UID) throws(StoreError) -> RecordRow? {
    try first(
      "SELECT id, uid, kind, number, label, version, state, modified FROM record WHERE uid = ?", uid.bound,
      row: SQLiteEngine.record)
  }

  func record(id: Int64) throws(StoreError) -> RecordRow? {
    try first(
      "SELECT id, uid, kind, number, label, version, state, modified FROM record WHERE id = ?", id,
      row: SQLiteEngine.record)
  }

  func records(kind: Int64, number: Int) throws(StoreError) -> [RecordRow] {
    try all(
      """
      SELECT id, uid, kind, number, label, version, state, modified FROM record
      WHERE kind = ?1 AND number = ?2 OR id IN (SELECT record FROM alias WHERE kind = ?1 AND number = ?2)
      ORDER BY number <> ?2, id
      """, kind, number, row: SQLiteEngine.record)
  }

  func insert(_ record: RecordRow) throws(StoreError) {
    do throws(StoreError) {
      try run(
        "INSERT INTO record (id, uid, kind, number, label, version, state, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        record.id, record.uid.bound, record.kind, record.number, record.label, record.version, record.state.rawValue,
        record.modified)
    } catch {
      // The index says whether an identity is new: looking first would cost every record a search.
      if try self.record(uid: record.uid) != nil { throw .taken(record.uid) }
      throw error
    }
  }

  func update(_ record: RecordRow) throws(StoreError) {
    try run(
      "UPDATE record SET label = ?, version = ?, state = ?, modified = ? WHERE id = ?", record.label, record.version,
      record.state.rawValue, record.modified, record.id)
  }

  func aliases(of record: Int64) throws(StoreError) -> [Int] {
    try all("SELECT number FROM alias WHERE record = ? ORDER BY number", record) { $0.int(0) }
  }

  func add(alias number: Int, kind: Int64, record: Int64) throws(StoreError) {
    try run("INSERT OR IGNORE INTO alias (kind, number, record) VALUES (?, ?, ?)", kind, number, record)
  }

  func allRecords(_ body: (RecordRow) throws -> Void) throws(StoreError) {
    try each("SELECT id, uid, kind, number, label, version, state, modified FROM record ORDER BY id") {
      try body(SQLiteEngine.record($0))
    }
  }

  static func record(_ row: borrowing Row) throws -> RecordRow {
    RecordRow(
      id: row.integer(0), uid: try row.uid(1), kind: row.integer(2), number: row.int(3), label: row.label(4),
      version: row.int(5), state: try row.state(6), modified: row.integer(7))
  }
}
