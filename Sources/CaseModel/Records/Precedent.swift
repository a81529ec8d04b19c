/// A ruling or thesis usable elsewhere.
public struct Precedent: CaseRecord {
  /// How it is cited.
  public var title: String
  /// What people call it.
  public var commonName: String?
  /// A code of `precedent-types`.
  public var type: String?
  /// The *registro digital* (IUS).
  public var registryNumber: String?
  /// The *clave*, such as `P. XVI/2011`.
  public var thesisKey: String?
  /// A code of `epochs`.
  public var epoch: String?
  /// A code of `instances`.
  public var instance: String?
  /// The body as the source names it.
  public var issuingBody: String?
  /// The case it comes from.
  public var caseNumber: String?
  /// Of an inter-American ruling: series and number.
  public var series: String?
  /// When the ruling was given.
  public var date: PartialDate?
  /// When it was published.
  public var publishedOn: PartialDate?
  /// The notice with day and hour.
  public var publicationNotice: String?
  /// Source, book, month, volume and page.
  public var reportCitation: String?
  /// A code of `precedent-formations`.
  public var formation: String?
  /// Codes of `matters`.
  public var matters: [String]?
  /// The *rubro*.
  public var headnote: String?
  /// The *hechos*.
  public var facts: String?
  /// The *criterio jurídico*.
  public var holding: String?
  /// The *justificación*.
  public var reasoning: String?
  /// The text of an older thesis, which has no parts.
  public var text: String?
  /// The reporting justice.
  public var rapporteur: String?
  /// The clerk who prepared it.
  public var clerk: String?
  /// How many voted for it.
  public var votesFor: Int?
  /// How many voted against it.
  public var votesAgainst: Int?
  /// Who voted how.
  public var votes: String?
  /// Separate opinions.
  public var opinions: [SeparateOpinion]?
  /// Codes of `rights`.
  public var rights: [String]?
  /// A code of `outcomes`.
  public var outcome: String?
  /// Whether it was decided for the people.
  public var favourable: Bool?
  /// Whether it speaks of any pre-existing condition.
  public var anyPreexisting: Bool?
  /// A code of `binding-forces`.
  public var force: String?
  /// Whom it binds, since when, by which rule.
  public var binding: Binding?
  /// The states it binds; none means everywhere.
  public var states: [String]?
  /// A code of `precedent-statuses`.
  public var status: String?
  /// The digest that the court's own repository gives.
  public var courtDigest: String?
  /// A code of `languages`.
  public var spokenLanguage: String?
  /// Where it can be read.
  public var website: String?
  /// How the office reads it.
  public var ourReading: String?
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

