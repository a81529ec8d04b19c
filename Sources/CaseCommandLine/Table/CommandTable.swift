import CaseModel

/// The one table that parser, help, completions and manual are made from.
enum CommandTable {
  /// The commands of the first level, in the order of the help.
  static let commands: [Command] =
    FileCommands.all + [ServeCommand.command] + kinds + ShowRecordCommand.any.filter { $0.chapter == .records }
    + LinkCommands.all
    + [
      GraphCommand.command, SearchCommand.command, IndexCommand.command, TimelineCommand.command, MatrixCommand.command,
    ] + ReviewCommands.all
    + LogCommands.all
    + ShowRecordCommand.any.filter { $0.chapter == .safety }
    + [DossierCommands.group, CheckCommand.command, BackupCommands.group, MemberCommands.group, EraseCommand.command]
    + HelpCommands.all

  private static var kinds: [Command] {
    RecordKind.allCases.flatMap { kind -> [Command] in
      switch kind {
      case .person: [ClaimantCommands.group, KindCommands.group(kind)]
      case .caseBundle: [BundleCommands.group]
      case .precedent: [KindCommands.group(kind, more: { PrecedentCommands.all })]
      default: [KindCommands.group(kind)]
      }
    }
  }
}
