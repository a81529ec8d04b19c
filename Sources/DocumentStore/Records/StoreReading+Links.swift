extension StoreReading where Self: ~Copyable {
  /// The link with an identity, or `nil` if there is none that shows.
  public func link(_ uid: UID) throws(StoreError) -> StoredLink? {
    guard let row = try session.visibleLink(uid) else { return nil }
    guard let source = try session.engine.record(id: row.source), let target = try session.engine.record(id: row.target)
    else { throw .corrupt }
    let parts = try session.engine.parts(of: row.id, version: row.version, labels: session.labels)
    return try session.stored(VisibleLink(row: row, source: source.uid, target: target.uid, parts: parts))
  }

  /// The links that start at a record, by relation.
  public func links(from uid: UID, relation: String? = nil) throws(StoreError) -> [StoredLink] {
    try session.links(of: uid, .outgoing, relation)
  }

  /// The links that end at a record, by relation.
  public func links(to uid: UID, relation: String? = nil) throws(StoreError) -> [StoredLink] {
    try session.links(of: uid, .incoming, relation)
  }
}

extension ReadSession {
  func links(
    of uid: UID, _ direction: LinkCondition.Direction, _ relation: String?
  ) throws(StoreError) -> [StoredLink] {
    guard let row = try visibleRecord(uid) else { return [] }
    var code: Int64?
    if let relation {
      code = try self.code(try schema.relation(relation).name)
      if code == nil { return [] }
    }
    var links: [StoredLink] = []
    for link in try engine.visibleLinks(of: row.id, direction, relation: code, labels: labels) {
      links.append(try stored(link))
    }
    return links
  }

  func stored(_ link: VisibleLink) throws(StoreError) -> StoredLink {
    let content = visible(link.parts[...])
    return StoredLink(
      uid: link.row.uid, source: link.source, relation: try name(link.row.relation), target: link.target,
      label: try label(link.row.label), version: link.row.version, state: link.row.state, parts: content.parts,
      hiddenParts: content.hidden, shape: content.shape, modified: link.row.modified)
  }
}
