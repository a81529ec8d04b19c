internal import SQLiteKit

extension SQLiteEngine {
  /// One key holds subject, version and part, so that a version's parts lie together without an index of their own.
  private static func key(_ subject: Int64, _ version: Int, _ part: Int = 0) -> Int64 {
    subject << 24 | Int64(version) << 4 | Int64(part)
  }

  func append(_ revision: RevisionRow, to subject: Int64) throws(StoreError) {
    try run(
      "INSERT INTO revision (id, batch, change, label, shape, salt, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
      SQLiteEngine.key(subject, revision.version, revision.part), revision.batch, revision.change.rawValue,
      revision.label,
      revision.shape, revision.salt, revision.body)
  }

  func parts(of subject: Int64, version: Int, labels: VisibleLabels) throws(StoreError) -> [RevisionRow] {
    let key = SQLiteEngine.key(subject, version)
    return try all(
      """
      SELECT id, batch, change, label, shape, salt,
        CASE WHEN among(?3, label) THEN body END
      FROM revision WHERE id BETWEEN ?1 AND ?2 ORDER BY id
      """, key, key | 15, labels.set, row: SQLiteEngine.revision)
  }

  func parts(
    of versions: [(subject: Int64, version: Int)], labels: VisibleLabels
  ) throws(StoreError) -> [[RevisionRow]] {
    let keys = versions.map { SQLiteEngine.key($0.subject, $0.version) }
    var found = [[RevisionRow]](repeating: [], count: keys.count)
    try each(
      """
      SELECT j.key, v.id, v.batch, v.change, v.label, v.shape, v.salt, CASE WHEN among(?2, v.label) THEN v.body END
      FROM json_each(?1) j CROSS JOIN revision v ON v.id BETWEEN j.value AND j.value | 15
      """, jsonArray(keys), labels.set
    ) { found[$0.int(0)].append(try SQLiteEngine.revision($0, from: 1)) }
    return found
  }

  func versions(of subject: Int64, labels: VisibleLabels) throws(StoreError) -> [RevisionRow] {
    try all(
      """
      SELECT id, batch, change, label, shape, salt,
        CASE WHEN among(?3, label) THEN body END
      FROM revision WHERE id BETWEEN ?1 AND ?2 ORDER BY id
      """, SQLiteEngine.key(subject, 0), SQLiteEngine.key(subject + 1, 0) - 1, labels.set,
      row: SQLiteEngine.revision)
  }

  /// The version that the seven columns from the given one on hold.
  static func revision(_ row: borrowing Row, from first: Int) throws -> RevisionRow {
    let key = row.integer(first)
    return RevisionRow(
      version: Int(key >> 4 & 0xf_ffff), part: Int(key & 15), batch: row.integer(first + 1),
      change: try row.change(first + 2), label: row.label(first + 3), shape: row.int(first + 4),
      salt: row.bytesOrNil(first + 5), body: row.bytesOrNil(first + 6))
  }

  private static func revision(_ row: borrowing Row) throws -> RevisionRow { try revision(row, from: 0) }

  func derived(of subject: Int64, version: Int) throws(StoreError) -> [UInt8]? {
    try first("SELECT derived FROM revision WHERE id = ?", SQLiteEngine.key(subject, version)) {
      $0.bytesOrNil(0)
    } ?? nil
  }

  func set(derived bytes: [UInt8]?, of subject: Int64, version: Int) throws(StoreError) {
    try run("UPDATE revision SET derived = ? WHERE id = ?", bytes, SQLiteEngine.key(subject, version))
  }

  func wipe(_ subject: Int64) throws(StoreError) {
    try run(
      "UPDATE revision SET salt = NULL, body = NULL, derived = NULL WHERE id BETWEEN ? AND ?",
      SQLiteEngine.key(subject, 0), SQLiteEngine.key(subject + 1, 0) - 1)
  }
}
