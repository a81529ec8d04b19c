/// A line of a public budget at one moment of spending.
public struct BudgetLine: CaseRecord {
  /// What the budget calls it.
  public var name: String
  /// The fiscal year.
  public var year: Int
  /// Its code in that year's catalogue.
  public var code: String?
  /// A code of `budget-moments`.
  public var moment: String?
  /// How much, with a decimal point.
  public var amount: String
  /// A code of `currencies`.
  public var currency: String?
  /// A code of `budget-documents`.
  public var budgetDocument: String?
  /// A code of `budget-dimensions`.
  public var dimension: String?
  /// The budget programme.
  public var programme: String?
  /// Which unit spends it.
  public var unit: String?
  /// Who was paid, if the source says so and it is public.
  public var payee: String?
  /// What the amount was converted with.
  public var deflator: String?
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

  /// Creates a budget line with what it cannot lack.
  public init(name: String, year: Int, amount: String) {
    self.name = name
    self.year = year
    self.amount = amount
  }

  /// What a budget line is called and holds.
  public static let description = KindDescription(
    kind: .budgetLine, handlePrefix: "B", words: Phrase("partida presupuestal", "budget line"),
    plural: Phrase("partidas presupuestales", "budget lines"), command: "budget", aliases: ["partida", "presupuesto"],
    collection: "budgetLines", titleField: "name",
    fields: [
      Field("name", .text, required: true, Phrase("Denominación", "Name")),
      Field("year", .integer, required: true, Phrase("Ejercicio fiscal", "Fiscal year")),
      Field(
        "code", .text,
        Phrase("Clave de la partida", "Code"),
        note: Phrase(
          "Los catálogos cambian por ente y por año: escríbase como aparece.",
          "Catalogues change by body and year: write it as it stands.")),
      Field("moment", .code("budget-moments"), Phrase("Momento contable", "Moment")),
      Field("amount", .decimal, required: true, Phrase("Importe", "Amount")),
      Field("currency", .code("currencies"), Phrase("Moneda", "Currency")),
      Field("budgetDocument", .code("budget-documents"), Phrase("Documento presupuestario", "Budget document")),
      Field("dimension", .code("budget-dimensions"), Phrase("Clasificación", "Classification")),
      Field("programme", .text, Phrase("Programa presupuestario", "Programme")),
      Field("unit", .text, Phrase("Unidad responsable", "Spending unit")),
      Field("payee", .text, Phrase("Quién lo cobró", "Payee")),
      Field("deflator", .text, Phrase("Deflactor o tipo de cambio", "Deflator or exchange rate")),
      Field("page", .text, Phrase("Página de la fuente", "Source page")),
    ] + CommonFields.tail)
}
