/// A time limit with its rule, its trigger and its reasoning.
public struct Deadline: CaseRecord {
  /// What is to be done.
  public var title: String
  /// A code of `deadline-owners`.
  public var owner: String?
  /// The id of the rule it was computed by.
  public var rule: String?
  /// The date of what triggers it.
  public var startsOn: PartialDate?
  /// When that takes effect.
  public var effectOn: PartialDate?
  /// The last day, as computed.
  public var dueOn: PartialDate?
  /// The earliest day it may be, where the input leaves doubt.
  public var conservativeOn: PartialDate?
  /// How it was computed, day by day.
  public var reasoning: String?
  /// The input that is missing or unverified.
  public var missing: String?
  /// The article it rests on.
  public var basis: String?
  /// A code of `deadline-statuses`.
  public var status: String?
  /// When it was met.
  public var metOn: PartialDate?
  /// How many days before to remind.
  public var remindDays: Int?
  /// Who verified it.
  public var verifiedBy: String?
  /// When it was verified.
  public var verifiedOn: PartialDate?
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

  /// Creates a deadline with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a deadline is called and holds.
  public static let description = KindDescription(
    kind: .deadline, handlePrefix: "PL", words: Phrase("plazo", "deadline"),
    plural: Phrase("plazos", "deadlines"), command: "deadline", aliases: ["plazo"],
    collection: "deadlines", titleField: "title", dateField: "dueOn",
    fields: [
      Field("title", .text, required: true, Phrase("Qué hay que hacer", "What is to be done")),
      Field("owner", .code("deadline-owners"), Phrase("De quién es el plazo", "Whose it is")),
      Field("rule", .text, Phrase("Regla de cómputo", "Rule")),
      Field("startsOn", .date, Phrase("Fecha que lo abre", "Triggered on")),
      Field("effectOn", .date, Phrase("Surte efectos el", "Takes effect on")),
      Field("dueOn", .date, Phrase("Fecha computada", "Computed date")),
      Field(
        "conservativeOn", .date,
        Phrase("Fecha prudente", "Conservative date"),
        note: Phrase(
          "La fecha más temprana posible si hay duda sobre un día inhábil o el surtimiento de efectos.",
          "The earliest date it may be if a non-working day or the effect is in doubt.")),
      Field("reasoning", .paragraph, Phrase("Cómputo", "Reasoning")),
      Field("missing", .text, Phrase("Qué falta para computar", "What is missing")),
      Field("basis", .text, Phrase("Fundamento", "Legal basis")),
      Field("status", .code("deadline-statuses"), Phrase("Situación", "Status")),
      Field("metOn", .date, Phrase("Atendido el", "Met on")),
      Field("remindDays", .integer, Phrase("Recordar con días de anticipación", "Remind days before")),
      Field("verifiedBy", .text, access: .restricted, Phrase("Verificado por", "Verified by")),
      Field("verifiedOn", .date, Phrase("Verificado el", "Verified on")),
    ] + CommonFields.tail)
}
