internal import SQLiteKit

/// The statements of one kind's facet tables, made once from its declaration.
///
/// `facet_KIND (record, label, f_NAME…)` has a row for each live record; `facet_KIND_NAME (code, record)` the values of
/// a many-valued facet. Terms stand as their ids.
struct FacetStatements: Sendable {
  /// One facet with several values.
  struct Many: Sendable {
    let facet: Int
    let table: String
    let insert: SQL
    let delete: SQL
    let read: SQL
  }

  let table: String
  /// Places of the single-valued facets, in the order of the columns.
  let singles: [Int]
  let insert: SQL
  let delete: SQL
  let read: SQL
  let many: [Many]

  init(_ kind: KindDeclaration) {
    let table = "facet_" + kind.name
    let singles = kind.facets.indices.filter { !kind.facets[$0].many }
    let columns = singles.map { "f_" + kind.facets[$0].name }
    let names = (["record", "label"] + columns).joined(separator: ", ")
    let places = [String](repeating: "?", count: columns.count + 2).joined(separator: ", ")
    self.table = table
    self.singles = singles
    insert = SQL(generated: "INSERT OR REPLACE INTO \(table) (\(names)) VALUES (\(places))")
    delete = SQL(generated: "DELETE FROM \(table) WHERE record = ?")
    read = SQL(generated: "SELECT \(names) FROM \(table) WHERE record = ?")
    many = kind.facets.indices.filter { kind.facets[$0].many }.map { place in
      let table = table + "_" + kind.facets[place].name
      return Many(
        facet: place, table: table,
        insert: SQL(generated: "INSERT OR IGNORE INTO \(table) (code, record) VALUES (?, ?)"),
        delete: SQL(generated: "DELETE FROM \(table) WHERE record = ?"),
        read: SQL(generated: "SELECT code FROM \(table) WHERE record = ? ORDER BY code"))
    }
  }

  /// What creates the tables of a kind of which nothing is there yet.
  static func creation(_ kind: DeclaredKind) -> [String] {
    var columns = ["record INTEGER PRIMARY KEY", "label INTEGER NOT NULL"]
    columns += kind.statements.singles.map { "f_" + kind.facets[$0].name + " INTEGER" }
    return ["CREATE TABLE IF NOT EXISTS \(kind.statements.table) (\(columns.joined(separator: ", "))) STRICT"]
      + kind.statements.many.flatMap { many in
        [
          "CREATE TABLE IF NOT EXISTS \(many.table) (code INTEGER NOT NULL, record INTEGER NOT NULL, "
            + "PRIMARY KEY (code, record)) STRICT, WITHOUT ROWID",
          "CREATE INDEX IF NOT EXISTS \(many.table)_record ON \(many.table) (record)",
        ]
      }
  }
}
