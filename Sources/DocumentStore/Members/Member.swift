/// Someone of the office: who acts, and what they were granted.
public struct Member: Sendable, Hashable {
  /// Their identity.
  public var uid: UID
  /// The number of their handle.
  public var number: Int
  /// Their name.
  public var name: String
  /// Whether they may act.
  public var active: Bool
  /// What they were granted.
  public var grants: [MemberGrant]
}

/// What a member was granted in one scope.
///
/// What a role may do is decided above the store.
public struct MemberGrant: Sendable, Hashable {
  /// Where.
  public var scope: Scope
  /// The role's name.
  public var role: String
  /// The highest access level.
  public var access: Int
  /// Whether the office's own thinking shows.
  public var privileged: Bool

  /// Creates a grant.
  public init(scope: Scope, role: String, access: Int, privileged: Bool) {
    self.scope = scope
    self.role = role
    self.access = access
    self.privileged = privileged
  }
}

/// Who acts, when, and what the action is called in the ledger.
public struct Act: Sendable, Hashable {
  /// The acting member.
  public var member: UID
  /// When (UTC milliseconds).
  public var time: Int64
  /// The action's name: a fixed word of the program such as `add`, never a text of the case.
  public var action: String

  /// Creates an act.
  public init(member: UID, at time: Int64, action: String) {
    self.member = member
    self.time = time
    self.action = action
  }
}

/// All that was written together.
public struct Batch: Sendable, Hashable {
  /// Its number, ascending.
  public var number: Int64
  /// Who wrote it.
  public var member: UID
  /// When (UTC milliseconds).
  public var time: Int64
  /// The action's name.
  public var action: String
  /// The batch it undid, if it is an undoing.
  public var undoes: Int64?
  /// The batch that undid it, if it was undone.
  public var undoneBy: Int64?
  /// The records and links it changed that the reader may see.
  public var changes: [BatchChange]
  /// Whether there are more changes than were asked for.
  public var isCut = false
}

/// One change within a batch.
public struct BatchChange: Sendable, Hashable {
  /// The record or link.
  public var uid: UID
  /// The kind of the record, or the relation of the link.
  public var name: String
  /// The number of the record's handle; `nil` for a link.
  public var number: Int?
  /// The version that the batch made.
  public var version: Int
  /// What it did.
  public var change: Revision.Change
}

/// What came of an undoing.
public enum UndoOutcome: Sendable, Hashable {
  /// Earlier content stands again; the batch that says so.
  case undone(batch: Int64)
  /// Something it touched has changed since (or is hidden, or cannot come back): nothing was done.
  case blocked(by: [UID])
}
