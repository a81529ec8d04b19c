import CaseModel
import CaseOperations
import CaseWords

/// `expediente index [HANDLE…]`: lets searches reach into documents that were added before they could.
enum IndexCommand {
  static let command = Command(
    name: "index", aliases: ["indexar"], chapter: .find,
    summary: Phrase("Lee los documentos para que se puedan buscar", "Read documents so that they can be searched"),
    details: Phrase(
      "Agregar un documento ya lo hace; esto es para los que llegaron en una importación, o de una versión anterior. Lee PDF con texto, correos, tablas y texto; una imagen no tiene texto que leer.",
      "Adding a document does so already; this is for those that came by import, or from an earlier version. It reads PDFs with text, e-mails, tables and plain text; an image has no text to read."
    ),
    examples: [
      .init("index", Phrase("Lo que falta", "What is missing")),
      .init("index P-7 --again", Phrase("Otra vez los de una prueba", "Those of one item, once more")),
    ],
    operands: [
      Operand(
        Placeholder.handle, Phrase("sólo los de estos registros", "only those of these records"), required: false,
        repeats: true)
    ],
    options: {
      [CommandOption(flag: "again", Phrase("también los que ya se leyeron", "also those that were read already"))]
    },
    writes: true, work: { try run($0) })

  private static func run(_ invocation: Invocation) throws -> Answer {
    let operation = IndexDocuments(invocation.operands, again: invocation.has("again"))
    let outcome = try operation.run(in: try invocation.open(writing: true))
    var notices: [Phrase] = []
    if !outcome.unread.isEmpty {
      let handles = outcome.unread.joined(separator: ", ")
      notices.append(
        Phrase(
          "con un documento que no se pudo leer entero: \(handles)",
          "with a document that could not be read whole: \(handles)"))
    }
    let words =
      Words.count(
        outcome.documents, Phrase("documento leído", "document read"), Phrase("documentos leídos", "documents read"))
      + " · "
      + Words.count(
        outcome.pages, Phrase("página con texto", "page with text"), Phrase("páginas con texto", "pages with text"))
    return Answer(
      [
        JSONValue.Member("documents", outcome.documents), JSONValue.Member("pages", outcome.pages),
        JSONValue.Member("unread", .array(outcome.unread.map { .string($0) })),
        JSONValue.Member("dryRun", invocation.settings.dryRun),
      ], notices: notices
    ) { page in page.line(page.say(words)) }
  }
}
