import CaseModel
import CaseOperations
import CaseWords
import LawData

/// `expediente bundle`: the annexes of a filing, or a compilation, in pages that never lie.
enum BundleCommands {
  static let group = Command(
    name: RecordKind.caseBundle.description.command, aliases: RecordKind.caseBundle.description.aliases,
    chapter: .dossier,
    summary: Phrase(
      "Anexos y compilaciones en PDF, foliados y comprobados", "Annexes and compilations as PDF, paginated and verified"
    ),
    children: {
      [new, add, remove, move, retitle, sort, suggest, plan, build, serve, check] + [
        ListRecordsCommand.command(.caseBundle), ShowRecordCommand.command(.caseBundle),
        EditRecordCommand.command(.caseBundle), RemoveRecordCommand.restoring(.caseBundle),
      ]
    })

  private static let bundle = Operand(
    Placeholder.handle, Phrase("la clave del legajo, AX-1", "the bundle's handle, AX-1"))
  private static let document = Operand(
    Placeholder.handle, Phrase("el registro cuyo documento va dentro, P-7", "the record whose document goes in, P-7"))

  // MARK: What is in it

  /// What `add` is for other kinds; here that word puts documents in.
  private static var new: Command {
    var command = AddRecordCommand.command(.caseBundle)
    let (options, work) = (command.options, command.work)
    command.name = "new"
    command.aliases = ["nuevo"]
    command.summary = Phrase(
      "Abre los anexos de un escrito, o una compilación", "Open the annexes of a filing, or a compilation")
    command.examples = [
      .init("bundle new --for E-2", Phrase("Los anexos de un escrito", "The annexes of a filing")),
      .init(
        "bundle new \"Compilación para la audiencia\" --for J-1",
        Phrase("Una compilación, con su título", "A compilation, with its title")),
    ]
    command.options = {
      [
        CommandOption(
          "for", Placeholder.handle,
          Phrase(
            "el escrito, el juicio o el caso al que acompaña", "the filing, the proceeding or the case it goes with"))
      ] + options()
    }
    command.work = { invocation in
      guard let subject = invocation.value("for") else {
        guard let work else { throw UsageProblem.needsOption(["--for"], path: invocation.line.path) }
        return try work(invocation)
      }
      var operation = NewBundle(for: subject)
      operation.title = invocation.operand(at: 0) ?? invocation.value("title")
      operation.profile = invocation.value("profile")
      let outcome = try operation.run(in: try invocation.open(writing: true))
      return WriteAnswer.answer(outcome, done: Phrase("se abrió", "opened"), invocation.language)
    }
    return command
  }

  private static let profile = CommandOption(
    "profile", .same(CourtProfile.codes.joined(separator: "|")), hint: .words(CourtProfile.codes),
    Phrase("reglas del órgano; si no, mx-pjf", "the court's rules; else mx-pjf"))

  private static let add = Command(
    name: "add", aliases: ["agregar"],
    summary: Phrase("Agrega documentos, con su número de anexo", "Add documents, with their annex numbers"),
    examples: [.init("bundle add AX-1 P-4 P-7", Phrase("Dos pruebas, al final", "Two items of evidence, at the end"))],
    operands: [bundle, Operand(document.placeholder, document.summary, repeats: true)],
    options: {
      [
        CommandOption("section", Placeholder.text, Phrase("el apartado", "the section")),
        CommandOption(
          "annex", Placeholder.text, Phrase("el número, si no es el siguiente", "the number, if it is not the next")),
      ]
    },
    writes: true,
    work: { invocation in
      try change(
        invocation,
        .add(
          Array(invocation.operands.dropFirst()), section: invocation.value("section"), annex: invocation.value("annex")
        ))
    })

