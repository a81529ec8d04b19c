extension StoreWriter {
  /// Links two records.
  ///
  /// - Throws: `linked` if such a link is there already, `single` if the source may have one only.
  @discardableResult
  public mutating func link(_ draft: LinkDraft) throws(StoreError) -> LinkReceipt {
    let relation = try writing.schema.relation(draft.relation)
    let source = try live(draft.source, nil)
    let target = try live(draft.target, nil)
    let kinds = (try session.name(source.kind), try session.name(target.kind))
    guard relation.joins.isEmpty || relation.joins.contains(.init(kinds.0, kinds.1)) else {
      throw .invalid(.join(relation: relation.name, source: kinds.0, target: kinds.1))
    }
    if let uid = draft.uid, try writing.engine.record(uid: uid) != nil { throw .taken(uid) }
    let code = try session.intern(relation.name)
    if relation.single, let existing = try writing.engine.liveLinks(source: source.id, relation: code).first {
      throw .single(existing: existing.uid)
    }
    let content = try content(draft, source, target)
    let row = try writing.apply(
      content,
      to: LinkRow(
        id: writing.newID(), uid: draft.uid ?? newIdentity(), source: source.id, relation: code, target: target.id,
        label: content.label, version: 0, state: .live, modified: 0), .added, ends: (source.uid, target.uid))
    return LinkReceipt(uid: row.uid, version: row.version)
  }

  /// Gives a link new attributes, label or locators; its ends and relation stay.
  ///
  /// Hidden parts are kept.
  @discardableResult
  public mutating func reviseLink(
    _ uid: UID, expecting version: Int? = nil, _ draft: LinkDraft
  ) throws(StoreError) -> LinkReceipt {
    let row = try liveLink(uid, version)
    guard let source = try writing.engine.record(id: row.source),
      let target = try writing.engine.record(id: row.target),
      let old = try writing.content(of: row, at: row.version)
    else { throw .corrupt }
    guard draft.source == source.uid, draft.target == target.uid, draft.relation == (try session.name(row.relation))
    else { throw .invalid(.relation(draft.relation)) }
    var content = try content(draft, source, target)
    let seen = session.labels
    let hidden = old.parts.filter { !seen.admits($0.code(scope: old.label.scope)) }
    let label = content.label
    content.parts += hidden.map { $0.raised(to: label) }
    guard content != old else { return LinkReceipt(uid: uid, version: row.version) }
    return LinkReceipt(uid: uid, version: try writing.apply(content, to: row, .revised).version)
  }

  /// Takes a link away.
  public mutating func unlink(_ uid: UID, expecting version: Int? = nil) throws(StoreError) {
    try writing.apply(nil, to: try liveLink(uid, version), .removed)
  }

  private func liveLink(_ uid: UID, _ version: Int?) throws(StoreError) -> LinkRow {
    guard let row = try session.visibleLink(uid) else { throw .missing(uid) }
    guard row.state == .live else { throw .state(uid, row.state) }
    if let version, version != row.version { throw .conflict(uid, current: row.version) }
    return row
  }

  private func content(
    _ draft: LinkDraft, _ source: RecordRow, _ target: RecordRow
  ) throws(StoreError) -> LinkContent {
    let scope: Scope
    if let wanted = draft.scope {
      scope = wanted
    } else {
      let row = source.label.scope == 0 ? target.label.scope : source.label.scope
      scope = try session.scopeUID(row).map(Scope.record) ?? .shared
    }
    let label = Label(scope: scope, access: draft.access, privileged: draft.privileged)
    return LinkContent(
      label: try writing.code(label), shape: draft.shape,
      parts: try writing.parts(draft.parts, under: label, mayBeEmpty: true), blobs: try writing.blobs(draft.blobs))
  }
}

extension WriteSession {
  /// Brings a link back if both its ends are there and nothing has taken its place.
  func restore(_ link: LinkRow) throws(StoreError) {
    guard let source = try engine.record(id: link.source), source.state == .live,
      let target = try engine.record(id: link.target), target.state == .live,
      try engine.liveLink(source: link.source, relation: link.relation, target: link.target) == nil
    else { return }
    let relation = schema.relations[try read.name(link.relation)]
    if relation?.single == true, try !engine.liveLinks(source: link.source, relation: link.relation).isEmpty {
      return
    }
    guard let content = try content(of: link, at: link.version - 1) else { return }
    try apply(content, to: link, .restored)
  }
}
