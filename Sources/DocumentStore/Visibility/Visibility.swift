/// What a reader may see: the set of labels open to them.
///
/// Every statement of the store is bound to one.
///
/// Nothing is visible unless granted; the shared scope is granted like any other.
///
/// ```swift
/// let visibility = Visibility(grants: [.shared: [Grant(access: 3)], .record(caseUID): [Grant(access: 1)]])
/// ```
public struct Visibility: Sendable, Hashable {
  /// What someone may see within a scope.
  public struct Grant: Sendable, Hashable {
    /// The highest access level.
    public var access: Int
    /// Whether the office's own thinking shows, up to the same level.
    public var privileged: Bool

    /// Creates a grant.
    public init(access: Int, privileged: Bool = false) {
      self.access = access
      self.privileged = privileged
    }
  }

  /// What the reader was granted, by scope; `nil` means everything.
  let grants: [Scope: [Grant]]?

  private init(everything: Void) { grants = nil }

  /// Creates the visibility of someone with the given grants.
  public init(grants: [Scope: [Grant]]) { self.grants = grants }

  /// Sees nothing.
  public static let nothing = Visibility(grants: [:])

  /// Sees everything: for checks, backups and the office's own complete export, never for a member's reading.
  public static let everything = Visibility(everything: ())

  /// Whether this is the visibility that sees everything.
  public var seesEverything: Bool { grants == nil }

  /// Whether something under the given label shows.
  public func shows(_ label: Label) -> Bool {
    guard let grants else { return true }
    return grants[label.scope, default: []].contains {
      label.access <= $0.access && (!label.privileged || $0.privileged)
    }
  }
}
