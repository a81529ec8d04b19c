/// Who refused, insures, employs, holds information or decides.
public struct Institution: CaseRecord {
  /// The official name.
  public var name: String
  /// What everybody calls it.
  public var shortName: String?
  /// Former names and variants.
  public var otherNames: [String]?
  /// A code of `institution-kinds`.
  public var kind: String?
  /// A code of `government-levels`.
  public var level: String?
  /// The state it belongs to or sits in.
  public var state: String?
  /// The municipality it belongs to or sits in.
  public var municipality: String?
  /// Of a court: where its rulings bind.
  public var circuit: String?
  /// Since when it exists.
  public var establishedOn: PartialDate?
  /// When it ceased to exist.
  public var dissolvedOn: PartialDate?
  /// The official at its head.
  public var head: String?
  /// Where it receives letters.
  public var address: String?
  /// How to reach its transparency unit.
  public var transparencyUnit: String?
  /// Its official site.
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

  /// Creates an institution with what it cannot lack.
  public init(name: String) { self.name = name }

  /// What an institution is called and holds.
  public static let description = KindDescription(
    kind: .institution, handlePrefix: "I", words: Phrase("institución", "institution"),
    plural: Phrase("instituciones", "institutions"), command: "institution", aliases: ["institucion", "autoridad"],
    collection: "institutions", titleField: "name", access: .public, shared: true,
    fields: [
      Field("name", .text, required: true, Phrase("Nombre oficial", "Official name")),
      Field("shortName", .text, Phrase("Siglas o nombre corto", "Short name")),
      Field("otherNames", .text, item: "otherName", repeats: true, Phrase("Otros nombres", "Other names")),
      Field("kind", .code("institution-kinds"), Phrase("Tipo de institución", "Kind of institution")),
      Field("level", .code("government-levels"), Phrase("Orden de gobierno", "Level of government")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("municipality", .text, Phrase("Municipio", "Municipality")),
      Field(
        "circuit", .text,
        Phrase("Circuito o región", "Circuit or region"),
        note: Phrase(
          "De un órgano judicial: el ámbito en que obliga su jurisprudencia.",
          "Of a court: the territory its case law binds.")),
      Field("establishedOn", .date, Phrase("Existe desde", "Established on")),
      Field(
        "dissolvedOn", .date,
        Phrase("Existió hasta", "Dissolved on"),
        note: Phrase(
          "Por ejemplo, un órgano garante extinto: sus asuntos viejos siguen con sus reglas.",
          "Such as a dissolved guarantor: its old cases follow its rules.")),
      Field("head", .text, Phrase("Titular", "Head")),
      Field("address", .paragraph, Phrase("Domicilio oficial", "Official address")),
      Field("transparencyUnit", .text, Phrase("Unidad de Transparencia", "Transparency unit")),
      Field("website", .text, Phrase("Sitio oficial", "Website")),
    ] + CommonFields.tail)
}
