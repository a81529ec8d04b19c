extension StoreWriter {
  /// Restores what stood before a batch, by new versions: nothing is forgotten, and the undoing can itself be undone.
  ///
  /// If anything it touched has changed since, nothing is done.
  ///
  /// - Throws: `missingBatch` if there is none of that number that the author may see.
  public mutating func undo(_ number: Int64) throws(StoreError) -> UndoOutcome {
    guard let row = try writing.engine.batch(number), try session.stored(row) != nil else {
      throw .missingBatch(number)
    }
    var plan = try UndoPlan(row, writing)
    try plan.check(writing)
    guard plan.blocking.isEmpty, !plan.isEmpty else { return .blocked(by: plan.blocking) }
    writing.undoes = number
    // Links go before the records they touch, and come back after them.
    for step in plan.links where step.content == nil { try writing.apply(nil, to: step.row, .removed) }
    for step in plan.records {
      let kind = try writing.schema.kind(try session.name(step.row.kind))
      let change: Revision.Change =
        step.content == nil ? .removed : step.row.state == .live ? .revised : .restored
      try writing.apply(step.content, to: step.row, change, kind: kind)
    }
    for step in plan.links {
      guard let content = step.content else { continue }
      try writing.apply(content, to: step.row, step.row.state == .live ? .revised : .restored)
    }
    return .undone(batch: writing.batch)
  }
}

/// What undoing a batch would do.
struct UndoPlan {
  struct RecordStep {
    var row: RecordRow
    var content: Content?
  }
  struct LinkStep {
    var row: LinkRow
    var content: LinkContent?
  }

  private(set) var records: [RecordStep] = []
  private(set) var links: [LinkStep] = []
  /// What stands in the way.
  private(set) var blocking: [UID] = []

  var isEmpty: Bool { records.isEmpty && links.isEmpty }

  init(_ batch: BatchRow, _ writing: WriteSession) throws(StoreError) {
    var first: [UID: Int] = [:]
    var last: [UID: Int] = [:]
    var order: [UID] = []
    for entry in try writing.read.entries(batch.entries) where entry.version > 0 {
      guard let uid = entry.subject else { continue }
      if first[uid] == nil {
        first[uid] = entry.version
        order.append(uid)
      }
      last[uid] = entry.version
    }
    for uid in order {
      let before = (first[uid] ?? 1) - 1
      if let row = try writing.engine.record(uid: uid) {
        let kind = try writing.schema.kind(try writing.read.name(row.kind))
        guard row.state != .erased, writing.read.labels.admits(row.label),
          try writing.isStill(row, at: last[uid] ?? 0, kind)
        else {
          block(uid)
          continue
        }
        let content = before == 0 ? nil : try writing.content(of: row, at: before, kind)
        if content == nil, row.state != .live { continue }
        if let content, try !writing.mayBringBack(content, row, kind) {
          block(uid)
          continue
        }
        records.append(
          RecordStep(
            row: row, content: try content.map { old throws(StoreError) in try writing.withTexts(old, of: row) }))
      } else if let row = try writing.engine.link(uid: uid) {
        guard row.state != .erased, try writing.read.visibleLink(uid) != nil,
          try writing.isStill(row, at: last[uid] ?? 0)
        else {
          block(uid)
          continue
        }
        let content = before == 0 ? nil : try writing.content(of: row, at: before)
        if content == nil, row.state != .live { continue }
        if let content, try !writing.mayBringBack(content, row) {
          block(uid)
          continue
        }
        links.append(LinkStep(row: row, content: content))
      }
    }
  }

  private mutating func block(_ uid: UID) { if !blocking.contains(uid) { blocking.append(uid) } }

  /// Looks at what would be there afterwards.
  mutating func check(_ writing: WriteSession) throws(StoreError) {
    var isLive: [Int64: Bool] = [:]
    for step in records { isLive[step.row.id] = step.content != nil }
    let going = Set(links.lazy.filter { $0.content == nil }.map(\.row.id))
    // A link made since to something that would go.
    for step in records where step.content == nil {
      for link in try writing.engine.links(touching: step.row.id, liveOnly: true) where !going.contains(link.id) {
        block(link.uid)
      }
    }
    for step in records {
      guard let content = step.content, content.label.scope != 0 else { continue }
      let scope = content.label.scope
      var isThere = isLive[scope]
      if isThere == nil { isThere = try writing.engine.record(id: scope)?.state == .live }
      if isThere != true { block(step.row.uid) }
    }
    for step in links {
      guard step.content != nil else { continue }
      for end in [step.row.source, step.row.target] {
        var isThere = isLive[end]
        if isThere == nil { isThere = try writing.engine.record(id: end)?.state == .live }
        if isThere != true { block(step.row.uid) }
      }
      guard step.row.state != .live else { continue }
      let rivals = try rivals(of: step.row, writing).filter { !going.contains($0.id) }
      for rival in rivals { block(rival.uid) }
    }
  }

  /// Links that cannot stand beside one that would come back.
  private func rivals(of link: LinkRow, _ writing: WriteSession) throws(StoreError) -> [LinkRow] {
    let relation = writing.schema.relations[try writing.read.name(link.relation)]
    if relation?.single == true {
      return try writing.engine.liveLinks(source: link.source, relation: link.relation)
    }
    let same = try writing.engine.liveLink(source: link.source, relation: link.relation, target: link.target)
    return same.map { [$0] } ?? []
  }
}

extension WriteSession {
  /// Whether a record says what it said at a version: later ones may have been undone, so that several batches can be
  /// undone one after another.
  func isStill(_ row: RecordRow, at version: Int, _ kind: DeclaredKind) throws(StoreError) -> Bool {
    if row.version == version { return true }
    guard version > 0 else { return false }
    return try content(of: row, at: version, kind)?.withoutTexts
      == content(of: row, at: row.version, kind)?.withoutTexts
  }

  func isStill(_ row: LinkRow, at version: Int) throws(StoreError) -> Bool {
    if row.version == version { return true }
    guard version > 0 else { return false }
    return try content(of: row, at: version) == content(of: row, at: row.version)
  }

  /// Whether the author sees all that earlier content would change: nobody writes what they could not read.
  func mayBringBack(_ content: Content, _ row: RecordRow, _ kind: DeclaredKind) throws(StoreError) -> Bool {
    guard read.labels.admits(content.label) else { return false }
    guard row.state == .live, let now = try self.content(of: row, at: row.version, kind) else { return true }
    return hidden(content.parts, content.label.scope) == hidden(now.parts, now.label.scope)
  }

  func mayBringBack(_ content: LinkContent, _ row: LinkRow) throws(StoreError) -> Bool {
    guard read.labels.admits(content.label) else { return false }
    guard row.state == .live, let now = try self.content(of: row, at: row.version) else { return true }
    return hidden(content.parts, content.label.scope) == hidden(now.parts, now.label.scope)
  }

  private func hidden(_ parts: [Part], _ scope: Int64) -> [Part] {
    parts.filter { !read.labels.admits($0.code(scope: scope)) }
  }
}
