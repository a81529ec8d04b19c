internal import SQLiteKit

extension SQLiteEngine {
  func matches(_ question: SearchQuestion) throws(StoreError) -> [SearchMatch] {
    guard let expression = SQLiteEngine.expression(question) else { return [] }
    var best: [Int64: SearchMatch] = [:]
    for index in PassageIndex.allCases where index.language == question.language {
      try each(
        index.statements.matches, expression, question.labels.set,
        question.kinds.isEmpty ? .every : NumberSet(question.kinds), question.scope
      ) { row in
        let record = row.integer(1)
        if let rows = question.rows, !rows.contains(record) { return }
        let score = -row.real(2)
        if let known = best[record], known.score >= score { return }
        best[record] = SearchMatch(
          record: record, score: score, passage: PassagePlace(index: index, id: row.integer(0)))
      }
    }
    return Array(best.values)
  }

  func frequency(of term: SearchQuestion.Term, language: PassageDraft.Language) throws(StoreError) -> Int {
    var count = 0
    for index in PassageIndex.allCases where index.language == language {
      count += Int(try integer(index.statements.count, SQLiteEngine.expression(term)) ?? 0)
    }
    return count
  }

  /// What is asked, in the language of FTS5.
  private static func expression(_ question: SearchQuestion) -> String? {
    let required = question.required.map(expression)
    let ranking = question.ranking.map(expression)
    guard let first = required.first else { return ranking.isEmpty ? nil : ranking.joined(separator: " OR ") }
    // What ranks need not stand: the first required one, which must, makes the alternative true.
    let extra = ranking.isEmpty ? "" : " AND (" + ([first] + ranking).joined(separator: " OR ") + ")"
    return required.joined(separator: " AND ") + extra
  }

  private static func expression(_ term: SearchQuestion.Term) -> String {
    let text = term.text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return switch term.form {
    case .word: "\"\(text)\""
    case .phrase: "\"\(SearchTokenizer.exactMark)\(text)\""
    case .prefix: "\"\(text)\" *"
    }
  }

  func suggestions(prefix: String, labels: VisibleLabels, limit: Int) throws(StoreError) -> [String] {
    guard !prefix.isEmpty else { return [] }
    try makeWordTables()
    var found: [(word: String, count: Int)] = []
    for (index, sql) in [(PassageIndex.es, SQLiteEngine.wordsES), (.en, SQLiteEngine.wordsEN)] {
      let candidates = try all(sql, prefix, prefix + "\u{10FFFF}") { ($0.text(0), $0.int(1)) }
      var taken = 0
      for (term, count) in candidates where taken < limit {
        // The table of words knows no labels: only a word of a visible text is ever said, as it is written there.
        guard let word = try visibleWord(term, index, labels) else { continue }
        taken += 1
        found.append((word, count))
      }
    }
    var said: Set<String> = []
    return found.sorted { ($1.count, $0.word) < ($0.count, $1.word) }.map(\.word).filter { said.insert($0).inserted }
      .prefix(limit).map { $0 }
  }

  /// They go with the transaction that made them if it fails, so each asks anew.
  private func makeWordTables() throws(StoreError) {
    try run(SQL(once: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_es USING fts5vocab(main, search_es, row)"))
    try run(SQL(once: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_en USING fts5vocab(main, search_en, row)"))
  }

  private static let wordsES: SQL =
    "SELECT term, doc FROM temp.words_es WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT 500"
  private static let wordsEN: SQL =
    "SELECT term, doc FROM temp.words_en WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT 500"

  /// The word as it is written in the first visible text that holds it, or `nil` if none does.
  private func visibleWord(_ term: String, _ index: PassageIndex, _ labels: VisibleLabels) throws(StoreError) -> String?
  {
    let expression = SQLiteEngine.expression(.init(form: .phrase, text: term))
    let sql: SQL =
      index == .es
      ? """
      SELECT p.text FROM search_es CROSS JOIN passage_es p ON p.id = search_es.rowid
      WHERE search_es MATCH ?1 AND among(?2, p.label) LIMIT 1
      """
      : """
      SELECT p.text FROM search_en CROSS JOIN passage_en p ON p.id = search_en.rowid
      WHERE search_en MATCH ?1 AND among(?2, p.label) LIMIT 1
      """
    guard let text = try first(sql, expression, labels.set, row: { $0.text(0) }) else { return nil }
    return TextWords.word(of: text, folded: term, language: index.language)
  }
}
