/// What a store is told at opening: the kinds of records, their facets, and the relations that may join them.
///
/// The store knows no more of its content than this. A declaration may grow (new kinds, facets, relations) between two
/// openings; what was stored under a name stays under it.
public struct StoreSchema: Sendable {
  /// The kinds of records.
  public var kinds: [KindDeclaration]
  /// The relations that links may bear.
  public var relations: [RelationDeclaration]
  /// The facet values that follow from the parts of a record of a kind.
  ///
  /// The store asks for those of records that are older than a facet. Without it, they have none until they are revised.
  public var facetValues: (@Sendable (_ kind: String, _ parts: [Part]) -> [String: [FacetValue]])?

  /// Creates a schema of the given kinds and relations.
  public init(
    kinds: [KindDeclaration], relations: [RelationDeclaration] = [],
    facetValues: (@Sendable (_ kind: String, _ parts: [Part]) -> [String: [FacetValue]])? = nil
  ) {
    self.kinds = kinds
    self.relations = relations
    self.facetValues = facetValues
  }
}

/// One kind of record.
public struct KindDeclaration: Sendable, Hashable {
  /// The kind's name, as stored.
  public var name: String
  /// The letters before the number of a handle.
  public var handlePrefix: String
  /// The values by which records of this kind are filtered, counted and sorted.
  public var facets: [FacetDeclaration]

  /// Creates a kind.
  public init(_ name: String, handlePrefix: String, facets: [FacetDeclaration] = []) {
    self.name = name
    self.handlePrefix = handlePrefix
    self.facets = facets
  }
}

/// One value by which records of a kind are filtered, counted and sorted.
public struct FacetDeclaration: Sendable, Hashable {
  /// What a facet holds.
  public enum Kind: Sendable, Hashable {
    /// Whole numbers: years, days, amounts.
    case integer
    /// Codes and words; each distinct one is stored once.
    case term
  }

  /// The facet's name: letters, digits and underscores.
  public var name: String
  /// What it holds.
  public var type: Kind
  /// Whether a record may have several values.
  public var many: Bool
  /// The least access level at which the value may be used by a reader: that of the field it was taken from.
  public var access: Int
  /// Whether the field it was taken from is privileged.
  public var privileged: Bool

  /// Creates a facet.
  public init(_ name: String, _ type: Kind, many: Bool = false, access: Int = 0, privileged: Bool = false) {
    self.name = name
    self.type = type
    self.many = many
    self.access = access
    self.privileged = privileged
  }
}

/// One relation that links may bear.
public struct RelationDeclaration: Sendable, Hashable {
  /// A pair of kinds that the relation may join.
  public struct Join: Sendable, Hashable {
    /// The kind of the source.
    public var source: String
    /// The kind of the target.
    public var target: String

    /// Creates a pair.
    public init(_ source: String, _ target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The relation's name, as stored.
  public var name: String
  /// The kinds it may join; none means any.
  public var joins: [Join]
  /// Whether a source has at most one link of this relation.
  public var single: Bool

  /// Creates a relation.
  public init(_ name: String, joins: [Join] = [], single: Bool = false) {
    self.name = name
    self.joins = joins
    self.single = single
  }
}

/// One value of a facet.
public enum FacetValue: Sendable, Hashable {
  /// A whole number.
  case integer(Int64)
  /// A code or word.
  case term(String)
}

extension FacetValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A number written in the code.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A term written in the code.
  public init(stringLiteral value: String) { self = .term(value) }
}
