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

  init(
    _ relation: Relation, from sources: [RecordKind], to targets: [RecordKind], single: Bool = false,
    access: AccessLevel = .caseTeam, privileged: Bool = false, _ words: Phrase, inverse: Phrase,
    attributes: [Field] = []
  ) {
    self.relation = relation
    self.sources = sources
    self.targets = targets
    self.single = single
    self.access = access
    self.privileged = privileged
    self.words = words
    self.inverse = inverse
    self.attributes = attributes
  }

  static func empty(_ relation: Relation) -> RelationDescription {
    RelationDescription(relation, from: [], to: [], Phrase("", ""), inverse: Phrase("", ""))
  }

  /// Whether the relation may join two kinds in this direction.
  public func joins(_ source: RecordKind, _ target: RecordKind) -> Bool {
    sources.contains(source) && targets.contains(target)
  }

  /// The attribute with the name.
  public func attribute(_ name: String) -> Field? { attributes.first { $0.name == name } }

  /// The option's name on the command line: `hasCondition` is `has-condition`.
  public var optionName: String { Field(relation.rawValue, .text, words).optionName }
}
