import CaseModel
import CaseOperations
import CaseWords

/// `expediente matrix`: each fact beside what proves it.
enum MatrixCommand {
  static let command = Command(
    name: "matrix", aliases: ["matriz"], chapter: .find,
    summary: Phrase("Pone cada hecho junto a lo que lo prueba", "Put each fact beside what proves it"),
    details: Phrase(
      "Con --missing, sólo los hechos sin prueba o cuya prueba no señala página.",
      "With --missing, only facts without proof or whose proof points at no page."),
    examples: [
      .init("matrix --case C-1", Phrase("Los hechos de un caso", "The facts of a case")),
      .init("matrix --missing", Phrase("Lo que falta probar", "What is still to be proved")),
    ],
    options: {
      [
        .ofCase,
        CommandOption(flag: "missing", Phrase("sólo lo que falta", "only what is missing")),
      ]
    },
    work: { invocation in
      var operation = ReadProof(caseReference: invocation.value("case"))
      operation.onlyMissing = invocation.has("missing")
      operation.limit = .max
      let page = try operation.run(in: try invocation.open())
      return Answer(
        [JSONValue.Member("rows", .array(page.rows.map { json($0) })), JSONValue.Member("total", page.total)],
        notices: [Words.count(page.total, Phrase("hecho", "fact"), Phrase("hechos", "facts"))]
      ) { text in draw(page, &text) }
    })

  private static func json(_ row: ProofRow) -> JSONValue {
    .object([
      JSONValue.Member("fact", RecordJSON.record(row.fact)),
      JSONValue.Member(
        "proofs",
        .array(
          row.proofs.map { proof in
            .object([
              JSONValue.Member("record", RecordJSON.summary(proof.record)),
              JSONValue.Member("pages", .array(proof.locators.compactMap(\.page).map { .number(String($0)) })),
            ])
          })),
    ])
  }

  private static func draw(_ page: ProofPage, _ text: inout TextPage) {
    for row in page.rows {
      text.line(
        text.styled(row.fact.handle, .bold, .cyan) + "  " + SafeText.line(text.say(row.fact.titles)) + "  "
          + text.styled(Words.date(row.fact.date, text.language), .dim))
      for proof in row.proofs {
        let pages = proof.locators.compactMap(\.page).map { text.say(Words.page) + " \($0)" }.joined(separator: ", ")
        let place = pages.isEmpty ? text.say(Phrase("sin página", "no page")) : pages
        text.line("    " + proof.record.handle + "  " + SafeText.line(text.say(proof.record.titles)) + " · " + place)
      }
      if row.proofs.isEmpty { text.line("    " + text.styled(text.say(Phrase("SIN PRUEBA", "NO PROOF")), .red)) }
    }
  }
}
