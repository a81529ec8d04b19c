/// The texts of a document's pages, in order; of a document without pages, one text.
public struct PageTexts: Sendable, Hashable {
  /// A page and its text.
  public struct Page: Sendable, Hashable {
    /// The page, from 1; nothing where the document has none.
    public let number: Int?
    /// Its text, never empty.
    public let text: String
  }

  /// The pages that have text.
  public internal(set) var pages: [Page] = []
  /// How many pages were read, with text or without.
  public internal(set) var read = 0
  /// How many were there to read; 1 where the document has no pages.
  public internal(set) var total = 0

  /// Whether some of it was not read: pages beyond what is taken, or that could not be read.
  public var isPartial: Bool { read < total }
}
