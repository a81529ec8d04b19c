public import CaseModel
import DocumentStore
import LawData
import TextFolding

/// A member of the office as lists show them.
public struct MemberView: Sendable, Hashable {
  /// What a member may see in one case, or in what the office shares.
  public struct Grant: Sendable, Hashable {
    /// The case; nothing for what the office shares.
    public let scope: RecordSummary?
    /// The role's code.
    public let role: String
    /// How far it reaches.
    public let access: AccessLevel
    /// Whether it reaches the office's own thinking.
    public let privileged: Bool
  }

  /// The global identifier.
  public let uid: String
  /// The member's handle, `M-1`.
  public let handle: String
  /// The name.
  public let name: String
  /// Whether the member may act.
  public let active: Bool
  /// What the member may see.
  public let grants: [Grant]

  /// The handle of a member's number.
  static func handle(_ number: Int) -> String { "M-" + String(number) }

  /// Whether a reference names a member: by handle, read loosely, or by whole name.
  static func matches(_ member: Member, _ reference: String) -> Bool {
    let trimmed = reference.filter { !$0.isWhitespace }.lowercased()
    if trimmed.first == "m", let number = Int(trimmed.dropFirst().drop { $0 == "-" }) { return number == member.number }
    return CaseLaw.folded(member.name) == CaseLaw.folded(reference)
  }

  init<S: StoreReading & ~Copyable>(_ member: Member, _ reader: borrowing S) throws {
    uid = member.uid.text
    handle = Self.handle(member.number)
    name = member.name
    active = member.active
    var grants: [Grant] = []
    for grant in member.grants {
      let record = try grant.scope.caseUID.map { try reader.record($0) } ?? nil
      // A case the acting member may not see is not told by whom else may.
      if grant.scope.caseUID != nil, record == nil { continue }
      grants.append(
        Grant(
          scope: try record.map { try RecordEncoding.view($0).summary }, role: grant.role,
          access: AccessLevel(rawValue: grant.access) ?? .public, privileged: grant.privileged))
    }
    self.grants = grants
  }
}

/// Lists the members of the office.
public struct ListMembers: Sendable {
  /// Creates the operation.
  public init() {}

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [MemberView] {
    try context.read { reader in try reader.members().map { try MemberView($0, reader) } }
  }
}

/// Adds a member, who sees nothing of a case until a role in it is granted.
///
/// Members are added by those who manage them in what the office shares; a case is opened to them by those who manage
/// members in that case.
public struct AddMember: Sendable {
  /// The name.
  public var name: String
  /// The role in what the office shares and in the case named.
  public var role: String
  /// The case the role is granted in at once.
  public var caseReference: String?

  /// Creates the operation.
  public init(name: String, role: String, caseReference: String? = nil) {
    self.name = name
    self.role = role
    self.caseReference = caseReference
  }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> MemberView {
    try context.require(.manageMembers, in: .shared)
    let role = try context.law.role(role)
    if TypedBody.isBlank(name) { throw .field(.blank("name")) }
    return try context.write("member.add") { writer in
      let member = try writer.addMember(Folding.nfc(name))
      try writer.grant(member.uid, role.grant(in: .shared))
      if let caseReference {
        let record = try Lookup.record(RecordReference(caseReference), [.strategicCase], writer, context.law)
        try context.require(.manageMembers, in: .record(record.uid))
        try writer.grant(member.uid, role.grant(in: .record(record.uid)))
      }
      guard let stored = try writer.member(member.uid) else { throw OperationError.unknownMember(name) }
      return try MemberView(stored, writer)
    }
  }
}

/// Grants a member a role in a case, or takes the member's access to it away.
public struct GrantAccess: Sendable {
  /// The member.
  public var member: String
  /// The role; nothing to take access away.
  public var role: String?
  /// The case; nothing for what the office shares.
  public var caseReference: String?

  /// Creates the operation.
  public init(member: String, role: String?, caseReference: String? = nil) {
    self.member = member
    self.role = role
    self.caseReference = caseReference
  }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> MemberView {
    let role = try role.map { code throws(OperationError) in try context.law.role(code) }
    return try context.write(role == nil ? "member.revoke" : "member.grant") { writer in
      var scope = Scope.shared
      if let caseReference {
        scope = .record(
          try Lookup.record(RecordReference(caseReference), [.strategicCase], writer, context.law).uid)
      }
      try context.require(.manageMembers, in: scope)
      guard let found = try writer.members().first(where: { MemberView.matches($0, member) }) else {
        throw OperationError.unknownMember(member)
      }
      // One role in one case: the new one takes the place of the old.
      for old in found.grants where old.scope == scope { try writer.revoke(found.uid, scope: scope, role: old.role) }
      if let role { try writer.grant(found.uid, role.grant(in: scope)) }
      let managing = context.law.memberRoles.filter { $0.capability.manageMembers }.map(\.code)
      let isManaged = try writer.members().contains { member in
        member.active && member.grants.contains { $0.scope == scope && managing.contains($0.role) }
      }
      guard isManaged else { throw OperationError.lastCoordinator }
      guard let stored = try writer.member(found.uid) else { throw OperationError.unknownMember(member) }
      return try MemberView(stored, writer)
    }
  }
}

extension MemberRole {
  /// The grant of this role in a scope; a role that reads no case reaches what is public of it.
  func grant(in scope: Scope) -> MemberGrant {
    let access = capability.access ?? .public
    return MemberGrant(scope: scope, role: code, access: access.rawValue, privileged: capability.privileged)
  }
}

extension CaseLaw {
  /// The role with the code, or with the words in either language.
  func role(_ text: String) throws(OperationError) -> MemberRole {
    let wanted = Self.folded(text)
    let found = memberRoles.first { role in
      // "abogada o abogado" is one role with two words, and either will do.
      let words = role.words.es.split(separator: " o ").map(String.init) + [role.words.es, role.words.en]
      return ([role.code] + words).contains { Self.folded($0) == wanted }
    }
    guard let found else { throw .unknownRole(text, known: memberRoles.map(\.code)) }
    return found
  }
}
