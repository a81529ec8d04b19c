extension StoreReading where Self: ~Copyable {
  /// Searches the texts that the reader may see.
  public func search(_ query: SearchQuery) throws(StoreError) -> SearchAnswer {
    let found = try session.search(query)
    var hits: [SearchHit] = []
    var makers: [PassageDraft.Language: SnippetMaker] = [:]
    for match in found.best(limit: query.limit, offset: query.offset) {
      hits.append(try session.hit(match, found, &makers))
    }
    return SearchAnswer(hits: hits, total: found.matches.count, ignored: found.ignored)
  }

  /// The records that a search finds, best first, without a word of their texts.
  public func records(matching query: SearchQuery) throws(StoreError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    for match in try session.search(query).best(limit: query.limit, offset: query.offset) {
      guard let row = try session.engine.record(id: match.record) else { throw .corrupt }
      if let record = try record(row.uid) { records.append(record) }
    }
    return records
  }

  /// How many of the records that a search finds have each value of a facet: the commonest first.
  public func facetCounts(
    _ kind: String, _ facet: String, in query: SearchQuery
  ) throws(StoreError) -> [FacetCount] {
    var query = query
    query.kinds = [kind]
    let found = try session.search(query)
    guard var question = try session.question(kind, RecordFilter()) else { return [] }
    question.rows = found.matches.map(\.record).sorted()
    return try session.facetCounts(facet, question)
  }

  /// Words that begin so, as they are written in open texts that the reader may see: the commonest first.
  ///
  /// Restricted, identity and privileged texts feed no suggestion, whoever asks.
  public func suggestions(_ beginning: String, limit: Int = 10) throws(StoreError) -> [String] {
    guard let prefix = QueryParser.folded(lastWordOf: beginning) else { return [] }
    return try session.engine.suggestions(prefix: prefix, labels: session.labels, limit: limit)
  }
}

/// The records that a search found, before they are looked at more closely.
struct FoundRecords {
  var matches: [SearchMatch]
  var terms: [PassageDraft.Language: [SearchQuestion.Term]]
  var ignored: [String]

  /// The best, in a fixed order.
  func best(limit: Int, offset: Int) -> ArraySlice<SearchMatch> {
    matches.sorted { ($1.score, $0.record) < ($0.score, $1.record) }.dropFirst(offset).prefix(limit)
  }
}

extension ReadSession {
  /// How many texts the ranking words of one question may touch: what bounds the time of long questions.
  private static let budget = 60_000

  func search(_ query: SearchQuery) throws(StoreError) -> FoundRecords {
    var found = FoundRecords(matches: [], terms: [:], ignored: [])
    let parser = QueryParser(query.text)
    guard let rows = try rows(query) else { return found }
    var kinds: [Int64] = []
    for kind in query.kinds { if let code = try code(try schema.kind(kind).name) { kinds.append(code) } }
    if kinds.isEmpty, !query.kinds.isEmpty { return found }
    var scope: Int64?
    if let wanted = query.scope {
      guard let row = try scopeRow(wanted) else { return found }
      scope = row
    }
    var best: [Int64: SearchMatch] = [:]
    var used: Set<String> = []
    for language in PassageDraft.Language.allCases where query.languages.contains(language) {
      let ranking = try affordable(parser.telling(language), language)
      guard !ranking.isEmpty || !parser.required.isEmpty else { continue }
      used.formUnion(ranking.map(\.text))
      found.terms[language] = parser.required + ranking
      let question = SearchQuestion(
        required: parser.required, ranking: ranking, language: language, labels: labels, kinds: kinds, scope: scope,
        rows: rows.isAll ? nil : rows.only)
      for match in try engine.matches(question) {
        if let known = best[match.record], known.score >= match.score { continue }
        best[match.record] = match
      }
    }
    found.matches = Array(best.values)
    found.ignored = parser.words.map(\.text).filter { !used.contains($0) }
    return found
  }

  /// The rarest words, as many as stay within the budget.
  private func affordable(
    _ terms: [SearchQuestion.Term], _ language: PassageDraft.Language
  ) throws(StoreError) -> [SearchQuestion.Term] {
    guard terms.count > 3 else { return terms }
    var counted: [(term: SearchQuestion.Term, frequency: Int)] = []
    for term in terms { counted.append((term, try engine.frequency(of: term, language: language))) }
    counted.sort { $0.frequency < $1.frequency }
    var spent = 0
    var chosen: [SearchQuestion.Term] = []
    for (term, frequency) in counted {
      spent += frequency
      if spent > ReadSession.budget, !chosen.isEmpty { break }
      chosen.append(term)
    }
    return chosen
  }

  private func rows(_ query: SearchQuery) throws(StoreError) -> (isAll: Bool, only: Set<Int64>)? {
    guard !query.filter.isEmpty else { return (true, []) }
    guard query.kinds.count == 1 else { throw .invalid(.query) }
    guard let question = try question(query.kinds[0], RecordFilter(facets: query.filter)) else { return nil }
    let rows = try engine.select(question, order: .number(descending: false), limit: .max, offset: 0)
    return (false, Set(rows.map(\.id)))
  }

  func hit(
    _ match: SearchMatch, _ found: FoundRecords, _ makers: inout [PassageDraft.Language: SnippetMaker]
  ) throws(StoreError) -> SearchHit {
    guard let record = try engine.record(id: match.record), let passage = try engine.passage(match.passage) else {
      throw .corrupt
    }
    var maker = makers[passage.language] ?? SnippetMaker(found.terms[passage.language] ?? [], passage.language)
    let snippet = maker.snippet(of: passage.text)
    makers[passage.language] = maker
    return SearchHit(
      record: record.uid, kind: try name(record.kind), number: record.number, score: match.score,
      snippet: snippet, field: try passage.field.map { id throws(StoreError) in try name(id) },
      blob: try passage.blob.flatMap { id throws(StoreError) in try engine.blob(id: id) }.map {
        BlobName($0.sha256).text
      },
      page: passage.page)
  }
}
