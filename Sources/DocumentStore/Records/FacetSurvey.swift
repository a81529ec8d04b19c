/// What a filter lets through, each record with some facet values: for orders and counts that no single facet gives.
///
/// Bodies stay unread; the records wanted in the end are read by their places.
public struct FacetSurvey: Sendable, Hashable {
  let rows: [Int64]
  /// The places of all records.
  public var places: Range<Int> { rows.indices }
  private let columns: [String: [Int64?]]
  private let types: [String: FacetDeclaration.Kind]
  private let terms: [Int64: String]

  /// Nothing.
  static let empty = FacetSurvey(rows: [], columns: [:], types: [:], terms: [:])

  init(
    rows: [Int64], columns: [String: [Int64?]], types: [String: FacetDeclaration.Kind], terms: [Int64: String]
  ) {
    self.rows = rows
    self.columns = columns
    self.types = types
    self.terms = terms
  }

  /// How many records there are; their places are from 0 to one less.
  public var count: Int { rows.count }

  /// The value of a facet at a place, or nothing if the record has none that the reader may use.
  public func value(_ facet: String, at place: Int) -> FacetValue? {
    guard let code = columns[facet]?[place] else { return nil }
    return value(code, facet)
  }

  /// How many records have each value of a facet: the commonest first.
  public func counts(_ facet: String) -> [FacetCount] {
    var counts: [Int64: Int] = [:]
    for code in columns[facet] ?? [] { if let code { counts[code, default: 0] += 1 } }
    return counts.compactMap { code, count in value(code, facet).map { FacetCount(value: $0, count: count) } }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// The places of records that stand in none of other surveys made in the same reading.
  public func places(except others: [FacetSurvey]) -> [Int] {
    let known = others.reduce(into: Set<Int64>()) { $0.formUnion($1.rows) }
    return rows.indices.filter { !known.contains(rows[$0]) }
  }

  private func value(_ code: Int64, _ facet: String) -> FacetValue? {
    types[facet] == .integer ? .integer(code) : terms[code].map { .term($0) }
  }
}

extension StoreReading where Self: ~Copyable {
  /// Goes through all records of a kind that fulfil a filter, in one pass.
  ///
  /// - Parameter facets: the single-valued facets wanted of each.
  public func survey(
    _ kind: String, _ facets: [String], _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> FacetSurvey {
    guard let question = try session.question(kind, filter) else { return .empty }
    var wanted: [(place: Int, labels: VisibleLabels)] = []
    var types: [String: FacetDeclaration.Kind] = [:]
    for name in facets {
      let place = try question.kind.place(ofFacet: name)
      let facet = question.kind.facets[place]
      if facet.many { throw .invalid(.query) }
      wanted.append((place, session.labels(access: facet.access, privileged: facet.privileged)))
      types[name] = facet.type
    }
    let found = try session.engine.survey(of: wanted, question)
    var terms: [Int64: String] = [:]
    for (name, column) in zip(facets, found.columns) where types[name] == .term {
      for code in Set(column.lazy.compactMap { $0 }) { terms[code] = try session.name(code) }
    }
    return FacetSurvey(
      rows: found.rows, columns: Dictionary(zip(facets, found.columns)) { first, _ in first }, types: types,
      terms: terms)
  }

  /// The records at some places of a survey made in the same reading.
  public func records(of survey: FacetSurvey, at places: some Sequence<Int>) throws(StoreError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    for place in places {
      if let row = try session.engine.record(id: survey.rows[place]) { records.append(try session.stored(row)) }
    }
    return records
  }
}
