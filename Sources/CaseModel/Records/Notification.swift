/// How an act reached a party: clocks start here, not at the act.
public struct Notification: CaseRecord {
  /// What was notified, in one line.
  public var title: String
  /// A code of `notification-media`.
  public var medium: String?
  /// When it was made.
  public var date: PartialDate?
  /// When it was put in the electronic file.
  public var availableOn: PartialDate?
  /// When it was opened there.
  public var openedOn: PartialDate?
  /// When it took effect; the count starts the day after.
  public var effectOn: PartialDate?
  /// The article it takes effect under.
  public var effectBasis: String?
  /// The certificate it is recorded in.
  public var proof: String?
  /// Where it was made.
  public var place: String?
  /// The officer who made it.
  public var madeBy: String?
  /// What may be said against it.
  public var defects: String?
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

  /// Creates a notification with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a notification is called and holds.
  public static let description = KindDescription(
    kind: .notification, handlePrefix: "NT", words: Phrase("notificación", "notification"),
    plural: Phrase("notificaciones", "notifications"), command: "notification", aliases: ["notificacion"],
    collection: "notifications", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Qué se notificó", "What was notified")),
      Field("medium", .code("notification-media"), Phrase("Medio", "Medium")),
      Field("date", .date, Phrase("Fecha en que se practicó", "Date")),
      Field("availableOn", .date, Phrase("Puesta a disposición", "Made available on")),
      Field(
        "openedOn", .date,
        Phrase("Fecha de consulta", "Opened on"),
        note: Phrase(
          "La notificación electrónica surte efectos cuando se genera la constancia de consulta (art. 31-III).",
          "An electronic notification takes effect when the record of consultation is generated (art. 31-III).")),
      Field("effectOn", .date, Phrase("Surtió efectos el", "Took effect on")),
      Field(
        "effectBasis", .text,
        Phrase("Fundamento del surtimiento de efectos", "Legal basis of its effect"),
        note: Phrase(
          "De la demanda: la ley del acto (art. 18).",
          "For the first pleading: the law of the act (art. 18).")),
      Field("proof", .text, Phrase("Constancia", "Proof")),
      Field("place", .text, Phrase("Lugar", "Place")),
      Field("madeBy", .text, Phrase("Quién la practicó", "Made by")),
      Field("defects", .paragraph, privileged: true, Phrase("Vicios", "Defects")),
    ] + CommonFields.tail)
}