  private static let remove = Command(
    name: "remove", aliases: ["quitar"],
    summary: Phrase(
      "Quita un documento; los demás conservan su número", "Take a document out; the others keep their numbers"),
    details: Phrase(
      "Sin documento, manda el legajo a la papelera.", "Without a document, it puts the bundle in the trash."),
    operands: [bundle, Operand(document.placeholder, document.summary, required: false)], writes: true,
    work: { invocation in
      guard let document = invocation.operand(at: 1) else {
        var operation = RemoveRecord(invocation.operand)
        operation.kinds = [.caseBundle]
        let outcome = try operation.run(in: try invocation.open(writing: true))
        return WriteAnswer.answer(outcome, done: Phrase("está en la papelera", "in the trash"), invocation.language)
      }
      return try change(invocation, .remove(document))
    })

  private static let move = Command(
    name: "move", aliases: ["mover"],
    summary: Phrase("Mueve un documento", "Move a document"),
    examples: [.init("bundle move AX-1 P-7 --before P-4", Phrase("Antes de otro", "Before another one"))],
    operands: [bundle, document],
    options: {
      [
        CommandOption(
          "before", Placeholder.handle, Phrase("antes de ése; si no, al final", "before that one; else to the end"))
      ]
    },
    writes: true,
    work: { invocation in
      try change(invocation, .move(invocation.operand(at: 1) ?? "", before: invocation.value("before")))
    })

  private static let retitle = Command(
    name: "retitle", aliases: ["titular"],
    summary: Phrase("Cambia lo que el índice dice de un documento", "Change what the index says of a document"),
    examples: [
      .init(
        "bundle retitle AX-1 P-7 --title \"Oficio de respuesta\" --pages 1-3",
        Phrase("Título y páginas", "Title and pages"))
    ],
    operands: [bundle, document],
    options: {
      [
        CommandOption("title", Placeholder.text, Phrase("el título en el índice", "the title in the index")),
        CommandOption("annex", Placeholder.text, Phrase("el número de anexo", "the annex number")),
        CommandOption("section", Placeholder.text, Phrase("el apartado", "the section")),
        CommandOption("pages", Placeholder.text, Phrase("qué páginas van: 1-3, 5", "which pages go in: 1-3, 5")),
      ]
    },
    writes: true,
    work: { invocation in
      let fields = ["title", "annex", "section", "pages"].compactMap { name in
        invocation.value(name).map { FieldInput(name, $0) }
      }
      guard !fields.isEmpty else { throw UsageProblem.needsOption(["--title"], path: invocation.line.path) }
      return try change(invocation, .set(invocation.operand(at: 1) ?? "", fields))
    })

  private static let sort = Command(
    name: "sort", aliases: ["ordenar"],
    summary: Phrase("Ordena por fecha; lo que no tiene, al final", "Order by date; what has none comes last"),
    operands: [bundle], writes: true, work: { try change($0, .sortByDate) })

  private static func change(_ invocation: Invocation, _ change: ArrangeBundle.Change) throws -> Answer {
    let context = try invocation.open(writing: true)
    _ = try ArrangeBundle(invocation.operand, [change]).run(in: context)
    return rows(try PlanBundle(invocation.operand).run(in: context), invocation)
  }

  // MARK: Looking at it

  private static let plan = Command(
    name: "plan", aliases: ["indice"],
    summary: Phrase("Dice en qué páginas quedaría cada documento", "Say on which pages each document would stand"),
    operands: [bundle],
    work: { invocation in
      rows(try PlanBundle(invocation.operand).run(in: try invocation.open()), invocation)
    })

