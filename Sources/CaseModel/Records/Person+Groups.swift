extension Person {
  /// A number that an authority knows a person by.
  public struct Identifier: Codable, Sendable, Hashable {
    /// A code of `person-identifiers`.
    public var kind: String
    /// The number.
    public var value: String

    /// Creates an identifier with what it cannot lack.
    public init(kind: String, value: String) {
      self.kind = kind
      self.value = value
    }

    static let fields: [Field] = [
      Field("kind", .code("person-identifiers"), required: true, Phrase("Tipo", "Kind")),
      Field("value", .text, required: true, Phrase("Clave", "Value")),
    ]
  }
}

extension Person {
  /// What a person agreed to for one use, and whether it still holds.
  public struct Consent: Codable, Sendable, Hashable {
    /// A code of `consent-uses`.
    public var use: String
    /// Whether the person agreed; a refusal is kept too.
    public var granted: Bool?
    /// When it was signed.
    public var date: PartialDate?
    /// Which privacy notice it was given on.
    public var noticeVersion: String?
    /// The signed document.
    public var signedDocument: String?
    /// Whether the person explained it in their own words.
    public var explainedBack: Bool?
    /// Whether somebody signed for the person.
    public var byRepresentative: Bool?
    /// When it was withdrawn: later uses stop.
    public var withdrawnOn: PartialDate?
    /// Limits the person set.
    public var note: String?

    /// Creates a consent with what it cannot lack.
    public init(use: String) { self.use = use }

    static let fields: [Field] = [
      Field("use", .code("consent-uses"), required: true, Phrase("Uso", "Use")),
      Field("granted", .flag, Phrase("Otorgado", "Granted")),
      Field("date", .date, Phrase("Fecha", "Date")),
      Field("noticeVersion", .text, Phrase("Versión del aviso de privacidad", "Version of the privacy notice")),
      Field("signedDocument", .digest, Phrase("Documento firmado", "Signed document")),
      Field("explainedBack", .flag, Phrase("Lo explicó con sus palabras", "Explained back")),
      Field("byRepresentative", .flag, Phrase("Firmó quien le representa", "Signed by a representative")),
      Field(
        "withdrawnOn", .date,
        Phrase("Fecha de revocación", "Withdrawn on"),
        note: Phrase(
          "Detiene los usos futuros; lo ya presentado se enlista.",
          "It stops later uses; what was filed already is listed.")),
      Field("note", .text, Phrase("Nota", "Note")),
    ]
  }
}
