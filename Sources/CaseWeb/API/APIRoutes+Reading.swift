import CaseModel
import CaseOperations
import CaseWords
import FileKit

extension APIRoute {
  /// What shows.
  static let reading: [APIRoute] = [
    APIRoute(
      method: "GET", path: "status", name: "status",
      summary: Phrase(
        "Quién actúa, qué hay y dónde va la bitácora", "Who acts, what there is and where the ledger stands"),
      answer: [
        APIMember("member", .text), APIMember("cases", .list(.named("RecordSummary"))),
        APIMember("counts", .map(.whole)), APIMember("encrypted", .flag),
        APIMember("ledger", .members([APIMember("sequence", .whole), APIMember("head", .text)])),
        APIMember("damaged", .flag),
      ]
    ) { call in AnswerJSON.answer(AnswerJSON.status(try StoreStatus().run(in: call.context))) },

    APIRoute(
      method: "GET", path: "records/{handle}", name: "showRecord",
      summary: Phrase("Un registro con sus vínculos", "A record with its links"), arguments: [anyHandle],
      answer: [APIMember("record", .named("Record")), APIMember("links", .list(.named("Link")))]
    ) { call in AnswerJSON.answer(AnswerJSON.detail(try ShowRecord(call.part("handle")).run(in: call.context))) },

    APIRoute(
      method: "GET", path: "search", name: "search",
      summary: Phrase("Busca palabras en todo lo que puede verse", "Search words in everything that may be seen"),
      arguments: [
        Argument(name: "q", shape: .text, words: Phrase("lo que se busca", "what to search for"), isRequired: true),
        Argument(
          name: "in", shape: .list(.choice(RecordKind.allCases.map(\.rawValue))),
          words: Phrase("sólo en esos tipos", "only in those kinds")), caseArgument, limit, offset,
      ],
      answer: [
        APIMember(
          "hits",
          .list(
            .members([
              APIMember("record", .named("RecordSummary")), APIMember("snippet", .text),
              APIMember("page", .maybe(.whole)),
            ]))), APIMember("total", .whole), APIMember("offset", .whole),
      ]
    ) { call in
      var operation = SearchEverything(call.argument("q") ?? "")
      operation.kinds = try call.kinds("in")
      operation.caseReference = call.argument("case")
      operation.limit = try call.limit(usual: operation.limit)
      operation.offset = try call.number("offset") ?? 0
      return AnswerJSON.answer(AnswerJSON.found(try operation.run(in: call.context), offset: operation.offset))
    },

    APIRoute(
      method: "GET", path: "precedents/search", name: "searchPrecedents",
      summary: Phrase("Busca precedentes por padecimiento", "Search precedents by condition"),
      arguments: [
        Argument(
          name: "condition", shape: .text,
          words: Phrase("código, nombre o palabras de la gente", "a code, a name or what people call it")),
        Argument(
          name: "q", shape: .text, words: Phrase("palabras que además contenga", "words it must contain too")),
      ] + precedentFacets.map { Argument(name: $0.name, shape: .list(.text), words: $0.words) } + [limit, offset],
      answer: [
        APIMember("precedents", .list(.named("PrecedentHit"))), APIMember("total", .whole),
        APIMember("related", .list(.named("PrecedentHit"))), APIMember("offset", .whole),
        APIMember("understood", .list(.text)), APIMember("codes", .list(.text)),
        APIMember("notUnderstood", .list(.text)), APIMember("near", .list(.text)),
        APIMember(
          "facets",
          .list(
            .members([
              APIMember("name", .text),
              APIMember(
                "values",
                .list(
                  .members([APIMember("value", .text), APIMember("words", .text), APIMember("count", .whole)]))),
            ]))),
      ]
    ) { call in
      var operation = SearchPrecedents(condition: call.argument("condition"), text: call.argument("q"))
      for facet in precedentFacets {
        operation.filters += call.arguments(facet.name).map { FieldInput(facet.name, $0) }
      }
      operation.limit = try call.limit(usual: operation.limit)
      operation.offset = try call.number("offset") ?? 0
      let page = try operation.run(in: call.context)
      return AnswerJSON.answer(AnswerJSON.precedents(page, offset: operation.offset, call.context.language))
    },

    APIRoute(
      method: "GET", path: "precedents/{handle}/applies", name: "precedentApplies",
      summary: Phrase("A quiénes puede servir un precedente, y por qué", "Whom a precedent may serve, and why"),
      arguments: [handle(Phrase("la clave del precedente", "the precedent's handle")), limit],
      answer: [APIMember("matches", .list(.named("Match")))]
    ) { call in
      var operation = PrecedentApplies(precedent: call.part("handle"))
      operation.limit = try call.limit(usual: operation.limit)
      return AnswerJSON.answer(AnswerJSON.matches(try operation.run(in: call.context), call.context.language))
    },

    APIRoute(
      method: "GET", path: "persons/{handle}/match", name: "matchPrecedents",
      summary: Phrase(
        "Qué precedentes pueden servir a una persona, y por qué", "Which precedents may serve a person, and why"),
      arguments: [handle(Phrase("la clave de la persona", "the person's handle")), limit],
      answer: [APIMember("matches", .list(.named("Match")))]
    ) { call in
      var operation = MatchPrecedents(person: call.part("handle"))
      operation.limit = try call.limit(usual: operation.limit)
      return AnswerJSON.answer(AnswerJSON.matches(try operation.run(in: call.context), call.context.language))
    },

    APIRoute(
      method: "GET", path: "review", name: "review",
      summary: Phrase("Lo que falta o se pasó de fecha", "What is missing or overdue"),
      arguments: [
        caseArgument,
        Argument(
          name: "chain", shape: .list(.choice(Chain.allCases.map(\.rawValue))),
          words: Phrase("sólo esa cadena", "only that chain")),
      ],
      answer: [
        APIMember("valid", .flag), APIMember("errors", .whole), APIMember("warnings", .whole),
        APIMember("findings", .list(.named("Finding"))),
      ]
    ) { call in
      var operation = ReviewCase(caseReference: call.argument("case"))
      for text in call.arguments("chain") {
        guard let chain = Chain(rawValue: text) else { throw RequestProblem.wrongType("chain") }
        operation.chains.append(chain)
      }
      let findings = try operation.run(in: call.context).flatMap(\.gaps)
      return AnswerJSON.answer(AnswerJSON.findings(findings, call.context.language))
    },

    APIRoute(
      method: "GET", path: "log", name: "log",
      summary: Phrase("Quién hizo qué, lo último primero", "Who did what, the latest first"),
      arguments: [
        Argument(name: "who", shape: .text, words: Phrase("sólo de ese miembro", "only of that member")),
        Argument(name: "since", shape: .date, words: Phrase("desde ese día", "since that day")),
        Argument(
          name: "before", shape: .whole(least: 1), words: Phrase("anteriores a ese cambio", "before that change")),
        limit,
      ], answer: [APIMember("batches", .list(.named("Batch")))]
    ) { call in
      var operation = ReadLog()
      operation.member = call.argument("who")
      operation.before = try call.number("before", least: 1).map { Int64($0) }
      operation.limit = try call.limit(usual: operation.limit)
      if let text = call.argument("since") {
        guard let day = PartialDate(text)?.earliest, let start = Timestamp(day.text + "T00:00:00.000Z") else {
          throw RequestProblem.wrongType("since")
        }
        operation.since = start.milliseconds
      }
      let batches = try operation.run(in: call.context).map { AnswerJSON.batch($0) }
      return AnswerJSON.answer([JSONValue.Member("batches", .array(batches))])
    },
  ]

  static let anyHandle = handle(Phrase("la clave, como P-7", "the handle, such as P-7"))

  private static let precedentFacets: [(name: String, words: Phrase)] = [
    ("institution", Phrase("decididos contra esa institución", "decided against that institution")),
    ("instance", Phrase("de esa instancia", "of that instance")),
    ("issuing-body", Phrase("de ese órgano", "of that body")),
    ("outcome", Phrase("con ese sentido", "with that outcome")), ("year", Phrase("de ese año", "of that year")),
  ]
}

extension APICall {
  /// How many are asked for: never so many that an answer would not end.
  func limit(usual: Int) throws(RequestProblem) -> Int {
    let limit = try number("limit", least: 1) ?? usual
    guard limit <= 1_000 else { throw .wrongType("limit") }
    return limit
  }
}
