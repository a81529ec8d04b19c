import CaseModel
import DocumentStore
import LawData

/// Whoever brings a case in coordinates it, and only it: a new case would otherwise be visible to nobody.
extension OperationContext {
  /// The role of whoever creates a case.
  static let creatorRole = "coordinator"

  /// The same context seeing also the given cases, which are about to be made in the batch.
  func widened(_ cases: [UID]) -> OperationContext {
    guard !cases.isEmpty, let role = law.memberRoles.first(where: { $0.code == Self.creatorRole }) else { return self }
    var context = self
    for uid in cases where grants[.record(uid)] == nil {
      let grant = role.grant(in: .record(uid))
      context.add(grant)
    }
    return context
  }
}

extension StoreWriter {
  /// Gives the acting member the creator's role in a case.
  mutating func grantCreator(_ context: OperationContext, of uid: UID) throws {
    let role = try context.law.role(OperationContext.creatorRole)
    try grant(context.member.uid, role.grant(in: .record(uid)))
  }
}
