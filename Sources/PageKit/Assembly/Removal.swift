/// What was taken out of a source on its way into a bundle.
public struct Removals: Hashable, Sendable {
  /// A sort of thing that no court wants to receive live.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Programs inside the document.
    case script
    /// Starting of other programs.
    case launch
    /// Files inside the document.
    case attachment
    /// Sound, film and three-dimensional models.
    case media
    /// Fields of forms: what was filled in stays as print.
    case formField
    /// Links to other files, or to pages that are not in the bundle.
    case deadLink
  }

  /// How many of each.
  public var counts: [Kind: Int] = [:]

  /// Creates an empty list.
  public init() {}

  /// Whether nothing was taken out.
  public var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ kind: Kind, _ count: Int = 1) { counts[kind, default: 0] += count }
}
