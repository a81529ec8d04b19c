/// An entry of the thesaurus of health conditions, or what an office adds to one.
public struct Condition: CaseRecord {
  /// A code of `condition-schemes`.
  public var scheme: String
  /// The code in its scheme.
  public var code: String
  /// The office's own Spanish name.
  public var nameEs: String?
  /// The office's own English name.
  public var nameEn: String?
  /// What people call it in Spanish.
  public var synonymsEs: [String]?
  /// What people call it in English.
  public var synonymsEn: [String]?
  /// The code of the wider condition.
  public var parent: String?
  /// The code this one was merged into.
  public var replacedBy: String?
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

  /// Creates a condition with what it cannot lack.
  public init(scheme: String, code: String) {
    self.scheme = scheme
    self.code = code
  }

  /// What a condition is called and holds.
  public static let description = KindDescription(
    kind: .condition, handlePrefix: "PA", words: Phrase("padecimiento", "condition"),
    plural: Phrase("padecimientos", "conditions"), command: "condition", aliases: ["padecimiento"],
    collection: "conditions", titleField: "code", standInTitleField: "nameEs", access: .public, shared: true,
    fields: [
      Field("scheme", .code("condition-schemes"), required: true, Phrase("Clasificación", "Scheme")),
      Field("code", .code("conditions"), required: true, Phrase("Clave", "Code")),
      Field("nameEs", .text, Phrase("Nombre en español", "Spanish name")),
      Field("nameEn", .text, Phrase("Nombre en inglés", "English name")),
      Field(
        "synonymsEs", .text, item: "synonymEs", repeats: true,
        Phrase("Otros nombres en español", "Spanish synonyms"),
        note: Phrase(
          "Como lo dice la gente: «azúcar», «presión alta».",
          "What people call it: \"azúcar\", \"presión alta\".")),
      Field(
        "synonymsEn", .text, item: "synonymEn", repeats: true,
        Phrase("Otros nombres en inglés", "English synonyms")),
      Field("parent", .code("conditions"), Phrase("Pertenece a", "Parent")),
      Field("replacedBy", .code("conditions"), Phrase("Sustituida por", "Replaced by")),
    ] + CommonFields.tail)
}
