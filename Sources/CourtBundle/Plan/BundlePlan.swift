public import CaseModel

/// What goes into a bundle, in which order and under which words: everything its pages depend on.
///
/// The same plan over the same documents always gives the same bytes.
public struct BundlePlan: Sendable, Hashable {
  /// The bundle's title, as its cover says it.
  public var title: String
  /// The language of cover, index and dividers.
  public var language: Language
  /// What stands on the cover; none without one.
  public var cover: BundleCover?
  /// The sections, in order; a bundle without sections has one without a title.
  public var sections: [BundleSection]
  /// Whether each section begins with a page of its own.
  public var hasDividers: Bool
  /// Rulings, laws and writings that the filing relies on, listed at the end.
  public var authorities: [BundleAuthority]
  /// Whether documents that are authorities go in a volume of their own, with that list; the court's rule if nothing is said.
  public var separatesAuthorities: Bool?
  /// The pages of a bundle that was served, which keep their numbers.
  public var frozen: FrozenPages?
  /// Texts that a disclosure profile hides: a bundle in which one of them can be read is not built.
  public var hiddenTexts: [String]
  /// The day the bundle bears, which stands in its metadata and file names; none where nobody set it.
  public var date: Day?

  /// Creates a plan with what it cannot lack.
  public init(title: String, language: Language = .spanish, sections: [BundleSection] = []) {
    self.title = title
    self.language = language
    self.sections = sections
    hasDividers = false
    authorities = []
    hiddenTexts = []
  }

  /// All entries, in order.
  public var entries: [BundleEntry] { sections.flatMap(\.entries) }
}

/// What stands on the cover of a bundle.
public struct BundleCover: Sendable, Hashable {
  /// The authority it is for.
  public var court: String?
  /// The kind of proceeding and its number, as the authority writes it.
  public var docket: String?
  /// Roles and names, in order.
  public var parties: [Party]
  /// What the bundle goes with, such as the filing's title.
  public var subtitle: String?
  /// Place and date, as they are to be read.
  public var placeAndDate: String?
  /// The head of the ledger when the plan was frozen, printed small.
  public var ledgerHead: String?

  /// Somebody named on a cover.
  public struct Party: Sendable, Hashable {
    /// In what role.
    public var role: String
    /// Under what name.
    public var name: String

    /// Creates a party.
    public init(role: String, name: String) {
      self.role = role
      self.name = name
    }
  }

  /// Creates a cover.
  public init(court: String? = nil, docket: String? = nil, parties: [Party] = []) {
    self.court = court
    self.docket = docket
    self.parties = parties
  }
}

/// A section of a bundle.
public struct BundleSection: Sendable, Hashable {
  /// The letter it bears, used in labels where the court counts by sections.
  public var letter: String?
  /// Its title; empty where the bundle has no sections.
  public var title: String
  /// Its documents, in order.
  public var entries: [BundleEntry]

  /// Creates a section.
  public init(_ title: String = "", letter: String? = nil, entries: [BundleEntry] = []) {
    self.title = title
    self.letter = letter
    self.entries = entries
  }
}

/// A document in a bundle.
public struct BundleEntry: Sendable, Hashable {
  /// What it is told by, in the plan and in frozen pages; it never prints.
  public var id: String
  /// Its annex number as it prints: "Anexo 1".
  public var annex: String?
  /// Its title.
  public var title: String
  /// Its date.
  public var date: PartialDate?
  /// Where its bytes are.
  public var path: String
  /// The digest its bytes must have, in hexadecimal digits.
  public var digest: String?
  /// Which of its pages go in, counted from 1; all where nothing is said.
  public var pages: [ClosedRange<Int>]?
  /// The leaf of the court's own file where it is found, where that is known.
  public var courtLeaf: String?
  /// Whether it came after the bundle was served.
  public var isLate: Bool
  /// Whether it is an authority, such as a precedent or a norm, and no evidence.
  public var isAuthority: Bool
  /// What else marks may call it, such as its handle; it never prints.
  public var names: [String]
  /// Whether marks in its text, `[P-7 p. 3]` or `[Anexo 2, p. 3]`, become links to the pages they cite.
  public var carriesCites: Bool

  /// Creates an entry with what it cannot lack.
  public init(id: String, annex: String? = nil, title: String, date: PartialDate? = nil, path: String) {
    self.id = id
    self.annex = annex
    self.title = title
    self.date = date
    self.path = path
    isLate = false
    isAuthority = false
    names = []
    carriesCites = false
  }

  /// How a list or a bookmark calls it.
  var name: String { annex.map { "\($0). \(title)" } ?? title }
}

/// Something that a filing relies on and a court can look up.
public struct BundleAuthority: Sendable, Hashable {
  /// How it is cited.
  public var citation: String
  /// What it holds, in a line.
  public var gist: String?
  /// The entry of this bundle that carries its text.
  public var entry: String?

  /// Creates an authority.
  public init(_ citation: String, gist: String? = nil, entry: String? = nil) {
    self.citation = citation
    self.gist = gist
    self.entry = entry
  }
}
