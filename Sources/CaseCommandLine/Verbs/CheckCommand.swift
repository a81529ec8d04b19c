import CaseWords
import CaseModel
import CaseOperations
import DocumentStore

/// `expediente check [--read-data]`.
enum CheckCommand {
  static let command = Command(
    name: "check", aliases: ["verificar"], chapter: .safety,
    summary: Phrase(
      "Comprueba que nada falte ni haya cambiado por fuera", "Check that nothing is missing or was changed from outside"
    ),
    details: Phrase(
      "Revisa base, bitácora, vínculos, índices y documentos; con --read-data lee cada documento y calcula su huella.",
      "Checks database, ledger, links, indexes and documents; with --read-data it reads every document and computes its digest."
    ),
    examples: [
      .init("check", Phrase("Lo rápido", "The quick check")),
      .init("check --read-data", Phrase("También el contenido de cada documento", "The content of every document too")),
    ],
    options: {
      [CommandOption(flag: "read-data", Phrase("leer cada documento", "read every document"))]
    },
    work: { try check($0) })

  private static func check(_ invocation: Invocation) throws -> Answer {
    let findings = try CheckStore(readData: invocation.has("read-data")).run(in: try open(invocation))
    return FindingsAnswer.answer(
      findings, invocation.language, none: Phrase("todo está completo", "everything is whole"))
  }

  /// The case file, open for writing where that can be: an index compares itself only so; nothing is changed.
  private static func open(_ invocation: Invocation) throws(OperationError) -> OperationContext {
    do { return try invocation.open(writing: true) } catch {
      guard case .store(.readOnly) = error else { throw error }
      return try invocation.open()
    }
  }
}
