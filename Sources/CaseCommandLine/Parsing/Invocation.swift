import CaseWords
import CaseModel

/// One run of a command: what was given to it, and what holds around it.
struct Invocation: Sendable {
  /// What was typed.
  let line: ParsedLine
  /// What the global options and the environment decide.
  let settings: Settings
  /// The world around.
  let console: Console

  /// The language of words.
  var language: Language { settings.language }

  /// What stands without an option's name.
  var operands: [String] { line.operands }

  /// The first operand; the parser saw that required ones are there.
  var operand: String { line.operands.first ?? "" }

  /// The operand at a place, if it was given.
  func operand(at index: Int) -> String? { line.operands.indices.contains(index) ? line.operands[index] : nil }

  /// Whether the flag was given.
  func has(_ option: String) -> Bool { line.has(option) }

  /// The value of an option, if it was given.
  func value(_ option: String) -> String? { line.values[option]?.last }

  /// All values of an option that may stand several times.
  func values(_ option: String) -> [String] { line.values[option] ?? [] }

  /// The whole number an option gives.
  ///
  /// - Throws: `UsageProblem.notANumber` when it is none or is below the least.
  func number(_ option: String, least: Int = 1) throws(UsageProblem) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number >= least else { throw .notANumber(option: "--" + option) }
    return number
  }

  /// The choice an option gives.
  ///
  /// - Throws: `UsageProblem.notAChoice`.
  func choice(_ option: String, _ choices: [String]) throws(UsageProblem) -> String? {
    guard let text = value(option) else { return nil }
    guard choices.contains(text) else { throw .notAChoice(option: "--" + option, choices: choices) }
    return text
  }

  /// A comma-separated list an option gives.
  func list(_ option: String) -> [String] {
    values(option).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The absolute path of what a person typed as a path.
  func path(_ text: String) -> String {
    text.hasPrefix("/") ? text : console.workingFolder + (console.workingFolder == "/" ? "" : "/") + text
  }

  /// What a person answers to a question; asked on the stream of messages, so that data stays data.
  func ask(_ question: Phrase) -> String? {
    console.writeError(question.text(language))
    return console.readLine()
  }
}
