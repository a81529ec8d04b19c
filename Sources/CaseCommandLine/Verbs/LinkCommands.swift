import CaseWords
import CaseModel
import CaseOperations

/// `expediente link SOURCE --RELATION TARGET` and `unlink`.
enum LinkCommands {
  static let all: [Command] = [link, unlink]

  private static let source = Operand(
    Phrase("CLAVE[#PÁGINA]", "HANDLE[#PAGE]"),
    Phrase(
      "de dónde sale el vínculo; #2 es la página 2 de su documento",
      "where the link starts; #2 is page 2 of its document"))

  private static let link = Command(
    name: "link", aliases: ["vincular"], chapter: .links,
    summary: Phrase("Vincula dos registros", "Link two records"),
    details: Phrase(
      "Una opción por relación; el destino puede llevar atributos detrás de comas. --attribute vale para todos los vínculos de la orden.",
      "One option for each relation; the target may carry attributes behind commas. --attribute holds for all links of the command."
    ),
    examples: [
      .init(
        "link P-7#2 --proves H-4", Phrase("La página 2 de P-7 prueba el hecho H-4", "Page 2 of P-7 proves fact H-4")),
      .init(
        "link PE-1 --participates-in J-1,since=2010-03",
        Phrase("Con atributos del vínculo", "With attributes of the link")),
      .init(
        "link P-7 --proves H-4 --page 2 --quote \"Texto tal como está\"", Phrase("Con cita textual", "With a quotation")
      ),
    ],
    operands: [source], options: { placing + relations }, writes: true, work: { try add($0) })

  private static let unlink = Command(
    name: "unlink", aliases: ["desvincular"], chapter: .links,
    summary: Phrase("Quita un vínculo", "Remove a link"),
    examples: [
      .init("unlink P-7 H-4", Phrase("Quita lo que une P-7 con H-4", "Remove what joins P-7 and H-4")),
      .init("unlink P-7 --proves H-4", Phrase("Quita sólo esa relación", "Remove only that relation")),
    ],
    operands: [
      Operand(Placeholder.handle, Phrase("de dónde sale el vínculo", "where the link starts")),
      Operand(Placeholder.target, Phrase("a dónde llega", "where it leads"), required: false),
    ],
    options: { relations }, writes: true, work: { try remove($0) })

  private static let placing: [CommandOption] = [
    CommandOption(
      "attribute", Phrase("NOMBRE=VALOR", "NAME=VALUE"), repeats: true,
      Phrase("atributo del vínculo, como role o since", "attribute of the link, such as role or since")),
    CommandOption("page", Placeholder.number, Phrase("página del documento", "page of the document")),
    CommandOption("to-page", Placeholder.number, Phrase("última página, si son varias", "last page, if several")),
    CommandOption(
      "quote", Placeholder.text, Phrase("las palabras tal como están ahí", "the words as they stand there")),
    CommandOption(
      "document", .same("SHA256"),
      Phrase("principio de la huella, si hay varios documentos", "start of the digest, if there are several documents")),
    .access,
  ]

  private static var relations: [CommandOption] {
    Relation.allCases.map { relation in
      CommandOption(
        optionName(relation), Placeholder.target, repeats: true, section: .links, relation.description.words)
    }
  }

  /// The option of a relation; one that would be an option of every command gets a prefix.
  private static func optionName(_ relation: Relation) -> String { relation.description.optionName }

  private static func add(_ invocation: Invocation) throws -> Answer {
    let inputs = try inputs(invocation)
    guard !inputs.isEmpty else {
      throw UsageProblem.needsOption(["--proves", "--has-condition", "…"], path: invocation.line.path)
    }
    let context = try invocation.open(writing: true)
    let outcome = try AddLink(invocation.operand, inputs).run(in: context)
    return answer(outcome, Phrase("vínculo agregado", "link added"), Phrase("vínculos agregados", "links added"))
  }

  private static func inputs(_ invocation: Invocation) throws(UsageProblem) -> [LinkInput] {
    let attributes = try attributes(invocation)
    var inputs: [LinkInput] = []
    for relation in Relation.allCases {
      let name = optionName(relation)
      for text in invocation.values(name) {
        var input = try LinkInput(typed: text, relation: relation, option: "--" + name)
        input.attributes += attributes
        if let page = try page("page", invocation) { input.page = page }
        if let page = try page("to-page", invocation) { input.toPage = page }
        input.quote = invocation.value("quote") ?? input.quote
        input.document = invocation.value("document") ?? input.document
        input.access = try invocation.access()
        inputs.append(input)
      }
    }
    return inputs
  }

  private static func page(_ option: String, _ invocation: Invocation) throws(UsageProblem) -> Int? {
    guard let text = invocation.value(option) else { return nil }
    do { return try PageNumber.read(text) } catch { throw .badPage(error, at: "--\(option) ") }
  }

  private static func attributes(_ invocation: Invocation) throws(UsageProblem) -> [FieldInput] {
    var attributes: [FieldInput] = []
    for text in invocation.values("attribute") {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw .badTarget(option: "--attribute") }
      attributes.append(FieldInput(String(sides[0]), String(sides[1])))
    }
    return attributes
  }

  private static func remove(_ invocation: Invocation) throws -> Answer {
    var wanted = Relation.allCases.flatMap { relation in
      invocation.values(optionName(relation)).map { (relation: Optional(relation), target: $0) }
    }
    if let target = invocation.operand(at: 1) { wanted.append((nil, target)) }
    guard wanted.count == 1, let one = wanted.first else {
      throw UsageProblem.missingOperand(Placeholder.target, path: invocation.line.path)
    }
    let context = try invocation.open(writing: true)
    let outcome = try RemoveLink(invocation.operand, one.target, relation: one.relation).run(in: context)
    return answer(outcome, Phrase("vínculo quitado", "link removed"), Phrase("vínculos quitados", "links removed"))
  }

  private static func answer(_ outcome: LinkOutcome, _ one: Phrase, _ many: Phrase) -> Answer {
    var notice = Words.count(outcome.links.count, one, many)
    notice =
      outcome.dryRun
      ? notice + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written")
      : notice + Phrase(" · se deshace con: ", " · undo with: ") + "expediente undo --batch \(outcome.batch)"
    return Answer(AnswerJSON.linked(outcome), notices: [notice] + outcome.doubts.map(\.words)) { page in
      for link in outcome.links {
        page.line(SafeText.line(page.say(LinkSentence.of(link, from: outcome.record))))
      }
    }
  }
}
