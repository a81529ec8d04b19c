extension StoreWriter {
  /// Destroys what a record says, in every version, with its texts, links, and blobs that nothing else refers to.
  ///
  /// Identity, handle and the entries of the ledger remain, so that the chain holds and nothing is given twice. It cannot
  /// be undone; backups made before are not touched.
  public mutating func erase(_ uid: UID) throws(StoreError) {
    guard let row = try session.visibleRecord(uid) else { throw .missing(uid) }
    guard row.state != .erased else { throw .state(uid, row.state) }
    for link in try writing.engine.links(touching: row.id, liveOnly: false) where link.state != .erased {
      try writing.erase(link)
    }
    try writing.erase(row)
    writing.mustScrub = true
  }
}

extension WriteSession {
  func erase(_ row: RecordRow) throws(StoreError) {
    let terms = try takeTerms(of: row)
    let blobs = try engine.attachments(of: row.id).map(\.blob)
    let erased = try next(of: row, .erased)
    try engine.wipe(row.id)
    try replacePassages(of: row, try engine.passages(of: row.id), [])
    try engine.deleteAttachments(of: row.id)
    try engine.update(erased)
    try append([], to: row.id, version: erased.version, .erased, label: row.label, shape: 0, nil)
    try forget(blobs)
    try engine.forget(terms: terms, schema: schema)
    read.forgetWords()
    try enter(row.uid, version: erased.version, nil)
    remember(erased)
  }

  func erase(_ row: LinkRow) throws(StoreError) {
    let blobs = try engine.attachments(of: row.id).map(\.blob)
    let erased = try next(of: row, .erased)
    try engine.wipe(row.id)
    try engine.deleteAttachments(of: row.id)
    try engine.update(erased)
    try append([], to: row.id, version: erased.version, .erased, label: row.label, shape: 0, nil)
    try forget(blobs)
    try enter(row.uid, version: erased.version, nil)
  }

  /// Forgets blobs that nothing refers to any more, in no version.
  private func forget(_ blobs: [Int64]) throws(StoreError) {
    for id in blobs where try engine.attachments(to: id).isEmpty {
      guard let blob = try engine.blob(id: id) else { continue }
      try engine.delete(blob: id)
      doomed.append(BlobName(blob.sha256))
    }
  }

  /// Takes away its facets; tells the words that they hold or held, and maybe more.
  private func takeTerms(of row: RecordRow) throws(StoreError) -> Set<Int64> {
    var terms = try engine.takeFacets(of: row.id)
    guard 1...RevisionRow.versionLimit ~= row.version else { throw .corrupt }
    for version in 1...row.version {
      guard let bytes = try engine.derived(of: row.id, version: version), let derived = Derived(bytes) else {
        continue
      }
      for value in derived.facets.values.joined() {
        if case .term(let text) = value, let id = try engine.term(text) { terms.insert(id) }
      }
    }
    return terms
  }
}
