internal import SQLiteKit

extension SQLiteEngine {
  func term(_ text: String) throws(StoreError) -> Int64? { try integer("SELECT id FROM term WHERE text = ?", text) }

  func text(ofTerm id: Int64) throws(StoreError) -> String {
    guard let text = try first("SELECT text FROM term WHERE id = ?", id, row: { $0.text(0) }) else { throw .corrupt }
    return text
  }

  func intern(_ text: String) throws(StoreError) -> Int64 {
    if let id = try term(text) { return id }
    try run("INSERT INTO term (text) VALUES (?)", text)
    return connection.lastInsertRowID
  }

  func forget(terms: Set<Int64>, schema: DeclaredSchema) throws(StoreError) {
    var candidates = terms
    for kind in schema.kinds {
      for place in kind.facets.indices where kind.facets[place].type == .term && !candidates.isEmpty {
        let column = column(of: place, kind)
        let text =
          "SELECT DISTINCT \(column.name) FROM \(column.table) "
          + "WHERE \(column.name) IN (SELECT value FROM json_each(?))"
        let used = try all(shape(text), jsonArray(candidates)) { $0.integer(0) }
        candidates.subtract(used)
      }
    }
    for id in candidates { try run(SQLiteEngine.forgetTerm, id) }
  }

  /// Kinds, relations, actions and fields are words of the same table: one of those stays, whatever facet it was in.
  private static let forgetTerm: SQL = """
    DELETE FROM term WHERE id = ?1
      AND NOT EXISTS (SELECT 1 FROM record WHERE kind = ?1) AND NOT EXISTS (SELECT 1 FROM counter WHERE kind = ?1)
      AND NOT EXISTS (SELECT 1 FROM alias WHERE kind = ?1) AND NOT EXISTS (SELECT 1 FROM link WHERE relation = ?1)
      AND NOT EXISTS (SELECT 1 FROM batch WHERE action = ?1)
      AND NOT EXISTS (SELECT 1 FROM passage_es WHERE kind = ?1 OR field = ?1)
      AND NOT EXISTS (SELECT 1 FROM passage_en WHERE kind = ?1 OR field = ?1)
      AND NOT EXISTS (SELECT 1 FROM passage_closed_es WHERE kind = ?1 OR field = ?1)
      AND NOT EXISTS (SELECT 1 FROM passage_closed_en WHERE kind = ?1 OR field = ?1)
    """

  func setting(_ name: String) throws(StoreError) -> String? {
    try first("SELECT value FROM setting WHERE name = ?", name) { $0.text(0) }
  }

  func set(_ name: String, to value: String?) throws(StoreError) {
    guard let value else { return try run("DELETE FROM setting WHERE name = ?", name) }
    try run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)
  }

  func counter(_ kind: Int64) throws(StoreError) -> Int {
    Int(try integer("SELECT next FROM counter WHERE kind = ?", kind) ?? 1)
  }

  func set(counter kind: Int64, to next: Int) throws(StoreError) {
    try run("INSERT OR REPLACE INTO counter (kind, next) VALUES (?, ?)", kind, next)
  }
}
