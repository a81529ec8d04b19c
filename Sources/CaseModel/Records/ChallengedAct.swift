/// What an amparo is brought against.
public struct ChallengedAct: CaseRecord {
  /// The act in one line.
  public var title: String
  /// A code of `act-kinds`.
  public var kind: String?
  /// The words of the pleading.
  public var literal: String?
  /// When it was issued or omitted.
  public var date: PartialDate?
  /// When the person learnt of it.
  public var knownOn: PartialDate?
  /// Whether it is the norm's first application to the person.
  public var firstApplication: Bool?
  /// What was finally decided of it.
  public var outcome: String?
  /// The ground if it was dismissed.
  public var dismissalGround: String?
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

  /// Creates a challenged act with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a challenged act is called and holds.
  public static let description = KindDescription(
    kind: .challengedAct, handlePrefix: "AR", words: Phrase("acto reclamado", "challenged act"),
    plural: Phrase("actos reclamados", "challenged acts"), command: "act", aliases: ["acto", "acto-reclamado"],
    collection: "challengedActs", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Acto reclamado", "Challenged act")),
      Field("kind", .code("act-kinds"), Phrase("Tipo de acto", "Kind of act")),
      Field("literal", .paragraph, Phrase("Tal como se reclama", "As pleaded")),
      Field("date", .date, Phrase("Fecha del acto", "Date")),
      Field("knownOn", .date, Phrase("Fecha en que se conoció", "Known on")),
      Field(
        "firstApplication", .flag,
        Phrase("Primer acto de aplicación", "First act of application"),
        note: Phrase(
          "Abre el plazo para reclamar también la norma (Ley de Amparo, art. 61-XIV).",
          "It opens the time to challenge the norm too (Ley de Amparo, art. 61-XIV).")),
      Field("outcome", .code("outcomes"), Phrase("Sentido firme", "Final outcome")),
      Field(
        "dismissalGround", .text,
        Phrase("Causal de improcedencia o sobreseimiento", "Ground of dismissal"),
        note: Phrase(
          "Artículo y fracción de la Ley de Amparo.",
          "Article and section of the Ley de Amparo.")),
    ] + CommonFields.tail)
}
