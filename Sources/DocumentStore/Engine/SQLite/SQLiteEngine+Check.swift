internal import SQLiteKit

extension SQLiteEngine {
  func structuralDefects(_ schema: DeclaredSchema) throws(StoreError) -> [StoreDefect] {
    var defects: [StoreDefect] = []
    let messages: Int
    do { messages = try connection.integrityCheck().count } catch { messages = 1 }
    if messages > 0 { defects.append(.database(messages: messages)) }
    for index in PassageIndex.allCases { defects += indexDefects(index) }
    for kind in schema.kinds { defects += facetDefects(kind) }
    return defects
  }

  private func indexDefects(_ index: PassageIndex) -> [StoreDefect] {
    var defects: [StoreDefect] = []
    do throws(StoreError) {
      // Rank 1 compares the index with the texts; rank 0 would only look at the index itself.
      try run(index.statements.integrity)
    } catch {
      switch error {
      // The comparison is a writing statement, though it changes nothing.
      case .readOnly, .full, .busy: defects.append(.notChecked("search_" + index.rawValue))
      default: defects.append(.searchIndex("search_" + index.rawValue))
      }
    }
    let orphans = """
      SELECT count(*) FROM passage_\(index.rawValue) p LEFT JOIN record r ON r.id = p.record
      WHERE r.id IS NULL OR r.state <> 0 OR r.kind <> p.kind OR r.label >> 3 <> p.label >> 3
        OR (r.label >> 1 & 3) > (p.label >> 1 & 3) OR (r.label & 1) > (p.label & 1)
      """
    do throws(StoreError) {
      let count = try integer(shape(orphans)) ?? 0
      if count > 0 { defects.append(.orphanPassage(index: "passage_" + index.rawValue, count: Int(count))) }
    } catch { defects.append(.unreadable(table: "passage_" + index.rawValue)) }
    return defects
  }

  /// Facet rows against the records they must stand for.
  private func facetDefects(_ kind: DeclaredKind) -> [StoreDefect] {
    let table = kind.statements.table
    do throws(StoreError) {
      guard let term = try term(kind.name) else { return [] }
      let differing = """
        SELECT (SELECT count(*) FROM record r LEFT JOIN \(table) f ON f.record = r.id
            WHERE r.kind = ?1 AND r.state = 0 AND (f.record IS NULL OR f.label <> r.label))
          + (SELECT count(*) FROM \(table) f LEFT JOIN record r ON r.id = f.record
            WHERE r.id IS NULL OR r.kind <> ?1 OR r.state <> 0)
        """
      var count = try integer(shape(differing), term) ?? 0
      for many in kind.statements.many {
        count +=
          try integer(
            shape("SELECT count(*) FROM \(many.table) WHERE record NOT IN (SELECT record FROM \(table))")) ?? 0
      }
      for place in kind.facets.indices where kind.facets[place].type == .term {
        let column = column(of: place, kind)
        count +=
          try integer(
            shape(
              "SELECT count(*) FROM \(column.table) WHERE \(column.name) IS NOT NULL "
                + "AND \(column.name) NOT IN (SELECT id FROM term)")) ?? 0
      }
      return count > 0 ? [.facetRows(kind: kind.name, count: Int(count))] : []
    } catch { return [.unreadable(table: table)] }
  }

  func rowCounts() throws(StoreError) -> [(table: String, rows: Int)] {
    let tables = try all(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND substr(name, 1, 7) NOT IN ('search_', 'sqlite_')
      ORDER BY name
      """
    ) { $0.text(0) }
    var counts: [(table: String, rows: Int)] = []
    for table in tables where DeclaredSchema.isTable(table) {
      counts.append((table, Int(try integer(SQL(once: "SELECT count(*) FROM \(table)")) ?? 0)))
    }
    return counts
  }
}
