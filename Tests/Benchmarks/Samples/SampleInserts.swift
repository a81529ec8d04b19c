import FileKit
import SQLiteKit

/// The rows of a finished store as plain INSERT statements, and a database like it to put them into.
struct SampleInserts {
  private let schema: String
  private let rows: String
  private let database: String

  /// What our own connections are set to.
  private static let pragmas = """
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536;
    PRAGMA foreign_keys = ON;

    """

  /// Writes the statements down.
  init(of store: String, in workshop: Workshop) throws {
    schema = workshop.path("schema.sql")
    rows = workshop.path("rows.sql")
    database = workshop.path("rows.db")
    let connection = try Connection(path: store, mode: .readOnly)
    var script = Self.pragmas
    var tables: [String] = []
    // Tables of our own tokenizer cannot be read by the shell: their texts get an index of its own.
    try connection.each(
      """
      SELECT type, name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' ORDER BY type DESC, name
      """
    ) { row in
      script += row.text(2) + ";\n"
      if row.text(0) == "table" { tables.append(row.text(1)) }
    }
    let texts = tables.filter { $0.hasPrefix("passage") }
    for table in texts {
      script += "CREATE VIRTUAL TABLE copy_\(table) USING fts5(text, content = '\(table)', content_rowid = 'id', "
      script += "tokenize = 'unicode61 remove_diacritics 2');\n"
    }
    try Files.write(Array(script.utf8), to: schema)
    var file = try PendingFile(in: workshop.folder)
    try file.write(Self.pragmas + "BEGIN IMMEDIATE;\nPRAGMA defer_foreign_keys = ON;\n")
    for table in tables {
      var block: [UInt8] = []
      try connection.each(SQL(once: "SELECT * FROM \(table)")) { row in
        block += "INSERT INTO \(table) VALUES(".utf8
        for column in 0..<row.columnCount {
          if column > 0 { block.append(UInt8(ascii: ",")) }
          Self.append(row.value(column), to: &block)
        }
        block += ");\n".utf8
      }
      try file.write(block)
    }
    for table in texts { try file.write("INSERT INTO copy_\(table) (rowid, text) SELECT id, text FROM \(table);\n") }
    try file.write("COMMIT;\n")
    try file.commit(as: "rows.sql", synchronize: false)
  }

  private static func append(_ value: SQLValue, to block: inout [UInt8]) {
    let quote = UInt8(ascii: "'")
    switch value {
    case .integer(let number): block += String(number).utf8
    case .real(let number): block += String(number).utf8
    case .null: block += "NULL".utf8
    case .text(let text):
      block.append(quote)
      for byte in text.utf8 {
        if byte == quote { block.append(byte) }
        block.append(byte)
      }
      block.append(quote)
    case .bytes(let bytes):
      let digits = Array("0123456789abcdef".utf8)
      block += "X'".utf8
      for byte in bytes {
        block.append(digits[Int(byte >> 4)])
        block.append(digits[Int(byte & 15)])
      }
      block.append(quote)
    }
  }

  /// Puts the rows into an empty database with the shell.
  func run() throws -> Cost {
    try remove([database, database + "-wal", database + "-shm"])
    _ = try Cost.program("/usr/bin/sqlite3", ["-bail", database], input: .file(schema))
    return try Cost.program("/usr/bin/sqlite3", ["-bail", database], input: .file(rows))
  }

  /// Removes all that was made.
  func clear() throws { try remove([schema, rows, database, database + "-wal", database + "-shm"]) }

  private func remove(_ paths: [String]) throws {
    for path in paths where Files.exists(path) { try Files.remove(path) }
  }
}
