/// A refusal of affiliation or care: written, verbal or by silence.
public struct Refusal: CaseRecord {
  /// What was refused.
  public var title: String
  /// A code of `refusal-kinds`.
  public var kind: String?
  /// A code of `refusal-forms`.
  public var form: String?
  /// When affiliation or care was asked for.
  public var requestedOn: PartialDate?
  /// The number of that request.
  public var requestReference: String?
  /// The date the refusal bears, or the day it was spoken.
  public var date: PartialDate?
  /// When it was received or learnt of.
  public var receivedOn: PartialDate?
  /// The number of the letter.
  public var reference: String?
  /// The official who signed or spoke it.
  public var signedBy: String?
  /// Where it was handed over or spoken.
  public var place: String?
  /// The words of the ground given.
  public var literalGround: String?
  /// Whether family members were refused too.
  public var affectsFamily: Bool?
  /// How many family members, if only the number is known.
  public var familyAffected: Int?
  /// How many people, if only the number is known.
  public var peopleAffected: Int?
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

  /// Creates a refusal with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a refusal is called and holds.
  public static let description = KindDescription(
    kind: .refusal, handlePrefix: "NG", words: Phrase("negativa de afiliación", "refusal"),
    plural: Phrase("negativas de afiliación", "refusals"), command: "refusal", aliases: ["negativa"],
    collection: "refusals", titleField: "title", dateField: "date",
    fields: [
      Field(
        "title", .text, required: true,
        Phrase("Negativa en una línea", "Refusal in one line"),
        note: Phrase(
          "Sin nombres de personas: la persona se une con «afecta a».",
          "Without people's names: the person is joined by \"affects\".")),
      Field("kind", .code("refusal-kinds"), Phrase("Qué se negó", "What was refused")),
      Field("form", .code("refusal-forms"), Phrase("Forma", "Form")),
      Field("requestedOn", .date, Phrase("Fecha de la solicitud", "Requested on")),
      Field("requestReference", .text, Phrase("Folio de la solicitud", "Request reference")),
      Field("date", .date, Phrase("Fecha de la negativa", "Date")),
      Field(
        "receivedOn", .date,
        Phrase("Fecha en que se recibió o se supo", "Received on"),
        note: Phrase(
          "De esta fecha depende el plazo para promover amparo.",
          "The time limit to bring amparo depends on this date.")),
      Field("reference", .text, Phrase("Número de oficio", "Reference")),
      Field("signedBy", .text, Phrase("Quién la firma o la comunica", "Signed or spoken by")),
      Field("place", .text, Phrase("Lugar", "Place")),
      Field(
        "literalGround", .paragraph, access: .restricted,
        Phrase("Motivo, tal como se dijo", "Ground, word for word")),
      Field("affectsFamily", .flag, Phrase("Alcanza a la familia", "Affects the family")),
      Field("familyAffected", .integer, Phrase("Familiares afectados", "Family members affected")),
      Field(
        "peopleAffected", .integer,
        Phrase("Personas afectadas", "People affected"),
        note: Phrase(
          "Un total sin nombres es un número: no se inventan personas.",
          "A total without names is a number: no people are invented.")),
    ] + CommonFields.tail)
}
