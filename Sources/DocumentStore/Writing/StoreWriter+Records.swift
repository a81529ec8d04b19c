extension StoreWriter {
  /// Adds a record.
  ///
  /// - Throws: `taken` if the draft's identity is there already.
  @discardableResult
  public mutating func add(_ draft: RecordDraft) throws(StoreError) -> RecordReceipt {
    let kind = try writing.schema.kind(draft.kind)
    let code = try session.intern(kind.name)
    if let uid = draft.uid, try writing.engine.link(uid: uid) != nil { throw .taken(uid) }
    let uid = draft.uid ?? newIdentity()
    let id = writing.newID()
    let label = try writing.code(draft.label, own: (uid, id))
    let content = Content(
      label: label, shape: draft.shape, parts: try writing.parts(draft.parts, under: draft.label, mayBeEmpty: false),
      facets: try session.facets(draft.facets, kind),
      passages: try writing.passages(draft.passages, record: id, kind: code, label: label),
      blobs: try writing.blobs(draft.blobs))
    var number = draft.handle ?? 0
    var aliases = draft.aliases
    let isTaken = try writing.take(number, code)
    if !isTaken {
      if let wish = draft.handle { aliases.append(wish) }
      number = try writing.newNumber(code)
    }
    var row = RecordRow(
      id: id, uid: uid, kind: code, number: number, label: label, version: 0, state: .live, modified: 0)
    if label.scope == id {
      // The row must be there before its own identity can be asked for as a scope.
      try writing.applyToOwnScope(content, &row, kind)
    } else {
      row = try writing.apply(content, to: row, .added, kind: kind)
    }
    for alias in aliases where alias != number && alias > 0 {
      try writing.engine.add(alias: alias, kind: code, record: id)
    }
    if case .some(let grants) = session.visibility.grants, grants[.record(uid)] != nil { try session.compileAgain() }
    return RecordReceipt(uid: uid, number: number, version: row.version)
  }

  /// Gives a record new content.
  ///
  /// Parts, texts and facet values that the author cannot see are kept as they are.
  ///
  /// If the bodies and the label are what they were, no version is made; facets, texts and blobs are brought up to date.
  ///
  /// - Parameters:
  ///   - uid: the record.
  ///   - version: the version that the author saw; `nil` to write whatever it is at.
  ///   - draft: the new content; its identity and handle are not looked at.
  /// - Throws: `conflict` if the record is at another version.
  @discardableResult
  public mutating func revise(
    _ uid: UID, expecting version: Int? = nil, _ draft: RecordDraft
  ) throws(StoreError) -> RecordReceipt {
    let row = try live(uid, version)
    let kind = try writing.schema.kind(try session.name(row.kind))
    guard draft.kind == kind.name else { throw .invalid(.kind(draft.kind)) }
    let label = try writing.code(draft.label)
    guard let old = try writing.content(of: row, at: row.version, kind) else { throw .corrupt }
    var content = Content(
      label: label, shape: draft.shape, parts: try writing.parts(draft.parts, under: draft.label, mayBeEmpty: false),
      facets: try session.facets(draft.facets, kind),
      passages: try writing.passages(draft.passages, record: row.id, kind: row.kind, label: label),
      blobs: try writing.blobs(draft.blobs))
    try writing.keepTexts(of: old, in: &content, draft)
    try writing.keepHidden(of: old, in: &content, kind)
    if content.label == old.label, content.shape == old.shape, content.parts == old.parts {
      try writing.refresh(row, content, kind)
      return RecordReceipt(uid: uid, number: row.number, version: row.version)
    }
    let written = try writing.apply(content, to: row, .revised, kind: kind)
    if label.scope != row.label.scope { try writing.moveLinks(of: row, to: label.scope) }
    return RecordReceipt(uid: uid, number: row.number, version: written.version)
  }

  /// Takes a record away, and with it the links that touch it.
  ///
  /// Undo and ``restore(_:)`` bring them back.
  public mutating func remove(_ uid: UID, expecting version: Int? = nil) throws(StoreError) {
    let row = try live(uid, version)
    let kind = try writing.schema.kind(try session.name(row.kind))
    for link in try writing.engine.links(touching: row.id, liveOnly: true) {
      try writing.apply(nil, to: link, .removed)
    }
    try writing.apply(nil, to: row, .removed, kind: kind)
  }

  /// Brings back a record that was removed, and the links that went with it as far as their other ends are there.
  @discardableResult
  public mutating func restore(_ uid: UID) throws(StoreError) -> RecordReceipt {
    guard let row = try session.visibleRecord(uid) else { throw .missing(uid) }
    guard row.state == .removed else { throw .state(uid, row.state) }
    let kind = try writing.schema.kind(try session.name(row.kind))
    guard let removal = try writing.engine.parts(of: row.id, version: row.version, labels: .all).first,
      let content = try writing.content(of: row, at: row.version - 1, kind)
    else { throw .corrupt }
    let restored = try writing.apply(content, to: row, .restored, kind: kind)
    for link in try writing.engine.links(touching: row.id, liveOnly: false) where link.state == .removed {
      let went = try writing.engine.parts(of: link.id, version: link.version, labels: .all).first
      if went?.batch == removal.batch { try writing.restore(link) }
    }
    return RecordReceipt(uid: uid, number: row.number, version: restored.version)
  }

  /// A record that is there and shows, at the version that the author saw.
  func live(_ uid: UID, _ version: Int?) throws(StoreError) -> RecordRow {
    guard let row = try writing.record(uid), session.labels.admits(row.label) else { throw .missing(uid) }
    guard row.state == .live else { throw .state(uid, row.state) }
    if let version, version != row.version { throw .conflict(uid, current: row.version) }
    return row
  }
}

