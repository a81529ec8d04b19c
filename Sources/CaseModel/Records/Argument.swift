/// A ground of violation or of appeal, or a plea of the other side.
public struct Argument: CaseRecord {
  /// What is maintained.
  public var title: String
  /// A code of `argument-kinds`.
  public var kind: String?
  /// A code of `sides`.
  public var side: String?
  /// Its number in the filing: first, second.
  public var ordinal: String?
  /// Codes of `rights`.
  public var rights: [String]?
  /// Right, norm, facts and precedents in one thread.
  public var claim: String?
  /// What follows if it is accepted.
  public var reliefSought: String?
  /// The test the court is asked to apply.
  public var scrutiny: String?
  /// The best answer of the other side.
  public var counterArgument: String?
  /// What is answered to it.
  public var response: String?
  /// A code of `strengths`.
  public var strength: String?
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

  /// Creates an argument with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What an argument is called and holds.
  public static let description = KindDescription(
    kind: .argument, handlePrefix: "AG", words: Phrase("argumento", "argument"),
    plural: Phrase("argumentos", "arguments"), command: "argument", aliases: ["argumento"],
    collection: "arguments", titleField: "title",
    fields: [
      Field("title", .text, required: true, Phrase("Argumento en una línea", "Argument in one line")),
      Field("kind", .code("argument-kinds"), Phrase("Tipo de argumento", "Kind of argument")),
      Field(
        "side", .code("sides"),
        Phrase("Quién lo sostiene", "Maintained by"),
        note: Phrase(
          "Lo que alega la autoridad también es un argumento: así se le puede rebatir.",
          "What the authority pleads is an argument too: so it can be rebutted.")),
      Field("ordinal", .text, Phrase("Ordinal", "Ordinal")),
      Field("rights", .code("rights"), item: "right", repeats: true, Phrase("Derechos", "Rights")),
      Field("claim", .paragraph, Phrase("Desarrollo", "Reasoning")),
      Field("reliefSought", .paragraph, Phrase("Qué se pide", "Relief sought")),
      Field(
        "scrutiny", .text,
        Phrase("Estándar de análisis", "Standard of review"),
        note: Phrase(
          "Por ejemplo, escrutinio estricto o máximo de los recursos disponibles.",
          "Such as strict scrutiny or maximum available resources.")),
      Field(
        "counterArgument", .paragraph, privileged: true,
        Phrase("Mejor argumento en contra", "Best counter-argument")),
      Field("response", .paragraph, privileged: true, Phrase("Cómo se responde", "Response")),
      Field("strength", .code("strengths"), privileged: true, Phrase("Fuerza", "Strength")),
    ] + CommonFields.tail)
}
