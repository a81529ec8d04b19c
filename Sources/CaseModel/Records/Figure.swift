/// A number with its unit, period and source page: never invented people.
public struct Figure: CaseRecord {
  /// What the number says, in one line.
  public var label: String
  /// A code of `figure-qualifiers`.
  public var qualifier: String?
  /// The number, with a decimal point.
  public var value: String
  /// What one of them is.
  public var unit: String?
  /// What was counted, and what was left out.
  public var counts: String?
  /// The time it covers.
  public var period: PartialDate?
  /// The time it covers, in the source's words.
  public var periodAsStated: String?
  /// The state it is about.
  public var state: String?
  /// A code of `currencies`, if it is money.
  public var currency: String?
  /// Of an estimate: a code of `estimate-scenarios`.
  public var scenario: String?
  /// How it was found or computed.
  public var method: String?
  /// Where it stands in its source.
  public var page: String?
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

  /// Creates a figure with what it cannot lack.
  public init(label: String, value: String) {
    self.label = label
    self.value = value
  }

  /// What a figure is called and holds.
  public static let description = KindDescription(
    kind: .figure, handlePrefix: "CF", words: Phrase("cifra", "figure"),
    plural: Phrase("cifras", "figures"), command: "figure", aliases: ["cifra"],
    collection: "figures", titleField: "label", dateField: "period",
    fields: [
      Field("label", .text, required: true, Phrase("Qué dice la cifra", "Label")),
      Field("qualifier", .code("figure-qualifiers"), Phrase("Exacta, más de, cerca de", "Exact, more than, about")),
      Field("value", .decimal, required: true, Phrase("Número", "Value")),
      Field("unit", .text, Phrase("Unidad", "Unit")),
      Field("counts", .text, Phrase("Qué cuenta", "What it counts")),
      Field("period", .date, Phrase("Periodo", "Period")),
      Field(
        "periodAsStated", .text,
        Phrase("Periodo tal como se dijo", "Period, as stated"),
        note: Phrase(
          "Por ejemplo, «los siete años anteriores».",
          "Such as \"the previous seven years\".")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("currency", .code("currencies"), Phrase("Moneda", "Currency")),
      Field("scenario", .code("estimate-scenarios"), Phrase("Escenario", "Scenario")),
      Field("method", .paragraph, Phrase("Cómo se obtuvo o calculó", "Method")),
      Field("page", .text, Phrase("Página de la fuente", "Source page")),
    ] + CommonFields.tail)
}
