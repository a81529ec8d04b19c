import CaseWords
import CaseModel
import CaseOperations

/// `expediente KIND edit HANDLE --field value --clear field`.
enum EditRecordCommand {
  static func command(_ kind: RecordKind) -> Command {
    Command(
      name: "edit", aliases: ["editar", "cambiar"],
      summary: Phrase("Cambia campos de ", "Change fields of ") + kind.one,
      details: Phrase(
        "Un campo que se repite cambia entero: se escriben todos sus valores. Los vínculos se cambian con link y unlink.",
        "A repeated field changes as a whole: write all its values. Links change with link and unlink."),
      examples: KindExamples.edit(kind), operands: [KindCommands.handle(kind)],
      options: {
        [
          CommandOption(
            "clear", Phrase("CAMPO", "FIELD"), repeats: true, Phrase("vaciar el campo", "empty the field")),
          CommandOption(
            "expect", Placeholder.number,
            Phrase(
              "cambiar sólo si sigue en esta versión", "change only if it is still at this version")),
          AddRecordCommand.document, .access, .privileged,
        ] + KindOptions(kind).fields
      },
      writes: true, work: { try edit(kind, $0) })
  }

  private static func edit(_ kind: RecordKind, _ invocation: Invocation) throws -> Answer {
    var operation = EditRecord(invocation.operand)
    operation.kinds = [kind]
    operation.set = AddRecordCommand.fields(KindOptions(kind), invocation)
    operation.clear = invocation.values("clear")
    for text in invocation.values("document") {
      operation.documents.append(try DocumentInput(typed: text, in: invocation))
    }
    operation.access = try invocation.access()
    operation.privileged = try invocation.privileged()
    operation.expectedVersion = try invocation.number("expect")
    let changes =
      !operation.set.isEmpty || !operation.clear.isEmpty || !operation.documents.isEmpty || operation.access != nil
      || operation.privileged != nil
    guard changes else {
      throw UsageProblem.needsOption(["--clear", "--document", "--access"], path: invocation.line.path)
    }
    let outcome = try operation.run(in: try invocation.open(writing: true))
    return WriteAnswer.answer(outcome, done: Phrase("se cambió", "changed"), invocation.language)
  }
}

/// `expediente KIND remove HANDLE` and `restore`.
enum RemoveRecordCommand {
  static func command(_ kind: RecordKind) -> Command {
    Command(
      name: "remove", aliases: ["quitar"],
      summary: Phrase("Manda a la papelera ", "Put in the trash ") + kind.one
        + Phrase(", con sus vínculos", ", with its links"),
      operands: [KindCommands.handle(kind)], writes: true,
      work: { try run(kind, restoring: false, $0) })
  }

  static func restoring(_ kind: RecordKind) -> Command {
    Command(
      name: "restore", aliases: ["recuperar"],
      summary: Phrase("Saca de la papelera ", "Take out of the trash ") + kind.one,
      operands: [KindCommands.handle(kind)], writes: true,
      work: { try run(kind, restoring: true, $0) })
  }

  private static func run(_ kind: RecordKind, restoring: Bool, _ invocation: Invocation) throws -> Answer {
    var operation = RemoveRecord(invocation.operand, restoring: restoring)
    operation.kinds = [kind]
    let outcome = try operation.run(in: try invocation.open(writing: true))
    return WriteAnswer.answer(
      outcome,
      done: restoring
        ? Phrase("salió de la papelera", "out of the trash") : Phrase("está en la papelera", "in the trash"),
      invocation.language)
  }
}
