/// A request for access to public information.
public struct InformationRequest: CaseRecord {
  /// What was asked for.
  public var title: String
  /// The number given to it, as it stands.
  public var folio: String?
  /// Where it was submitted.
  public var platform: String?
  /// The request, word for word.
  public var question: String?
  /// When it was submitted.
  public var sentOn: PartialDate?
  /// When clarification was asked for.
  public var clarificationAskedOn: PartialDate?
  /// When it was clarified: the count starts anew.
  public var clarifiedOn: PartialDate?
  /// Whether the time to reply was extended.
  public var extended: Bool?
  /// When the extension was notified.
  public var extendedOn: PartialDate?
  /// When the reply is due, as the receipt says.
  public var dueOn: PartialDate?
  /// When it was answered.
  public var repliedOn: PartialDate?
  /// A code of `request-replies`.
  public var reply: String?
  /// What was answered.
  public var replySummary: String?
  /// The number of the appeal.
  public var appealNumber: String?
  /// When the appeal was brought.
  public var appealedOn: PartialDate?
  /// Why the reply was appealed.
  public var appealGround: String?
  /// A code of `outcomes`.
  public var appealOutcome: String?
  /// When the appeal was decided.
  public var appealDecidedOn: PartialDate?
  /// When the information was delivered after the appeal.
  public var deliveredOn: PartialDate?
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

  /// Creates an information request with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What an information request is called and holds.
  public static let description = KindDescription(
    kind: .informationRequest, handlePrefix: "SI", words: Phrase("solicitud de acceso", "information request"),
    plural: Phrase("solicitudes de acceso", "information requests"), command: "request", aliases: ["solicitud"],
    collection: "informationRequests", titleField: "title", dateField: "sentOn",
    fields: [
      Field("title", .text, required: true, Phrase("Qué se pidió, en una línea", "Request in one line")),
      Field(
        "folio", .text,
        Phrase("Folio", "Folio"),
        note: Phrase(
          "Como texto: conserva ceros y formatos viejos.",
          "As text: it keeps zeros and old forms.")),
      Field("platform", .text, Phrase("Plataforma o medio", "Platform")),
      Field("question", .paragraph, Phrase("Solicitud completa", "Full request")),
      Field("sentOn", .date, Phrase("Fecha de presentación", "Sent on")),
      Field("clarificationAskedOn", .date, Phrase("Fecha de la prevención", "Clarification asked on")),
      Field("clarifiedOn", .date, Phrase("Fecha en que se aclaró", "Clarified on")),
      Field("extended", .flag, Phrase("Plazo ampliado", "Extended")),
      Field(
        "extendedOn", .date,
        Phrase("Ampliación notificada el", "Extended on"),
        note: Phrase(
          "Debe notificarse antes de que venza el plazo (LGTAIP, art. 134).",
          "It must be notified before the time runs out (LGTAIP, art. 134).")),
      Field("dueOn", .date, Phrase("Fecha límite de respuesta", "Due on")),
      Field("repliedOn", .date, Phrase("Fecha de respuesta", "Replied on")),
      Field(
        "reply", .code("request-replies"),
        Phrase("Sentido de la respuesta", "Kind of reply"),
        note: Phrase(
          "El silencio también es una respuesta que se registra. Un cero no es inexistencia.",
          "Silence is a reply to be recorded too. A zero is not non-existence.")),
      Field("replySummary", .paragraph, Phrase("Qué respondió", "Reply")),
      Field("appealNumber", .text, Phrase("Número del recurso", "Appeal number")),
      Field("appealedOn", .date, Phrase("Fecha del recurso", "Appealed on")),
      Field("appealGround", .text, Phrase("Motivo de inconformidad", "Ground of appeal")),
      Field("appealOutcome", .code("outcomes"), Phrase("Sentido del recurso", "Outcome of the appeal")),
      Field("appealDecidedOn", .date, Phrase("Fecha de la resolución del recurso", "Appeal decided on")),
      Field("deliveredOn", .date, Phrase("Información entregada el", "Delivered on")),
    ] + CommonFields.tail)
}
