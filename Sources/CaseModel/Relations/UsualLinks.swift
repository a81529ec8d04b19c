/// The relations that people who add or look through records of a kind ask for first.
extension RecordKind {
  /// The relations from this kind that its form offers and its list shows and counts, the most wanted first.
  ///
  /// All others are there when two records are linked.
  public var usualLinks: [Relation] {
    switch self {
    case .person: [.hasCondition, .insuredBy, .employedBy]
    case .refusal: [.affects, .refusedBy, .appliesClause, .onGround]
    case .norm: [.excludes]
    case .evidence: [.proves, .offeredIn, .providedBy]
    case .fact: [.contradicts]
    case .argument: [.restsOn, .raisedIn]
    case .proceeding: [.before]
    case .filing: [.filedIn, .filedBy]
    case .ruling: [.issuedIn, .issuedBy]
    case .order: [.binds, .benefits, .compliedBy]
    case .notification: [.notifies, .notifiedTo]
    case .challengedAct: [.challengedIn, .challenges, .attributedTo]
    case .precedent: [.addresses, .decidedAgainst, .interprets]
    case .informationRequest: [.requestedFrom, .repliedWith]
    case .evidenceRequest: [.requestsCopies, .yields]
    case .budgetLine, .figure: [.budgetOf, .proves]
    case .committee: [.monitors]
    case .happening: [.happensIn, .recordedIn]
    case .deadline: [.triggeredBy, .limits]
    case .caseBundle: [.bundles]
    case .institution: [.answersTo]
    case .strategicCase, .condition: []
    }
  }

  /// The relations one of this kind may have: as their source, or as their target.
  public var possibleLinks: [(relation: Relation, outgoing: Bool)] {
    Relation.allCases.flatMap { relation in
      let description = relation.description
      return (description.sources.contains(self) ? [(relation, true)] : [])
        + (description.targets.contains(self) ? [(relation, false)] : [])
    }
  }
}
