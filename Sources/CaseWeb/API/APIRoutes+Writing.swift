import CaseModel
import CaseOperations
import CaseWords

extension APIRoute {
  /// What changes something; each answer names the batch that undoes it.
  static let writing: [APIRoute] = [
    APIRoute(
      method: "POST", path: "records", name: "addRecord",
      summary: Phrase("Agrega un registro con sus vínculos, de una vez", "Add a record with its links, all at once"),
      body: APIShapes.newRecord, answer: written
    ) { call in
      let body = try APIBody(call.body, known: ["kind", "fields", "links", "case", "access", "privileged"])
      guard let kind = RecordKind(rawValue: try body.required("kind")) else {
        throw RequestProblem.wrongType("kind")
      }
      var operation = AddRecord(kind)
      operation.fields = try FieldsJSON(try body.object("fields"), kind.description.typedFields).set
      operation.links = try body.links()
      operation.caseReference = try body.text("case")
      operation.access = try body.access()
      operation.privileged = try body.flag("privileged")
      return call.written(try operation.run(in: call.context))
    },

    APIRoute(
      method: "POST", path: "records/{handle}", name: "editRecord",
      summary: Phrase(
        "Cambia campos de un registro; si alguien lo cambió antes, responde 409",
        "Change fields of a record; if somebody changed it first, the answer is 409"),
      arguments: [anyHandle],
      body: .members(
        [
          APIMember("version", .whole(least: 1), Phrase("la versión que se leyó", "the version that was read")),
          .maybe("fields", .either(RecordKind.allCases.map { .named($0.fieldsName) })),
        ] + APIShapes.label), answer: written
    ) { call in
      let body = try APIBody(call.body, known: ["version", "fields", "access", "privileged"])
      guard let version = try body.number("version", least: 1) else { throw RequestProblem.missing("version") }
      let record = try ShowRecord(call.part("handle")).run(in: call.context).record
      let fields = try FieldsJSON(try body.object("fields"), record.kind.description.typedFields)
      var operation = EditRecord(record.uid)
      operation.set = fields.set
      operation.clear = fields.clear
      operation.access = try body.access()
      operation.privileged = try body.flag("privileged")
      operation.expectedVersion = version
      return call.written(try operation.run(in: call.context))
    },

    APIRoute(
      method: "DELETE", path: "records/{handle}", name: "removeRecord",
      summary: Phrase("Manda un registro a la papelera con sus vínculos", "Put a record in the trash with its links"),
      arguments: [anyHandle], answer: written
    ) { call in call.written(try RemoveRecord(call.part("handle")).run(in: call.context)) },

    APIRoute(
      method: "POST", path: "records/{handle}/restore", name: "restoreRecord",
      summary: Phrase("Saca un registro de la papelera", "Take a record out of the trash"), arguments: [anyHandle],
      answer: written
    ) { call in call.written(try RemoveRecord(call.part("handle"), restoring: true).run(in: call.context)) },

    APIRoute(
      method: "POST", path: "links", name: "addLinks",
      summary: Phrase("Vincula un registro con otros", "Link a record with others"),
      body: .members([
        APIMember("from", .text, Phrase("de dónde salen; P-7#2 es la página 2", "where they start; P-7#2 is page 2")),
        APIMember("links", .list(.named("LinkRequest"))),
      ]), answer: linked
    ) { call in
      let body = try APIBody(call.body, known: ["from", "links"])
      let links = try body.links()
      guard !links.isEmpty else { throw RequestProblem.missing("links") }
      return AnswerJSON.answer(
        AnswerJSON.linked(try AddLink(try body.required("from"), links).run(in: call.context)))
    },

    APIRoute(
      method: "DELETE", path: "links", name: "removeLinks",
      summary: Phrase("Quita lo que une dos registros", "Remove what joins two records"),
      arguments: [
        Argument(name: "from", shape: .text, words: Phrase("un extremo", "one end"), isRequired: true),
        Argument(name: "to", shape: .text, words: Phrase("el otro", "the other"), isRequired: true),
        Argument(
          name: "relation", shape: .choice(Relation.allCases.map(\.rawValue)),
          words: Phrase("sólo esa relación", "only that relation")),
      ], answer: linked
    ) { call in
      var relation: Relation?
      if let name = call.argument("relation") {
        guard let known = Relation(rawValue: name) else { throw RequestProblem.wrongType("relation") }
        relation = known
      }
      let operation = RemoveLink(call.argument("from") ?? "", call.argument("to") ?? "", relation: relation)
      return AnswerJSON.answer(AnswerJSON.linked(try operation.run(in: call.context)))
    },

    APIRoute(
      method: "POST", path: "undo", name: "undo",
      summary: Phrase("Deshace un cambio completo: ése, o mi último", "Take a whole change back: that one, or my last"),
      body: .members([.maybe("batch", .whole(least: 1))]),
      answer: [APIMember("undone", .named("Batch")), APIMember("dryRun", .flag)]
    ) { call in
      let batch = try APIBody(call.body, known: ["batch"]).number("batch", least: 1)
      let undone = try UndoChanges(batch: batch.map { Int64($0) }).run(in: call.context)
      return AnswerJSON.answer([
        JSONValue.Member("undone", AnswerJSON.batch(undone)), JSONValue.Member("dryRun", call.context.dryRun),
      ])
    },
  ]

  private static let written = [
    APIMember("record", .named("Record")), APIMember("batch", .maybe(.whole)), APIMember("dryRun", .flag),
    APIMember("namesakes", .list(.text), Phrase("otros con el mismo nombre", "others of the same name")),
    APIMember(
      "warnings", .list(.text),
      Phrase("lo que parece un descuido; nada se rechazó", "what looks like a slip; nothing was refused")),
  ]

  private static let linked = [
    APIMember("links", .list(.named("Link"))), APIMember("batch", .whole), APIMember("dryRun", .flag),
  ]
}

extension APICall {
  fileprivate func written(_ outcome: WriteOutcome) -> JSONValue {
    AnswerJSON.answer(AnswerJSON.written(outcome, context.language))
  }
}