  /// Creates a precedent with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a precedent is called and holds.
  public static let description = KindDescription(
    kind: .precedent, handlePrefix: "PR", words: Phrase("precedente", "precedent"),
    plural: Phrase("precedentes", "precedents"), command: "precedent", aliases: ["precedente"],
    collection: "precedents", titleField: "title", dateField: "date", access: .public, shared: true,
    fields: [
      Field("title", .text, required: true, Phrase("Cómo se cita", "Citation")),
      Field("commonName", .text, Phrase("Nombre con que se le conoce", "Common name")),
      Field("type", .code("precedent-types"), Phrase("Tipo de precedente", "Type of precedent")),
      Field(
        "registryNumber", .text,
        Phrase("Registro digital", "Digital registry number"),
        note: Phrase(
          "Seis o siete dígitos; se comprueba junto con el rubro y la clave.",
          "Six or seven digits; to be checked with headnote and key.")),
      Field("thesisKey", .text, Phrase("Clave de la tesis", "Thesis key")),
      Field("epoch", .code("epochs"), Phrase("Época", "Epoch")),
      Field("instance", .code("instances"), Phrase("Instancia", "Instance")),
      Field("issuingBody", .text, Phrase("Órgano", "Issuing body")),
      Field("caseNumber", .text, Phrase("Asunto y número", "Case and number")),
      Field("series", .text, Phrase("Serie y número", "Series and number")),
      Field("date", .date, Phrase("Fecha de la resolución", "Date")),
      Field("publishedOn", .date, Phrase("Fecha de publicación", "Published on")),
      Field(
        "publicationNotice", .text,
        Phrase("Aviso de publicación", "Publication notice"),
        note: Phrase(
          "Tal como lo dice el Semanario, con día y hora.",
          "As the weekly says it, with day and hour.")),
      Field("reportCitation", .text, Phrase("Localización", "Place in the reports")),
      Field("formation", .code("precedent-formations"), Phrase("Forma de integración", "How it was formed")),
      Field("matters", .code("matters"), item: "matter", repeats: true, Phrase("Materias", "Matters")),
      Field("headnote", .paragraph, Phrase("Rubro", "Headnote")),
      Field("facts", .paragraph, Phrase("Hechos", "Facts")),
      Field("holding", .paragraph, Phrase("Criterio jurídico", "Holding")),
      Field("reasoning", .paragraph, Phrase("Justificación", "Reasoning")),
      Field("text", .paragraph, Phrase("Texto", "Text")),
      Field("rapporteur", .text, Phrase("Ponente", "Rapporteur")),
      Field("clerk", .text, Phrase("Secretaria o secretario", "Clerk")),
      Field("votesFor", .integer, Phrase("Votos a favor", "Votes for")),
      Field("votesAgainst", .integer, Phrase("Votos en contra", "Votes against")),
      Field("votes", .text, Phrase("Detalle de la votación", "Vote in detail")),
      Field(
        "opinions", .group(SeparateOpinion.fields), item: "opinion", repeats: true,
        Phrase("Votos particulares y otros", "Separate opinions")),
      Field("rights", .code("rights"), item: "right", repeats: true, Phrase("Derechos", "Rights")),
      Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome")),
      Field(
        "favourable", .flag,
        Phrase("Favorable a las personas", "Favourable to the people"),
        note: Phrase(
          "Si sirve a quien pide salud, con independencia de quién promovió.",
          "Whether it serves those who ask for health, whoever brought it.")),
      Field("anyPreexisting", .flag, Phrase("Vale para cualquier preexistencia", "Any pre-existing condition")),
      Field("force", .code("binding-forces"), Phrase("Fuerza", "Force")),
      Field("binding", .group(Binding.fields), Phrase("A quién obliga", "Whom it binds")),
      Field(
        "states", .code("states-mx"), item: "state", repeats: true,
        Phrase("Entidades donde obliga", "States it binds")),
      Field("status", .code("precedent-statuses"), Phrase("Vigencia", "Status")),
      Field("courtDigest", .text, Phrase("Huella digital del tribunal", "Court's digest")),
      Field("spokenLanguage", .code("languages"), Phrase("Idioma", "Language")),
      Field("website", .text, Phrase("Dirección electrónica", "Website")),
      Field("ourReading", .paragraph, privileged: true, Phrase("Nuestra lectura", "Our reading")),
    ] + CommonFields.tail)
}

extension Precedent {
  /// Whom a precedent binds, since when, and by which rule.
  public struct Binding: Codable, Sendable, Hashable {
    /// The courts and authorities bound.
    public var whom: String
    /// Since when.
    public var since: PartialDate?
    /// Until when.
    public var until: PartialDate?
    /// The article or agreement that says so.
    public var basis: String?

    /// Creates a binding with what it cannot lack.
    public init(whom: String) { self.whom = whom }

    static let fields: [Field] = [
      Field("whom", .text, required: true, Phrase("A quién", "Whom")),
      Field("since", .date, Phrase("Desde", "Since")),
      Field("until", .date, Phrase("Hasta", "Until")),
      Field("basis", .text, Phrase("Fundamento", "Basis")),
    ]
  }
}
