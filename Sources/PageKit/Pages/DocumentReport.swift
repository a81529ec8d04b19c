/// What a finished document says of itself, read from its bytes by nobody who wrote them.
public struct DocumentReport: Sendable, Hashable {
  /// A link on a page.
  public struct Link: Sendable, Hashable {
    /// Its box, in visual points.
    public let box: PageBox
    /// The page it leads to, from 0; nothing if it leads elsewhere or nowhere.
    public let target: Int?
    /// The address it leads to.
    public let address: String?
  }

  /// A line of the outline.
  public struct Line: Sendable, Hashable {
    /// What it says.
    public let title: String
    /// How deep it stands: 0 is the first level.
    public let level: Int
    /// The page it leads to, from 0.
    public let page: Int?
  }

  /// Something that acts by itself or is no page.
  public enum LivePart: String, Sendable, Hashable, CaseIterable {
    /// Programs inside the document.
    case script
    /// Starting of other programs.
    case launch
    /// Files inside the document.
    case attachment
    /// Sound, film and models.
    case media
    /// Fields of forms.
    case formField
  }

  /// The pages.
  public internal(set) var pages: [PageGeometry] = []
  /// The label of each page; none where the document has no labels.
  public internal(set) var labels: [String]?
  /// The outline, line by line.
  public internal(set) var outline: [Line] = []
  /// The links of each page.
  public internal(set) var links: [[Link]] = []
  /// The page it opens at, from 0, and its size there, where it says so.
  public internal(set) var opening: Opening?
  /// How it opens: `/UseOutlines`.
  public internal(set) var pageMode: String?
  /// Its language.
  public internal(set) var language: String?
  /// Its title.
  public internal(set) var title: String?
  /// Whether it is encrypted.
  public internal(set) var isEncrypted = false
  /// Whether it bears a digital signature.
  public internal(set) var isSigned = false
  /// What acts by itself, with how many there are.
  public internal(set) var live: [LivePart: Int] = [:]
  /// The finest picture of each page, in dots an inch if it filled the page; none of pages without one.
  public internal(set) var resolutions: [Int: Int] = [:]
  /// Whether its structure had to be guessed at places.
  public internal(set) var isRepaired = false

  /// Where a document opens.
  public struct Opening: Sendable, Hashable {
    /// The page, from 0.
    public let page: Int
    /// The size: 1 is 100 %; nothing where the reader's own is kept.
    public let zoom: Double?

    /// Creates a place.
    public init(page: Int, zoom: Double?) {
      self.page = page
      self.zoom = zoom
    }
  }

  /// Reads a document.
  ///
  /// - Throws: `PageError`.
  public init(of path: String, limits: SourceLimits = SourceLimits()) throws(PageError) {
    let file = try PDFFile(path: path, limits: limits)
    guard file.pageCount > 0 else { throw .noPages }
    guard file.pageCount <= limits.pages * 4 else { throw .tooManyPages(file.pageCount) }
    self = DocumentReader(file).report()
    try file.check()
  }

  init() {}
}
