import CaseModel
import CaseOperations

/// `expediente erase HANDLE --confirm=HANDLE`: the one act that cannot be undone.
enum EraseCommand {
  static let command = Command(
    name: "erase", aliases: ["borrar"], chapter: .safety,
    summary: Phrase("Borra de forma definitiva lo que dice un registro", "Destroy what a record says, beyond undo"),
    details: Phrase(
      "Borra todas sus versiones y sus textos; la bitácora conserva que se hizo. Para quitar algo que se pueda recuperar está remove.",
      "Destroys all its versions and texts; the ledger keeps that it was done. To put away what can be brought back there is remove."
    ),
    examples: [
      .init("erase PE-3 --confirm=PE-3", Phrase("La clave se escribe dos veces", "The handle is typed twice"))
    ],
    operands: [ShowRecordCommand.anyHandle],
    options: {
      [
        CommandOption(
          "confirm", Placeholder.handle, Phrase("la misma clave, otra vez", "the same handle, once more"))
      ]
    },
    writes: true, work: { try erase($0) })

  private static func erase(_ invocation: Invocation) throws -> Answer {
    let context = try invocation.open(writing: true)
    let erased: RecordSummary
    do throws(OperationError) {
      erased = try EraseRecord(invocation.operand, confirmation: invocation.value("confirm")).run(in: context)
    } catch {
      guard case .confirmationNeeded(let handle) = error, invocation.settings.asks, !invocation.has("confirm") else {
        throw error
      }
      let answer = invocation.ask(
        Phrase(
          "Esto no se puede deshacer. Escriba \(handle) para borrarlo: ",
          "This cannot be undone. Type \(handle) to erase it: "))
      guard answer == handle else { throw UsageProblem.declined }
      erased = try EraseRecord(invocation.operand, confirmation: answer).run(in: context)
    }
    let dryRun = invocation.settings.dryRun
    return Answer(
      [JSONValue.Member("erased", RecordJSON.summary(erased)), JSONValue.Member("dryRun", dryRun)],
      notices: [
        dryRun
          ? Phrase("ensayo: no se borró nada", "rehearsal: nothing was erased")
          : Phrase("borrado de forma definitiva", "erased beyond undo")
      ]
    ) { page in page.line(erased.handle) }
  }
}
