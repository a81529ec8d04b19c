public import CaseModel

/// What leaves the office for one sort of reader: a file of `Schemas/disclosure/`.
///
/// The properties are those of the dossier's policy, so that copying is one line each.
public struct DisclosureProfile: Sendable, Hashable {
  /// The code, as dossiers and the command line say it.
  public let profile: String
  /// The version of the file.
  public let version: String
  /// The phase of the dossier's Schematron that the result must pass.
  public let phase: String
  /// Its name on screen.
  public let words: Phrase
  /// What a person should know before choosing it.
  public let note: Phrase
  /// The most closed label of records, links and fields that leave.
  public let access: AccessLevel
  /// The same for persons who are parties.
  public let partyAccess: AccessLevel
  /// The same for every other person.
  public let othersAccess: AccessLevel
  /// Whether the office's own thinking leaves.
  public let privileged: Bool
  /// Whether uids, handles, file names and foreign elements stay as they are.
  public let identifiers: Bool
  /// Whether one proceeding must be named.
  public let needsProceeding: Bool
  /// The steps walked from that proceeding; none means the whole content.
  public let reach: [ReachStep]
  /// The roles that make a person a party; none means any.
  public let partyRoles: [String]
  /// The most closed label of parties whose name stays back; as for parties who are named, if nothing is said.
  public let reservedAccess: AccessLevel
  /// What persons' consents decide.
  public let consents: [ConsentRule]
  /// Parties under age leave under their initials, unless this use was consented to.
  public let minorsNamedWith: String?
  /// Which documents leave.
  public let documents: DocumentRule
  /// What becomes of documents that tell what is kept back.
  public let documentNames: DocumentNames
  /// The kinds whose documents leave; none means all.
  public let documentKinds: [RecordKind]
  /// The kinds that leave; none means all.
  public let kinds: [RecordKind]
  /// Fields kept back although their label would let them out.
  public let withheldFields: [FieldOfKind]
  /// Fields kept back of whoever leaves without a name.
  public let unnamedFields: [FieldOfKind]
  /// Fields kept back of whoever is under age, named or not.
  public let childFields: [FieldOfKind]
  /// Records in one of these states stay, such as drafts.
  public let withheldStates: [StateOfKind]
  /// A record whose links of these relations lead only to records in such a state stays with them.
  public let hanging: [Relation]
  /// Fields of withheld records whose texts may stand nowhere in the result.
  public let watched: [FieldOfKind]
  /// Fields that say where.
  public let places: [FieldOfKind]
  /// Fewer people than this who share place, date and condition are warned of.
  public let rareBelow: Int
  /// What pseudonyms begin with.
  public let pseudonymPrefix: String
  /// Whether the dossier says how many records stayed back.
  public let countsWithheld: Bool

  /// A link walked from every record reached.
  public struct ReachStep: Sendable, Hashable {
    /// Which way a link is walked.
    public enum Direction: String, Sendable, Hashable {
      /// From the link's target to its source.
      case incoming
      /// From the link's source to its target.
      case outgoing
    }

    /// The relation.
    public let relation: Relation
    /// Which way it is walked.
    public let direction: Direction
  }

  /// A field of a kind of record, or an attribute of a relation.
  public struct FieldOfKind: Sendable, Hashable {
    /// The kind's or the relation's raw value.
    public let owner: String
    /// The field's name.
    public let field: String
  }

  /// A code that a field of a kind of record may hold.
  public struct StateOfKind: Sendable, Hashable {
    /// The field.
    public let field: FieldOfKind
    /// The code.
    public let code: String
  }

  /// What a person's answer for one use decides.
  public struct ConsentRule: Sendable, Hashable {
    /// A code of `consent-uses`.
    public let use: String
    /// The answer.
    public let answer: ConsentAnswer
    /// What follows from it.
    public let effect: ConsentEffect
  }

  /// What becomes of documents that tell what is kept back.
  public enum DocumentNames: String, Sendable, Hashable, CaseIterable {
    /// They leave.
    case leave
    /// They leave when somebody confirms that they go as they are.
    case confirm
    /// They refuse the export.
    case refuse
  }

  /// Which documents leave.
  public enum DocumentRule: String, Sendable, Hashable, CaseIterable {
    /// All of them.
    case all
    /// Those attached to records that leave.
    case attached
    /// Public ones and redacted copies.
    case publicOrRedacted
    /// None.
    case none
  }
}
