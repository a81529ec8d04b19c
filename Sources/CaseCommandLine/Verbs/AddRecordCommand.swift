import CaseWords
import CaseModel
import CaseOperations
import FileKit

/// `expediente KIND add TITLE --field value… --RELATION TARGET…`.
enum AddRecordCommand {
  static func command(_ kind: RecordKind) -> Command {
    let description = kind.description
    return Command(
      name: "add", aliases: ["agregar"],
      summary: Phrase("Agrega ", "Add ") + kind.one,
      details: Phrase(
        "Todo se escribe de una vez: campos, documentos y vínculos; si algo no cabe, no se escribe nada. Un vínculo lleva sus atributos detrás de comas: --RELACIÓN DESTINO,atributo=valor,page=2.",
        "All is written at once: fields, documents and links; if anything does not fit, nothing is written. A link carries its attributes behind commas: --RELATION TARGET,attribute=value,page=2."
      ),
      examples: KindExamples.add(kind), operands: operands(description), options: { options(kind) }, writes: true,
      work: { try add(kind, $0) })
  }

  private static func operands(_ description: KindDescription) -> [Operand] {
    let title = description.field(description.titleField)?.words ?? description.words
    return [
      Operand(
        Phrase("TÍTULO|ARCHIVO", "TITLE|FILE"),
        title
          + Phrase(
            ", o un archivo que exista y se guarda como su documento", ", or a file that is there, kept as its document"
          ),
        required: false, hint: .file)
    ]
  }

  static func options(_ kind: RecordKind) -> [CommandOption] {
    let kindOptions = KindOptions(kind)
    return [document] + (kind.description.shared || kind == .strategicCase ? [] : [.ofCase]) + [.access, .privileged]
      + kindOptions.fields + kindOptions.linkOptions
  }

  static let document = CommandOption(
    "document", Placeholder.file, hint: .file, repeats: true,
    Phrase(
      "archivo que se guarda con su huella; admite ,role=CÓDIGO y ,pages=N",
      "file kept with its digest; takes ,role=CODE and ,pages=N"))

  private static func add(_ kind: RecordKind, _ invocation: Invocation) throws -> Answer {
    var operation = AddRecord(kind)
    try fill(&operation, invocation)
    let outcome = try operation.run(in: try invocation.open(writing: true))
    return WriteAnswer.answer(outcome, done: Phrase("se agregó", "added"), invocation.language)
  }

  /// Takes fields, documents, links and label from the line.
  static func fill(_ operation: inout AddRecord, _ invocation: Invocation) throws {
    let description = operation.kind.description
    let options = KindOptions(operation.kind)
    operation.fields = fields(options, invocation)
    for text in invocation.values("document") {
      operation.documents.append(try DocumentInput(typed: text, in: invocation))
    }
    if let operand = invocation.operand(at: 0) {
      if isFile(operand, operation.kind, invocation) {
        operation.documents.insert(try DocumentInput(typed: operand, in: invocation), at: 0)
      } else {
        operation.fields.insert(FieldInput(description.titleField, operand), at: 0)
      }
    }
    if !operation.fields.contains(where: { $0.name == description.titleField }),
      description.field(description.titleField)?.required == true, let first = operation.documents.first
    {
      operation.fields.insert(FieldInput(description.titleField, stem(first.path)), at: 0)
    }
    operation.links = try links(options, invocation)
    operation.access = try invocation.access()
    operation.privileged = try invocation.privileged()
    operation.caseReference = invocation.value("case")
  }

  /// The typed fields, in the kind's order.
  static func fields(_ options: KindOptions, _ invocation: Invocation) -> [FieldInput] {
    options.typedFields.flatMap { field in
      invocation.values(field.optionName).map { FieldInput(field.name, $0) }
    }
  }

  /// The typed links, in the order of the options.
  static func links(_ options: KindOptions, _ invocation: Invocation) throws(UsageProblem) -> [LinkInput] {
    var links: [LinkInput] = []
    for option in options.links {
      for text in invocation.values(option.name) {
        links.append(try LinkInput(typed: text, relation: option.relation, option: "--" + option.name))
      }
    }
    return links
  }

  /// Kinds that begin with a paper: for these a file name that nothing answers to is one mistyped, not a title.
  private static let papers: Set<RecordKind> = [
    .evidence, .filing, .ruling, .precedent, .notification, .caseBundle, .evidenceRequest,
  ]
  /// Endings that only names of documents have; an address ends in none of them.
  private static let endings: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "csv", "jpg", "jpeg", "png", "tif", "tiff",
    "gif", "heic", "eml", "msg", "zip", "xml", "html", "htm", "json", "mp3", "mp4", "m4a", "ogg", "wav",
  ]

  /// Whether the operand names a file: one is there, or its kind begins with a paper and it is written as a document's name.
  private static func isFile(_ operand: String, _ kind: RecordKind, _ invocation: Invocation) -> Bool {
    let name = AttachedValues(operand, names: ["role", "pages"]).value
    let ending = Paths.fileExtension(name)
    guard name.contains("/") || !ending.isEmpty else { return false }
    if Files.exists(invocation.path(name)) { return true }
    return papers.contains(kind) && !name.contains(" ") && !name.contains("@") && endings.contains(ending.lowercased())
  }

  private static func stem(_ path: String) -> String {
    let name = Paths.lastComponent(path)
    let ending = Paths.fileExtension(name)
    return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
  }
}

/// What is said after a write.
enum WriteAnswer {
  /// How words were understood, and who else bears the name.
  private static func echoes(_ outcome: WriteOutcome) -> [Phrase] {
    let conditions = outcome.links.filter { $0.other.kind == .condition }
    var echoes = conditions.map { LinkSentence.of($0, from: outcome.record.summary) }
    if !outcome.namesakes.isEmpty {
      let handles = outcome.namesakes.joined(separator: ", ")
      echoes.append(Phrase("con ese mismo nombre ya está: \(handles)", "the same name is there already: \(handles)"))
    }
    return echoes
  }

  static func answer(_ outcome: WriteOutcome, done: Phrase, _ language: Language) -> Answer {
    let record = outcome.record
    var notice = record.kind.description.words + " \(record.handle): " + done
    if outcome.dryRun {
      notice = notice + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written")
    } else if let batch = outcome.batch {
      notice = notice + Phrase(" · se deshace con: ", " · undo with: ") + "expediente undo --batch \(batch)"
    } else {
      notice = record.kind.description.words + " \(record.handle): " + Phrase("sin cambios", "no changes")
    }
    return Answer(
      AnswerJSON.written(outcome, language), notices: [notice] + echoes(outcome) + outcome.doubts.map(\.words)
    ) { page in page.line(record.handle) }
  }
}
