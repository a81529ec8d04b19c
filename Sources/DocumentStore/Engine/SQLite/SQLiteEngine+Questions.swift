internal import SQLiteKit

extension SQLiteEngine {
  func select(
    _ question: RecordQuestion, order: RecordQuestion.Order, limit: Int, offset: Int
  ) throws(StoreError) -> [RecordRow] {
    var byRecord = true
    if case .facet = order { byRecord = false }
    guard let writer = try writer(question, byRecord: byRecord) else { return [] }
    var text = "SELECT r.id, r.uid, r.kind, r.number, r.label, r.version, r.state, r.modified"
    text += writer.source(withRecord: true)
    var values: [SQLValue] = []
    var sorting: String
    switch order {
    case .number(let descending): sorting = descending ? "r.number DESC" : "r.number"
    case .modified(let descending): sorting = "r.modified" + (descending ? " DESC" : "") + ", r.number"
    case .facet(let place, let labels, let descending):
      guard writer.isLive else { throw .invalid(.query) }
      let facet = question.kind.facets[place]
      let value = "f." + column(of: place, question.kind).name
      var key = value
      var absence = value + " IS NULL"
      if facet.type == .term { key = "(SELECT text FROM term WHERE id = \(key))" }
      if labels != question.labels {
        // A value the reader may not use must not show in the order either.
        key = "CASE WHEN among(?, f.label) THEN \(key) END"
        absence = key + " IS NULL"
        values = [labels.set.value, labels.set.value]
      }
      sorting = "\(absence), \(key)" + (descending ? " DESC" : "") + ", r.number"
    }
    text += writer.filter + " ORDER BY \(sorting) LIMIT ? OFFSET ?"
    let bound = writer.values + values + [.integer(Int64(limit)), .integer(Int64(offset))]
    return try all(shape(text), Values(bound), row: SQLiteEngine.record)
  }

  func count(_ question: RecordQuestion) throws(StoreError) -> Int {
    guard let writer = try writer(question) else { return 0 }
    let text = "SELECT count(*)" + writer.source(withRecord: false) + writer.filter
    return Int(try integer(shape(text), Values(writer.values)) ?? 0)
  }

  func counts(
    of facet: Int, labels: VisibleLabels, _ question: RecordQuestion
  ) throws(StoreError) -> [(value: Int64, count: Int)] {
    guard question.state == .live else { throw .invalid(.query) }
    guard var writer = try writer(question) else { return [] }
    if labels != question.labels { writer.admit("f.label", labels) }
    let column = column(of: facet, question.kind)
    var text: String
    if column.isMany {
      text = "SELECT m.code, count(*)" + writer.source(withRecord: false)
      text += " JOIN \(column.table) m ON m.record = f.record" + writer.filter + " GROUP BY m.code"
    } else {
      writer.add("f.\(column.name) IS NOT NULL")
      text = "SELECT f.\(column.name), count(*)" + writer.source(withRecord: false)
      text += writer.filter + " GROUP BY f.\(column.name)"
    }
    return try all(shape(text), Values(writer.values)) { ($0.integer(0), $0.int(1)) }
  }

  func survey(
    of facets: [(place: Int, labels: VisibleLabels)], _ question: RecordQuestion
  ) throws(StoreError) -> (rows: [Int64], columns: [[Int64?]]) {
    guard question.state == .live else { throw .invalid(.query) }
    var rows: [Int64] = []
    var columns = [[Int64?]](repeating: [], count: facets.count)
    guard let writer = try writer(question) else { return (rows, columns) }
    let names = facets.map { ", f." + column(of: $0.place, question.kind).name }
    let text = "SELECT f.record, f.label" + names.joined() + writer.source(withRecord: false) + writer.filter
    // A value that needs more than its record shows by the record's label, of which there are few.
    let isBound = facets.map { $0.labels != question.labels }
    try each(shape(text), Values(writer.values)) { row in
      rows.append(row.integer(0))
      for place in facets.indices {
        let shows = !isBound[place] || facets[place].labels.admits(row.label(1))
        columns[place].append(shows ? row.integerOrNil(place + 2) : nil)
      }
    }
    return (rows, columns)
  }

  /// `nil` if nothing of that kind was ever stored.
  func writer(_ question: RecordQuestion, byRecord: Bool = false) throws(StoreError) -> QuestionWriter? {
    guard let kind = try term(question.kind.name) else { return nil }
    return QuestionWriter(question, kindTerm: kind, self, byRecord: byRecord)
  }
}
