import CaseWords
import CaseModel
import CaseOperations

/// `expediente KIND list` with filters made from the kind's description.
enum ListRecordsCommand {
  static func command(_ kind: RecordKind) -> Command {
    Command(
      name: "list", aliases: ["listar"],
      summary: Phrase("Lista ", "List ") + kind.all,
      details: Phrase(
        "Los filtros se suman; repetir uno admite cualquiera de sus valores.",
        "Filters add up; repeating one accepts any of its values."),
      examples: examples(kind), options: { options(kind) }, work: { try list(kind, $0) })
  }

  private static func examples(_ kind: RecordKind) -> [Command.Example] {
    switch kind {
    case .person:
      [.init("person list --condition diabetes", Phrase("Personas con ese padecimiento", "People with that condition"))]
    case .precedent:
      [
        .init(
          "precedent list --favourable yes --sort date", Phrase("Los favorables, por fecha", "Favourable ones, by date")
        )
      ]
    default: []
    }
  }

  static func options(_ kind: RecordKind) -> [CommandOption] {
    let description = kind.description
    let kindOptions = KindOptions(kind)
    let names = Set(description.filters.map(\.name))
    let columns = kindOptions.typedFields.map(\.name)
    var options = kindOptions.fields.filter { option in
      description.fields.contains { $0.optionName == option.name && names.contains($0.name) }
    }
    for index in options.indices { options[index].repeats = true }
    var links = kindOptions.linkOptions
    for index in links.indices { links[index].repeats = true }
    return (description.shared || kind == .strategicCase ? [] : [.ofCase]) + [
      CommandOption(
        "sort", Phrase("handle|title|date|modified|CAMPO", "handle|title|date|modified|FIELD"),
        hint: .words(["handle", "title", "date", "modified"]),
        Phrase("en qué orden; con - delante, al revés", "in which order; with - before it, reversed")),
      .limit, .offset,
      CommandOption(
        "fields", Phrase("CAMPO,…", "FIELD,…"), hint: .words(columns),
        Phrase("qué columnas mostrar", "which columns to show")),
      CommandOption(flag: "removed", Phrase("los que están en la papelera", "those in the trash")),
    ] + options + links
  }

  /// Lists are whole unless a limit is given: a program that reads one must not miss a record.
  private static let everything = 10_000_000

  private static func list(_ kind: RecordKind, _ invocation: Invocation) throws -> Answer {
    try list(kind, invocation) { _ in }
  }

  /// Lists a kind, with what a narrower view adds.
  static func list(
    _ kind: RecordKind, _ invocation: Invocation, narrow: (inout ListRecords) throws -> Void
  ) throws -> Answer {
    let description = kind.description
    var operation = ListRecords(kind)
    for field in description.filters {
      operation.filters += invocation.values(field.optionName).map { FieldInput(field.name, $0) }
    }
    for option in KindOptions(kind).links {
      for text in invocation.values(option.name) {
        var link = LinkInput(option.relation, text)
        link.option = "--" + option.name
        operation.linked.append(link)
      }
    }
    operation.caseReference = invocation.value("case")
    operation.removed = invocation.has("removed")
    if let sort = invocation.value("sort") {
      operation.descending = sort.hasPrefix("-")
      operation.sort = column(operation.descending ? String(sort.dropFirst()) : sort, description)
    }
    operation.limit = try invocation.number("limit") ?? everything
    operation.offset = try invocation.number("offset", least: 0) ?? 0
    try narrow(&operation)
    let columns = try columns(description, invocation)
    let context = try invocation.open()
    let found = try operation.run(in: context)
    let law = context.law
    let fields = FieldText(language: invocation.language, label: { law.words($0, of: $1) })
    let next = operation.offset + found.records.count
    let isNarrowed = !operation.filters.isEmpty || !operation.linked.isEmpty || operation.removed
    var notice = Words.count(found.total, description.words, description.plural)
    if next < found.total {
      notice =
        Phrase("\(found.records.count) de ", "\(found.records.count) of ") + notice
        + Phrase(" · siguientes: ", " · next ones: ") + "--offset \(next)"
    } else if found.total == 0 {
      let command = (["expediente"] + invocation.line.path.dropLast()).joined(separator: " ")
      notice =
        notice
        + (isNarrowed
          ? Phrase(" · todos: ", " · all of them: ") + "\(command) list"
          : Phrase(" · para agregar: ", " · to add one: ") + command
            + Phrase(" add \"…\" (help dice cómo)", " add \"…\" (help says how)"))
    }
    return Answer(AnswerJSON.page(found, of: kind, offset: operation.offset), notices: [notice]) { page in
      if !found.records.isEmpty {
        RecordTable(description: description, columns: columns, fields: fields).draw(found.records, &page)
      }
    }
  }

  /// The column meant by its name, or by its heading in either language.
  private static func column(_ typed: String, _ description: KindDescription) -> String {
    let fields = description.fields
    if fields.contains(where: { $0.name == typed || $0.optionName == typed }) { return typed }
    let usual = [("handle", Words.handle), ("title", Words.title), ("date", Words.date)]
    return Choice.code(typed, among: fields.map { ($0.name, $0.words) })
      ?? Choice.code(typed, among: usual.map { (code: $0.0, words: $0.1) }) ?? typed
  }

  private static func columns(_ description: KindDescription, _ invocation: Invocation) throws(UsageProblem) -> [Field]
  {
    var columns: [Field] = []
    for name in invocation.list("fields") {
      let wanted = column(name, description)
      guard let field = description.fields.first(where: { $0.name == wanted || $0.optionName == wanted }) else {
        throw .notAChoice(option: "--fields", choices: description.fields.map(\.name))
      }
      columns.append(field)
    }
    return columns
  }
}

/// Records of one kind as a table.
struct RecordTable {
  let description: KindDescription
  /// The columns after the handle; title and date if none was chosen.
  let columns: [Field]
  let fields: FieldText

  func draw(_ records: [RecordView], _ page: inout TextPage) {
    if columns.isEmpty { drawUsual(records, &page) } else { drawChosen(records, &page) }
  }

  private func drawUsual(_ records: [RecordView], _ page: inout TextPage) {
    let dated = description.dateField != nil && description.dateField != "birth"
    let date = description.dateField.flatMap { description.field($0)?.words } ?? Words.date
    var headings: [TextTable.Column] = [.init(page.say(Words.handle)), .init(page.say(Words.title), flexible: true)]
    if dated { headings.append(.init(page.say(date))) }
    headings.append(.init(page.say(Phrase("Verificación", "Verification"))))
    var table = TextTable(headings)
    for record in records {
      var cells = [record.handle, page.say(record.titles)]
      if dated { cells.append(Words.date(record.date, page.language)) }
      cells.append(page.say(record.verified == true ? Words.verified : Words.unverified))
      table.add(cells)
    }
    page.table(table)
  }

  private func drawChosen(_ records: [RecordView], _ page: inout TextPage) {
    var table = TextTable(
      [.init(page.say(Words.handle))] + columns.map { .init(page.say($0.words), flexible: true) })
    for record in records {
      table.add(
        [record.handle]
          + columns.map { field in
            record.body[field.name].map { fields.texts($0, field).joined(separator: "; ") } ?? page.say(Words.unknown)
          })
    }
    page.table(table)
  }
}
