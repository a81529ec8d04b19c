/// The relations that join two records; the raw value is written in stores and dossiers.
///
/// A reference is never a field of a body: it is a link, with attributes, label, version and locators of its own.
public enum Relation: String, Sendable, Codable, CaseIterable {
  // People
  /// A person or institution takes part in a proceeding, a case or a happening, in a role.
  case participatesIn
  /// A person is a relative of another; each has conditions, consents and refusals of their own.
  case kinOf
  /// A person lives with a health condition.
  case hasCondition
  /// A person works for an institution, which need not be the one that insures them.
  case employedBy
  /// An institution insures a person, or should.
  case insuredBy
  /// A person signs for another who cannot: a minor, a person under guardianship.
  case signsFor
  /// A person or institution belongs to a citizens' committee.
  case memberOf
  /// An institution answers to another: its superior, its guarantor, its auditor.
  case answersTo
  // Exclusion
  /// A refusal reaches a person.
  case affects
  /// A refusal comes from an institution.
  case refusedBy
  /// A refusal rests on a clause of a norm.
  case appliesClause
  /// A refusal gives a health condition as its ground.
  case onGround
  /// A norm leaves a health condition out of cover.
  case excludes
  // Proceedings
  /// A proceeding hangs from another: incident, appeal, attraction, compliance.
  case partOf
  /// A proceeding is heard by an authority.
  case before
  /// A challenged act is what a proceeding is about.
  case challengedIn
  /// A challenged act consists in a refusal, a norm or a ruling.
  case challenges
  /// A challenged act is laid at an authority's door, in a role and with its report.
  case attributedTo
  /// A filing was submitted in a proceeding.
  case filedIn
  /// A filing or request was submitted by a person or institution.
  case filedBy
  /// A ruling was given in a proceeding.
  case issuedIn
  /// A ruling, precedent, norm or document comes from an authority.
  case issuedBy
  /// A ruling decides a challenged act or an argument, with an outcome for each.
  case decides
  /// A ruling answers a filing.
  case resolves
  /// A filing or proceeding attacks a ruling.
  case appeals
  // What follows a ruling
  /// A notification makes an act known.
  case notifies
  /// A notification reached a person or institution.
  case notifiedTo
  /// A ruling imposes an order.
  case orders
  /// An order binds an institution.
  case binds
  /// An order or ruling is for the good of a person.
  case benefits
  /// An order was complied with by something that shows it.
  case compliedBy
  /// A committee or case keeps watch over an institution, an order or a norm.
  case monitors
  // Proof
  /// An item of proof is offered in a proceeding, as an annex of its own.
  case offeredIn
  /// An item of proof comes from a person or institution that made it or gave it.
  case providedBy
  /// Evidence, a figure or a budget line shows that a fact is true.
  case proves
  /// Evidence, a figure or a fact speaks against a fact.
  case contradicts
  /// An argument stands on a fact, norm, precedent, figure or budget line.
  case restsOn
  /// An argument was made in a filing or proceeding.
  case raisedIn
  /// Copies are asked of an institution.
  case requestsCopies
  /// A request brought evidence, a figure or a fact.
  case yields
  /// What a record says was taken from a document.
  case sourcedFrom
  /// A document bears witness to something that happened.
  case recordedIn
  // Transparency and money
  /// An information request was addressed to an obligated body.
  case requestedFrom
  /// An information request was answered with a document.
  case repliedWith
  /// A reply, or silence, was appealed before a guarantor.
  case reviewedBy
  /// A budget line or figure is an institution's.
  case budgetOf
  /// An argument, fact, figure or budget line answers an argument of the other side.
  case rebuts
  // Precedents
  /// A text relies on a precedent, norm, document or ruling.
  case cites
  /// A precedent is about a health condition.
  case addresses
  /// A precedent or ruling says what a norm means or whether it holds.
  case interprets
  /// A precedent was decided with an institution as respondent.
  case decidedAgainst
  /// A later precedent follows, distinguishes, supersedes or abandons an earlier one.
  case treats
  /// A precedent may serve a person: a lawyer's judgement, not a computation.
  case mayServe
  /// A record grew out of one of our rulings or proceedings.
  case arisesFrom
  /// A case, proceeding or refusal looks like another.
  case resembles
  // Time and bundles
  /// A happening belongs to a case, proceeding, committee or institution.
  case happensIn
  /// A deadline runs from something.
  case triggeredBy
  /// A deadline limits the time of something.
  case limits
  /// A bundle goes with a filing, a proceeding or a case.
  case bundles
  /// A bundle holds a document, in an order and under a title.
  case contains

  /// What the relation is called and joins.
  public var description: RelationDescription { RelationCatalogue.descriptions[self] ?? .empty(self) }
}
