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

  /// Whether the acting member may add a record of a kind somewhere, and name it.
  public func mayAdd(_ kind: RecordKind) -> Bool {
    let description = kind.description
    let naming = [description.titleField, description.standInTitleField].compactMap { $0 }
      .compactMap { description.field($0) }
    return mayWrite(in: kind) { _, _ in true } && (naming.isEmpty || naming.contains { mayFill($0, of: kind) })
  }

  /// Whether the acting member may fill a field of a new record somewhere: nobody writes what they could not read.
  public func mayFill(_ field: Field, of kind: RecordKind) -> Bool {
    let description = kind.description
    let access = max(description.access, field.access ?? description.access)
    return mayWrite(in: kind) { $0.shows(access, description.privileged || field.privileged, in: $1) }
  }

  /// Whether the acting member may give a new record of a kind a document: its file has a name, which is more closed.
  public func mayAttach(to kind: RecordKind) -> Bool {
    kind.description.field("documents").map { mayFill(Self.attached($0), of: kind) } ?? false
  }

  /// Whether the acting member may give a record one more document.
  public func mayAttach(to record: RecordView) -> Bool {
    may(.edit, in: record.scope)
      && (record.kind.description.field("documents").map { !withholds(Self.attached($0), of: record) } ?? false)
  }

  /// Whether the acting member may join records by a relation somewhere.
  public func mayLink(_ relation: Relation) -> Bool {
    let description = relation.description
    return roles.keys.contains {
      allows(.edit, in: $0) && shows(description.access, description.privileged, in: $0)
    }
  }

  /// Whether the acting member may put a record of a kind, or the record, under a level of access.
  public func mayLabel(_ kind: RecordKind, _ record: RecordView?, _ access: AccessLevel, privileged: Bool) -> Bool {
    if let record { return shows(access, privileged, in: record.scope) }
    return mayWrite(in: kind) { $0.shows(access, privileged, in: $1) }
  }

  /// The documents of a kind, as closed as the names of their files.
  private static func attached(_ field: Field) -> Field {
    guard case .group(let inner) = field.shape else { return field }
    let levels = inner.compactMap(\.access) + [field.access].compactMap { $0 }
    return Field(field.name, .text, access: levels.max(), field.words)
  }

  /// Whether a new record of a kind may go where the acting member edits, and something holds.
  private func mayWrite(in kind: RecordKind, _ holds: (OperationContext, Scope) -> Bool) -> Bool {
    // Whoever opens a case coordinates it, and so reads all of it.
    let opens = allows(.openCase, in: .shared)
    if kind == .strategicCase { return opens }
    if kind.description.shared { return allows(.edit, in: .shared) && holds(self, .shared) }
    let cases = roles.keys.filter { $0.caseUID != nil }
    return cases.isEmpty ? opens : cases.contains { allows(.edit, in: $0) && holds(self, $0) }
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
    guard let caseUID else { return shows(access, privileged, in: Scope.shared) }
    return UID(caseUID).map { shows(access, privileged, in: Scope.record($0)) } ?? false
  }

  private func shows(_ access: AccessLevel, _ privileged: Bool, in scope: Scope) -> Bool {
    visibility.shows(Label(scope: scope, access: access.rawValue, privileged: privileged))
  }
}
