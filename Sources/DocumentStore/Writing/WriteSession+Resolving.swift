extension WriteSession {
  /// A label with its scope resolved, if the author may put something under it.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - own: the record being added, which may be its own scope.
  func code(_ label: Label, own: (uid: UID, id: Int64)? = nil) throws(StoreError) -> LabelCode {
    guard 0...3 ~= label.access else { throw .invalid(.label) }
    guard visibility.shows(label) else { throw .forbidden }
    switch label.scope {
    case .shared: return LabelCode(scope: 0, access: label.access, privileged: label.privileged)
    case .record(let uid):
      if let own, own.uid == uid {
        return LabelCode(scope: own.id, access: label.access, privileged: label.privileged)
      }
      guard let row = try engine.record(uid: uid), row.state == .live else { throw .invalid(.scope) }
      return LabelCode(scope: row.id, access: label.access, privileged: label.privileged)
    }
  }

  /// Parts at least as closed as what they belong to, if they are well-formed and the author may see them.
  func parts(_ parts: [Part], under label: Label, mayBeEmpty: Bool) throws(StoreError) -> [Part] {
    guard mayBeEmpty || !parts.isEmpty, parts.count < RevisionRow.partLimit else { throw .invalid(.parts) }
    for (place, part) in parts.enumerated() {
      guard 0...3 ~= part.access else { throw .invalid(.label) }
      let own = Label(scope: label.scope, access: part.access, privileged: part.privileged)
      guard own == label.raised(access: part.access, privileged: part.privileged), place > 0 || own == label else {
        throw .invalid(.label)
      }
      guard visibility.shows(own) else { throw .forbidden }
    }
    return parts
  }

  /// Texts with names resolved, each at least as closed as its record.
  func passages(
    _ drafts: [PassageDraft], record: Int64, kind: Int64, label: LabelCode
  ) throws(StoreError) -> [PassageRow] {
    var rows: [PassageRow] = []
    rows.reserveCapacity(drafts.count)
    for draft in drafts {
      guard 0...3 ~= draft.access else { throw .invalid(.label) }
      rows.append(
        PassageRow(
          language: draft.language, record: record, kind: kind,
          label: label.raised(access: draft.access, privileged: draft.privileged),
          field: try draft.field.map { field throws(StoreError) in try read.intern(field) },
          blob: try draft.blob.map { blob throws(StoreError) in try self.blob(blob) }, page: draft.page,
          text: draft.text))
    }
    return rows
  }

  func blobs(_ names: [String]) throws(StoreError) -> Set<Int64> {
    var rows: Set<Int64> = []
    for name in names { rows.insert(try blob(name)) }
    return rows
  }

  /// The row of a blob; made the first time something refers to bytes that were preserved.
  private func blob(_ text: String) throws(StoreError) -> Int64 {
    guard let name = BlobName(text) else { throw .invalid(.blob(text)) }
    if let row = try engine.blob(sha256: name.bytes) { return row.id }
    guard let files else { return try engine.insert(blob: name.bytes, bytes: 0) }
    guard let length = try files.length(of: name) ?? (isRehearsal ? 0 : nil) else { throw .invalid(.blob(text)) }
    return try engine.insert(blob: name.bytes, bytes: length)
  }
}
