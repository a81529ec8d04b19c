extension StoreReading where Self: ~Copyable {
  /// The record with an identity, removed ones included, or `nil` if there is none that shows.
  public func record(_ uid: UID) throws(StoreError) -> StoredRecord? {
    guard let row = try session.visibleRecord(uid) else { return nil }
    return try session.stored(row)
  }

  /// Hands over records with the links that start at them: for reading many of them, in a fraction of the time.
  ///
  /// - Parameters:
  ///   - uids: which records, in the order wanted; those that do not show are passed over.
  ///   - body: is given each record and its links by relation; what it throws passes through.
  public func forEach(_ uids: [UID], _ body: (StoredRecord, [StoredLink]) throws -> Void) throws {
    for start in stride(from: 0, to: uids.count, by: 256) {
      var rows: [RecordRow] = []
      for uid in uids[start..<min(start + 256, uids.count)] {
        if let row = try session.visibleRecord(uid) { rows.append(row) }
      }
      var links = try session.engine.visibleLinks(from: rows.map(\.id).sorted(), labels: session.labels)[...]
      var linksOf: [Int64: ArraySlice<VisibleLink>] = [:]
      while let source = links.first?.row.source {
        let end = links.firstIndex { $0.row.source != source } ?? links.endIndex
        linksOf[source] = links[..<end]
        links = links[end...]
      }
      let parts = try session.engine.parts(of: rows.map { ($0.id, $0.version) }, labels: session.labels)
      for (row, parts) in zip(rows, parts) {
        try body(try session.stored(row, parts), try (linksOf[row.id] ?? []).map { try session.stored($0) })
      }
    }
  }

  /// The record of a kind whose handle has this number or, failing that, the first that was known by it elsewhere.
  public func record(_ kind: String, number: Int) throws(StoreError) -> StoredRecord? {
    try records(kind, numbered: number).first
  }

  /// The records of a kind that go by a number: the one whose handle it is first, then those it is an alias of.
  public func records(_ kind: String, numbered number: Int) throws(StoreError) -> [StoredRecord] {
    guard let code = try session.code(try session.schema.kind(kind).name) else { return [] }
    var records: [StoredRecord] = []
    for row in try session.engine.records(kind: code, number: number) where session.labels.admits(row.label) {
      records.append(try session.stored(row))
    }
    return records
  }

  /// The records of a kind that fulfil a filter.
  public func records(
    _ kind: String, _ filter: RecordFilter = RecordFilter(), order: RecordOrder = .number(), limit: Int = .max,
    offset: Int = 0
  ) throws(StoreError) -> [StoredRecord] {
    guard let question = try session.question(kind, filter) else { return [] }
    let rows = try session.engine.select(
      question, order: try session.order(order, question.kind), limit: limit, offset: offset)
    var records: [StoredRecord] = []
    records.reserveCapacity(rows.count)
    for row in rows { records.append(try session.stored(row)) }
    return records
  }

  /// The identities of the records of a kind that fulfil a filter: bodies stay unread.
  public func identities(
    _ kind: String, _ filter: RecordFilter = RecordFilter(), order: RecordOrder = .number(), limit: Int = .max,
    offset: Int = 0
  ) throws(StoreError) -> [UID] {
    guard let question = try session.question(kind, filter) else { return [] }
    return try session.engine.select(
      question, order: try session.order(order, question.kind), limit: limit, offset: offset
    ).map(\.uid)
  }

  /// Numbers by which a record was known in other stores; none if it does not show.
  public func aliases(of uid: UID) throws(StoreError) -> [Int] {
    guard let row = try session.visibleRecord(uid) else { return [] }
    return try session.engine.aliases(of: row.id)
  }

  /// How many records of a kind fulfil a filter.
  public func count(_ kind: String, _ filter: RecordFilter = RecordFilter()) throws(StoreError) -> Int {
    guard let question = try session.question(kind, filter) else { return 0 }
    return try session.engine.count(question)
  }

  /// How many records of a kind have each value of a facet, of those that fulfil a filter: the commonest first.
  public func facetCounts(
    _ kind: String, _ facet: String, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [FacetCount] {
    guard let question = try session.question(kind, filter) else { return [] }
    return try session.facetCounts(facet, question)
  }

  /// The facet values of a record that the reader may use.
  public func facets(of uid: UID) throws(StoreError) -> [String: [FacetValue]] {
    guard let row = try session.visibleRecord(uid), row.state == .live else { return [:] }
    let kind = try session.schema.kind(try session.name(row.kind))
    guard let values = try session.engine.facets(of: row.id, kind: kind) else { return [:] }
    var result: [String: [FacetValue]] = [:]
    for (place, facet) in kind.facets.enumerated() where !values.values[place].isEmpty {
      guard session.labels(access: facet.access, privileged: facet.privileged).admits(row.label) else { continue }
      var list: [FacetValue] = []
      for value in values.values[place] { list.append(try session.facetValue(value, facet.type)) }
      result[facet.name] = list.sorted()
    }
    return result
  }
}

extension ReadSession {
  func stored(_ row: RecordRow) throws(StoreError) -> StoredRecord {
    try stored(row, try engine.parts(of: row.id, version: row.version, labels: labels))
  }

  func stored(_ row: RecordRow, _ parts: [RevisionRow]) throws(StoreError) -> StoredRecord {
    let content = visible(parts[...])
    return StoredRecord(
      uid: row.uid, kind: try name(row.kind), number: row.number,
      label: try label(row.label), version: row.version, state: row.state, parts: content.parts,
      hiddenParts: content.hidden, shape: content.shape, modified: row.modified)
  }

  /// The parts that the reader may see.
  func visible(_ rows: ArraySlice<RevisionRow>) -> (parts: [Part], hidden: Bool, shape: Int) {
    var parts: [Part] = []
    var hidden = false
    for row in rows {
      if !labels.admits(row.label) {
        hidden = true
      } else if let body = row.body {
        parts.append(Part(access: row.label.access, privileged: row.label.privileged, body: body))
      }
    }
    return (parts, hidden, rows.first?.shape ?? 0)
  }

  func facetCounts(_ facet: String, _ question: RecordQuestion) throws(StoreError) -> [FacetCount] {
    let place = try question.kind.place(ofFacet: facet)
    let declared = question.kind.facets[place]
    let labels = labels(access: declared.access, privileged: declared.privileged)
    var counts: [FacetCount] = []
    for (value, count) in try engine.counts(of: place, labels: labels, question) {
      counts.append(FacetCount(value: try facetValue(value, declared.type), count: count))
    }
    return counts.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  func facetValue(_ value: Int64, _ type: FacetDeclaration.Kind) throws(StoreError) -> FacetValue {
    type == .integer ? .integer(value) : .term(try name(value))
  }
}

extension FacetValue: Comparable {
  /// Orders numbers before terms, numbers by size, terms bytewise.
  public static func < (left: FacetValue, right: FacetValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.term(let left), .term(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.integer, .term): true
    case (.term, .integer): false
    }
  }
}
