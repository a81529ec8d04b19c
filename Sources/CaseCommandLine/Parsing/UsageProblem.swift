import CaseWords
import CaseModel
import CaseOperations

/// Why a command line cannot be carried out as typed: facts, no words.
enum UsageProblem: Error, Sendable {
  /// No command has the word; `path` is the commands before it.
  case unknownCommand(String, path: [String], suggestions: [String])
  /// The command needs one of the commands below it.
  case missingCommand(path: [String], choices: [String])
  /// No option of the command has the name, dashes included.
  case unknownOption(String, path: [String], suggestions: [String])
  /// The option needs a value.
  case missingValue(option: String, path: [String])
  /// The flag takes no value.
  case unexpectedValue(option: String, path: [String])
  /// The option may stand only once.
  case repeatedOption(String, path: [String])
  /// The command needs one more operand.
  case missingOperand(Phrase, path: [String])
  /// The command takes fewer operands.
  case extraOperands(count: Int, path: [String])
  /// The option takes a whole number of at least 1.
  case notANumber(option: String)
  /// The option takes one of the choices.
  case notAChoice(option: String, choices: [String])
  /// The command needs one of the options.
  case needsOption([String], path: [String])
  /// The text is no handle such as `P-7`.
  case notAHandle(Phrase)
  /// The link target is written wrongly.
  case badTarget(option: String)
  /// What was typed for a page is none; the place is what stands before it.
  case badPage(PageFault, at: String)
  /// What cannot be undone needs the handle typed once more.
  case needsConfirmation(option: String, value: String)
  /// The person said no.
  case declined
}
