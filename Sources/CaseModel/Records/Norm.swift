/// An article of a constitution, treaty, law or internal rule.
public struct Norm: CaseRecord {
  /// How it is cited: article and instrument.
  public var title: String
  /// A code of `norm-kinds`.
  public var kind: String?
  /// The instrument it belongs to.
  public var instrument: String?
  /// Article, section and paragraph.
  public var article: String?
  /// A code of `government-levels`.
  public var level: String?
  /// The state it applies in, if only there.
  public var state: String?
  /// The words of the norm.
  public var text: String?
  /// The gazette it was published in.
  public var publication: String?
  /// When it was published.
  public var publishedOn: PartialDate?
  /// When it entered into force.
  public var validFrom: PartialDate?
  /// When it ceased to be in force.
  public var validUntil: PartialDate?
  /// The latest reform in the text consulted.
  public var reformSeenOn: PartialDate?
  /// Whether it harms by entering into force.
  public var selfExecuting: Bool?
  /// Whether its list of exclusions ends in "among others".
  public var openList: Bool?
  /// Codes of `rights`.
  public var rights: [String]?
  /// Where its text can be read.
  public var website: String?
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

  /// Creates a norm with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a norm is called and holds.
  public static let description = KindDescription(
    kind: .norm, handlePrefix: "N", words: Phrase("norma", "norm"),
    plural: Phrase("normas", "norms"), command: "norm", aliases: ["norma"],
    collection: "norms", titleField: "title", dateField: "validFrom", access: .public, shared: true,
    fields: [
      Field("title", .text, required: true, Phrase("Cómo se cita", "Citation")),
      Field("kind", .code("norm-kinds"), Phrase("Tipo de norma", "Kind of norm")),
      Field("instrument", .text, Phrase("Ordenamiento", "Instrument")),
      Field("article", .text, Phrase("Artículo", "Article")),
      Field("level", .code("government-levels"), Phrase("Orden de gobierno", "Level of government")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("text", .paragraph, Phrase("Texto literal", "Literal text")),
      Field("publication", .text, Phrase("Publicación oficial", "Official publication")),
      Field("publishedOn", .date, Phrase("Fecha de publicación", "Published on")),
      Field("validFrom", .date, Phrase("Vigente desde", "Valid from")),
      Field("validUntil", .date, Phrase("Vigente hasta", "Valid until")),
      Field("reformSeenOn", .date, Phrase("Última reforma consultada", "Latest reform seen")),
      Field(
        "selfExecuting", .flag,
        Phrase("Autoaplicativa", "Self-executing"),
        note: Phrase(
          "Sí, si obliga desde que entra en vigor; no, si necesita un acto de aplicación.",
          "Yes if it binds by entering into force; no if it needs an act of application.")),
      Field("openList", .flag, Phrase("Lista abierta («entre otras»)", "Open list")),
      Field(
        "rights", .code("rights"), item: "right", repeats: true,
        Phrase("Derechos que reconoce o toca", "Rights concerned")),
      Field("website", .text, Phrase("Dirección electrónica", "Website")),
    ] + CommonFields.tail)
}
