/// A petition for copies to be offered as evidence under article 121 of the Ley de Amparo.
public struct EvidenceRequest: CaseRecord {
  /// What is asked for.
  public var title: String
  /// The authority's file they are in.
  public var docket: String?
  /// Whether certified copies were asked for.
  public var certified: Bool?
  /// When the authority was asked.
  public var requestedOn: PartialDate?
  /// The stamp or number of reception.
  public var acknowledgement: String?
  /// A code of `copies-request-statuses`.
  public var status: String?
  /// When the court was asked to order them.
  public var judgeAskedOn: PartialDate?
  /// When the court ordered them.
  public var orderedOn: PartialDate?
  /// When they are due.
  public var dueOn: PartialDate?
  /// When they arrived.
  public var receivedOn: PartialDate?
  /// What the authority answered.
  public var reply: String?
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

  /// Creates a request for copies with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a request for copies is called and holds.
  public static let description = KindDescription(
    kind: .evidenceRequest, handlePrefix: "SC", words: Phrase("petición de copias", "request for copies"),
    plural: Phrase("peticiones de copias", "requests for copies"), command: "copies-request",
    aliases: ["peticion-copias"],
    collection: "evidenceRequests", titleField: "title", dateField: "requestedOn",
    fields: [
      Field("title", .text, required: true, Phrase("Qué copias se piden", "Copies requested")),
      Field("docket", .text, Phrase("Expediente del que se piden", "Docket they come from")),
      Field("certified", .flag, Phrase("Certificadas", "Certified")),
      Field("requestedOn", .date, Phrase("Fecha de la petición", "Requested on")),
      Field("acknowledgement", .text, Phrase("Acuse", "Acknowledgement")),
      Field("status", .code("copies-request-statuses"), Phrase("Situación", "Status")),
      Field(
        "judgeAskedOn", .date,
        Phrase("Fecha en que se pidió al juzgado requerir", "Court asked on"),
        note: Phrase(
          "Cinco días hábiles antes de la audiencia, sin contar el de la petición ni el de la audiencia (art. 121).",
          "Five working days before the hearing, counting neither that of the petition nor that of the hearing (art. 121)."
        )),
      Field("orderedOn", .date, Phrase("Fecha del requerimiento", "Ordered on")),
      Field("dueOn", .date, Phrase("Fecha límite para expedirlas", "Due on")),
      Field("receivedOn", .date, Phrase("Fecha en que se recibieron", "Received on")),
      Field("reply", .paragraph, Phrase("Qué respondió la autoridad", "Reply")),
    ] + CommonFields.tail)
}
