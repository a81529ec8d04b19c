/// What a party submits.
public struct Filing: CaseRecord {
  /// What it is called.
  public var title: String
  /// A code of `filing-kinds`.
  public var kind: String?
  /// A code of `sides`.
  public var side: String?
  /// A code of `filing-statuses`.
  public var status: String?
  /// When it was submitted.
  public var date: PartialDate?
  /// A code of `filing-channels`.
  public var channel: String?
  /// The stamp or number of reception.
  public var acknowledgement: String?
  /// What it asks for.
  public var petition: String?
  /// What it says.
  public var summary: String?
  /// Why it is in time.
  public var timeliness: String?
  /// Whether its facts are stated under oath.
  public var underOath: Bool?
  /// How many leaves it has.
  public var leaves: Int?
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

  /// Creates a filing with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a filing is called and holds.
  public static let description = KindDescription(
    kind: .filing, handlePrefix: "E", words: Phrase("escrito", "filing"),
    plural: Phrase("escritos", "filings"), command: "filing", aliases: ["escrito", "promocion"],
    collection: "filings", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("kind", .code("filing-kinds"), Phrase("Tipo de escrito", "Kind of filing")),
      Field("side", .code("sides"), Phrase("De quién es", "Side")),
      Field("status", .code("filing-statuses"), Phrase("Situación", "Status")),
      Field("date", .date, Phrase("Fecha de presentación", "Filed on")),
      Field("channel", .code("filing-channels"), Phrase("Por qué medio", "Channel")),
      Field("acknowledgement", .text, Phrase("Acuse o folio de recepción", "Acknowledgement")),
      Field("petition", .paragraph, Phrase("Qué pide", "Petition")),
      Field("summary", .paragraph, Phrase("Resumen", "Summary")),
      Field("timeliness", .paragraph, Phrase("Oportunidad", "Timeliness")),
      Field("underOath", .flag, Phrase("Bajo protesta de decir verdad", "Under oath")),
      Field("leaves", .integer, Phrase("Fojas", "Leaves")),
    ] + CommonFields.tail)
}
