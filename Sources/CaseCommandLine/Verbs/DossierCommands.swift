import CaseWords
import CaseModel
import CaseOperations
import LawData

/// `expediente dossier export|import|validate`.
enum DossierCommands {
  static let group = Command(
    name: "dossier", aliases: ["legajo"], chapter: .dossier,
    summary: Phrase("El expediente en XML, con sus documentos", "The dossier as XML, with its documents"),
    children: { [export, bringIn, ValidateCommand.command] })

  /// The disclosure profiles there are.
  private static let profiles = DisclosureProfile.codes

  // MARK: export

  private static let export = Command(
    name: "export", aliases: ["exportar"],
    summary: Phrase("Escribe el expediente validado", "Write the validated dossier"),
    details: Phrase(
      "Escribe dossier.xml, dossier.html, documents/, receipt.xml y un manifiesto BagIt. Si algo no es válido o revelaría de más, no escribe nada y dice qué registro y qué hacer.",
      "Writes dossier.xml, dossier.html, documents/, receipt.xml and a BagIt manifest. If anything is invalid or would disclose too much, it writes nothing and says which record and what to do."
    ),
    examples: [
      .init("dossier export -o salida", Phrase("Todo, para la propia oficina", "All, for the office itself")),
      .init(
        "dossier export --profile court --for J-1 -o para-el-juzgado",
        Phrase("Para un juicio: sólo sus partes llevan nombre", "For a proceeding: only its parties bear names")),
      .init(
        "dossier export --profile press --zip -o prensa.zip",
        Phrase("Sin identidades, en un zip", "Without identities, as a zip")),
    ],
    options: {
      [
        CommandOption(
          "output", short: "o", Phrase("SALIDA", "OUT"), hint: .folder,
          Phrase("carpeta, o archivo zip, que se crea", "folder, or zip file, to create")),
        .ofCase,
        CommandOption(
          "profile", .same(profiles.joined(separator: "|")), hint: .words(profiles),
          Phrase("qué sale; si no, full", "what leaves; else full")),
        CommandOption(
          "for", Placeholder.handle,
          Phrase("el juicio, J-1, si el perfil lo pide", "the proceeding, J-1, if the profile asks for it")),
        CommandOption(flag: "zip", Phrase("un solo archivo zip", "one zip file")),
        CommandOption(flag: "replace", Phrase("reemplazar una salida anterior", "replace a former output")),
        CommandOption(
          "as-it-is", Placeholder.handle,
          Phrase(
            "su documento va tal cual, aunque diga nombres que el perfil reserva; se puede repetir, o «todos»",
            "its document goes as it is, though it tells names that the profile keeps back; may be repeated, or “all”")),
      ]
    },
    writes: true, work: { try export($0) })

  /// The profile meant by its code or its words; what is neither is for the operation to refuse.
  private static func profile(_ typed: String) -> String {
    if profiles.contains(typed) { return typed }
    let labels = profiles.compactMap { code in DisclosureProfile.shipped(code).map { (code: code, words: $0.words) } }
    return Choice.code(typed, among: labels) ?? typed
  }

  private static func export(_ invocation: Invocation) throws -> Answer {
    guard let output = invocation.value("output") else {
      throw UsageProblem.needsOption(["-o"], path: invocation.line.path)
    }
    var operation = ExportDossier(to: invocation.path(output))
    operation.caseReference = invocation.value("case")
    if let typed = invocation.value("profile") { operation.profile = profile(typed) }
    operation.proceeding = invocation.value("for")
    operation.zip = invocation.has("zip")
    operation.replace = invocation.has("replace")
    operation.asTheyAre = invocation.values("as-it-is").flatMap { $0.split(separator: ",").map(String.init) }
    let context = try invocation.open(writing: true)
    Unfinished.watch(invocation.path(output))
    let outcome: ExportOutcome
    do throws(OperationError) { outcome = try operation.run(in: context) } catch {
      if let answer = blocked(error, invocation.language) { return answer }
      throw error
    }
    let records = outcome.records.values.reduce(0, +)
    let done =
      Words.count(records, Phrase("registro", "record"), Phrase("registros", "records")) + " · "
      + Words.count(outcome.documents, Phrase("documento", "document"), Phrase("documentos", "documents"))
    let language = invocation.language
    var answer = Answer(
      [
        JSONValue.Member("path", outcome.path), JSONValue.Member("profile", outcome.profile),
        JSONValue.Member("records", counts(outcome.records)), JSONValue.Member("documents", outcome.documents),
        JSONValue.Member("bytes", Int(outcome.bytes)), JSONValue.Member("dryRun", outcome.dryRun),
        JSONValue.Member("findings", .array(outcome.findings.map { RecordJSON.finding($0, language) })),
      ],
      notices: [
        outcome.dryRun ? done + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written") : done
      ]
    ) { page in page.line(outcome.path) }
    answer.aside = { page in page.findings(outcome.findings) }
    return answer
  }

