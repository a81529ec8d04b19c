import CaseWords
import CaseModel
import CaseOperations
import FileKit

/// `expediente log` and `expediente undo`.
enum LogCommands {
  static let all: [Command] = [log, undo]

  private static let log = Command(
    name: "log", aliases: ["bitacora"], chapter: .safety,
    summary: Phrase("Dice quién hizo qué, lo último primero", "Tell who did what, the latest first"),
    details: Phrase(
      "Lo lee entero quien coordina o audita, cada quien en los casos donde tiene esa función; lo propio lo lee cualquiera con --who.",
      "Whoever coordinates or audits reads all of it, each in the cases where they have that role; anyone reads their own with --who."
    ),
    examples: [
      .init("log", Phrase("Los últimos 50 cambios", "The last 50 changes")),
      .init("log --since 7d --who M-2", Phrase("De un miembro, en siete días", "Of one member, in seven days")),
    ],
    options: {
      [
        CommandOption(
          "since", Phrase("FECHA|Nd", "DATE|Nd"),
          Phrase("desde ese día, o desde hace N días", "since that day, or N days ago")),
        CommandOption("who", Phrase("MIEMBRO", "MEMBER"), Phrase("sólo de ese miembro", "only of that member")),
        CommandOption("before", Placeholder.number, Phrase("anteriores a ese cambio", "before that change")),
        .limit,
      ]
    },
    work: { try read($0) })

  private static let undo = Command(
    name: "undo", aliases: ["deshacer"], chapter: .safety,
    summary: Phrase("Deshace un cambio completo", "Take a whole change back"),
    details: Phrase(
      "Si algo de lo que toca cambió después, no hace nada y dice qué. Deshacer también se puede deshacer.",
      "If anything it touches changed since, it does nothing and says what. An undo can be undone too."),
    examples: [
      .init("undo", Phrase("Mi último cambio", "My last change")),
      .init("undo --batch 12", Phrase("Ese cambio", "That change")),
    ],
    options: {
      [
        CommandOption(
          "batch", Placeholder.number,
          Phrase("el número del cambio, como lo dice log", "the change's number, as log tells it")),
        CommandOption(flag: "last", Phrase("mi último cambio; es lo usual", "my last change; the usual")),
      ]
    },
    writes: true, work: { try takeBack($0) })

  private static func read(_ invocation: Invocation) throws -> Answer {
    var operation = ReadLog()
    if let limit = try invocation.number("limit") { operation.limit = limit }
    operation.before = try invocation.number("before").map { Int64($0) }
    operation.member = invocation.value("who")
    operation.since = try since(invocation)
    let batches = try operation.run(in: try invocation.open())
    let none = batches.isEmpty ? [Phrase("no hay cambios", "there are no changes")] : []
    return Answer([JSONValue.Member("batches", .array(batches.map { AnswerJSON.batch($0) }))], notices: none) { page in
      for batch in batches { draw(batch, &page) }
    }
  }

  /// More days than any ledger can reach back: a thousand years.
  private static let longest: Int64 = 366_000

  private static func since(_ invocation: Invocation) throws(UsageProblem) -> Int64? {
    guard let text = invocation.value("since") else { return nil }
    if text.hasSuffix("d"), let days = Int64(text.dropLast()), (0...longest).contains(days) {
      return invocation.console.now() - days * 86_400_000
    }
    guard let day = PartialDate(text)?.earliest, let start = Timestamp(day.text + "T00:00:00.000Z") else {
      throw .notAChoice(option: "--since", choices: ["7d", "2026-03-24"])
    }
    return start.milliseconds
  }

  private static func takeBack(_ invocation: Invocation) throws -> Answer {
    let batch = try invocation.number("batch").map { Int64($0) }
    let undone = try UndoChanges(batch: batch).run(in: try invocation.open(writing: true))
    let notice = Phrase("se deshizo el cambio \(undone.number)", "change \(undone.number) was taken back")
    return Answer(
      [
        JSONValue.Member("undone", AnswerJSON.batch(undone)), JSONValue.Member("dryRun", invocation.settings.dryRun),
      ],
      notices: [
        invocation.settings.dryRun
          ? notice + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written") : notice
      ]
    ) { page in draw(undone, &page) }
  }

  private static func draw(_ batch: BatchView, _ page: inout TextPage) {
    var facts = [page.moment(batch.time), batch.member, page.say(Words.action(batch.action))]
    if let undoes = batch.undoes { facts.append(page.say(Phrase("deshace \(undoes)", "undoes \(undoes)"))) }
    if let by = batch.undoneBy { facts.append(page.say(Phrase("deshecho por \(by)", "undone by \(by)"))) }
    page.line(page.styled(String(batch.number), .bold, .cyan) + "  " + facts.joined(separator: " · "))
    for change in batch.changes.prefix(12) {
      let isLink = change.handle == nil
      let verb = page.say(isLink ? Words.change(ofLink: change.change) : Words.change(change.change))
      let names = change.handle ?? change.ends.joined(separator: " → ")
      page.line("    " + verb + (names.isEmpty ? "" : " " + names) + " (" + page.say(change.words) + ")")
    }
    if batch.changes.count > 12 {
      let more = batch.changes.count - 12
      page.line("    " + page.say(Phrase("y \(more) más", "and \(more) more")))
    }
  }
}
