/// One assertion, dated perhaps partially, admitted or disputed; a person approves it.
public struct Fact: CaseRecord {
  /// The assertion, one sentence.
  public var statement: String
  /// When it happened.
  public var date: PartialDate?
  /// Where it happened.
  public var place: String?
  /// A code of `fact-statuses`.
  public var status: String?
  /// Its number in the filing that states it.
  public var number: Int?
  /// Who approved the wording.
  public var approvedBy: String?
  /// When it was approved.
  public var approvedOn: PartialDate?
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

  /// Creates a fact with what it cannot lack.
  public init(statement: String) { self.statement = statement }

  /// What a fact is called and holds.
  public static let description = KindDescription(
    kind: .fact, handlePrefix: "H", words: Phrase("hecho", "fact"),
    plural: Phrase("hechos", "facts"), command: "fact", aliases: ["hecho"],
    collection: "facts", titleField: "statement", dateField: "date",
    fields: [
      Field(
        "statement", .paragraph, required: true,
        Phrase("Hecho", "Statement"),
        note: Phrase(
          "Una sola afirmación.",
          "One assertion only.")),
      Field("date", .date, Phrase("Fecha", "Date")),
      Field("place", .text, Phrase("Lugar", "Place")),
      Field("status", .code("fact-statuses"), Phrase("Situación", "Status")),
      Field("number", .integer, Phrase("Número en el escrito", "Number in the filing")),
      Field("approvedBy", .text, access: .restricted, Phrase("Aprobado por", "Approved by")),
      Field("approvedOn", .date, Phrase("Aprobado el", "Approved on")),
    ] + CommonFields.tail)
}
