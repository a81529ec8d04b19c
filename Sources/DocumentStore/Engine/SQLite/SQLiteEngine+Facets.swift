internal import SQLiteKit

extension SQLiteEngine {
  /// Where a facet's values stand.
  struct FacetColumn {
    var table: String
    var name: String
    var isMany: Bool
  }

  func column(of place: Int, _ kind: DeclaredKind) -> FacetColumn {
    if let many = kind.statements.many.first(where: { $0.facet == place }) {
      return FacetColumn(table: many.table, name: "code", isMany: true)
    }
    return FacetColumn(table: kind.statements.table, name: "f_" + kind.facets[place].name, isMany: false)
  }

  func facets(of record: Int64, kind: DeclaredKind) throws(StoreError) -> FacetRow? {
    var values = [[Int64]](repeating: [], count: kind.facets.count)
    let singles = kind.statements.singles
    let found = try first(kind.statements.read, record) { row in
      for (column, place) in singles.enumerated() {
        if let value = row.integerOrNil(column + 2) { values[place] = [value] }
      }
      return true
    }
    guard found != nil else { return nil }
    for many in kind.statements.many { values[many.facet] = try all(many.read, record) { $0.integer(0) } }
    return FacetRow(values: values)
  }

  func set(facets: FacetRow?, of record: RecordRow, kind: DeclaredKind) throws(StoreError) {
    if facets == nil || record.version > 1 {
      for many in kind.statements.many { try run(many.delete, record.id) }
    }
    guard let facets else { return try run(kind.statements.delete, record.id) }
    try run(kind.statements.insert, record.id, record.label, FacetColumns(kind.statements.singles, facets))
    for many in kind.statements.many {
      for value in facets.values[many.facet] { try run(many.insert, value, record.id) }
    }
  }

  func takeFacets(of record: Int64) throws(StoreError) -> Set<Int64> {
    var values: Set<Int64> = []
    let tables = try all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'facet_*'") { $0.text(0) }
    for table in tables where DeclaredSchema.isTable(table) {
      for column in try columns(of: table) where column == "code" || column.hasPrefix("f_") {
        let text = "SELECT \(column) FROM \(table) WHERE record = ? AND \(column) IS NOT NULL"
        values.formUnion(try all(shape(text), record) { $0.integer(0) })
      }
      try run(shape("DELETE FROM \(table) WHERE record = ?"), record)
    }
    return values
  }

  private func columns(of table: String) throws(StoreError) -> Set<String> {
    Set(try all(SQL(once: "SELECT name FROM pragma_table_info('\(table)')")) { $0.text(0) })
  }

  func prepare(_ schema: DeclaredSchema) throws(StoreError) {
    for kind in schema.kinds {
      for statement in FacetStatements.creation(kind) { try run(SQL(once: statement)) }
      let table = kind.statements.table
      let columns = try columns(of: table)
      for place in kind.statements.singles where !columns.contains("f_" + kind.facets[place].name) {
        try run(SQL(once: "ALTER TABLE \(table) ADD COLUMN f_\(kind.facets[place].name) INTEGER"))
      }
      // A kind declared anew over records that are there already has rows for them, if without values yet.
      let term = try intern(kind.name)
      try run(
        SQL(
          once: "INSERT OR IGNORE INTO \(table) (record, label) "
            + "SELECT id, label FROM record WHERE kind = ? AND state = 0"), term)
    }
  }
}

/// The single values of a row, as so many parameters.
private struct FacetColumns: Bindable {
  let places: [Int]
  let row: FacetRow

  init(_ places: [Int], _ row: FacetRow) {
    self.places = places
    self.row = row
  }

  func bind(to parameters: inout Parameters) {
    for place in places {
      if let value = row.values[place].first { parameters.integer(value) } else { parameters.null() }
    }
  }
}
