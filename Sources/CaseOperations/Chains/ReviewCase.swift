import CaseModel
import DocumentStore

/// Says what stands, what is missing and what is overdue in the six chains of a case.
///
/// What it finds are aids: a gap may be reality, such as a verbal refusal, and is the lawyer's to judge.
public struct ReviewCase: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// The chains to look at; all if empty.
  public var chains: [Chain] = []

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [ChainView] {
    let graph = try GraphLoading.load(caseReference, kinds: RecordKind.allCases, links: true, context)
    let today = context.today
    var views: [ChainView] = []
    for chain in Chain.allCases where chains.isEmpty || chains.contains(chain) {
      switch chain {
      case .exclusion:
        views.append(
          ExclusionChain.view(graph, claimants: context.law.claimantRoles()) { context.sees("consents", of: $0) })
      case .transparency: views.append(TransparencyChain.view(graph, today: today, law: context.law))
      case .victory: views.append(VictoryChain.view(graph, today: today, law: context.law))
      case .money: views.append(MoneyChain.view(graph))
      case .reuse: views.append(try ReuseChain.view(graph, claimants: context.law.claimantRoles(), context))
      case .proof: views.append(ProofChain.view(graph))
      }
    }
    try Self.note(views, in: context)
    return views
  }

  /// Enters into the log of readings what chains name: whoever keeps them and shows them again reads it again.
  public static func note(_ views: [ChainView], in context: OperationContext) throws(OperationError) {
    var restricted = RestrictedReading()
    for record in views.flatMap(\.runs).joined() { restricted.add(record) }
    try context.note(restricted.subjects, as: "review")
  }

  /// The uid of the case, whatever its reference says: one key for one case; nothing for all that is visible.
  public func caseUID(in context: OperationContext) throws(OperationError) -> String? {
    guard let caseReference else { return nil }
    return try context.read { reader in
      try Lookup.record(RecordReference(caseReference), [.strategicCase], reader, context.law).uid.text
    }
  }
}
