import CaseWords
import CaseModel
import CaseOperations
import DocumentStore
import FileKit

/// `expediente init DIR` and `expediente status`: where one begins, and where one is.
enum FileCommands {
  static let all: [Command] = [initialise, status]

  private static let unencrypted = Phrase(
    "Base sin cifrar: use un disco cifrado.", "The store is not encrypted: keep it on an encrypted disk.")

  // MARK: init

  private static let initialise = Command(
    name: "init", aliases: ["iniciar"], chapter: .file,
    summary: Phrase("Crea un archivo de casos", "Create a case file"),
    examples: [
      .init(
        "init salud --title \"Personas excluidas y otras\"",
        Phrase("Con un primer caso", "With a first case"))
    ],
    operands: [
      Operand(Placeholder.folder, Phrase("una carpeta nueva o vacía", "a new or empty folder"), hint: .folder)
    ],
    options: {
      [
        CommandOption("title", Placeholder.text, Phrase("título del primer caso", "title of the first case")),
        CommandOption(
          "member", Phrase("NOMBRE", "NAME"),
          Phrase("nombre de quien lo crea; si no, el de la cuenta", "name of who creates it; else the account's")),
      ]
    },
    writes: true, work: { try create($0) })

  private static func create(_ invocation: Invocation) throws -> Answer {
    let folder = invocation.path(invocation.operand)
    let name = invocation.value("member") ?? invocation.console.userName ?? "M-1"
    let operation = InitStore(folder, memberName: name, title: invocation.value("title"))
    if invocation.settings.dryRun { return try rehearse(operation) }
    let outcome = try operation.run(language: invocation.language, clock: invocation.console.now)
    let next =
      outcome.firstCase == nil
      ? Phrase("siguiente: expediente case add \"TÍTULO\"", "next: expediente case add \"TITLE\"")
      : Phrase("siguiente: expediente claimant add \"NOMBRE\"", "next: expediente claimant add \"NAME\"")
    return Answer(
      [
        JSONValue.Member("store", outcome.path), JSONValue.Member("member", outcome.member),
        JSONValue.Member("case", outcome.firstCase?.handle), JSONValue.Member("encrypted", false),
        JSONValue.Member("dryRun", false),
      ], notices: [unencrypted, next]
    ) { page in page.line(outcome.path) }
  }

  private static func rehearse(_ operation: InitStore) throws -> Answer {
    try operation.rehearse()
    return Answer(
      [JSONValue.Member("store", operation.path), JSONValue.Member("dryRun", true)],
      notices: [Phrase("ensayo: no se escribió nada", "rehearsal: nothing was written")]
    ) { page in page.line(operation.path) }
  }

  // MARK: status

  private static let status = Command(
    name: "status", aliases: ["estado"], chapter: .file,
    summary: Phrase("Dónde estoy, qué hay y qué sigue", "Where am I, what is there, what next"),
    examples: [.init("status", Phrase("Del archivo de esta carpeta", "Of the case file of this folder"))],
    work: { try describe($0) })

  private static func describe(_ invocation: Invocation) throws -> Answer {
    let folder = try invocation.storeFolder()
    let status = try StoreStatus().run(in: try invocation.open())
    let counts = RecordKind.allCases.compactMap { kind in status.counts[kind].map { (kind, $0) } }
    var answer = Answer(
      [JSONValue.Member("store", folder)] + AnswerJSON.status(status), notices: status.metDamage ? [] : [next(status)]
    ) { page in draw(status, folder, counts, &page) }
    if status.metDamage { answer.complaint = Message(StoreError.corrupt) }
    return answer
  }

  private static func draw(
    _ status: StatusView, _ folder: String, _ counts: [(RecordKind, Int)], _ page: inout TextPage
  ) {
    page.line(page.styled(SafeText.line(folder), .bold) + "  " + status.member)
    for record in status.cases {
      page.line("  " + page.styled(record.handle, .cyan) + "  " + SafeText.line(page.say(record.titles)))
    }
    if !counts.isEmpty {
      page.line()
      var table = TextTable([.init(page.say(Phrase("Registros", "Records"))), .init("", right: true)])
      for (kind, count) in counts { table.add([page.say(kind.description.plural), String(count)]) }
      page.table(table)
    }
    page.line()
    page.line(
      page.say(Phrase("Bitácora: ", "Ledger: "))
        + page.say(Words.count(Int(status.ledgerSequence), Phrase("asiento", "entry"), Phrase("asientos", "entries"))))
    page.line("  " + page.styled(status.ledgerHead, .dim))
    page.line(page.say(Phrase("Solo en este equipo.", "Only on this machine.")))
    if !status.encrypted { page.line(page.styled(page.say(unencrypted), .yellow)) }
  }

  private static func next(_ status: StatusView) -> Phrase {
    let lead = Phrase("siguiente: ", "next: ")
    if status.cases.isEmpty { return lead + Phrase("expediente case add \"TÍTULO\"", "expediente case add \"TITLE\"") }
    if status.counts[.person] == nil {
      return lead + Phrase("expediente claimant add \"NOMBRE\"", "expediente claimant add \"NAME\"")
    }
    return lead + "expediente review"
  }
}
