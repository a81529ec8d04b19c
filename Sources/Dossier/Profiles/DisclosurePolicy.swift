public import CaseModel

/// What a disclosure profile lets out, as data: no code of this module knows a profile by its name.
public struct DisclosurePolicy: Sendable, Hashable {
  /// The profile's code, written on the dossier.
  public var profile: String
  /// The most closed level of records, links and fields that leave.
  public var access: AccessLevel
  /// The same for the persons who are parties to the proceeding.
  public var partyAccess: AccessLevel
  /// The same for every other person.
  public var othersAccess: AccessLevel
  /// Whether the office's own thinking leaves.
  public var privileged: Bool
  /// Whether uids, handles, file names and foreign elements leave as they are.
  public var identifiers: Bool
  /// Whether it is made for one proceeding.
  public var needsProceeding: Bool
  /// The steps that lead from that proceeding to what leaves; empty if everything is in reach.
  public var reach: [ReachStep]
  /// The codes of the roles that make a person a party; empty if any role does.
  public var partyRoles: [String]
  /// The same for the parties whose name stays back: because they want it so, or because they are under age.
  public var reservedAccess: AccessLevel
  /// What persons' consents decide.
  public var consents: [ConsentRule]
  /// Parties under age leave under their initials, unless this use was consented to; nothing if age decides nothing.
  public var minorsNamedWith: String?
  /// Which documents leave.
  public var documents: DocumentRule
  /// What becomes of documents that tell what is kept back.
  public var documentNames: DocumentNames
  /// The kinds of record whose documents leave; empty if those of all kinds do.
  public var documentKinds: [RecordKind]
  /// The kinds of record that leave; empty if all do.
  public var kinds: [RecordKind]
  /// Fields kept back, whatever their level.
  public var withheldFields: [FieldOfKind]
  /// Fields kept back of whoever leaves without a name: they would help to tell who that is.
  public var unnamedFields: [FieldOfKind]
  /// Fields kept back of whoever is under age, named or not.
  public var childFields: [FieldOfKind]
  /// Records in one of these states stay, such as drafts.
  public var withheldStates: [StateOfKind]
  /// A record whose links of these relations lead only to records in such a state stays with them.
  public var hanging: [Relation]
  /// Fields of withheld records whose text may stand nowhere, besides all that is an identity.
  public var watched: [FieldOfKind]
  /// Fields that say where something happened or somebody lives.
  public var places: [FieldOfKind]
  /// A combination of place, date and condition that fewer share is a warning.
  public var rareBelow: Int
  /// What made-up pseudonyms begin with.
  public var pseudonymPrefix: String
  /// Whether the dossier says how many records of each kind stayed back.
  public var countsWithheld: Bool

  /// Creates the policy that keeps nothing back; a profile narrows it.
  public init(profile: String) {
    self.profile = profile
    access = .identity
    partyAccess = .identity
    othersAccess = .identity
    privileged = true
    identifiers = true
    needsProceeding = false
    reach = []
    partyRoles = []
    reservedAccess = .identity
    consents = []
    minorsNamedWith = nil
    documents = .all
    documentNames = .leave
    documentKinds = []
    kinds = []
    withheldFields = []
    unnamedFields = []
    childFields = []
    withheldStates = []
    hanging = []
    watched = []
    places = []
    rareBelow = 0
    pseudonymPrefix = "V"
    countsWithheld = false
  }

  /// Whether nothing is kept back and nothing renamed.
  var letsEverythingOut: Bool {
    var open = DisclosurePolicy(profile: profile)
    open.watched = watched
    open.places = places
    open.rareBelow = rareBelow
    open.pseudonymPrefix = pseudonymPrefix
    open.countsWithheld = countsWithheld
    return self == open
  }
}

/// A link walked to find what belongs to a proceeding.
public struct ReachStep: Sendable, Hashable {
  /// Which way the link is walked.
  public enum Direction: String, Sendable, Hashable {
    /// From its source to its target.
    case outgoing
    /// From its target to its source.
    case incoming
  }

  /// The link's relation.
  public var relation: Relation
  /// Which way.
  public var direction: Direction

  /// Creates a step.
  public init(_ relation: Relation, _ direction: Direction) {
    self.relation = relation
    self.direction = direction
  }
}

/// A field of a kind of record or of a relation.
public struct FieldOfKind: Sendable, Hashable {
  /// The raw value of the kind or relation.
  public var owner: String
  /// The field's name.
  public var field: String

  /// Names a field.
  public init(_ owner: String, _ field: String) {
    self.owner = owner
    self.field = field
  }
}

/// A code that a field of a kind of record may hold.
public struct StateOfKind: Sendable, Hashable {
  /// The field.
  public var field: FieldOfKind
  /// The code.
  public var code: String

  /// Names a state.
  public init(_ field: FieldOfKind, _ code: String) {
    self.field = field
    self.code = code
  }
}

/// Which documents a profile lets out.
public enum DocumentRule: String, Sendable, Hashable {
  /// All of them.
  case all
  /// Those of the records that leave.
  case attached
  /// Those of public records, and redacted derivatives.
  case publicOrRedacted
  /// None.
  case none
}

/// A person in one proceeding, or in a dossier of none: what a pseudonym belongs to.
public struct PersonInProceeding: Sendable, Hashable {
  /// The person's uid.
  public var person: String
  /// The proceeding's uid, if there is one.
  public var proceeding: String?

  /// Names a person in a proceeding.
  public init(person: String, proceeding: String?) {
    self.person = person
    self.proceeding = proceeding
  }
}
