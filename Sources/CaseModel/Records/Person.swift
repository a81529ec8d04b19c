/// One human: the only record that holds names, birth and contact.
public struct Person: CaseRecord {
  /// The name as the person writes it.
  public var name: String?
  /// The surnames, to sort by.
  public var surnames: String?
  /// The name as documents write it otherwise.
  public var otherNames: [String]?
  /// The pseudonym used where no proceeding gives one.
  public var pseudonym: String?
  /// When the person was born, as precisely as known.
  public var birth: PartialDate?
  /// When the person died.
  public var died: PartialDate?
  /// Whether the person is under age; who signs is a link.
  public var minor: Bool?
  /// Numbers that authorities know the person by.
  public var identifiers: [Identifier]?
  /// Telephone numbers.
  public var phones: [String]?
  /// E-mail addresses.
  public var emails: [String]?
  /// Where the person lives.
  public var address: String?
  /// What makes contact safe for the person.
  public var contactAdvice: String?
  /// What the person works as.
  public var occupation: String?
  /// The state where the person lives.
  public var state: String?
  /// The municipality where the person lives.
  public var municipality: String?
  /// The languages the person speaks.
  public var languages: [String]?
  /// Interpreter, accessibility, company.
  public var supports: String?
  /// What the person agreed to, one entry for each use.
  public var consents: [Consent]?
  /// Retaliation, job, exposure of health.
  public var risk: String?
  /// What is done against the risks.
  public var mitigation: String?
  /// When the risks were last looked at.
  public var riskReviewedOn: PartialDate?
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

  /// Creates a person of whom nothing is known yet.
  public init() {}

  /// What a person is called and holds.
  public static let description = KindDescription(
    kind: .person, handlePrefix: "PE", words: Phrase("persona", "person"),
    plural: Phrase("personas", "people"), command: "person", aliases: ["persona"],
    collection: "persons", titleField: "name", standInTitleField: "pseudonym", dateField: "birth",
    fields: [
      Field(
        "name", .text, access: .identity,
        Phrase("Nombre completo", "Full name"),
        note: Phrase(
          "Si sólo se conoce por un seudónimo, déjese vacío.",
          "If only a pseudonym is known, leave it empty.")),
      Field("surnames", .text, access: .identity, Phrase("Apellidos", "Surnames")),
      Field(
        "otherNames", .text, item: "otherName", repeats: true, access: .identity,
        Phrase("Otras formas del nombre", "Other forms of the name"),
        note: Phrase(
          "Como aparece en oficios, actas o identificaciones, errores incluidos.",
          "As letters, records or identity cards write it, mistakes included.")),
      Field(
        "pseudonym", .text, access: .restricted,
        Phrase("Seudónimo", "Pseudonym"),
        note: Phrase(
          "El seudónimo de cada juicio va en la participación en ese juicio.",
          "The pseudonym of a proceeding stands with the participation in it.")),
      Field("birth", .date, access: .identity, Phrase("Fecha de nacimiento", "Birth")),
      Field("died", .date, access: .identity, Phrase("Fecha de fallecimiento", "Death")),
      Field(
        "minor", .flag, access: .restricted,
        Phrase("Menor de edad", "Minor"),
        note: Phrase(
          "Quien firma por la persona se une con «firma por».",
          "Who signs for the person is joined by \"signs for\".")),
      Field(
        "identifiers", .group(Identifier.fields), item: "identifier", repeats: true, access: .identity,
        Phrase("Claves de identificación", "Identifiers")),
      Field("phones", .text, item: "phone", repeats: true, access: .identity, Phrase("Teléfonos", "Telephones")),
      Field(
        "emails", .text, item: "email", repeats: true, access: .identity,
        Phrase("Correos electrónicos", "E-mail addresses")),
      Field("address", .paragraph, access: .identity, Phrase("Domicilio", "Address")),
      Field(
        "contactAdvice", .paragraph, access: .identity, privileged: true,
        Phrase("Cómo y cuándo comunicarse", "How and when to get in touch"),
        note: Phrase(
          "Horarios, medio preferido, con quién no dejar recado.",
          "Hours, preferred means, with whom to leave no message.")),
      Field("occupation", .text, Phrase("Ocupación", "Occupation")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("municipality", .text, Phrase("Municipio", "Municipality")),
      Field("languages", .text, item: "spokenLanguage", repeats: true, Phrase("Lenguas que habla", "Languages spoken")),
      Field("supports", .paragraph, access: .restricted, Phrase("Apoyos que requiere", "Supports needed")),
      Field(
        "consents", .group(Consent.fields), item: "consent", repeats: true, access: .identity, privileged: true,
        Phrase("Consentimientos", "Consents")),
      Field(
        "risk", .paragraph, access: .restricted, privileged: true,
        Phrase("Riesgos de la persona", "Risks to the person")),
      Field(
        "mitigation", .paragraph, access: .restricted, privileged: true,
        Phrase("Medidas de cuidado", "Mitigation")),
      Field(
        "riskReviewedOn", .date, access: .restricted, privileged: true,
        Phrase("Última revisión de riesgos", "Risks reviewed on")),
    ] + CommonFields.closedTail)
}