  private static let suggest = Command(
    name: "suggest", aliases: ["proponer"],
    summary: Phrase(
      "Propone lo que el escrito cita u ofrece y no está", "Propose what the filing cites or offers and is not in it"),
    operands: [bundle],
    work: { invocation in
      let found = try SuggestBundle(invocation.operand).run(in: try invocation.open())
      return Answer(
        [
          JSONValue.Member(
            "proposals",
            .array(
              found.map { proposal in
                .object([
                  JSONValue.Member("record", RecordJSON.summary(proposal.record)),
                  JSONValue.Member("reason", proposal.reason.rawValue), JSONValue.Member("annex", proposal.annex),
                  JSONValue.Member("hasDocument", proposal.hasDocument),
                ])
              }))
        ],
        notices: found.isEmpty
          ? [Phrase("no hay nada que proponer", "there is nothing to propose")]
          : [.same("expediente bundle add \(invocation.operand) " + found.map(\.record.handle).joined(separator: " "))]
      ) { page in
        for proposal in found {
          let missing = proposal.hasDocument ? "" : " · " + page.say(Phrase("SIN DOCUMENTO", "NO DOCUMENT"))
          page.line(
            page.styled(proposal.record.handle, .bold, .cyan) + "  " + SafeText.line(page.say(proposal.record.titles))
              + " · " + page.say(BundleWords.reason(proposal.reason)) + missing)
        }
      }
    })

  // MARK: Building

  private static let build = Command(
    name: "build", aliases: ["armar"],
    summary: Phrase(
      "Arma los tomos en PDF, los relee y los compara", "Build the volumes as PDF, read them back and compare"),
    details: Phrase(
      "Ningún archivo queda con su nombre si un número, una fila del índice, un enlace o un marcador no coincide, o si en sus páginas se lee una identidad que el perfil reserva. En un escrito incluido, las marcas [P-7 p. 3] o [Anexo 2, p. 3] se vuelven enlaces a la página del legajo.",
      "No file bears its name if a number, an index row, a link or a bookmark does not match, or if an identity that the profile keeps back can be read on its pages. In a filing that goes in, the marks [P-7 p. 3] or [Anexo 2, p. 3] become links to the bundle’s page."
    ),
    examples: [
      .init("bundle build AX-1 -o anexos", Phrase("En una carpeta", "Into a folder")),
      .init(
        "bundle build AX-2 -o compilacion --disclosure press",
        Phrase("Una compilación para publicarse", "A compilation to be published")),
    ],
    operands: [bundle], options: { [output] + disclosing }, writes: true, work: { try build($0, serving: false) })

  private static let serve = Command(
    name: "serve", aliases: ["presentar"],
    summary: Phrase("Arma y congela: ningún número cambia ya", "Build and freeze: no number changes any more"),
    details: Phrase(
      "Lo que llegue después se agrega; lo presentado conserva sus páginas. Al armarlo de nuevo, una relación de cambios dice qué se agregó y en qué páginas.",
      "What comes later is added; what was served keeps its pages. When it is built again, a list of changes says what was added and on which pages."
    ),
    operands: [bundle], options: { [output] + disclosing }, writes: true, work: { try build($0, serving: true) })

  private static let output = CommandOption(
    "output", short: "o", Placeholder.folder, hint: .folder, Phrase("la carpeta", "the folder"))

  private static var disclosing: [CommandOption] {
    [
      CommandOption(
        "disclosure", .same(DisclosureProfile.codes.joined(separator: "|")), hint: .words(DisclosureProfile.codes),
        Phrase(
          "para quién es, y con eso qué identidades reserva; court si va a un juicio",
          "for whom it is, and so which identities it keeps back; court if it goes with a proceeding")),
      CommandOption(
        "as-it-is", Placeholder.handle,
        Phrase(
          "su documento va tal cual, aunque diga nombres que el perfil reserva; se puede repetir, o «todos»",
          "its document goes as it is, though it tells names that the profile keeps back; may be repeated, or “all”")),
    ]
  }

