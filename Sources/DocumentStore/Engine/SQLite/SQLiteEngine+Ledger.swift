internal import SQLiteKit

extension SQLiteEngine {
  func insert(_ batch: BatchRow) throws(StoreError) {
    try run(
      "INSERT INTO batch (id, member, time, action, undoes, entry, last_entry) VALUES (?, ?, ?, ?, ?, ?, ?)",
      batch.id, batch.member, batch.time, batch.action, batch.undoes, batch.entries.lowerBound,
      batch.entries.upperBound)
  }

  func batch(_ id: Int64) throws(StoreError) -> BatchRow? {
    try first(
      "SELECT id, member, time, action, undoes, entry, last_entry FROM batch WHERE id = ?", id,
      row: SQLiteEngine.batch)
  }

  func batch(undoing id: Int64) throws(StoreError) -> Int64? {
    try integer("SELECT id FROM batch WHERE undoes = ? ORDER BY id DESC LIMIT 1", id)
  }

  func batches(before id: Int64?, limit: Int) throws(StoreError) -> [BatchRow] {
    try all(
      """
      SELECT id, member, time, action, undoes, entry, last_entry FROM batch WHERE id < ? ORDER BY id DESC LIMIT ?
      """, id ?? .max, limit, row: SQLiteEngine.batch)
  }

  func lastBatch() throws(StoreError) -> Int64 { try integer("SELECT max(id) FROM batch") ?? 0 }

  private static func batch(_ row: borrowing Row) throws -> BatchRow {
    guard row.integer(5) <= row.integer(6) else { throw StoreError.corrupt }
    return BatchRow(
      id: row.integer(0), member: row.integer(1), time: row.integer(2), action: row.integer(3),
      undoes: row.integerOrNil(4), entries: row.integer(5)...row.integer(6))
  }

  func appendToLedger(sequence: Int64, entry: [UInt8], head: [UInt8]) throws(StoreError) {
    try run("INSERT INTO ledger (sequence, entry, head) VALUES (?, ?, ?)", sequence, entry, head)
  }

  func ledger(
    _ range: ClosedRange<Int64>, _ body: (Int64, [UInt8], [UInt8]) throws -> Void
  ) throws(StoreError) {
    try each(
      "SELECT sequence, entry, head FROM ledger WHERE sequence BETWEEN ? AND ? ORDER BY sequence", range.lowerBound,
      range.upperBound
    ) { try body($0.integer(0), $0.bytes(1), $0.bytes(2)) }
  }

  func ledgerHead() throws(StoreError) -> (sequence: Int64, head: [UInt8]) {
    try first("SELECT sequence, head FROM ledger ORDER BY sequence DESC LIMIT 1") { ($0.integer(0), $0.bytes(1)) }
      ?? (0, LedgerCodec.origin)
  }
}
