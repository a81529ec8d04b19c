/// Which records of a kind are meant.
///
/// All conditions hold together.
public struct RecordFilter: Sendable, Hashable {
  /// Only those of this scope.
  public var scope: Scope?
  /// Conditions on facets.
  public var facets: [FacetCondition]
  /// Only those joined so.
  public var linked: [LinkCondition]
  /// Only those that a search for these words finds (see ``SearchQuery``).
  public var text: String?
  /// Only those in this state.
  public var state: RecordState

  /// Creates a filter; the empty one means all that are there.
  public init(
    scope: Scope? = nil, facets: [FacetCondition] = [], linked: [LinkCondition] = [], text: String? = nil,
    state: RecordState = .live
  ) {
    self.scope = scope
    self.facets = facets
    self.linked = linked
    self.text = text
    self.state = state
  }
}

/// A condition on one facet; of a many-valued one, some value fulfils it.
public struct FacetCondition: Sendable, Hashable {
  /// What a value must be.
  public enum Test: Sendable, Hashable {
    /// One of these.
    case anyOf([FacetValue])
    /// A number within these bounds, both included; an absent bound is open.
    case between(Int64?, Int64?)
    /// Any value at all.
    case present
    /// No value.
    case absent
  }

  /// The declared facet.
  public var facet: String
  /// What its value must be.
  public var test: Test

  /// Creates a condition.
  public init(_ facet: String, _ test: Test) {
    self.facet = facet
    self.test = test
  }

  /// The facet has exactly this value.
  public static func equal(_ facet: String, _ value: FacetValue) -> FacetCondition { .init(facet, .anyOf([value])) }
}

/// A condition on the links of a record: it has one of this relation to or from another.
public struct LinkCondition: Sendable, Hashable {
  /// Where the record stands in the link.
  public enum Direction: Sendable, Hashable {
    /// The record is the source.
    case outgoing
    /// The record is the target.
    case incoming
  }

  /// The relation; `nil` means any.
  public var relation: String?
  /// Where the record stands.
  public var direction: Direction
  /// The other ends, one of which it must be joined to; `nil` means any.
  public var others: [UID]?

  /// Creates a condition.
  public init(_ relation: String?, _ direction: Direction, _ others: [UID]?) {
    self.relation = relation
    self.direction = direction
    self.others = others
  }
}

/// How records are sorted.
public enum RecordOrder: Sendable, Hashable {
  /// By the number of the handle.
  case number(descending: Bool = false)
  /// By the time of the last change.
  case modified(descending: Bool = true)
  /// By a single-valued facet, those without a value last; terms bytewise.
  case facet(String, descending: Bool = false)
}

/// How many records have one value of a facet.
public struct FacetCount: Sendable, Hashable {
  /// The value.
  public var value: FacetValue
  /// How many visible records have it.
  public var count: Int
}
