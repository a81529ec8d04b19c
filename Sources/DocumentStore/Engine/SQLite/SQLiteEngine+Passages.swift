internal import SQLiteKit

extension SQLiteEngine {
  func passages(of record: Int64) throws(StoreError) -> [StoredPassage] {
    var result: [StoredPassage] = []
    for index in PassageIndex.allCases {
      result += try all(index.statements.ofRecord, record) { SQLiteEngine.passage($0, index) }
    }
    return result
  }

  func passage(_ place: PassagePlace) throws(StoreError) -> PassageRow? {
    try first(place.index.statements.ofID, place.id) { SQLiteEngine.passage($0, place.index).row }
  }

  func insert(_ passage: PassageRow) throws(StoreError) {
    let statements = PassageIndex(language: passage.language, label: passage.label).statements
    try run(
      statements.insert, passage.record, passage.kind, passage.label, passage.field, passage.blob, passage.page,
      passage.text)
    try run(statements.index, connection.lastInsertRowID, passage.text)
  }

  func delete(_ passage: StoredPassage) throws(StoreError) {
    let statements = PassageIndex(language: passage.row.language, label: passage.row.label).statements
    // The index keeps no text: it is told which words to take out.
    try run(statements.unindex, passage.id, passage.row.text)
    try run(statements.delete, passage.id)
  }

  private static func passage(_ row: borrowing Row, _ index: PassageIndex) -> StoredPassage {
    StoredPassage(
      id: row.integer(0),
      row: PassageRow(
        language: index.language, record: row.integer(1), kind: row.integer(2), label: row.label(3),
        field: row.integerOrNil(4), blob: row.integerOrNil(5), page: row.intOrNil(6), text: row.text(7)))
  }
}
