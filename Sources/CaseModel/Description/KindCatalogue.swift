/// Which type each kind's records have: the compiler sees that none is missing.
extension RecordKind {
  /// The type of the kind's records.
  public var type: any CaseRecord.Type {
    switch self {
    case .strategicCase: StrategicCase.self
    case .person: Person.self
    case .institution: Institution.self
    case .condition: Condition.self
    case .norm: Norm.self
    case .refusal: Refusal.self
    case .challengedAct: ChallengedAct.self
    case .evidence: Evidence.self
    case .evidenceRequest: EvidenceRequest.self
    case .fact: Fact.self
    case .argument: Argument.self
    case .proceeding: Proceeding.self
    case .filing: Filing.self
    case .ruling: Ruling.self
    case .notification: Notification.self
    case .order: Order.self
    case .precedent: Precedent.self
    case .informationRequest: InformationRequest.self
    case .figure: Figure.self
    case .budgetLine: BudgetLine.self
    case .committee: Committee.self
    case .happening: Happening.self
    case .deadline: Deadline.self
    case .caseBundle: CaseBundle.self
    }
  }

  /// What the kind is called, holds and may be linked to.
  public var description: KindDescription { type.description }
}
