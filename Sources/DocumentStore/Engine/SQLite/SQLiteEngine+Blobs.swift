internal import SQLiteKit

extension SQLiteEngine {
  func blob(sha256: [UInt8]) throws(StoreError) -> BlobRow? {
    try first("SELECT id, sha256, bytes FROM blob WHERE sha256 = ?", sha256, row: SQLiteEngine.blob)
  }

  func blob(id: Int64) throws(StoreError) -> BlobRow? {
    try first("SELECT id, sha256, bytes FROM blob WHERE id = ?", id, row: SQLiteEngine.blob)
  }

  func insert(blob sha256: [UInt8], bytes: Int64) throws(StoreError) -> Int64 {
    try run("INSERT INTO blob (sha256, bytes) VALUES (?, ?)", sha256, bytes)
    return connection.lastInsertRowID
  }

  func delete(blob id: Int64) throws(StoreError) { try run("DELETE FROM blob WHERE id = ?", id) }

  func allBlobs() throws(StoreError) -> [BlobRow] {
    try all("SELECT id, sha256, bytes FROM blob ORDER BY sha256", row: SQLiteEngine.blob)
  }

  func attachments(of subject: Int64) throws(StoreError) -> [AttachmentRow] {
    try all(
      "SELECT subject, blob, live FROM attachment WHERE subject = ? ORDER BY blob", subject,
      row: SQLiteEngine.attachment)
  }

  func attachments(to blob: Int64) throws(StoreError) -> [AttachmentRow] {
    try all(
      "SELECT subject, blob, live FROM attachment WHERE blob = ? ORDER BY subject", blob,
      row: SQLiteEngine.attachment)
  }

  func set(_ attachment: AttachmentRow) throws(StoreError) {
    try run(
      "INSERT OR REPLACE INTO attachment (subject, blob, live) VALUES (?, ?, ?)", attachment.subject, attachment.blob,
      attachment.live)
  }

  func deleteAttachments(of subject: Int64) throws(StoreError) {
    try run("DELETE FROM attachment WHERE subject = ?", subject)
  }

  private static func blob(_ row: borrowing Row) -> BlobRow {
    BlobRow(id: row.integer(0), sha256: row.bytes(1), bytes: row.integer(2))
  }

  private static func attachment(_ row: borrowing Row) -> AttachmentRow {
    AttachmentRow(subject: row.integer(0), blob: row.integer(1), live: row.boolean(2))
  }
}
