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

extension WriteSession {
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
