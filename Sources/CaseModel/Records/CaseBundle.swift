/// The annexes of one filing, or a compilation.
public struct CaseBundle: CaseRecord {
  /// What stands on its cover.
  public var title: String
  /// A code of `bundle-kinds`.
  public var kind: String?
  /// A code of `court-profiles`.
  public var profile: String?
  /// A code of `bundle-statuses`.
  public var status: String?
  /// Its sections, in order.
  public var sections: [Section]?
  /// Whether authorities go in a volume of their own; the court's rule if nothing is said.
  public var separateAuthorities: Bool?
  /// When its pages were fixed.
  public var frozenOn: PartialDate?
  /// When it was handed in.
  public var servedOn: PartialDate?
  /// How many pages it has.
  public var pages: Int?
  /// How many leaves it has.
  public var leaves: Int?
  /// In how many volumes it goes.
  public var volumes: Int?
  /// The files as they were built, one for each volume.
  public var built: [String]?
  /// The head of the ledger printed on it.
  public var ledgerHead: String?
  /// Documents that belong to it.
  public var documents: [Document]?
  /// What is worth knowing and has no field of its own.
  public var note: String?
  /// The office's own thinking.
  public var internalNote: String?
  /// Where the record's content comes from.
  public var source: String?
  /// Whether a person checked it against its source.
  public var verified: Bool?
  /// Elements of other namespaces, kept as they came.
  public var extensions: [String]?

  /// Creates a bundle with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a bundle is called and holds.
  public static let description = KindDescription(
    kind: .caseBundle, handlePrefix: "AX",
    words: Phrase("legajo de anexos o compilación", "bundle of annexes or compilation"),
    plural: Phrase("anexos y compilaciones", "bundles"), command: "bundle", aliases: ["anexos", "compilacion"],
    collection: "caseBundles", titleField: "title", dateField: "servedOn",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("kind", .code("bundle-kinds"), Phrase("Tipo", "Kind")),
      Field("profile", .code("court-profiles"), Phrase("Perfil del órgano", "Court profile")),
      Field("status", .code("bundle-statuses"), Phrase("Situación", "Status")),
      Field("sections", .group(Section.fields), item: "section", repeats: true, Phrase("Apartados", "Sections")),
      Field(
        "separateAuthorities", .flag,
        Phrase("Fuentes jurídicas en tomo aparte", "Authorities in a volume of their own"),
        note: Phrase(
          "Precedentes y normas van en otro archivo, con la numeración seguida.",
          "Precedents and norms go in another file, numbered on.")),
      Field("frozenOn", .date, Phrase("Congelado el", "Frozen on")),
      Field("servedOn", .date, Phrase("Presentado el", "Served on")),
      Field("pages", .integer, Phrase("Páginas", "Pages")),
      Field("leaves", .integer, Phrase("Fojas", "Leaves")),
      Field("volumes", .integer, Phrase("Tomos", "Volumes")),
      Field("built", .digest, item: "builtFile", repeats: true, Phrase("Archivos armados", "Built files")),
      Field("ledgerHead", .text, Phrase("Cabeza de la bitácora", "Ledger head")),
    ] + CommonFields.tail)
}

extension CaseBundle {
  /// A section of a bundle.
  public struct Section: Codable, Sendable, Hashable {
    /// The letter or number it bears.
    public var letter: String?
    /// Its title.
    public var title: String

    /// Creates a section with what it cannot lack.
    public init(title: String) { self.title = title }

    static let fields: [Field] = [
      Field("letter", .text, Phrase("Letra o número", "Letter or number")),
      Field("title", .text, required: true, Phrase("Título", "Title")),
    ]
  }
}