  private static func counts(_ records: [RecordKind: Int]) -> JSONValue {
    .object(
      RecordKind.allCases.compactMap { kind in
        records[kind].map { JSONValue.Member(kind.description.collection, $0) }
      })
  }

  // MARK: import

  private static let bringIn = Command(
    name: "import", aliases: ["importar"],
    summary: Phrase("Trae un expediente: todo o nada", "Bring a dossier in: all or nothing"),
    details: Phrase(
      "Lo que ya está igual no cambia; lo que aquí dice otra cosa es un conflicto: se muestra y no se escribe nada.",
      "What is here already and the same stays; what says something else here is a conflict: it is shown and nothing is written."
    ),
    examples: [
      .init("dossier import paquete --dry-run", Phrase("Ver primero qué cambiaría", "See first what would change")),
      .init("dossier import paquete.zip", Phrase("Traerlo", "Bring it in")),
    ],
    operands: [
      Operand(
        Phrase("PAQUETE", "PKG"), Phrase("carpeta, zip o dossier.xml", "folder, zip or dossier.xml"), hint: .file)
    ],
    writes: true, work: { try bringIn($0) })

  private static func bringIn(_ invocation: Invocation) throws -> Answer {
    let context = try invocation.open(writing: true)
    let outcome: ImportOutcome
    do throws(OperationError) {
      outcome = try ImportDossier(invocation.path(invocation.operand)).run(in: context)
    } catch {
      if let answer = blocked(error, invocation.language) { return answer }
      throw error
    }
    let added = outcome.added.values.reduce(0, +)
    var notice =
      Words.count(added, Phrase("registro nuevo", "new record"), Phrase("registros nuevos", "new records")) + " · "
      + Words.count(
        outcome.unchanged, Phrase("ya estaba igual", "already the same"), Phrase("ya estaban igual", "already the same")
      )
      + " · " + Words.count(outcome.links, Phrase("vínculo", "link"), Phrase("vínculos", "links"))
    if outcome.dryRun {
      notice = notice + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written")
    } else if let batch = outcome.batch {
      notice = notice + Phrase(" · se deshace con: ", " · undo with: ") + "expediente undo --batch \(batch)"
    }
    let renumbered = outcome.renumbered.sorted { $0.key < $1.key }
    let language = invocation.language
    return Answer(
      [
        JSONValue.Member("added", counts(outcome.added)), JSONValue.Member("unchanged", outcome.unchanged),
        JSONValue.Member("links", outcome.links), JSONValue.Member("documents", outcome.documents),
        JSONValue.Member("renumbered", .object(renumbered.map { JSONValue.Member($0.key, $0.value) })),
        JSONValue.Member("conflicts", .array([])), JSONValue.Member("batch", outcome.batch.map { Int($0) }),
        JSONValue.Member("dryRun", outcome.dryRun),
        JSONValue.Member("findings", .array(outcome.findings.map { RecordJSON.finding($0, language) })),
      ], notices: [notice]
    ) { page in
      for (said, now) in renumbered {
        page.line(
          page.say(
            Phrase(
              "\(said) del expediente es aquí \(now): la clave \(said) ya la tenía otro registro",
              "\(said) of the dossier is \(now) here: another record has the handle \(said)")))
      }
      page.findings(outcome.findings)
    }
  }

  /// What stands in the way, in full: conflicts and blocking findings are data, not only a sentence.
  private static func blocked(_ error: OperationError, _ language: Language) -> Answer? {
    switch error {
    case .importConflicts(let conflicts):
      var answer = Answer([JSONValue.Member("conflicts", .array(conflicts.map { json($0) }))]) { page in
        for conflict in conflicts { draw(conflict, &page) }
      }
      answer.complain(Message(error), language)
      return answer
    case .blocked(let findings):
      var answer = FindingsAnswer.answer(findings, language, none: .same(""))
      answer.notices = []
      answer.complain(Message(error), language)
      return answer
    default: return nil
    }
  }

  private static func json(_ conflict: ImportConflict) -> JSONValue {
    .object([
      JSONValue.Member("uid", conflict.uid), JSONValue.Member("kind", conflict.kind.rawValue),
      JSONValue.Member("handle", conflict.handle), JSONValue.Member("relation", conflict.relation?.rawValue),
      JSONValue.Member("target", conflict.target),
      JSONValue.Member("fields", .array(conflict.fields.map { .string($0) })),
    ])
  }

  private static func draw(_ conflict: ImportConflict, _ page: inout TextPage) {
    let names = conflict.fields.map { page.say(conflict.words(of: $0)) }
    var subject = page.styled(conflict.handle, .bold, .cyan)
    if let relation = conflict.relation, let target = conflict.target {
      subject += " " + page.say(relation.description.words) + " " + page.styled(target, .bold, .cyan)
    }
    page.line(
      subject + "  "
        + page.say(Phrase("dice otra cosa en: ", "says something else in: "))
        + names.joined(separator: ", "))
  }
}
