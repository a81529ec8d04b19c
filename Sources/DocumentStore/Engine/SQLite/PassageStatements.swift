internal import SQLiteKit

/// The statements of one search index, made once.
struct PassageStatements: Sendable {
  let insert: SQL
  let index: SQL
  let delete: SQL
  let unindex: SQL
  let ofRecord: SQL
  let ofID: SQL
  let matches: SQL
  let count: SQL
  let optimize: SQL
  let integrity: SQL

  init(_ name: String) {
    let passage = "passage_" + name
    let search = "search_" + name
    insert = SQL(
      generated: "INSERT INTO \(passage) (record, kind, label, field, blob, page, text) VALUES (?, ?, ?, ?, ?, ?, ?)")
    index = SQL(generated: "INSERT INTO \(search) (rowid, text) VALUES (?, ?)")
    delete = SQL(generated: "DELETE FROM \(passage) WHERE id = ?")
    unindex = SQL(generated: "INSERT INTO \(search) (\(search), rowid, text) VALUES ('delete', ?, ?)")
    ofRecord = SQL(
      generated: "SELECT id, record, kind, label, field, blob, page, text FROM \(passage) WHERE record = ? ORDER BY id")
    ofID = SQL(generated: "SELECT id, record, kind, label, field, blob, page, text FROM \(passage) WHERE id = ?")
    matches = SQL(
      generated: """
        SELECT p.id, p.record, \(search).rank FROM \(search) CROSS JOIN \(passage) p ON p.id = \(search).rowid
        WHERE \(search) MATCH ?1 AND among(?2, p.label) AND among(?3, p.kind) AND (?4 IS NULL OR p.label >> 3 = ?4)
        """)
    count = SQL(generated: "SELECT count(*) FROM \(search) WHERE \(search) MATCH ?")
    optimize = SQL(generated: "INSERT INTO \(search) (\(search)) VALUES ('optimize')")
    integrity = SQL(generated: "INSERT INTO \(search) (\(search), rank) VALUES ('integrity-check', 1)")
  }
}

extension PassageIndex {
  var statements: PassageStatements {
    switch self {
    case .es: PassageIndex.es_
    case .en: PassageIndex.en_
    case .closedES: PassageIndex.closedES_
    case .closedEN: PassageIndex.closedEN_
    }
  }

  private static let es_ = PassageStatements(PassageIndex.es.rawValue)
  private static let en_ = PassageStatements(PassageIndex.en.rawValue)
  private static let closedES_ = PassageStatements(PassageIndex.closedES.rawValue)
  private static let closedEN_ = PassageStatements(PassageIndex.closedEN.rawValue)
}
