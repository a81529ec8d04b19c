/// What an authority decides in our proceeding.
public struct Ruling: CaseRecord {
  /// What it is called.
  public var title: String
  /// A code of `ruling-kinds`.
  public var kind: String?
  /// The number it bears.
  public var reference: String?
  /// When it was given.
  public var date: PartialDate?
  /// When its final text was ready.
  public var engrossedOn: PartialDate?
  /// When it became final.
  public var finalOn: PartialDate?
  /// A code of `outcomes`.
  public var outcome: String?
  /// What it decides, in plain words.
  public var summary: String?
  /// Why it decides so.
  public var reasons: String?
  /// Its operative paragraphs.
  public var operativePart: String?
  /// What the grant is for; each duty is an order.
  public var effects: String?
  /// Whether the court went beyond the pleading.
  public var suppliedDeficiency: Bool?
  /// The reporting justice or the judge.
  public var rapporteur: String?
  /// The clerk who prepared it.
  public var clerk: String?
  /// How many voted for it.
  public var votesFor: Int?
  /// How many voted against it.
  public var votesAgainst: Int?
  /// Who voted how.
  public var votes: String?
  /// Separate opinions.
  public var opinions: [SeparateOpinion]?
  /// Where it can be read.
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

  /// Creates a ruling with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a ruling is called and holds.
  public static let description = KindDescription(
    kind: .ruling, handlePrefix: "RS", words: Phrase("resolución", "ruling"),
    plural: Phrase("resoluciones", "rulings"), command: "ruling", aliases: ["resolucion"],
    collection: "rulings", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("kind", .code("ruling-kinds"), Phrase("Tipo de resolución", "Kind of ruling")),
      Field(
        "reference", .text,
        Phrase("Número", "Reference"),
        note: Phrase(
          "De una recomendación, oficio o resolución numerada.",
          "Of a recommendation, letter or numbered ruling.")),
      Field("date", .date, Phrase("Fecha", "Date")),
      Field("engrossedOn", .date, Phrase("Fecha del engrose", "Engrossed on")),
      Field("finalOn", .date, Phrase("Causó ejecutoria el", "Final on")),
      Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome")),
      Field("summary", .paragraph, Phrase("Qué resuelve", "Summary")),
      Field("reasons", .paragraph, Phrase("Consideraciones", "Reasons")),
      Field("operativePart", .paragraph, Phrase("Puntos resolutivos", "Operative part")),
      Field(
        "effects", .paragraph,
        Phrase("Efectos", "Effects"),
        note: Phrase(
          "Cada deber concreto se registra además como orden, con su plazo.",
          "Each duty is also recorded as an order with its due date.")),
      Field("suppliedDeficiency", .flag, Phrase("Suplió la queja deficiente", "Deficiency supplied")),
      Field("rapporteur", .text, Phrase("Ponente o titular", "Rapporteur or judge")),
      Field("clerk", .text, Phrase("Secretaria o secretario", "Clerk")),
      Field("votesFor", .integer, Phrase("Votos a favor", "Votes for")),
      Field("votesAgainst", .integer, Phrase("Votos en contra", "Votes against")),
      Field("votes", .text, Phrase("Detalle de la votación", "Vote in detail")),
      Field(
        "opinions", .group(SeparateOpinion.fields), item: "opinion", repeats: true,
        Phrase("Votos particulares y otros", "Separate opinions")),
      Field("website", .text, Phrase("Dirección electrónica", "Website")),
    ] + CommonFields.tail)
}
