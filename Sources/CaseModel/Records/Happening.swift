/// Anything dated that has no kind of its own: a hearing, a session, a campaign action.
public struct Happening: CaseRecord {
  /// What it was.
  public var title: String
  /// A code of `happening-kinds`.
  public var kind: String?
  /// A code of `happening-statuses`.
  public var status: String?
  /// When it happened or is to happen.
  public var date: PartialDate?
  /// The hour, in local time.
  public var hour: String?
  /// Where.
  public var place: String?
  /// What happened.
  public var summary: String?
  /// What came of it, such as agreed terms.
  public var result: String?
  /// Who published it.
  public var outlet: String?
  /// Where it can be read or seen.
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

  /// Creates a happening with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a happening is called and holds.
  public static let description = KindDescription(
    kind: .happening, handlePrefix: "EV", words: Phrase("acontecimiento", "happening"),
    plural: Phrase("acontecimientos", "happenings"), command: "happening", aliases: ["acontecimiento"],
    collection: "happenings", titleField: "title", dateField: "date",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("kind", .code("happening-kinds"), Phrase("Tipo", "Kind")),
      Field("status", .code("happening-statuses"), Phrase("Situación", "Status")),
      Field("date", .date, Phrase("Fecha", "Date")),
      Field("hour", .text, Phrase("Hora", "Hour")),
      Field("place", .text, Phrase("Lugar", "Place")),
      Field("summary", .paragraph, Phrase("Qué pasó", "Summary")),
      Field(
        "result", .paragraph,
        Phrase("Resultado o acuerdos", "Result"),
        note: Phrase(
          "Si los términos no se conocen, dígase: no se suponen.",
          "If the terms are not known, say so: they are not supposed.")),
      Field("outlet", .text, Phrase("Medio de comunicación", "Media outlet")),
      Field("website", .text, Phrase("Dirección electrónica", "Website")),
    ] + CommonFields.tail)
}
