/// An item of proof: what it is, how reliable its source is, who has had it.
public struct Evidence: CaseRecord {
  /// What it is called in lists and indexes.
  public var title: String
  /// A code of `evidence-kinds`.
  public var kind: String?
  /// The date it bears.
  public var date: PartialDate?
  /// A code of `evidence-forms`.
  public var form: String?
  /// Who keeps the original.
  public var originalAt: String?
  /// The number it bears.
  public var reference: String?
  /// What it says or shows.
  public var summary: String?
  /// What it is to establish.
  public var purpose: String?
  /// A code of `reliabilities`.
  public var reliability: String?
  /// Why the source is trusted that far.
  public var reliabilityReason: String?
  /// What the other side will say of it.
  public var weaknesses: String?
  /// When the office got it.
  public var obtainedOn: PartialDate?
  /// How the office got it.
  public var obtainedHow: String?
  /// The language it is in, if not Spanish.
  public var spokenLanguage: String?
  /// What is said or written in it.
  public var transcription: String?
  /// Who has had it, and what was done to it.
  public var custody: [CustodyEvent]?
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

  /// Creates an item of proof with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What an item of proof is called and holds.
  public static let description = KindDescription(
    kind: .evidence, handlePrefix: "P", words: Phrase("prueba", "evidence"),
    plural: Phrase("pruebas", "evidence"), command: "evidence", aliases: ["prueba"],
    collection: "evidenceItems", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("kind", .code("evidence-kinds"), Phrase("Tipo de prueba", "Kind of evidence")),
      Field("date", .date, Phrase("Fecha del documento o del registro", "Date")),
      Field("form", .code("evidence-forms"), Phrase("Qué tenemos", "What we hold")),
      Field("originalAt", .text, Phrase("Dónde está el original", "Where the original is")),
      Field("reference", .text, Phrase("Número de oficio o registro", "Reference")),
      Field("summary", .paragraph, Phrase("Qué contiene", "Content")),
      Field("purpose", .paragraph, Phrase("Qué se pretende acreditar", "Purpose")),
      Field("reliability", .code("reliabilities"), Phrase("Confiabilidad de la fuente", "Reliability of the source")),
      Field(
        "reliabilityReason", .paragraph, privileged: true,
        Phrase("Por qué esa confiabilidad", "Reason for that reliability")),
      Field("weaknesses", .paragraph, privileged: true, Phrase("Flancos débiles", "Weaknesses")),
      Field("obtainedOn", .date, Phrase("Fecha en que se obtuvo", "Obtained on")),
      Field("obtainedHow", .text, Phrase("Cómo se obtuvo", "How obtained")),
      Field("spokenLanguage", .text, Phrase("Lengua", "Language")),
      Field("transcription", .paragraph, Phrase("Transcripción", "Transcription")),
      Field(
        "custody", .group(CustodyEvent.fields), item: "custodyEvent", repeats: true,
        Phrase("Cadena de custodia", "Chain of custody")),
    ] + CommonFields.tail)
}

extension Evidence {
  /// One thing that happened to an item of proof.
  public struct CustodyEvent: Codable, Sendable, Hashable {
    /// A code of `custody-events`.
    public var event: String
    /// When it happened.
    public var date: PartialDate?
    /// Who did it: an office or a post.
    public var by: String?
    /// Where it happened, or where it was put.
    public var place: String?
    /// The file concerned.
    public var file: String?
    /// What else is worth knowing.
    public var note: String?

    /// Creates a custody event with what it cannot lack.
    public init(event: String) { self.event = event }

    static let fields: [Field] = [
      Field("event", .code("custody-events"), required: true, Phrase("Suceso", "Event")),
      Field("date", .date, Phrase("Fecha", "Date")),
      Field(
        "by", .text,
        Phrase("Quién lo hizo", "By"),
        note: Phrase(
          "Cargo, área o clave de la persona: nunca su nombre.",
          "Post, office or handle: never a person's name.")),
      Field("place", .text, Phrase("Lugar", "Place")),
      Field("file", .digest, Phrase("Archivo", "File")),
      Field("note", .text, Phrase("Nota", "Note")),
    ]
  }
}
