import CaseWords
import CaseModel
import CaseOperations

/// `expediente chains` counts what is complete; `expediente review` lists what is missing or overdue.
enum ReviewCommands {
  static let all: [Command] = [chains, review]

  private static let chains = Command(
    name: "chains", aliases: ["cadenas"], chapter: .find,
    summary: Phrase("Dice qué está completo en las seis cadenas", "Say what is complete in the six chains"),
    examples: [.init("chains --case C-1", Phrase("Las cadenas de un caso", "The chains of a case"))],
    options: { [.ofCase, chain] },
    work: { invocation in
      let views = try views(invocation)
      return Answer([JSONValue.Member("chains", .array(views.map { json($0, invocation.language) }))]) { page in
        draw(views, &page)
      }
    })

  private static let review = Command(
    name: "review", aliases: ["revision", "validate"], chapter: .find,
    summary: Phrase(
      "Revisión del caso: lo que falta o se pasó de fecha", "Review of the case: what is missing or overdue"),
    details: Phrase(
      "Un aviso puede ser la realidad, como una negativa verbal: quien decide es la abogada o el abogado.",
      "A warning may be reality, such as a verbal refusal: the lawyer decides."),
    examples: [
      .init("review", Phrase("Todo lo que falta", "All that is missing")),
      .init("review --chain proof", Phrase("Sólo la cadena de la prueba", "Only the chain of proof")),
    ],
    options: { [.ofCase, chain] },
    work: { invocation in
      let findings = try views(invocation).flatMap(\.gaps)
      return FindingsAnswer.answer(
        findings, invocation.language,
        none: Phrase("no falta nada que se pueda ver aquí", "nothing is missing that shows here"))
    })

  private static let chain = CommandOption(
    "chain", .same(Chain.allCases.map(\.rawValue).joined(separator: "|")),
    hint: .words(Chain.allCases.map(\.rawValue)), repeats: true, Phrase("sólo esa cadena", "only that chain"))

  private static func views(_ invocation: Invocation) throws -> [ChainView] {
    var operation = ReviewCase(caseReference: invocation.value("case"))
    for word in invocation.list("chain") {
      let code = Choice.code(word, among: Chain.allCases.map { ($0.rawValue, $0.words) })
      guard let chain = code.flatMap({ Chain(rawValue: $0) }) else {
        throw UsageProblem.notAChoice(option: "--chain", choices: Chain.allCases.map(\.rawValue))
      }
      operation.chains.append(chain)
    }
    return try operation.run(in: try invocation.open())
  }

  private static func json(_ view: ChainView, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("chain", view.chain.rawValue), JSONValue.Member("complete", view.complete),
      JSONValue.Member("runs", .array(view.runs.map { run in .array(run.map { RecordJSON.summary($0) }) })),
      JSONValue.Member("gaps", .array(view.gaps.map { RecordJSON.finding($0, language) })),
    ])
  }

  /// A chain that has not come to its end may want nothing yet, as a judgment whose term is running.
  private static func counts(_ view: ChainView) -> Phrase {
    let open = view.runs.count - view.complete
    return Words.count(view.complete, Phrase("completa", "complete"), Phrase("completas", "complete")) + " · "
      + Phrase("\(open) sin completar", "\(open) not complete") + " · "
      + Words.count(view.gaps.count, Phrase("aviso", "warning"), Phrase("avisos", "warnings"))
  }

  private static func draw(_ views: [ChainView], _ page: inout TextPage) {
    for view in views {
      page.heading(page.say(view.chain.words) + ": " + page.say(counts(view)))
      for run in view.runs { page.line("  " + run.map(\.handle).joined(separator: " → ")) }
    }
  }
}

/// An answer made of findings: a page, a list, and the number that says whether errors are among them.
enum FindingsAnswer {
  static func answer(
    _ findings: [Finding], _ language: Language, none: Phrase, more: [JSONValue.Member] = []
  ) -> Answer {
    let errors = findings.filter { $0.severity == .error }.count
    let warnings = findings.filter { $0.severity == .warning }.count
    let summary =
      findings.isEmpty
      ? none
      : Words.count(errors, Phrase("error", "error"), Phrase("errores", "errors")) + " · "
        + Words.count(warnings, Phrase("aviso", "warning"), Phrase("avisos", "warnings"))
    return Answer(
      AnswerJSON.findings(findings, language) + more, notices: [summary], exit: errors == 0 ? .success : .findings
    ) { page in page.findings(findings) }
  }
}
