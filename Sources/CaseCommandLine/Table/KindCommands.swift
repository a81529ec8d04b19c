import CaseWords
import CaseModel

/// The commands of a kind of record, the same for all 24, made from the kind's description.
enum KindCommands {
  /// The group of a kind, with what only that kind can do behind what all can.
  static func group(_ kind: RecordKind, more: @escaping @Sendable () -> [Command] = { [] }) -> Command {
    let description = kind.description
    return Command(
      name: description.command, aliases: description.aliases, chapter: .records,
      summary: description.plural,
      children: {
        [
          AddRecordCommand.command(kind), ListRecordsCommand.command(kind), ShowRecordCommand.command(kind),
          EditRecordCommand.command(kind), RemoveRecordCommand.command(kind), RemoveRecordCommand.restoring(kind),
        ] + more()
      })
  }

  /// The handle a person types, as an operand.
  static func handle(_ kind: RecordKind) -> Operand {
    let example = kind == .condition ? "E11" : kind.description.handlePrefix + "-1"
    return Operand(
      Placeholder.handle,
      Phrase("la clave, como \(example)", "the handle, such as \(example)"))
  }
}
