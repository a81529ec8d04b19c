import CaseWords
import CaseModel
import CaseOperations

/// What only precedents can do: search by condition, match a person, say whom one may serve.
enum PrecedentCommands {
  static let all: [Command] = [search, match, applies]

  // MARK: Search

  private static let search = Command(
    name: "search", aliases: ["buscar"],
    summary: Phrase("Busca precedentes por padecimiento", "Search precedents by condition"),
    details: Phrase(
      "El padecimiento se entiende por su código, su nombre o como lo dice la gente; se incluyen los que le son parte.",
      "A condition is understood by its code, its name or what people call it; those that are part of it are included."),
    examples: [
      .init("precedent search --condition diabetes", Phrase("Por padecimiento", "By condition")),
      .init(
        "precedent search --condition \"presión alta\" --year 2010",
        Phrase("Como lo dice la gente, y además del año", "As people call it, and of that year")),
    ],
    operands: [
      Operand(
        Placeholder.text, Phrase("palabras que además contenga", "words it must contain too"), required: false,
        repeats: true)
    ],
    options: {
      [
        CommandOption(
          "condition", Placeholder.text,
          Phrase("padecimiento: código, nombre o palabras de la gente", "condition: code, name or lay words"))
      ] + facets + [.limit, .offset]
    },
    work: { try run($0) })

  private static let facets: [CommandOption] = [
    CommandOption(
      "institution", Placeholder.handle, repeats: true,
      Phrase("decididos contra esa institución", "decided against that institution")),
    CommandOption("instance", Placeholder.code, repeats: true, Phrase("de esa instancia", "of that instance")),
    CommandOption("issuing-body", Placeholder.text, repeats: true, Phrase("de ese órgano", "of that body")),
    CommandOption("outcome", Placeholder.code, repeats: true, Phrase("con ese sentido", "with that outcome")),
    CommandOption("year", Placeholder.number, repeats: true, Phrase("de ese año", "of that year")),
  ]

  private static func run(_ invocation: Invocation) throws -> Answer {
    var operation = SearchPrecedents(
      condition: invocation.value("condition"),
      text: invocation.operands.isEmpty ? nil : invocation.operands.joined(separator: " "))
    for option in facets {
      operation.filters += invocation.values(option.name).map { FieldInput(option.name, $0) }
    }
    if let limit = try invocation.number("limit") { operation.limit = limit }
    operation.offset = try invocation.number("offset", least: 0) ?? 0
    let context = try invocation.open()
    let found = try operation.run(in: context)
    return PrecedentAnswer(page: found, offset: operation.offset, law: context.law).answer(invocation.language)
  }

  // MARK: Matching

  private static let match = Command(
    name: "match", aliases: ["corresponde"],
    summary: Phrase(
      "Qué precedentes pueden servir a una persona, y por qué", "Which precedents may serve a person, and why"),
    details: ranking,
    examples: [.init("precedent match PE-1", Phrase("Para la persona PE-1", "For person PE-1"))],
    operands: [KindCommands.handle(.person)], options: { [.limit] },
    work: { invocation in
      var operation = MatchPrecedents(person: invocation.operand)
      if let limit = try invocation.number("limit") { operation.limit = limit }
      return answer(
        try operation.run(in: try invocation.open()), language: invocation.language,
        none: Phrase("ningún precedente registrado puede servirle todavía", "no recorded precedent may serve yet"))
    })

  private static let applies = Command(
    name: "applies", aliases: ["aplica", "sirve"],
    summary: Phrase("A quiénes puede servir un precedente, y por qué", "Whom a precedent may serve, and why"),
    details: ranking,
    examples: [.init("precedent applies PR-1", Phrase("El precedente PR-1", "Precedent PR-1"))],
    operands: [KindCommands.handle(.precedent)], options: { [.limit] },
    work: { invocation in
      var operation = PrecedentApplies(precedent: invocation.operand)
      if let limit = try invocation.number("limit") { operation.limit = limit }
      return answer(
        try operation.run(in: try invocation.open()), language: invocation.language,
        none: Phrase("no puede servir a ninguna persona registrada", "it may serve no recorded person"))
    })

  private static let ranking = Phrase(
    "Los puntos sólo ordenan: no miden fuerza jurídica. Lo adverso, y lo que perdió fuerza, va aparte al final. Lo que no se ha verificado puede cambiar el orden.",
    "Points only rank: they are no measure of legal force. What was lost, or lost its force, stands apart at the end. What is not verified may change the order."
  )

  private static let unusable = Phrase(
    "No usar como apoyo: lo que se resolvió en contra o perdió fuerza; conviene conocerlo.",
    "Not to be relied on: what was decided against the claimants or lost its force; it should be known.")

  private static func answer(_ matches: [MatchView], language: Language, none: Phrase) -> Answer {
    Answer(AnswerJSON.matches(matches, language), notices: matches.isEmpty ? [none] : []) { page in
      let usable = matches.filter(\.usable)
      for match in usable { draw(match, &page) }
      guard usable.count < matches.count else { return }
      if !usable.isEmpty { page.line() }
      page.line(page.styled(page.say(unusable), .bold, .yellow))
      for match in matches where !match.usable { draw(match, &page) }
    }
  }

  private static func draw(_ match: MatchView, _ page: inout TextPage) {
    page.line(
      page.styled(match.record.handle, .bold, .cyan) + "  " + SafeText.line(page.say(match.record.titles)) + "  "
        + page.styled(page.say(Words.count(match.score, Phrase("punto", "point"), Phrase("puntos", "points"))), .dim)
        + warnings(match, page))
    for reason in match.reasons {
      let points = reason.points > 0 ? "+\(reason.points)" : String(reason.points)
      page.paragraph(points + "  " + page.say(reason.words), indent: 4)
    }
  }

  /// What makes it no support, where the eye falls first.
  private static func warnings(_ match: MatchView, _ page: TextPage) -> String {
    let reasons = Set(match.reasons.map(\.reason))
    var words: [String] = []
    if reasons.contains(.unfavourable) { words.append(page.say(Phrase("EN CONTRA", "AGAINST"))) }
    if reasons.contains(.weakened) { words.append(page.say(Phrase("PERDIÓ FUERZA", "WEAKENED"))) }
    return words.isEmpty ? "" : "  " + page.styled(words.joined(separator: " · "), .bold, .yellow)
  }
}
