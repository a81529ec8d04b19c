internal import SQLiteKit

extension SQLiteEngine {
  func members() throws(StoreError) -> [MemberRow] {
    try all("SELECT id, uid, number, name, active FROM member ORDER BY number", row: SQLiteEngine.member)
  }

  func member(uid: UID) throws(StoreError) -> MemberRow? {
    try first("SELECT id, uid, number, name, active FROM member WHERE uid = ?", uid.bound, row: SQLiteEngine.member)
  }

  func member(id: Int64) throws(StoreError) -> MemberRow? {
    try first("SELECT id, uid, number, name, active FROM member WHERE id = ?", id, row: SQLiteEngine.member)
  }

  func insert(_ member: MemberRow) throws(StoreError) {
    try run(
      "INSERT INTO member (id, uid, number, name, active) VALUES (?, ?, ?, ?, ?)", member.id, member.uid.bound,
      member.number, member.name, member.active)
  }

  func update(_ member: MemberRow) throws(StoreError) {
    try run("UPDATE member SET name = ?, active = ? WHERE id = ?", member.name, member.active, member.id)
  }

  func grants(of member: Int64) throws(StoreError) -> [GrantRow] {
    try all(
      "SELECT member, scope, role, access, privileged FROM member_grant WHERE member = ? ORDER BY scope, role", member
    ) {
      GrantRow(
        member: $0.integer(0), scope: $0.integer(1), role: $0.text(2), access: $0.int(3), privileged: $0.boolean(4))
    }
  }

  func set(_ grant: GrantRow) throws(StoreError) {
    try run(
      "INSERT OR REPLACE INTO member_grant (member, scope, role, access, privileged) VALUES (?, ?, ?, ?, ?)",
      grant.member, grant.scope, grant.role, grant.access, grant.privileged)
  }

  func delete(_ grant: GrantRow) throws(StoreError) {
    try run(
      "DELETE FROM member_grant WHERE member = ? AND scope = ? AND role = ?", grant.member, grant.scope, grant.role)
  }

  private static func member(_ row: borrowing Row) throws -> MemberRow {
    MemberRow(
      id: row.integer(0), uid: try row.uid(1), number: row.int(2), name: row.text(3), active: row.boolean(4))
  }
}
