import CaseWords
import CaseModel
import CaseOperations

/// `expediente erase HANDLE --confirm=HANDLE`: the one act that cannot be undone.
enum EraseCommand {
  static let command = Command(
    name: "erase", aliases: ["borrar"], chapter: .safety,
    summary: Phrase("Borra de forma definitiva lo que dice un registro", "Destroy what a record says, beyond undo"),
    details: Phrase(
      "Borra todas sus versiones y sus textos; la bitácora conserva que se hizo. No alcanza los respaldos hechos antes ni lo que ya se exportó: haga un respaldo nuevo y destruya los anteriores; si un día restaura uno de ellos, borre otra vez. Para quitar algo que se pueda recuperar está remove.",
      "Destroys all its versions and texts; the ledger keeps that it was done. It does not reach backups made before, nor what was exported: make a new backup and destroy the earlier ones; if you ever restore one of them, erase again. To put away what can be brought back there is remove."
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
    let erasure: Erasure
    do throws(OperationError) {
      erasure = try EraseRecord(invocation.operand, confirmation: invocation.value("confirm")).run(in: context)
    } catch {
      guard case .confirmationNeeded(let handle) = error, invocation.settings.asks, !invocation.has("confirm") else {
        throw error
      }
      let answer = invocation.ask(
        Phrase(
          "Esto no se puede deshacer. Escriba \(handle) para borrarlo: ",
          "This cannot be undone. Type \(handle) to erase it: "))
      guard answer == handle else { throw UsageProblem.declined }
      erasure = try EraseRecord(invocation.operand, confirmation: answer).run(in: context)
    }
    let dryRun = invocation.settings.dryRun
    var notices = [
      dryRun
        ? Phrase("ensayo: no se borró nada", "rehearsal: nothing was erased")
        : Phrase("borrado de forma definitiva", "erased beyond undo")
    ]
    if !dryRun {
      notices.append(
        Phrase(
          "los respaldos y exportaciones anteriores aún lo contienen: haga uno nuevo (expediente backup create) y destruya los anteriores",
          "earlier backups and exports still hold it: make a new one (expediente backup create) and destroy the earlier ones"
        ))
    }
    if erasure.leavesTraces {
      notices.append(
        Phrase(
          "los archivos aún pueden contener rastros: cierre los demás programas, libere espacio y ejecute check",
          "the files may still hold traces: close the other programs, free some space and run check"))
    }
    return Answer(
      [
        JSONValue.Member("erased", RecordJSON.summary(erasure.record)),
        JSONValue.Member("leavesTraces", erasure.leavesTraces), JSONValue.Member("dryRun", dryRun),
      ], notices: notices
    ) { page in page.line(erasure.record.handle) }
  }
}
