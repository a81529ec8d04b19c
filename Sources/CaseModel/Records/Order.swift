/// Who must do what, for whom, by when.
public struct Order: CaseRecord {
  /// The duty in one line.
  public var title: String
  /// A code of `order-kinds`.
  public var kind: String?
  /// Its number in the ruling.
  public var number: String?
  /// The words of the ruling.
  public var text: String?
  /// The time the ruling gives, in its words.
  public var dueAsStated: String?
  /// When it is due.
  public var dueOn: PartialDate?
  /// What was threatened for non-compliance.
  public var warning: String?
  /// A code of `compliance-states`.
  public var compliance: String?
  /// When it was complied with.
  public var compliedOn: PartialDate?
  /// When a court declared it complied with.
  public var declaredOn: PartialDate?
  /// When the office last checked.
  public var checkedOn: PartialDate?
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

  /// Creates an order with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What an order is called and holds.
  public static let description = KindDescription(
    kind: .order, handlePrefix: "O", words: Phrase("orden", "order"),
    plural: Phrase("órdenes", "orders"), command: "order", aliases: ["orden", "efecto", "punto"],
    collection: "orders", titleField: "title", dateField: "dueOn",
    fields: [
      Field("title", .text, required: true, Phrase("Qué se ordena", "What is ordered")),
      Field("kind", .code("order-kinds"), Phrase("Tipo de obligación", "Kind of duty")),
      Field("number", .text, Phrase("Punto o efecto", "Number")),
      Field("text", .paragraph, Phrase("Texto literal", "Literal text")),
      Field(
        "dueAsStated", .text,
        Phrase("Plazo tal como se fijó", "Time allowed, as stated"),
        note: Phrase(
          "Por ejemplo, «de inmediato» o «tres días».",
          "Such as \"immediately\" or \"three days\".")),
      Field("dueOn", .date, Phrase("Fecha límite", "Due on")),
      Field("warning", .text, Phrase("Apercibimiento", "Warning")),
      Field("compliance", .code("compliance-states"), Phrase("Cumplimiento", "Compliance")),
      Field("compliedOn", .date, Phrase("Fecha de cumplimiento", "Complied with on")),
      Field("declaredOn", .date, Phrase("Se declaró cumplida el", "Declared complied on")),
      Field("checkedOn", .date, Phrase("Última verificación", "Checked on")),
    ] + CommonFields.tail)
}
