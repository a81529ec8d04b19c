extension StoreWriter {
  /// Gives a record the searchable texts of one of its blobs, in place of those it had.
  ///
  /// Texts follow from the bytes: no version is made and nothing is entered into the ledger.
  ///
  /// - Parameters:
  ///   - texts: of its pages; their blob is set here.
  ///   - blob: the SHA-256 of the bytes they were read from.
  ///   - uid: the record.
  /// - Throws: `invalid` if the record does not refer to the blob.
  public mutating func setTexts(_ texts: [PassageDraft], ofBlob blob: String, of uid: UID) throws(StoreError) {
    let row = try live(uid, nil)
    guard let known = try session.blob(blob),
      try writing.engine.attachments(of: row.id).contains(where: { $0.live && $0.blob == known.id })
    else { throw .invalid(.blob(blob)) }
    let drafts = texts.map { text in
      var text = text
      text.blob = blob
      return text
    }
    let old = try writing.engine.passages(of: row.id).filter { $0.row.blob == known.id }
    let new = try writing.passages(drafts, record: row.id, kind: row.kind, label: row.label)
    for passage in old where !session.labels.admits(passage.row.label) { throw .forbidden }
    // With nothing old to compare, all that is new is put in.
    try writing.replacePassages(of: row, old, new)
  }
}

extension Content {
  /// The content as far as somebody wrote it: texts of blobs follow from their bytes, and may have been read since.
  var withoutTexts: Content {
    var content = self
    content.passages.removeAll { $0.blob != nil }
    return content
  }
}

extension WriteSession {
  /// Earlier content with the texts that were read since of blobs it refers to.
  func withTexts(_ content: Content, of row: RecordRow) throws(StoreError) -> Content {
    guard row.state == .live else { return content }
    var content = content
    let own = Set(content.passages.compactMap(\.blob))
    for stored in try engine.passages(of: row.id) {
      var passage = stored.row
      guard let blob = passage.blob, content.blobs.contains(blob), !own.contains(blob) else { continue }
      // More closed than the record by itself, or only because the record was.
      passage.label = content.label.raised(
        access: passage.label.access > row.label.access ? passage.label.access : 0,
        privileged: passage.label.privileged && !row.label.privileged)
      content.passages.append(passage)
    }
    return content
  }

  /// Keeps the texts of blobs that a record still refers to, at the level its draft gives them.
  func keepTexts(of old: Content, in content: inout Content, _ draft: RecordDraft) throws(StoreError) {
    let brought = Set(content.passages.compactMap(\.blob))
    content.passages += old.passages.filter { passage in
      guard let blob = passage.blob else { return false }
      return content.blobs.contains(blob) && !brought.contains(blob) && read.labels.admits(passage.label)
    }.map { passage in
      var passage = passage
      passage.label = content.label.raised(access: draft.documentAccess, privileged: false)
      return passage
    }
  }
}
