internal import SQLiteKit

extension SQLiteEngine {
  func linkCounts(
    _ relation: Int64, _ question: RecordQuestion
  ) throws(StoreError) -> [(other: UID, count: Int)] {
    guard question.state == .live else { throw .invalid(.query) }
    guard let writer = try writer(question) else { return [] }
    // Counted by row first: the ends' own rows are then looked at once each, not once for every link.
    var counted = "SELECT l.target AS other, count(*) AS number" + writer.source(withRecord: false)
    // In this order, which SQLite would turn round: from the records that were asked for to their few links.
    counted += " CROSS JOIN link l ON l.source = f.record AND l.relation = ? AND l.state = 0"
    var values: [SQLValue] = [.integer(relation)]
    if !question.labels.isAll {
      counted += " AND among(?, l.label)"
      values.append(question.labels.set.value)
    }
    counted += writer.filter + " GROUP BY l.target"
    values += writer.values
    var text = "SELECT o.uid, c.number FROM (\(counted)) c JOIN record o ON o.id = c.other WHERE o.state = 0"
    if !question.labels.isAll {
      text += " AND among(?, o.label)"
      values.append(question.labels.set.value)
    }
    return try all(shape(text), Values(values)) { row in (try row.uid(0), row.int(1)) }
  }

  func linkPairs(_ relation: Int64, _ question: RecordQuestion) throws(StoreError) -> [LinkPair] {
    guard question.state == .live else { throw .invalid(.query) }
    guard let writer = try writer(question) else { return [] }
    var text = "SELECT r.uid, o.uid" + writer.source(withRecord: true)
    text += " CROSS JOIN link l ON l.source = f.record AND l.relation = ? AND l.state = 0"
    text += " CROSS JOIN record o ON o.id = l.target AND o.state = 0"
    var values: [SQLValue] = [.integer(relation)]
    if !question.labels.isAll {
      text += " AND among(?, l.label) AND among(?, o.label)"
      values += [question.labels.set.value, question.labels.set.value]
    }
    values += writer.values
    return try all(shape(text + writer.filter), Values(values)) { row in
      LinkPair(source: try row.uid(0), target: try row.uid(1))
    }
  }
}
