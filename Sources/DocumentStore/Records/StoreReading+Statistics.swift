/// How much a store holds, as far as the reader may see it.
public struct StoreStatistics: Sendable, Hashable {
  /// The records of each kind that show, in the order of the declaration.
  public var records: [String: Int]
  /// How many members.
  public var members: Int
  /// How many blobs and bytes of them; `nil` unless everything shows.
  public var blobs: (count: Int, bytes: Int64)? {
    blobCount.map { ($0, blobBytes ?? 0) }
  }
  var blobCount: Int?
  var blobBytes: Int64?
  /// The end of the ledger.
  public var head: LedgerHead
}

extension StoreReading where Self: ~Copyable {
  /// How many records of each kind show, and where the ledger ends; no body is read.
  public func statistics() throws(StoreError) -> StoreStatistics {
    var records: [String: Int] = [:]
    for kind in session.schema.kinds {
      records[kind.name] = try session.engine.count(RecordQuestion(kind: kind, labels: session.labels))
    }
    var statistics = StoreStatistics(
      records: records, members: try session.engine.members().count, head: try head())
    if session.visibility.seesEverything {
      let blobs = try session.engine.allBlobs()
      statistics.blobCount = blobs.count
      statistics.blobBytes = blobs.reduce(0) { $0 + $1.bytes }
    }
    return statistics
  }
}
