import CaseWords
import CaseModel
import CaseOperations

/// `expediente KIND show HANDLE`, `expediente show HANDLE` and `expediente history HANDLE`.
enum ShowRecordCommand {
  static func command(_ kind: RecordKind) -> Command {
    Command(
      name: "show", aliases: ["mostrar", "ver"],
      summary: Phrase("Muestra ", "Show ") + kind.one,
      operands: [KindCommands.handle(kind)],
      work: { try show($0, kinds: [kind]) })
  }

  /// The commands that show any record.
  static let any: [Command] = [
    Command(
      name: "show", aliases: ["mostrar", "ver"], chapter: .records,
      summary: Phrase("Muestra cualquier registro con sus vínculos", "Show any record with its links"),
      examples: [.init("show P-7", Phrase("La prueba P-7", "Evidence P-7"))],
      operands: [anyHandle], work: { try show($0, kinds: []) }),
    Command(
      name: "history", aliases: ["historia"], chapter: .safety,
      summary: Phrase("Cuenta los cambios de un registro", "Tell the changes of a record"),
      examples: [.init("history P-7", Phrase("Cada versión de P-7", "Every version of P-7"))],
      operands: [anyHandle], work: { try history($0) }),
  ]

  static let anyHandle = Operand(
    Placeholder.handle, Phrase("la clave, como P-7; también p7 o P-007", "the handle, such as P-7; p7 or P-007 too"))

  private static func show(_ invocation: Invocation, kinds: [RecordKind]) throws -> Answer {
    let context = try invocation.open()
    var operation = ShowRecord(invocation.operand)
    operation.kinds = kinds
    let detail = try operation.run(in: context)
    let law = context.law
    let fields = FieldText(language: invocation.language, label: { law.words($0, of: $1) })
    return Answer(AnswerJSON.detail(detail)) {
      RecordSheet(record: detail.record, links: detail.links, fields: fields).draw(&$0)
    }
  }

  private static func history(_ invocation: Invocation) throws -> Answer {
    let rows = try ShowHistory(invocation.operand).run(in: try invocation.open())
    return Answer([JSONValue.Member("history", .array(rows.map { json($0) }))]) { page in
      var table = TextTable([
        .init(page.say(Phrase("Versión", "Version")), right: true), .init(page.say(Phrase("Cuándo", "When"))),
        .init(page.say(Phrase("Quién", "Who"))), .init(page.say(Phrase("Qué", "What"))),
        .init(page.say(Phrase("Cambio", "Change")), right: true),
      ])
      for row in rows {
        table.add([
          String(row.version), page.moment(row.time), row.member, page.say(Words.change(row.change)),
          String(row.batch),
        ])
      }
      page.table(table)
    }
  }

  private static func json(_ row: VersionView) -> JSONValue {
    .object([
      JSONValue.Member("version", row.version), JSONValue.Member("change", Words.change(row.change).en),
      JSONValue.Member("time", Words.timestamp(row.time)), JSONValue.Member("member", row.member),
      JSONValue.Member("batch", Int(row.batch)), JSONValue.Member("fields", row.body),
    ])
  }
}