extension WriteSession {
  /// Puts back into new content what its author could not see of the old.
  func keepHidden(of old: Content, in content: inout Content, _ kind: DeclaredKind) throws(StoreError) {
    let label = content.label
    let seen = read.labels
    func isHidden(_ access: Int, _ privileged: Bool) -> Bool {
      !seen.admits(LabelCode(scope: old.label.scope, access: access, privileged: privileged))
    }
    content.parts += old.parts.filter { isHidden($0.access, $0.privileged) }.map { $0.raised(to: label) }
    guard content.parts.count <= RevisionRow.partLimit else { throw .invalid(.parts) }
    content.passages += old.passages.filter { !seen.admits($0.label) }.map { passage in
      var passage = passage
      passage.label = label.raised(access: passage.label.access, privileged: passage.label.privileged)
      return passage
    }
    for (place, facet) in kind.facets.enumerated()
    where !read.labels(access: facet.access, privileged: facet.privileged).admits(old.label) {
      content.facets.values[place] = old.facets.values[place]
    }
  }

  /// Brings what follows from a body up to date without a new version.
  func refresh(_ row: RecordRow, _ content: Content, _ kind: DeclaredKind) throws(StoreError) {
    if try engine.facets(of: row.id, kind: kind) != content.facets {
      var changed = row
      // Values of many-valued facets are replaced only for a row that is known to have had some.
      changed.version = max(row.version, 2)
      try engine.set(facets: content.facets, of: changed, kind: kind)
    }
    try replacePassages(of: row, try engine.passages(of: row.id), content.passages)
    try replaceBlobs(of: row.id, isNew: false, content.blobs)
  }

  /// Adds a record that is its own scope.
  func applyToOwnScope(_ content: Content, _ row: inout RecordRow, _ kind: DeclaredKind) throws(StoreError) {
    read.learn(scope: row.id, row.uid)
    row = try apply(content, to: row, .added, kind: kind)
  }

  /// Links go with the scope of their source or, if the office shares that, of their target.
  func moveLinks(of record: RecordRow, to scope: Int64) throws(StoreError) {
    for link in try engine.links(touching: record.id, liveOnly: true) where link.label.scope == record.label.scope {
      if link.source != record.id, try engine.record(id: link.source)?.label.scope != 0 { continue }
      guard var content = try content(of: link, at: link.version) else { throw .corrupt }
      content.label = LabelCode(scope: scope, access: link.label.access, privileged: link.label.privileged)
      try apply(content, to: link, .revised)
    }
  }
}
