extension StoreReading where Self: ~Copyable {
  /// The blobs of a record whose texts can be searched, by hash, as far as they show.
  public func blobsWithText(of uid: UID) throws(StoreError) -> Set<String> {
    guard let row = try session.visibleRecord(uid) else { return [] }
    var rows: Set<Int64> = []
    for passage in try session.engine.passages(of: row.id) where session.labels.admits(passage.row.label) {
      if let blob = passage.row.blob { rows.insert(blob) }
    }
    var names: Set<String> = []
    for id in rows { if let blob = try session.engine.blob(id: id) { names.insert(BlobName(blob.sha256).text) } }
    return names
  }
}
