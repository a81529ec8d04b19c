import CaseModel

/// The one table that parser, help, completions and manual are made from.
enum CommandTable {
  /// The commands of the first level, in the order of the help.
  static let commands: [Command] = HelpCommands.all
}
