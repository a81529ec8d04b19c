/// How many of the records asked for are linked to one record.
public struct LinkCount: Sendable, Hashable {
  /// The record at the other end.
  public var other: UID
  /// How many of the records lead to it.
  public var count: Int
}

/// Two records of which the first leads to the second.
public struct LinkPair: Sendable, Hashable {
  /// Where the link starts.
  public var source: UID
  /// Where it ends.
  public var target: UID
}

extension StoreReading where Self: ~Copyable {
  /// Counts, over all records that pass a filter, which records they lead to by a relation.
  ///
  /// Links and ends that the reader may not see count for nothing.
  ///
  /// - Returns: the most frequent first, equal counts in the order of identities.
  public func linkCounts(
    _ kind: String, _ relation: String, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [LinkCount] {
    guard let question = try session.question(kind, filter),
      let code = try session.code(try session.schema.relation(relation).name)
    else { return [] }
    let counts = try session.engine.linkCounts(code, question)
    return counts.map { LinkCount(other: $0.other, count: $0.count) }
      .sorted { ($1.count, $0.other) < ($0.count, $1.other) }
  }

  /// The ends of every link of a relation that starts at a record of a kind that passes a filter: bodies stay unread.
  ///
  /// Links and ends that the reader may not see are not among them.
  public func linkPairs(
    _ kind: String, _ relation: String, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [LinkPair] {
    guard let question = try session.question(kind, filter),
      let code = try session.code(try session.schema.relation(relation).name)
    else { return [] }
    return try session.engine.linkPairs(code, question)
  }
}
