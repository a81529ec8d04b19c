/// One docket before one authority.
public struct Proceeding: CaseRecord {
  /// What it is called.
  public var title: String
  /// The number the authority gave it.
  public var docket: String?
  /// A code of `proceeding-kinds`.
  public var kind: String?
  /// A code of `proceeding-tracks`.
  public var track: String?
  /// A code of `matters`.
  public var matter: String?
  /// A code of `stages`.
  public var stage: String?
  /// Since when it is in that stage.
  public var stageSince: PartialDate?
  /// When it was brought.
  public var startedOn: PartialDate?
  /// When it was admitted.
  public var admittedOn: PartialDate?
  /// When its ruling became final.
  public var finalOn: PartialDate?
  /// When it was closed.
  public var endedOn: PartialDate?
  /// A code of `outcomes`.
  public var outcome: String?
  /// A code of `interests`.
  public var interest: String?
  /// Whether several people brought it.
  public var collective: Bool?
  /// The state where it is heard.
  public var state: String?
  /// The desk of the court.
  public var desk: String?
  /// The judge or reporting justice.
  public var judge: String?
  /// The clerk in charge.
  public var clerk: String?
  /// How to find it in the court's system.
  public var electronicFile: String?
  /// The sub-files it is kept in.
  public var cuadernos: [Cuaderno]?
  /// What the authority is asked for.
  public var reliefSought: String?
  /// What it gave.
  public var reliefGranted: String?
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

  /// Creates a proceeding with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a proceeding is called and holds.
  public static let description = KindDescription(
    kind: .proceeding, handlePrefix: "J", words: Phrase("juicio o procedimiento", "proceeding"),
    plural: Phrase("juicios y procedimientos", "proceedings"), command: "proceeding",
    aliases: ["juicio", "procedimiento"],
    collection: "proceedings", titleField: "title", dateField: "startedOn",
    fields: [
      Field(
        "title", .text, required: true,
        Phrase("Cómo se le conoce", "Title"),
        note: Phrase(
          "Sin nombres de personas que no deban publicarse.",
          "Without names of people that must not be published.")),
      Field("docket", .text, Phrase("Número de expediente", "Docket number")),
      Field("kind", .code("proceeding-kinds"), Phrase("Tipo", "Kind")),
      Field("track", .code("proceeding-tracks"), Phrase("Vía", "Track")),
      Field("matter", .code("matters"), Phrase("Materia", "Matter")),
      Field("stage", .code("stages"), Phrase("Estado procesal", "Stage")),
      Field("stageSince", .date, Phrase("En ese estado desde", "In that stage since")),
      Field("startedOn", .date, Phrase("Fecha de inicio", "Started on")),
      Field("admittedOn", .date, Phrase("Fecha de admisión", "Admitted on")),
      Field("finalOn", .date, Phrase("Causó ejecutoria el", "Final on")),
      Field("endedOn", .date, Phrase("Fecha de archivo o conclusión", "Ended on")),
      Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome")),
      Field("interest", .code("interests"), Phrase("Interés que se hace valer", "Interest invoked")),
      Field("collective", .flag, Phrase("Promovido por varias personas", "Joint petition")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("desk", .text, Phrase("Mesa o secretaría", "Desk")),
      Field("judge", .text, Phrase("Titular o ponente", "Judge or rapporteur")),
      Field("clerk", .text, Phrase("Secretaria o secretario", "Clerk")),
      Field("electronicFile", .text, Phrase("Expediente electrónico", "Electronic file")),
      Field(
        "cuadernos", .group(Cuaderno.fields), item: "cuaderno", repeats: true,
        Phrase("Cuadernos", "Sub-files"),
        note: Phrase(
          "La suspensión se lleva por cuerda separada y por duplicado (art. 128).",
          "Suspension runs in a separate, duplicate sub-file (art. 128).")),
      Field("reliefSought", .paragraph, Phrase("Qué se pide", "Relief sought")),
      Field("reliefGranted", .paragraph, Phrase("Qué se concedió", "Relief granted")),
    ] + CommonFields.tail)
}

extension Proceeding {
  /// A sub-file of a docket.
  public struct Cuaderno: Codable, Sendable, Hashable {
    /// A code of `cuadernos`.
    public var kind: String
    /// What it is called in the file.
    public var name: String?
    /// How many volumes it has.
    public var volumes: Int?
    /// When it was opened.
    public var openedOn: PartialDate?

    /// Creates a cuaderno with what it cannot lack.
    public init(kind: String) { self.kind = kind }

    static let fields: [Field] = [
      Field("kind", .code("cuadernos"), required: true, Phrase("Tipo", "Kind")),
      Field("name", .text, Phrase("Nombre", "Name")),
      Field("volumes", .integer, Phrase("Tomos", "Volumes")),
      Field("openedOn", .date, Phrase("Abierto el", "Opened on")),
    ]
  }
}
