/// The relations that join two records; the raw value is written in stores and dossiers.
///
/// A reference is never a field of a body: it is a link, with attributes, label, version and locators of its own.
public enum Relation: String, Sendable, Codable, CaseIterable {
  // People
  /// A source takes part in its target.
  case participatesIn
  /// A source is family of its target.
  case kinOf
  /// A source lives with its target.
  case hasCondition
  /// A source is employed by its target.
  case employedBy
  /// A source is to be insured by its target.
  case insuredBy
  /// A source signs for its target.
  case signsFor
  /// A source is a member of its target.
  case memberOf
  // Exclusion
  /// A source affects its target.
  case affects
  /// A source was issued by its target.
  case refusedBy
  /// A source applied the clause its target.
  case appliesClause
  /// A source on the ground of its target.
  case onGround
  /// A source excludes its target.
  case excludes
  // Proceedings
  /// A source derives from its target.
  case partOf
  /// A source is before its target.
  case before
  /// A source is challenged in its target.
  case challengedIn
  /// A source consists in its target.
  case challenges
  /// A source is attributed to its target.
  case attributedTo
  /// A source was filed in its target.
  case filedIn
  /// A source was filed by its target.
  case filedBy
  /// A source was issued in its target.
  case issuedIn
  /// A source was issued by its target.
  case issuedBy
  /// A source decides its target.
  case decides
  /// A source resolves the filing its target.
  case resolves
  // What follows a ruling
  /// A source notifies its target.
  case notifies
  /// A source was made to its target.
  case notifiedTo
  /// A source orders its target.
  case orders
  /// A source binds its target.
  case binds
  /// A source benefits its target.
  case benefits
  /// A source was complied with by its target.
  case compliedBy
  // Proof
  /// A source is offered in its target.
  case offeredIn
  /// A source proves its target.
  case proves
  /// A source contradicts its target.
  case contradicts
  /// A source rests on its target.
  case restsOn
  /// A source was raised in its target.
  case raisedIn
  /// A source requests copies from its target.
  case requestsCopies
  /// A source yielded its target.
  case yields
  /// A source is sourced from its target.
  case sourcedFrom
  /// A source is recorded in its target.
  case recordedIn
  // Transparency and money
  /// A source was addressed to its target.
  case requestedFrom
  /// A source was answered with its target.
  case repliedWith
  /// A source was appealed to its target.
  case reviewedBy
  /// A source belongs to its target.
  case budgetOf
  /// A source rebuts its target.
  case rebuts
  // Precedents
  /// A source cites its target.
  case cites
  /// A source addresses its target.
  case addresses
  /// A source interprets its target.
  case interprets
  /// A source was decided against its target.
  case decidedAgainst
  /// A source treats its target.
  case treats
  /// A source may serve its target.
  case mayServe
  /// A source arises from its target.
  case arisesFrom
  // Time and bundles
  /// A source happens in its target.
  case happensIn
  /// A source is triggered by its target.
  case triggeredBy
  /// A source is a time limit of its target.
  case limits
  /// A source accompanies its target.
  case bundles
  /// A source contains its target.
  case contains

  /// What the relation is called and joins.
  public var description: RelationDescription { RelationCatalogue.descriptions[self] ?? .empty(self) }
}

/// Which kinds a relation may join, how often, with which attributes, and its words in both directions.
public struct RelationDescription: Sendable {
  /// The relation.
  public let relation: Relation
  /// The kinds it may start from.
  public let sources: [RecordKind]
  /// The kinds it may lead to.
  public let targets: [RecordKind]
  /// Whether a source has at most one such link.
  public let single: Bool
  /// The label of a new link unless its author says otherwise.
  public let access: AccessLevel
  /// Whether such links are the office's own thinking.
  public let privileged: Bool
  /// Its words from source to target: "prueba que".
  public let words: Phrase
  /// Its words from target to source: "se prueba con".
  public let inverse: Phrase
  /// The attributes a link of this relation may carry.
  public let attributes: [Field]

  static func empty(_ relation: Relation) -> RelationDescription {
    RelationDescription(
      relation: relation, sources: [], targets: [], single: false, access: .caseTeam, privileged: false,
      words: Phrase("", ""), inverse: Phrase("", ""), attributes: [])
  }

  /// Whether the relation may join two kinds in this direction.
  public func joins(_ source: RecordKind, _ target: RecordKind) -> Bool {
    sources.contains(source) && targets.contains(target)
  }

  /// The option's name on the command line: `hasCondition` is `has-condition`.
  public var optionName: String { Field(relation.rawValue, .text, words).optionName }
}

/// Where in a document a link points: blob, page, box, quotation, and who verified it.
public struct Locator: Codable, Sendable, Hashable {
  /// The SHA-256 of the document's bytes.
  public var sha256: String
  /// The page of the file, counted from 1.
  public var page: Int?
  /// The last page, where it spans several.
  public var toPage: Int?
  /// The box on the page, `x y width height` in points from the top left.
  public var box: String?
  /// The words at the place, as they stand there.
  public var quote: String?
  /// Who verified it.
  public var verifiedBy: String?
  /// When it was verified.
  public var verifiedOn: PartialDate?

  /// Creates a locator of a page.
  public init(sha256: String, page: Int? = nil) {
    self.sha256 = sha256
    self.page = page
  }

  /// The described fields of a locator.
  public static let fields: [Field] = [
    Field("sha256", .digest, required: true, Phrase("Huella SHA-256", "SHA-256")),
    Field("page", .integer, Phrase("Página", "Page")),
    Field("toPage", .integer, Phrase("Hasta la página", "To page")),
    Field("box", .text, Phrase("Recuadro", "Box")),
    Field("quote", .paragraph, Phrase("Cita textual", "Quotation")),
    Field("verifiedBy", .text, access: .restricted, Phrase("Verificado por", "Verified by")),
    Field("verifiedOn", .date, Phrase("Verificado el", "Verified on")),
  ]
}
