/// A citizens' committee of people who were refused.
public struct Committee: CaseRecord {
  /// What it is called.
  public var name: String
  /// The state it works in.
  public var state: String?
  /// The municipality it meets in.
  public var municipality: String?
  /// When it was formed.
  public var foundedOn: PartialDate?
  /// When it ended.
  public var endedOn: PartialDate?
  /// What it was formed for.
  public var purpose: String?
  /// When and where it meets; each session is a happening.
  public var meetings: String?
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

  /// Creates a citizens' committee with what it cannot lack.
  public init(name: String) { self.name = name }

  /// What a citizens' committee is called and holds.
  public static let description = KindDescription(
    kind: .committee, handlePrefix: "CC", words: Phrase("comité ciudadano", "citizens' committee"),
    plural: Phrase("comités ciudadanos", "citizens' committees"), command: "committee", aliases: ["comite"],
    collection: "committees", titleField: "name", dateField: "foundedOn",
    fields: [
      Field("name", .text, required: true, Phrase("Nombre", "Name")),
      Field("state", .code("states-mx"), Phrase("Entidad federativa", "State")),
      Field("municipality", .text, Phrase("Municipio", "Municipality")),
      Field("foundedOn", .date, Phrase("Fecha de formación", "Founded on")),
      Field("endedOn", .date, Phrase("Terminó el", "Ended on")),
      Field("purpose", .paragraph, Phrase("Para qué se formó", "Purpose")),
      Field("meetings", .text, Phrase("Cada cuándo se reúne", "Meetings")),
    ] + CommonFields.tail)
}
