import CaseModel
import CaseOperations

/// What the acting member is offered: an act that would be refused on sending is not shown at all.
struct Offers: Sendable {
  let context: OperationContext

  /// To change a record, its links and its documents, or to put it in the trash.
  func change(_ record: RecordView) -> Bool { context.may(.edit, in: record.scope) }

  /// To change what belongs to a case, or to what the office shares.
  func change(in caseUID: String?) -> Bool { context.may(.edit, in: caseUID) }

  /// To join a record with others: a link of what the office shares belongs to the other end's case.
  func link(_ record: RecordView) -> Bool {
    change(record) || (record.scope == nil && context.mayAnywhere(.edit))
  }

  /// To change anything at all.
  var changes: Bool { context.mayAnywhere(.edit) }

  /// To add a record of a kind.
  func add(_ kind: RecordKind) -> Bool { context.mayAdd(kind) }

  /// To begin with a letter of refusal, in a case that is there or in a new one.
  var letter: Bool { (add(.evidence) && context.mayAttach(to: .evidence)) || add(.strategicCase) }

  /// To join records by a relation.
  func link(by relation: Relation) -> Bool { context.mayLink(relation) }

  /// To do what mends a finding about a record of a kind.
  func mend(_ mending: Finding.Mending, _ kind: RecordKind?) -> Bool {
    guard let kind else { return changes }
    switch mending {
    case .link(let relation, _): return link(by: relation)
    case .field(let name): return kind.description.field(name).map { context.mayFill($0, of: kind) } ?? false
    case .document: return context.mayAttach(to: kind)
    }
  }

  /// To bring a dossier in.
  var bringIn: Bool { context.mayAnywhere(.edit) }

  /// To let lists of a kind leave.
  func export(_ kind: RecordKind) -> Bool { context.mayExport(kind) }

  /// To let leave what belongs to a case, or to what the office shares.
  func export(in caseUID: String?) -> Bool { context.may(.export, in: caseUID) }

  /// To let the case named leave, or everything visible.
  func export(of reference: String?) -> Bool { context.mayExport(of: reference) }

  /// To let anything leave.
  var exports: Bool { context.mayAnywhere(.export) }

  /// To add members.
  var addMembers: Bool { context.may(.manageMembers, in: nil) }

  /// To give and take roles somewhere.
  var grantRoles: Bool { context.mayAnywhere(.manageMembers) }

  /// To copy the whole store.
  var backUp: Bool { context.may(.backUp, in: nil) }

  /// To go to a place of the side bar.
  func place(_ place: Place) -> Bool { place != .dossier || exports }
}

extension WebCall {
  /// What the acting member is offered.
  var offers: Offers { Offers(context: context) }

  /// Refuses a form at once where its sending would be refused.
  ///
  /// - Throws: `OperationError.notPermitted`.
  func require(_ isOffered: Bool, _ capability: Capability = .edit) throws(OperationError) {
    if !isOffered { throw .notPermitted(capability) }
  }
}
