internal import Digests

extension StoreWriter {
  /// Adds someone to the office; they see nothing until granted.
  @discardableResult
  public mutating func addMember(_ name: String, uid: UID? = nil) throws(StoreError) -> Member {
    guard !name.isEmpty, name.utf8.count <= 512 else { throw .invalid(.name) }
    if let uid, try writing.engine.member(uid: uid) != nil { throw .taken(uid) }
    let all = try writing.engine.members()
    let row = MemberRow(
      id: (all.map(\.id).max() ?? 0) + 1, uid: uid ?? newIdentity(), number: (all.map(\.number).max() ?? 0) + 1,
      name: name, active: true)
    try writing.engine.insert(row)
    try writing.enter(row)
    return try session.stored(row)
  }

  /// Renames a member, or lets them act or not.
  ///
  /// Nobody is deleted: the ledger names them.
  public mutating func editMember(
    _ uid: UID, name: String? = nil, active: Bool? = nil
  ) throws(StoreError) {
    var row = try member(uid)
    if let name {
      guard !name.isEmpty, name.utf8.count <= 512 else { throw .invalid(.name) }
      row.name = name
    }
    if let active { row.active = active }
    try writing.engine.update(row)
    try writing.enter(row)
  }

  /// Grants a member something, in place of what they had in that scope and role.
  public mutating func grant(_ uid: UID, _ grant: MemberGrant) throws(StoreError) {
    guard 0...3 ~= grant.access else { throw .invalid(.label) }
    guard !grant.role.isEmpty, grant.role.utf8.count <= 64 else { throw .invalid(.name) }
    let row = try member(uid)
    try writing.engine.set(
      GrantRow(
        member: row.id, scope: try scope(grant.scope), role: grant.role, access: grant.access,
        privileged: grant.privileged))
    try writing.enter(row)
  }

  /// Takes back what a member was granted in a scope and role.
  public mutating func revoke(_ uid: UID, scope: Scope, role: String) throws(StoreError) {
    let row = try member(uid)
    let place = try self.scope(scope)
    guard let grant = try writing.engine.grants(of: row.id).first(where: { $0.scope == place && $0.role == role })
    else { throw .missing(uid) }
    try writing.engine.delete(grant)
    try writing.enter(row)
  }

  private func member(_ uid: UID) throws(StoreError) -> MemberRow {
    guard let row = try writing.engine.member(uid: uid) else { throw .missingMember(uid) }
    return row
  }

  private func scope(_ scope: Scope) throws(StoreError) -> Int64 {
    guard let row = try session.scopeRow(scope) else { throw .invalid(.scope) }
    return row
  }
}

extension WriteSession {
  /// Enters what a member is and may from now on: a grant slipped in beside the program is found by `check`.
  func enter(_ member: MemberRow) throws(StoreError) {
    try enter(member.uid, version: 0, try read.standing(of: member), action: nil)
  }
}

extension ReadSession {
  /// The SHA-256 of what a member may: no name in it, so no salt is needed.
  func standing(of member: MemberRow) throws(StoreError) -> Digest {
    var writer = ByteWriter()
    writer.field("member")
    writer.field(member.uid)
    writer.byte(member.active ? 1 : 0)
    for grant in try engine.grants(of: member.id) {
      writer.field(try scopeUID(grant.scope))
      writer.field(grant.role)
      writer.byte(UInt8(truncatingIfNeeded: grant.access))
      writer.byte(grant.privileged ? 1 : 0)
    }
    return SHA256.digest(of: writer.bytes)
  }
}
