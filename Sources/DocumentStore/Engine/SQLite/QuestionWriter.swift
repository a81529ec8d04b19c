internal import SQLiteKit

/// Writes the SQL of a question about records: its text follows from the question's shape alone, its values are bound.
struct QuestionWriter {
  private let engine: SQLiteEngine
  private let question: RecordQuestion
  private(set) var conditions: [String] = []
  private(set) var values: [SQLValue] = []

  /// The table that answers: facet rows for what is there, records for what was removed.
  let isLive: Bool

  /// - Parameter byRecord: whether records answer wherever they can: they stand in the order of their numbers already.
  init(_ question: RecordQuestion, kindTerm: Int64, _ engine: SQLiteEngine, byRecord: Bool = false) {
    self.engine = engine
    self.question = question
    isLive = question.state == .live && !(byRecord && question.conditions.isEmpty)
    if !isLive {
      add("r.kind = ? AND r.state = ?", .integer(kindTerm), .integer(Int64(question.state.rawValue)))
    }
    let label = isLive ? "f.label" : "r.label"
    if !question.labels.isAll { admit(label, question.labels) }
    if let scope = question.scope { add("\(label) >> 3 = ?", .integer(scope)) }
    if let rows = question.rows {
      add("\(id) IN (SELECT value FROM json_each(?))", .text(jsonArray(rows)))
    }
    for condition in question.conditions { add(condition) }
    for joined in question.joined { add(joined) }
  }

  private var id: String { isLive ? "f.record" : "r.id" }

  /// `FROM …`, with the record's own row if it is wanted.
  func source(withRecord: Bool) -> String {
    guard isLive else { return " FROM record r" }
    return " FROM \(question.kind.statements.table) f" + (withRecord ? " JOIN record r ON r.id = f.record" : "")
  }

  var filter: String { conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ") }

  mutating func add(_ condition: String, _ more: SQLValue...) {
    conditions.append(condition)
    values += more
  }

  mutating func admit(_ column: String, _ labels: VisibleLabels) {
    add("among(?, \(column))", labels.set.value)
  }

  private mutating func add(_ condition: RecordQuestion.Condition) {
    let column = engine.column(of: condition.facet, question.kind)
    let tested = column.isMany ? "code" : "f.\(column.name)"
    var test: String
    var bound: [SQLValue] = []
    switch condition.test {
    case .anyOf(let codes) where codes.count == 1:
      test = "\(tested) = ?"
      bound = [.integer(codes[0])]
    case .anyOf(let codes):
      test = "\(tested) IN (SELECT value FROM json_each(?))"
      bound = [.text(jsonArray(codes))]
    case .between(let least, let most):
      test = "\(tested) BETWEEN ? AND ?"
      bound = [.integer(least ?? .min), .integer(most ?? .max)]
    case .present, .absent:
      test = column.isMany ? "1" : "\(tested) IS NOT NULL"
    }
    if column.isMany { test = "f.record IN (SELECT record FROM \(column.table) WHERE \(test))" }
    if condition.test == .absent { test = "NOT (\(test))" }
    conditions.append(test)
    values += bound
    if condition.labels != question.labels { admit("f.label", condition.labels) }
  }

  private mutating func add(_ joined: RecordQuestion.Joined) {
    let (own, other) = joined.direction == .outgoing ? ("source", "target") : ("target", "source")
    var parts = ["l.state = 0"]
    var bound: [SQLValue] = []
    // Ends that are named were looked at when they were resolved; others are looked at link by link.
    var ends = ""
    if let relation = joined.relation {
      parts.append("l.relation = ?")
      bound.append(.integer(relation))
    }
    var labels = ["l.label"]
    if let others = joined.others {
      parts.append("l.\(other) IN (SELECT value FROM json_each(?))")
      bound.append(.text(jsonArray(others)))
    } else {
      ends = " JOIN record o ON o.id = l.\(other)"
      parts.append("o.state = 0")
      labels.append("o.label")
    }
    if !question.labels.isAll {
      for label in labels {
        parts.append("among(?, \(label))")
        bound.append(question.labels.set.value)
      }
    }
    conditions.append("\(id) IN (SELECT l.\(own) FROM link l\(ends) WHERE \(parts.joined(separator: " AND ")))")
    values += bound
  }
}
