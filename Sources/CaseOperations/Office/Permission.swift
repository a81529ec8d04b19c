import CaseModel
import DocumentStore
import LawData

/// Something a member may or may not do in a scope: in one case, or in what the office shares.
public enum Capability: String, Sendable, Hashable, CaseIterable {
  /// Change records and links.
  case edit
  /// Bring in a case that nobody here had, by adding it or with a dossier.
  case openCase
  /// Let data leave the store.
  case export
  /// Add members and grant access.
  case manageMembers
  /// Destroy data beyond undo.
  case erase
  /// Copy the whole store, what one may not see too.
  case backUp
  /// Read who did what.
  case readLedger
}

/// A role is granted in one scope and reaches no further: the coordinator of a case is nobody in another.
extension OperationContext {
  /// Refuses what the acting member's roles in a scope do not reach.
  ///
  /// What belongs to a case needs a role in that case; shared records, members and the store as a whole need one in what
  /// the office shares.
  ///
  /// - Throws: `OperationError.notPermitted`.
  func require(_ capability: Capability, in scope: Scope) throws(OperationError) {
    if !allows(capability, in: scope) { throw .notPermitted(capability) }
  }

  /// Whether the acting member's roles in a scope reach that far.
  func allows(_ capability: Capability, in scope: Scope) -> Bool {
    guard let roles = roles[scope] else { return false }
    return law.memberRoles.contains { roles.contains($0.code) && $0.capability.allows(capability) }
  }

  /// Whether the acting member's roles reach that far anywhere.
  func reaches(_ capability: Capability) -> Bool { roles.keys.contains { allows(capability, in: $0) } }

  /// Refuses an export by someone whose role lets not all of it leave.
  ///
  /// - Parameter reference: the case; everything visible if nothing is said, which then needs the role in all of it.
  func requireExport(of reference: String?) throws(OperationError) {
    let scopes = try read { reader -> [Scope] in
      if let reference {
        return [.record(try Lookup.record(RecordReference(reference), [.strategicCase], reader, law).uid)]
      }
      return [.shared] + (try reader.identities(RecordKind.strategicCase.rawValue).map { .record($0) })
    }
    for scope in scopes { try require(.export, in: scope) }
  }
}

extension LawData.Capability {
  /// Whether a role that can so much can do this.
  func allows(_ capability: Capability) -> Bool {
    switch capability {
    case .edit: write
    // Whoever opens a case coordinates it, and so reads all of it: nobody gives herself more sight than she was given.
    case .openCase: write && privileged && access == .identity
    case .export: export
    case .manageMembers: manageMembers
    case .erase: manageMembers && write
    case .backUp: backUp
    case .readLedger: readLedger
    }
  }
}
