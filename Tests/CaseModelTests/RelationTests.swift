import CaseModel
import Testing

@Suite struct RelationTests {
  /// One step of a chain: a source, a relation, a target.
  struct Step: Sendable, CustomTestStringConvertible {
    let source: RecordKind
    let relation: Relation
    let target: RecordKind
    init(_ source: RecordKind, _ relation: Relation, _ target: RecordKind) {
      self.source = source
      self.relation = relation
      self.target = target
    }
    var testDescription: String { "\(source.rawValue) \(relation.rawValue) \(target.rawValue)" }
  }

  @Test(arguments: Relation.allCases)
  func `every relation joins kinds, has words and names its attributes once`(relation: Relation) {
    let description = relation.description
    #expect(description.relation == relation)
    #expect(!description.sources.isEmpty && !description.targets.isEmpty)
    #expect(Set(description.sources).count == description.sources.count)
    #expect(Set(description.targets).count == description.targets.count)
    #expect(Set(description.attributes.map(\.item)).count == description.attributes.count)
  }

  @Test func `two relations never share an option or read alike from one source`() {
    let all = Relation.allCases.map(\.description)
    #expect(Set(all.map(\.optionName)).count == all.count)
    for kind in RecordKind.allCases {
      let outgoing = all.filter { $0.sources.contains(kind) }.map(\.words)
      #expect(Set(outgoing).count == outgoing.count, "\(kind)")
      let incoming = all.filter { $0.targets.contains(kind) }.map(\.inverse)
      #expect(Set(incoming).count == incoming.count, "\(kind)")
    }
  }

  @Test func `every kind takes part in some relation`() {
    for kind in RecordKind.allCases {
      #expect(
        Relation.allCases.contains { $0.description.sources.contains(kind) || $0.description.targets.contains(kind) })
    }
  }

  static let chains: [Step] = [
    // Exclusion: norm → condition → refusal → person, and each relative
    Step(.norm, .excludes, .condition), Step(.refusal, .onGround, .condition), Step(.refusal, .appliesClause, .norm),
    Step(.refusal, .refusedBy, .institution), Step(.refusal, .affects, .person), Step(.person, .kinOf, .person),
    Step(.person, .hasCondition, .condition), Step(.person, .employedBy, .institution),
    Step(.person, .insuredBy, .institution), Step(.person, .signsFor, .person),
    // Transparency: request → reply → evidence → figure or fact
    Step(.informationRequest, .requestedFrom, .institution), Step(.informationRequest, .repliedWith, .evidence),
    Step(.informationRequest, .yields, .figure), Step(.figure, .sourcedFrom, .evidence),
    Step(.figure, .proves, .fact), Step(.fact, .sourcedFrom, .informationRequest),
    Step(.informationRequest, .reviewedBy, .institution), Step(.institution, .answersTo, .institution),
    // Victory: act → ruling → order → obligated body → compliance → evidence
    Step(.challengedAct, .challenges, .refusal), Step(.challengedAct, .challenges, .norm),
    Step(.challengedAct, .attributedTo, .institution), Step(.challengedAct, .challengedIn, .proceeding),
    Step(.ruling, .decides, .challengedAct), Step(.ruling, .orders, .order), Step(.order, .binds, .institution),
    Step(.order, .benefits, .person), Step(.deadline, .limits, .order), Step(.order, .compliedBy, .happening),
    Step(.order, .compliedBy, .evidence), Step(.happening, .recordedIn, .evidence),
    Step(.proceeding, .partOf, .proceeding), Step(.filing, .appeals, .ruling),
    Step(.notification, .notifies, .ruling), Step(.notification, .notifiedTo, .institution),
    Step(.deadline, .triggeredBy, .notification),
    // Money: budget line → affordability argument → the plea it rebuts
    Step(.budgetLine, .sourcedFrom, .evidence), Step(.budgetLine, .budgetOf, .institution),
    Step(.argument, .restsOn, .budgetLine), Step(.argument, .rebuts, .argument), Step(.argument, .raisedIn, .filing),
    Step(.argument, .sourcedFrom, .evidence), Step(.filing, .filedBy, .institution),
    // Reuse: precedent ↔ person
    Step(.precedent, .addresses, .condition), Step(.precedent, .interprets, .norm),
    Step(.precedent, .decidedAgainst, .institution), Step(.precedent, .treats, .precedent),
    Step(.precedent, .mayServe, .person), Step(.precedent, .arisesFrom, .ruling),
    // Proof: argument → fact → evidence
    Step(.argument, .restsOn, .fact), Step(.argument, .restsOn, .norm), Step(.evidence, .proves, .fact),
    Step(.evidence, .offeredIn, .proceeding), Step(.evidence, .providedBy, .person),
    Step(.evidenceRequest, .requestsCopies, .institution), Step(.evidenceRequest, .yields, .evidence),
    Step(.evidenceRequest, .filedIn, .proceeding), Step(.caseBundle, .contains, .evidence),
    Step(.caseBundle, .bundles, .filing),
    // The campaign around them
    Step(.person, .participatesIn, .strategicCase), Step(.person, .memberOf, .committee),
    Step(.committee, .monitors, .order), Step(.happening, .happensIn, .committee),
    Step(.strategicCase, .resembles, .strategicCase),
  ]

  @Test(arguments: chains)
  func `each step of the six chains can be told`(step: Step) {
    #expect(step.relation.description.joins(step.source, step.target))
  }

  @Test func `a relation joins only the kinds it names, in their direction`() {
    #expect(!Relation.proves.description.joins(.fact, .evidence))
    #expect(!Relation.hasCondition.description.joins(.refusal, .condition))
    #expect(!Relation.filedIn.description.joins(.ruling, .proceeding))
  }

  @Test(arguments: [
    (Relation.participatesIn, "pseudonym"), (.participatesIn, "assignedByAuthority"), (.offeredIn, "annex"),
    (.offeredIn, "foja"), (.offeredIn, "cuaderno"), (.attributedTo, "report"), (.decides, "outcome"),
    (.decides, "ground"), (.treats, "treatment"), (.excludes, "certainty"), (.binds, "compliance"),
  ])
  func `a link carries what belongs to the pair and to neither of its ends`(relation: Relation, name: String) {
    #expect(relation.description.attribute(name) != nil)
  }

  @Test func `what tells of health or of who is behind a pseudonym is restricted`() {
    for relation in [Relation.hasCondition, .onGround, .kinOf, .signsFor, .providedBy] {
      #expect(relation.description.access == .restricted)
    }
    #expect(Relation.participatesIn.description.attribute("pseudonym")?.access == .restricted)
    #expect(Relation.mayServe.description.attribute("assessment")?.privileged == true)
  }
}