  private static func build(_ invocation: Invocation, serving: Bool) throws -> Answer {
    guard let output = invocation.value("output") else {
      throw UsageProblem.needsOption(["-o"], path: invocation.line.path)
    }
    var operation = BuildBundle(invocation.operand, to: invocation.path(output))
    operation.serving = serving
    operation.disclosure = invocation.value("disclosure")
    operation.asTheyAre = invocation.values("as-it-is").flatMap { $0.split(separator: ",").map(String.init) }
    let outcome = try operation.run(in: try invocation.open(writing: true))
    let language = invocation.language
    var answer = Answer(
      [
        JSONValue.Member("folder", outcome.folder),
        JSONValue.Member("volumes", .array(outcome.volumes.map { .string($0) })),
        JSONValue.Member("papers", .array(outcome.papers.map { .string($0) })),
        JSONValue.Member("disclosure", outcome.disclosure), JSONValue.Member("tellsNames", outcome.tellsNames),
        JSONValue.Member("pageMap", outcome.pageMap), JSONValue.Member("pages", outcome.view.pages),
        JSONValue.Member("findings", .array(outcome.findings.map { RecordJSON.finding($0, language) })),
        JSONValue.Member("dryRun", outcome.dryRun),
      ],
      notices: [
        Words.count(outcome.view.pages ?? 0, Phrase("página", "page"), Phrase("páginas", "pages")) + " · "
          + Words.count(outcome.volumes.count, Phrase("tomo", "volume"), Phrase("tomos", "volumes"))
          + Phrase(" · releído: todo coincide", " · read back: all agrees")
      ]
    ) { page in
      for name in outcome.volumes + outcome.papers { page.line(SafeText.line(outcome.folder + "/" + name)) }
    }
    if !outcome.findings.isEmpty { answer.aside = { page in page.findings(outcome.findings) } }
    return answer
  }

  private static let check = Command(
    name: "check", aliases: ["revisar"],
    summary: Phrase(
      "Revisa un PDF, propio o ajeno, con las 25 reglas del órgano",
      "Check a PDF, ours or anyone's, by the court's 25 rules"),
    examples: [
      .init("bundle check anexos/Anexos.pdf --profile mx-pjf", Phrase("Antes de presentarlo", "Before handing it in"))
    ],
    operands: [Operand(Placeholder.file, Phrase("el PDF", "the PDF"), hint: .file)], options: { [profile] },
    work: { invocation in
      let findings = try CheckBundle(
        invocation.path(invocation.operand), profile: invocation.value("profile") ?? "mx-pjf"
      ).run()
      return FindingsAnswer.answer(
        findings, invocation.language, none: Phrase("no hay nada que objetar", "there is nothing to object to"))
    })

  /// The bundle as a table of its documents.
  private static func rows(_ view: BundleView, _ invocation: Invocation) -> Answer {
    let language = invocation.language
    var answer = Answer(
      [
        JSONValue.Member("record", RecordJSON.record(view.bundle)),
        JSONValue.Member("rows", .array(view.rows.map { row($0) })), JSONValue.Member("pages", view.pages),
        JSONValue.Member("volumes", view.volumes),
        JSONValue.Member("findings", .array(view.findings.map { RecordJSON.finding($0, language) })),
      ],
      notices: view.pages.map {
        [Words.count($0, Phrase("página en total", "page in all"), Phrase("páginas en total", "pages in all"))]
      } ?? []
    ) { page in
      for row in view.rows {
        let place = BundleWords.place(row, volumes: view.volumes).map { " · " + page.say($0) } ?? ""
        let annex = row.annex.map { SafeText.line($0) + "  " } ?? ""
        page.line(
          page.styled(row.record.handle, .bold, .cyan) + "  " + annex + SafeText.line(row.title) + " · "
            + Words.date(row.date, page.language) + place)
      }
    }
    if !view.findings.isEmpty { answer.aside = { page in page.findings(view.findings) } }
    return answer
  }

  private static func row(_ row: BundleView.Row) -> JSONValue {
    .object([
      JSONValue.Member("record", RecordJSON.summary(row.record)), JSONValue.Member("annex", row.annex),
      JSONValue.Member("section", row.section), JSONValue.Member("title", row.title),
      JSONValue.Member("date", row.date?.text), JSONValue.Member("pages", row.pages),
      JSONValue.Member("first", row.first), JSONValue.Member("last", row.last), JSONValue.Member("volume", row.volume),
    ])
  }
}
