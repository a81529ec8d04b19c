import CaseModel
import CaseOperations
import CaseWords

/// The shapes that answers are made of, by their names in the description.
enum APIShapes {
  /// A whole answer, which begins with the schema's name.
  static func answer(_ members: [APIMember]) -> APIShape {
    .members([APIMember("schema", .choice([RecordJSON.answerSchema]))] + members)
  }

  /// Every named shape.
  static var named: [(name: String, shape: APIShape)] {
    [
      ("Record", record), ("RecordSummary", summary), ("Link", link), ("Locator", locator), ("Finding", finding),
      ("Batch", batch), ("PrecedentHit", hit), ("Match", match), ("Problem", problem), ("LinkRequest", linkRequest),
    ] + RecordKind.allCases.map { ($0.fieldsName, fields($0.description.typedFields)) }
  }

  private static let kinds = APIShape.choice(RecordKind.allCases.map(\.rawValue))
  static let access = APIShape.choice(AccessLevel.allCases.map(\.code))

  private static let record = APIShape.members([
    APIMember("uid", .text), APIMember("kind", kinds), APIMember("handle", .text), APIMember("title", .text),
    APIMember("access", access), APIMember("privileged", .flag),
    APIMember("scope", .maybe(.text), Phrase("uid del caso al que pertenece", "uid of the case it belongs to")),
    APIMember("version", .whole), APIMember("modified", .moment), APIMember("removed", .flag),
    APIMember("erased", .flag),
    APIMember(
      "hiddenParts", .flag,
      Phrase("si tiene partes que quien pregunta no puede ver", "whether it has parts that the asker may not see")),
    APIMember("fields", .open, Phrase("los campos visibles", "the visible fields")),
  ])

  private static let summary = APIShape.members([
    APIMember("uid", .text), APIMember("kind", kinds), APIMember("handle", .text), APIMember("title", .text),
  ])

  private static let link = APIShape.members([
    APIMember("uid", .text), APIMember("relation", .choice(Relation.allCases.map(\.rawValue))),
    APIMember("outgoing", .flag), APIMember("other", .named("RecordSummary")), APIMember("attributes", .open),
    APIMember("locators", .list(.named("Locator"))), APIMember("access", access), APIMember("privileged", .flag),
    APIMember("version", .whole),
  ])

  private static let locator = APIShape.members([
    .maybe("sha256", .text), .maybe("page", .whole), .maybe("toPage", .whole), .maybe("quote", .text),
    .maybe("verifiedBy", .text), .maybe("verifiedOn", .date),
  ])

  private static let finding = APIShape.members([
    APIMember("id", .text), APIMember("severity", .choice(["error", "warning", "note"])),
    APIMember("uid", .maybe(.text)), APIMember("record", .maybe(.text)), APIMember("line", .maybe(.whole)),
    APIMember("field", .maybe(.text)), APIMember("summary", .text), APIMember("remedy", .text),
    APIMember("command", .maybe(.text), Phrase("lo que lo remedia en la línea de órdenes", "what mends it in a shell")),
  ])

  private static let batch = APIShape.members([
    APIMember("batch", .whole), APIMember("time", .moment), APIMember("member", .text), APIMember("action", .text),
    APIMember("undoneBy", .maybe(.whole)), APIMember("undoes", .maybe(.whole)),
    APIMember(
      "changes",
      .list(
        .members([
          APIMember("change", .text), APIMember("handle", .maybe(.text)), APIMember("ends", .list(.text)),
          APIMember("what", .text), APIMember("version", .whole),
        ]))),
  ])

  private static let hit = APIShape.members([
    APIMember("record", .named("Record")), APIMember("conditions", .list(.text)),
    APIMember("binding", .maybe(.flag)), APIMember("weakened", .flag),
    APIMember("serves", .whole, Phrase("a cuántas personas puede servir", "how many persons it may serve")),
    APIMember("reach", .choice(PrecedentHit.Reach.allCases.map(\.rawValue))), APIMember("snippet", .maybe(.text)),
  ])

  private static let match = APIShape.members([
    APIMember("record", .named("RecordSummary")), APIMember("usable", .flag),
    APIMember(
      "score", .whole, Phrase("sólo ordena: no mide fuerza jurídica", "it only ranks: no measure of legal force")),
    APIMember(
      "reasons",
      .list(
        .members([
          APIMember("reason", .choice(MatchReason.allCases.map(\.rawValue))), APIMember("points", .whole),
          APIMember("words", .text),
        ]))),
  ])

  private static let problem = answer([
    APIMember(
      "error",
      .members([
        APIMember("code", .text, Phrase("nombre estable, para programas", "a stable name, for programs")),
        APIMember("exit", .whole), APIMember("message", .text), .maybe("where", .text), .maybe("why", .text),
        .maybe("next", .text),
      ]))
  ])
}

extension RecordKind {
  /// The name of the shape of its fields.
  var fieldsName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() + "Fields" }
}
