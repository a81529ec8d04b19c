extension StoreReading where Self: ~Copyable {
  /// Whether some record or link that shows refers to a blob.
  public func blobIsVisible(_ sha256: String) throws(StoreError) -> Bool {
    guard let blob = try session.blob(sha256) else { return false }
    for attachment in try session.engine.attachments(to: blob.id) where attachment.live {
      if try session.owner(attachment.subject) != nil { return true }
    }
    return false
  }

  /// The visible records and links that refer to a blob.
  public func owners(ofBlob sha256: String) throws(StoreError) -> [UID] {
    guard let blob = try session.blob(sha256) else { return [] }
    var owners: [UID] = []
    for attachment in try session.engine.attachments(to: blob.id) where attachment.live {
      if let uid = try session.owner(attachment.subject) { owners.append(uid) }
    }
    return owners
  }

  /// A blob's name and size, if some record or link that shows refers to it.
  public func blob(_ sha256: String) throws(StoreError) -> StoredBlob? {
    guard try blobIsVisible(sha256), let row = try session.blob(sha256) else { return nil }
    return StoredBlob(sha256: sha256, bytes: row.bytes)
  }

  /// The blobs that a visible record or link refers to now, by hash.
  public func blobs(of uid: UID) throws(StoreError) -> [StoredBlob] {
    var subject = try session.visibleRecord(uid)?.id
    if subject == nil { subject = try session.visibleLink(uid)?.id }
    guard let subject else { return [] }
    var blobs: [StoredBlob] = []
    for attachment in try session.engine.attachments(of: subject) where attachment.live {
      guard let row = try session.engine.blob(id: attachment.blob) else { throw .corrupt }
      blobs.append(StoredBlob(sha256: BlobName(row.sha256).text, bytes: row.bytes))
    }
    return blobs.sorted { $0.sha256 < $1.sha256 }
  }
}

extension ReadSession {
  func blob(_ sha256: String) throws(StoreError) -> BlobRow? {
    guard let name = BlobName(sha256) else { return nil }
    return try engine.blob(sha256: name.bytes)
  }

  /// The identity of the live record or link of a row, if it shows.
  func owner(_ subject: Int64) throws(StoreError) -> UID? {
    if let record = try engine.record(id: subject) {
      return record.state == .live && labels.admits(record.label) ? record.uid : nil
    }
    guard let link = try engine.link(id: subject), link.state == .live else { return nil }
    return try visibleLink(link.uid)?.uid
  }
}
