internal import SQLiteKit

extension SQLiteEngine {
  func link(uid: UID) throws(StoreError) -> LinkRow? {
    try first(
      "SELECT id, uid, source, relation, target, label, version, state, modified FROM link WHERE uid = ?", uid.bound,
      row: SQLiteEngine.link)
  }

  func link(id: Int64) throws(StoreError) -> LinkRow? {
    try first(
      "SELECT id, uid, source, relation, target, label, version, state, modified FROM link WHERE id = ?", id,
      row: SQLiteEngine.link)
  }

  func liveLink(source: Int64, relation: Int64, target: Int64) throws(StoreError) -> LinkRow? {
    try first(
      """
      SELECT id, uid, source, relation, target, label, version, state, modified FROM link
      WHERE source = ? AND relation = ? AND target = ? AND state = 0
      """, source, relation, target, row: SQLiteEngine.link)
  }

  func liveLinks(source: Int64, relation: Int64) throws(StoreError) -> [LinkRow] {
    try all(
      """
      SELECT id, uid, source, relation, target, label, version, state, modified FROM link
      WHERE source = ? AND relation = ? AND state = 0 ORDER BY target
      """, source, relation, row: SQLiteEngine.link)
  }

  func links(touching record: Int64, liveOnly: Bool) throws(StoreError) -> [LinkRow] {
    if liveOnly {
      return try all(
        """
        SELECT id, uid, source, relation, target, label, version, state, modified FROM link
        WHERE state = 0 AND source = ?1
        UNION SELECT id, uid, source, relation, target, label, version, state, modified FROM link
        WHERE state = 0 AND target = ?1 ORDER BY id
        """, record, row: SQLiteEngine.link)
    }
    return try all(
      """
      SELECT id, uid, source, relation, target, label, version, state, modified FROM link
      WHERE source = ?1 OR target = ?1 ORDER BY id
      """, record, row: SQLiteEngine.link)
  }

  func insert(_ link: LinkRow) throws(StoreError) {
    do throws(StoreError) {
      try run(
        """
        INSERT INTO link (id, uid, source, relation, target, label, version, state, modified)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, link.id, link.uid.bound, link.source, link.relation, link.target, link.label, link.version,
        link.state.rawValue, link.modified)
    } catch {
      if try self.link(uid: link.uid) != nil { throw .taken(link.uid) }
      let rival = try liveLink(source: link.source, relation: link.relation, target: link.target)
      if let rival { throw .linked(existing: rival.uid) }
      throw error
    }
  }

  func update(_ link: LinkRow) throws(StoreError) {
    try run(
      "UPDATE link SET label = ?, version = ?, state = ?, modified = ? WHERE id = ?", link.label, link.version,
      link.state.rawValue, link.modified, link.id)
  }

  func allLinks(_ body: (LinkRow) throws -> Void) throws(StoreError) {
    try each("SELECT id, uid, source, relation, target, label, version, state, modified FROM link ORDER BY id") {
      try body(SQLiteEngine.link($0))
    }
  }

  func visibleLinks(
    of record: Int64, _ direction: LinkCondition.Direction, relation: Int64?, labels: VisibleLabels
  ) throws(StoreError) -> [VisibleLink] {
    var links: [VisibleLink] = []
    let sql = direction == .outgoing ? SQLiteEngine.outgoing : SQLiteEngine.incoming
    try each(sql, record, relation, labels.set) { try SQLiteEngine.append($0, to: &links) }
    return links
  }

  func visibleLinks(from records: [Int64], labels: VisibleLabels) throws(StoreError) -> [VisibleLink] {
    var links: [VisibleLink] = []
    try each(SQLiteEngine.fromMany, jsonArray(records), nil as Int64?, labels.set) {
      try SQLiteEngine.append($0, to: &links)
    }
    return links
  }

  private static func append(_ row: borrowing Row, to links: inout [VisibleLink]) throws {
    if links.last?.row.id != row.integer(0) {
      links.append(
        VisibleLink(row: try SQLiteEngine.link(row), source: try row.uid(9), target: try row.uid(10), parts: []))
    }
    if !row.isNull(11) { links[links.count - 1].parts.append(try SQLiteEngine.revision(row, from: 11)) }
  }

  private static let outgoing = visibleLinks("l.source = ?1", order: "l.relation, l.target")
  private static let incoming = visibleLinks("l.target = ?1", order: "l.relation, l.source")
  private static let fromMany = visibleLinks(
    "l.source IN (SELECT value FROM json_each(?1))", order: "l.source, l.relation, l.target")

  /// One statement brings the links with their parts: a link is rarely wanted without what it says.
  private static func visibleLinks(_ end: String, order: String) -> SQL {
    SQL(
      generated: """
        SELECT l.id, l.uid, l.source, l.relation, l.target, l.label, l.version, l.state, l.modified, s.uid, t.uid,
          v.id, v.batch, v.change, v.label, v.shape, v.salt, CASE WHEN among(?3, v.label) THEN v.body END
        FROM link l JOIN record s ON s.id = l.source JOIN record t ON t.id = l.target
          LEFT JOIN revision v
            ON v.id BETWEEN (l.id << 24) | (l.version << 4) AND (l.id << 24) | (l.version << 4) | 15
        WHERE \(end) AND l.state = 0 AND (?2 IS NULL OR l.relation = ?2) AND s.state = 0 AND t.state = 0
          AND among(?3, l.label) AND among(?3, s.label) AND among(?3, t.label)
        ORDER BY \(order), l.id, v.id
        """)
  }

  static func link(_ row: borrowing Row) throws -> LinkRow {
    LinkRow(
      id: row.integer(0), uid: try row.uid(1), source: row.integer(2), relation: row.integer(3),
      target: row.integer(4), label: row.label(5), version: row.int(6), state: try row.state(7),
      modified: row.integer(8))
  }
}
