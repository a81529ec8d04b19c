internal import SQLiteKit

extension SQLiteEngine {
  func linkCounts(
    _ relation: Int64, _ question: RecordQuestion
  ) throws(StoreError) -> [(other: UID, count: Int)] {
    guard question.state == .live else { throw .invalid(.query) }
    guard let writer = try writer(question) else { return [] }
    // Counted by row first: the ends' own rows are then looked at once each, not once for every link.
    var counted = "SELECT l.target AS other, count(*) AS number" + writer.source(withRecord: false)
    counted += " JOIN link l ON l.source = f.record AND l.relation = ? AND l.state = 0"
    var values: [SQLValue] = [.integer(relation)]
    if !question.labels.isAll {
      counted += " AND l.label IN (SELECT value FROM json_each(?))"
      values.append(.text(question.labels.json))
    }
    counted += writer.filter + " GROUP BY l.target"
    values += writer.values
    var text = "SELECT o.uid, c.number FROM (\(counted)) c JOIN record o ON o.id = c.other WHERE o.state = 0"
    if !question.labels.isAll {
      text += " AND o.label IN (SELECT value FROM json_each(?))"
      values.append(.text(question.labels.json))
    }
    return try all(shape(text), Values(values)) { row in (try row.uid(0), row.int(1)) }
  }
}
