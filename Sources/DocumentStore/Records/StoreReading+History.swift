extension StoreReading where Self: ~Copyable {
  /// The versions of a record or link, oldest first, each with the parts that the reader may see.
  ///
  /// A version that stood under a label closed to the reader is left out.
  public func history(_ uid: UID) throws(StoreError) -> [Revision] {
    let subject: Int64
    if let record = try session.visibleRecord(uid) {
      subject = record.id
    } else if let link = try session.visibleLink(uid) {
      subject = link.id
    } else {
      return []
    }
    let rows = try session.engine.versions(of: subject, labels: session.labels)
    var revisions: [Revision] = []
    for parts in rows.chunked(by: \.version) {
      guard let main = parts.first, main.part == 0, session.labels.admits(main.label),
        let batch = try session.engine.batch(main.batch)
      else { continue }
      let content = session.visible(parts)
      revisions.append(
        Revision(
          version: main.version, change: main.change, batch: batch.id, member: try session.member(batch.member),
          time: batch.time, action: try session.name(batch.action), label: try session.label(main.label),
          parts: content.parts, hiddenParts: content.hidden, shape: main.shape))
    }
    return revisions
  }

  /// What was written lately, newest first, each with the changes that the reader may see.
  ///
  /// A batch that changed nothing but what is hidden from the reader is left out.
  ///
  /// - Parameters:
  ///   - number: only batches before this one.
  ///   - limit: how many at most.
  ///   - most: how many changes of each at most; an import may have made very many.
  public func batches(
    before number: Int64? = nil, limit: Int = 50, changes most: Int = .max
  ) throws(StoreError) -> [Batch] {
    var batches: [Batch] = []
    var last = number
    while batches.count < limit {
      let rows = try session.engine.batches(before: last, limit: limit)
      for row in rows where batches.count < limit {
        if let batch = try session.stored(row, changes: most) { batches.append(batch) }
      }
      guard let oldest = rows.last?.id else { break }
      last = oldest
    }
    return batches
  }

  /// A batch with the changes that the reader may see.
  public func batch(_ number: Int64) throws(StoreError) -> Batch? {
    guard let row = try session.engine.batch(number) else { return nil }
    return try session.stored(row)
  }
}

extension ReadSession {
  /// A batch as the reader sees it; `nil` if all it changed is hidden from them.
  func stored(_ row: BatchRow, changes most: Int = .max) throws(StoreError) -> Batch? {
    var changes: [BatchChange] = []
    var isHidden = false
    var isCut = false
    var next = row.entries.lowerBound
    // Piece by piece: what is beyond the most is never read.
    while next <= row.entries.upperBound, !isCut {
      let piece = next...min(row.entries.upperBound, next + 255)
      next = piece.upperBound + 1
      // The head of the log of readings is set down with whatever batch comes next: it is no change of that batch.
      for entry in try entries(piece) where entry.version > 0 {
        if entry.subject == nil, entry.action == LedgerAction.anchor { continue }
        isHidden = true
        guard let uid = entry.subject, let change = try change(uid, entry.version) else { continue }
        isCut = changes.count == most
        if isCut { break }
        changes.append(change)
      }
    }
    if isHidden, changes.isEmpty { return nil }
    return Batch(
      number: row.id, member: try member(row.member), time: row.time, action: try name(row.action),
      undoes: row.undoes, undoneBy: try engine.batch(undoing: row.id), changes: changes,
      isCut: isCut)
  }

  private func change(_ uid: UID, _ version: Int) throws(StoreError) -> BatchChange? {
    if let record = try visibleRecord(uid) {
      guard let main = try engine.parts(of: record.id, version: version, labels: labels).first,
        labels.admits(main.label)
      else { return nil }
      return BatchChange(
        uid: uid, name: try name(record.kind), number: record.number, version: version, change: main.change)
    }
    if let link = try visibleLink(uid) {
      guard let main = try engine.parts(of: link.id, version: version, labels: labels).first,
        labels.admits(main.label)
      else { return nil }
      return BatchChange(
        uid: uid, name: try name(link.relation), number: nil, version: version, change: main.change)
    }
    return nil
  }

  func entries(_ range: ClosedRange<Int64>) throws(StoreError) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    try engine.ledger(range) { _, bytes, _ in
      guard let entry = LedgerCodec.read(bytes) else { throw StoreError.corrupt }
      entries.append(entry)
    }
    return entries
  }
}

extension Array {
  /// Runs of neighbours alike in one property.
  func chunked<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for place in indices where place > start && key(self[place]) != key(self[place - 1]) {
      chunks.append(self[start..<place])
      start = place
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}
