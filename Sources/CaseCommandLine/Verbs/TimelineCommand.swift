import CaseWords
import CaseModel
import CaseOperations

/// `expediente timeline --format table|csv|json`.
enum TimelineCommand {
  static let command = Command(
    name: "timeline", aliases: ["cronologia"], chapter: .find,
    summary: Phrase("Pone en orden lo que pasó", "Put in order what happened"),
    details: Phrase(
      "Las fechas salen como las dice su fuente; lo que no tiene fecha va al final. Las personas (por nacimiento), los casos y los precedentes, sólo si se piden con --kind.",
      "Dates stand as their source says them; what has no date comes last. People (by birth), cases and precedents only if asked for with --kind."
    ),
    examples: [
      .init("timeline --case C-1", Phrase("La cronología de un caso", "The chronology of a case")),
      .init("timeline --format csv > cronologia.csv", Phrase("Para una hoja de cálculo", "For a spreadsheet")),
    ],
    options: {
      [
        .ofCase,
        CommandOption(
          "kind", Phrase("TIPO", "KIND"), hint: .words(kinds.map(\.description.command)), repeats: true,
          Phrase("sólo ese tipo de registro", "only that kind of record")),
        CommandOption(
          "format", .same("table|csv|json"), hint: .words(["table", "csv", "json"]),
          Phrase("cómo se escribe", "how it is written")),
      ]
    },
    work: { try run($0) })

  private static var kinds: [RecordKind] { RecordKind.allCases.filter { $0.description.dateField != nil } }

  private static func run(_ invocation: Invocation) throws -> Answer {
    let format = try invocation.choice("format", ["table", "csv", "json"]) ?? "table"
    var operation = ReadTimeline(caseReference: invocation.value("case"))
    operation.kinds = try kinds(of: invocation, option: "kind", among: kinds)
    operation.isLeaving = format == "csv"
    let entries = try operation.run(in: try invocation.open())
    let members = [JSONValue.Member("entries", .array(entries.map { json($0) }))]
    return Answer(members, notices: entries.isEmpty ? [nothing] : []) {
      page in
      switch format {
      case "csv": csv(entries, &page)
      case "json": page.line(Answer(members) { _ in }.json.jsonText)
      default: if !entries.isEmpty { table(entries, &page) }
      }
    }
  }

  /// The kinds an option names by their command words.
  static func kinds(
    of invocation: Invocation, option: String, among choices: [RecordKind]
  ) throws(UsageProblem) -> [RecordKind] {
    var kinds: [RecordKind] = []
    for word in invocation.list(option) {
      let plain = PlainWord.of(word)
      guard
        let kind = choices.first(where: { kind in
          let description = kind.description
          return description.command == plain || description.aliases.contains { PlainWord.of($0) == plain }
            || description.collection.lowercased() == plain
            || [description.words, description.plural].contains {
              [$0.es, $0.en].contains { PlainWord.of($0) == plain }
            }
        })
      else { throw .notAChoice(option: "--" + option, choices: choices.map(\.description.command)) }
      kinds.append(kind)
    }
    return kinds
  }

  private static func json(_ entry: TimelineEntry) -> JSONValue {
    .object([
      JSONValue.Member("date", entry.date?.text), JSONValue.Member("uid", entry.record.uid),
      JSONValue.Member("kind", entry.record.kind.rawValue), JSONValue.Member("handle", entry.record.handle),
      JSONValue.Member("title", entry.record.title),
    ])
  }

  private static func table(_ entries: [TimelineEntry], _ page: inout TextPage) {
    var table = TextTable([
      .init(page.say(Words.date)), .init(page.say(Words.handle)), .init(page.say(Words.kind)),
      .init(page.say(Words.title), flexible: true),
    ])
    for entry in entries {
      table.add([
        entry.date == nil || entry.date == .unknown ? page.say(undated) : Words.date(entry.date, page.language),
        entry.record.handle, page.say(entry.record.kind.description.words),
        page.say(entry.record.titles),
      ])
    }
    page.table(table)
  }

  private static let nothing = Phrase(
    "no hay nada fechado · lo fecha --date, como en: expediente fact add \"…\" --date 2006-03",
    "nothing is dated · --date does that, as in: expediente fact add \"…\" --date 2006-03")
  private static let undated = Phrase("sin fecha", "undated")

  private static func csv(_ entries: [TimelineEntry], _ page: inout TextPage) {
    page.raw(CommaSeparated.line(["date", "kind", "handle", "title"]))
    for entry in entries {
      page.raw(
        CommaSeparated.line([
          entry.date?.text ?? "", entry.record.kind.rawValue, entry.record.handle, SafeText.line(entry.record.title),
        ]))
    }
  }
}
