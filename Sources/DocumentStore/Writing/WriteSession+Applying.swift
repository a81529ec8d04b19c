internal import Digests

extension WriteSession {
  /// Makes a record's next version: its row, parts, facets, texts, references to blobs, and entry in the ledger.
  ///
  /// What followed from the version before is kept beside it, for undo.
  @discardableResult
  func apply(_ content: Content?, to old: RecordRow, _ change: Revision.Change, kind: DeclaredKind)
    throws(StoreError) -> RecordRow
  {
    let row = try next(of: old, content == nil ? .removed : .live, content?.label)
    if old.version == 0 {
      try engine.insert(row)
    } else {
      if old.state == .live { try keepDerived(of: old, next: content, kind) }
      try engine.update(row)
    }
    let salt = content == nil ? nil : salt()
    try append(
      content?.parts ?? [], to: row.id, version: row.version, change, label: row.label, shape: content?.shape ?? 0, salt
    )
    let code = digest.record(
      kind: kind.name, scope: try read.scopeUID(row.label.scope), access: row.label.access,
      privileged: row.label.privileged, shape: content?.shape ?? 0, parts: content?.parts ?? [], salt: salt ?? [])
    try engine.set(facets: content?.facets, of: row, kind: kind)
    try replacePassages(of: row, old.version == 0 ? [] : try engine.passages(of: row.id), content?.passages ?? [])
    try replaceBlobs(of: row.id, isNew: old.version == 0, content?.blobs ?? [])
    try enter(row.uid, version: row.version, code)
    remember(row)
    return row
  }

  /// Makes a link's next version.
  @discardableResult
  func apply(
    _ content: LinkContent?, to old: LinkRow, _ change: Revision.Change, ends: (source: UID, target: UID)? = nil
  ) throws(StoreError) -> LinkRow {
    let row = try next(of: old, content == nil ? .removed : .live, content?.label)
    if old.version == 0 {
      try engine.insert(row)
    } else {
      if old.state == .live {
        let blobs = try blobNames(of: row.id)
        if !blobs.isEmpty {
          var derived = Derived()
          derived.blobs = blobs
          try engine.set(derived: derived.encoded(), of: row.id, version: old.version)
        }
      }
      try engine.update(row)
    }
    let salt = content == nil ? nil : salt()
    try append(
      content?.parts ?? [], to: row.id, version: row.version, change, label: row.label, shape: content?.shape ?? 0, salt
    )
    var known = ends
    if known == nil { known = (try uid(row.source), try uid(row.target)) }
    guard let ends = known else { throw .corrupt }
    let code = digest.link(
      relation: try read.name(row.relation), source: ends.source, target: ends.target,
      scope: try read.scopeUID(row.label.scope), access: row.label.access, privileged: row.label.privileged,
      shape: content?.shape ?? 0, parts: content?.parts ?? [], salt: salt ?? [])
    try replaceBlobs(of: row.id, isNew: old.version == 0, content?.blobs ?? [])
    try enter(row.uid, version: row.version, code)
    return row
  }

  /// The row of the next version.
  func next<Row: VersionedRow>(
    of old: Row, _ state: RecordState, _ label: LabelCode? = nil
  ) throws(StoreError) -> Row {
    guard old.version < RevisionRow.versionLimit - 1 else { throw .invalid(.parts) }
    var row = old
    row.version += 1
    row.modified = act.time
    row.state = state
    row.label = label ?? old.label
    return row
  }

  func uid(_ record: Int64) throws(StoreError) -> UID {
    guard let row = try engine.record(id: record) else { throw .corrupt }
    return row.uid
  }

  /// Rows for the parts of a version; one row even if there are none, so that every version has a main one.
  func append(
    _ parts: [Part], to subject: Int64, version: Int, _ change: Revision.Change, label: LabelCode, shape: Int,
    _ salt: [UInt8]?
  ) throws(StoreError) {
    func row(_ place: Int, _ label: LabelCode, _ body: [UInt8]?) -> RevisionRow {
      RevisionRow(
        version: version, part: place, batch: batch, change: change, label: label, shape: shape,
        salt: place == 0 ? salt : nil, body: body)
    }
    if parts.isEmpty { try engine.append(row(0, label, nil), to: subject) }
    for (place, part) in parts.enumerated() {
      try engine.append(row(place, part.code(scope: label.scope), part.body), to: subject)
    }
  }

  /// Takes away the texts that no longer stand and adds the new ones; what stays is not touched.
  func replacePassages(of row: RecordRow, _ old: [StoredPassage], _ new: [PassageRow]) throws(StoreError) {
    var wanted: [PassageRow: Int] = [:]
    if !old.isEmpty { for passage in new { wanted[passage, default: 0] += 1 } }
    for passage in old {
      if let count = wanted[passage.row], count > 0 {
        wanted[passage.row] = count - 1
      } else {
        try engine.delete(passage)
      }
    }
    for passage in new {
      if old.isEmpty {
        try engine.insert(passage)
      } else if let count = wanted[passage], count > 0 {
        wanted[passage] = count - 1
        try engine.insert(passage)
      }
    }
  }

  func replaceBlobs(of subject: Int64, isNew: Bool, _ wanted: Set<Int64>) throws(StoreError) {
    var present: Set<Int64> = []
    if !isNew {
      for attachment in try engine.attachments(of: subject) where attachment.live {
        present.insert(attachment.blob)
        if !wanted.contains(attachment.blob) {
          try engine.set(AttachmentRow(subject: subject, blob: attachment.blob, live: false))
        }
      }
    }
    for blob in wanted.subtracting(present).sorted() {
      try engine.set(AttachmentRow(subject: subject, blob: blob, live: true))
    }
  }

  func blobNames(of subject: Int64) throws(StoreError) -> [[UInt8]] {
    var names: [[UInt8]] = []
    for attachment in try engine.attachments(of: subject) where attachment.live {
      guard let blob = try engine.blob(id: attachment.blob) else { throw .corrupt }
      names.append(blob.sha256)
    }
    return names
  }
}
