extension StoreReading where Self: ~Copyable {
  /// Everyone of the office, by number.
  public func members() throws(StoreError) -> [Member] {
    var members: [Member] = []
    for row in try session.engine.members() { members.append(try session.stored(row)) }
    return members
  }

  /// The member with an identity.
  public func member(_ uid: UID) throws(StoreError) -> Member? {
    guard let row = try session.engine.member(uid: uid) else { return nil }
    return try session.stored(row)
  }

  /// What was set down under a name.
  public func setting(_ name: String) throws(StoreError) -> String? {
    try session.engine.setting("user." + name)
  }
}

extension ReadSession {
  func stored(_ row: MemberRow) throws(StoreError) -> Member {
    var grants: [MemberGrant] = []
    for grant in try engine.grants(of: row.id) {
      let scope = try scopeUID(grant.scope).map(Scope.record) ?? .shared
      grants.append(MemberGrant(scope: scope, role: grant.role, access: grant.access, privileged: grant.privileged))
    }
    return Member(uid: row.uid, number: row.number, name: row.name, active: row.active, grants: grants)
  }
}
