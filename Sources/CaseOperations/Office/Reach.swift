public import CaseModel
import DocumentStore

/// What a screen asks before it offers an act, so that nobody is shown a form whose sending will be refused: the answers
/// are those that the acts themselves go by.
extension OperationContext {
  /// Whether the acting member may do something in a case, or in what the office shares if none is named.
  ///
  /// - Parameter caseUID: the uid of the case, as a record's `scope` gives it.
  public func may(_ capability: Capability, in caseUID: String?) -> Bool {
    guard let caseUID else { return allows(capability, in: .shared) }
    return UID(caseUID).map { allows(capability, in: .record($0)) } ?? false
  }

  /// Whether the acting member may do something anywhere at all.
  public func mayAnywhere(_ capability: Capability) -> Bool { reaches(capability) }

  /// Whether the acting member may add a record of a kind somewhere.
  public func mayAdd(_ kind: RecordKind) -> Bool {
    if kind == .strategicCase { return allows(.openCase, in: .shared) }
    if kind.description.shared { return allows(.edit, in: .shared) }
    return roles.keys.contains { $0.caseUID != nil && allows(.edit, in: $0) }
  }

  /// Whether the acting member may let records of a kind leave somewhere.
  public func mayExport(_ kind: RecordKind) -> Bool {
    if kind.description.shared { return allows(.export, in: .shared) }
    return roles.keys.contains { $0.caseUID != nil && allows(.export, in: $0) }
  }

  /// Whether the acting member may let a case leave; everything visible if none is named.
  public func mayExport(of reference: String?) -> Bool {
    do throws(OperationError) {
      try requireExport(of: reference)
      return true
    } catch {
      return false
    }
  }

  /// Whether a field of a record is out of the acting member's reach.
  ///
  /// It goes by labels alone and so tells nothing of whether the field says anything there.
  public func withholds(_ field: Field, of record: RecordView) -> Bool {
    !shows(max(record.access, field.access ?? record.access), record.privileged || field.privileged, in: record.scope)
  }

  /// Whether a field of a record is within the acting member's reach, whether or not it says anything.
  func sees(_ name: String, of record: RecordView) -> Bool {
    record.kind.description.field(name).map { !withholds($0, of: record) } ?? false
  }

  /// Whether the acting member may see who is who where a record belongs.
  public func seesIdentities(of record: RecordView) -> Bool { shows(.identity, false, in: record.scope) }

  private func shows(_ access: AccessLevel, _ privileged: Bool, in caseUID: String?) -> Bool {
    guard let caseUID else {
      return visibility.shows(Label(scope: .shared, access: access.rawValue, privileged: privileged))
    }
    guard let uid = UID(caseUID) else { return false }
    return visibility.shows(Label(scope: .record(uid), access: access.rawValue, privileged: privileged))
  }
}
