public import CaseModel

/// What a member's role reads and does where it was granted: in a case, or in what the office shares.
public struct Capability: Sendable, Hashable {
  /// The most closed label it reads; nothing when it reads no case.
  public let access: AccessLevel?
  /// Whether it reads the office's own thinking.
  public let privileged: Bool
  /// Whether it adds and changes records.
  public let write: Bool
  /// Whether it takes data out of the office.
  public let export: Bool
  /// Whether it grants and withdraws roles there; in what the office shares, whether it adds members too.
  public let manageMembers: Bool
  /// Whether it copies the whole store.
  public let backUp: Bool
  /// Whether it reads the ledger.
  public let readLedger: Bool
}

/// A role a member may have: a row of `member-roles.xml`.
public struct MemberRole: Sendable, Hashable {
  /// The code, as the store keeps it.
  public let code: String
  /// Its name on screen.
  public let words: Phrase
  /// What it is for, in one sentence.
  public let definition: Phrase
  /// What it reads and does.
  public let capability: Capability

  init?(_ term: Term) {
    guard let capability = term.capability, let definition = term.definition else { return nil }
    code = term.code
    words = term.label
    self.definition = definition
    self.capability = capability
  }
}
