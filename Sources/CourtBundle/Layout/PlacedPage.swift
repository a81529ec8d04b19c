public import PageKit

/// One page of a volume: what it is and what it is called.
public struct PlacedPage: Sendable, Hashable {
  /// What a page is.
  public enum Slot: Sendable, Hashable {
    /// The cover.
    case cover
    /// A page of the index, counted from 0.
    case index(Int)
    /// The page before a section, counted from 0.
    case divider(Int)
    /// The page before a copy of a signed document, by the entry's place.
    case slip(Int)
    /// A page of an entry: the entry's place and the page of its document, both from 0.
    case entry(Int, page: Int)
    /// A page of the list of authorities, counted from 0.
    case authorities(Int)
  }

  /// What it is.
  public let slot: Slot
  /// What it is called.
  public let label: PageLabel

  /// The number that is printed on it.
  public var number: String { label.text }
}

/// A volume: its pages in order.
public struct PlacedVolume: Sendable, Hashable {
  /// Its pages.
  public let pages: [PlacedPage]
  /// The places of its entries.
  public let entries: [Int]
  /// Whether it holds the authorities only.
  public let isAuthorities: Bool
}

/// Where an entry came to stand.
public struct PlacedEntry: Sendable, Hashable {
  /// Its volume, from 0.
  public let volume: Int
  /// Its first page in the volume, from 0: the page of its own text, not one we set before it.
  public let firstPage: Int
  /// How many pages it has.
  public let count: Int
  /// The label of its first page.
  public let first: PageLabel
  /// The label of its last page.
  public let last: PageLabel

  /// The number of its first page, as it prints.
  public var firstLabel: String { first.text }

  /// The number of its last page, as it prints.
  public var lastLabel: String { last.text }

  /// Its pages as an index says them: 27–30.
  public var range: String { first == last ? first.text : first.text + "–" + last.text }
}
