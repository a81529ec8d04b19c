import CaseWords
import CaseModel
import CaseOperations
import DocumentStore

/// `expediente search TEXT`.
enum SearchCommand {
  static let command = Command(
    name: "search", aliases: ["buscar"], chapter: .find,
    summary: Phrase("Busca en lo que dicen los registros", "Search what records say"),
    details: Phrase(
      "Sin acentos ni mayúsculas; las palabras se suman por importancia y lo que va entre comillas se busca tal cual. Busca en los campos de los registros, en los nombres de sus archivos y en el texto de sus documentos, y dice en qué página está; de una imagen o de un PDF escaneado no hay texto que buscar.",
      "Accents and case do not matter; words are ranked by weight, and what stands in quotation marks is searched as it is. It searches the fields of records, the names of their files and the text of their documents, and says on which page it stands; an image or a scanned PDF has no text to search."
    ),
    examples: [
      .init("search \"negativa de afiliación\"", Phrase("En todo", "Everywhere")),
      .init(
        "search expediente --in evidence,filing", Phrase("Sólo en pruebas y escritos", "Only in evidence and filings")),
    ],
    operands: [
      Operand(Placeholder.text, Phrase("lo que se busca", "what to search for"), repeats: true)
    ],
    options: {
      [
        CommandOption(
          "in", Phrase("TIPO,…", "KIND,…"), hint: .words(RecordKind.allCases.map(\.description.command)), repeats: true,
          Phrase("sólo en esos tipos de registro", "only in those kinds of record")),
        .ofCase, .limit, .offset,
      ]
    },
    work: { try run($0) })

  private static func run(_ invocation: Invocation) throws -> Answer {
    var operation = SearchEverything(invocation.operands.joined(separator: " "))
    operation.kinds = try TimelineCommand.kinds(of: invocation, option: "in", among: RecordKind.allCases)
    operation.caseReference = invocation.value("case")
    if let limit = try invocation.number("limit") { operation.limit = limit }
    operation.offset = try invocation.number("offset", least: 0) ?? 0
    let found = try operation.run(in: try invocation.open())
    let next = operation.offset + found.hits.count
    var notice = Words.count(found.total, Phrase("resultado", "result"), Phrase("resultados", "results"))
    if found.total == 0 {
      notice = notice + Phrase(" · con menos palabras se halla más", " · fewer words find more")
    }
    if next < found.total { notice = notice + Phrase(" · siguientes: ", " · next ones: ") + "--offset \(next)" }
    let ignored = found.ignored.map { SafeText.line($0) }.joined(separator: ", ")
    let common = Phrase("palabras demasiado comunes: \(ignored)", "words too common: \(ignored)")
    return Answer(
      AnswerJSON.found(found, offset: operation.offset), notices: ignored.isEmpty ? [notice] : [notice, common]
    ) { page in
      for hit in found.hits { draw(hit, &page) }
    }
  }

  private static func draw(_ hit: FoundRecord, _ page: inout TextPage) {
    let place = hit.page.map { " · " + page.say(Words.page) + " \($0)" } ?? ""
    page.line(
      page.styled(hit.record.handle, .bold, .cyan) + "  " + SafeText.line(page.say(hit.record.titles)) + "  "
        + page.styled(page.say(hit.record.kind.description.words) + place, .dim))
    let snippet = SafeText.line(hit.snippet.text)
    // A title that stands on the line above need not be read twice.
    if !snippet.isEmpty, snippet != SafeText.line(page.say(hit.record.titles)) { page.paragraph(snippet, indent: 4) }
  }
}
