/// The descriptions of all kinds, gathered from their types.
enum KindCatalogue {
  static let types: [any CaseRecord.Type] = [
    StrategicCase.self, Person.self, Institution.self, Condition.self, Norm.self, Refusal.self, ChallengedAct.self,
    Evidence.self, EvidenceRequest.self, Fact.self, Argument.self, Proceeding.self, Filing.self, Ruling.self,
    Notification.self, Order.self, Precedent.self, InformationRequest.self, Figure.self, BudgetLine.self,
    Committee.self, Happening.self, Deadline.self, CaseBundle.self,
  ]

  static let descriptions: [RecordKind: KindDescription] = {
    var table: [RecordKind: KindDescription] = [:]
    for type in types { table[type.kind] = type.description }
    return table
  }()
}
