/// One PDF to be written: whose pages, what is printed on them, what they are called, what leads where.
public struct Assembly: Sendable {
  /// Where pages come from.
  public enum Source: Hashable, Sendable {
    /// A PDF, or a picture that becomes a page.
    case file(String)
    /// Pages set by a `Typesetter`.
    case pages([UInt8])
  }

  /// Pages of one source, in a row.
  public struct Part: Sendable {
    /// Where they come from.
    public var source: Source
    /// Which, counted from 0; all where nothing is said.
    public var pages: [Int]?
    /// Whether each page's own drawing is shut in, because it leaves the pen elsewhere than it found it.
    public var isIsolated: Bool

    /// Creates a part.
    public init(_ source: Source, pages: [Int]? = nil, isIsolated: Bool = false) {
      self.source = source
      self.pages = pages
      self.isIsolated = isIsolated
    }
  }

  /// A place on a page that leads to another page.
  public struct Link: Hashable, Sendable {
    /// The page, counted from 0.
    public var page: Int
    /// The place, in visual points.
    public var box: PageBox
    /// Where it leads.
    public var target: Int
    /// What it says to who cannot see.
    public var words: String

    /// Creates a link.
    public init(page: Int, box: PageBox, target: Int, words: String) {
      self.page = page
      self.box = box
      self.target = target
      self.words = words
    }
  }

  /// A line of the outline.
  public struct Bookmark: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// The page it leads to, counted from 0.
    public var page: Int
    /// The lines below it.
    public var children: [Bookmark]

    /// Creates a bookmark.
    public init(_ title: String, page: Int, children: [Bookmark] = []) {
      self.title = title
      self.page = page
      self.children = children
    }
  }

  /// The parts, in order.
  public var parts: [Part]
  /// A number for each page.
  public var stamps: [FolioStamp]
  /// A label for each page.
  public var labels: [PageLabel]
  /// Links on pages.
  public var links: [Link]
  /// The outline.
  public var bookmarks: [Bookmark]
  /// The document's title.
  public var title: String
  /// Its language, as a BCP 47 tag.
  public var language: String
  /// When it was made, as PDF writes dates; nothing is said where it is nil.
  public var date: String?

  /// Creates an assembly.
  public init(
    parts: [Part], stamps: [FolioStamp], labels: [PageLabel], links: [Link] = [], bookmarks: [Bookmark] = [],
    title: String, language: String, date: String? = nil
  ) {
    self.parts = parts
    self.stamps = stamps
    self.labels = labels
    self.links = links
    self.bookmarks = bookmarks
    self.title = title
    self.language = language
    self.date = date
  }
}
