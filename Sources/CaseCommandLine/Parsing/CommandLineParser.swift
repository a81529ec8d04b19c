import CaseModel

/// What a command line says: the command and what was given to it.
struct ParsedLine: Sendable {
  /// The commands from the first level down; empty when none was named.
  var commands: [Command] = []
  /// The values of each option, in the order given; a flag has empty ones.
  var values: [String: [String]] = [:]
  /// What stands without an option's name.
  var operands: [String] = []

  /// The names of the commands.
  var path: [String] { commands.map(\.name) }

  /// Whether the flag or option was given.
  func has(_ option: String) -> Bool { values[option] != nil }
}

/// Reads a command line by the command table.
///
/// `--name=value`, `--name value`, `-q`, `-nc5` (flags, then the last one's value), `--` ends options. Options may stand before or
/// after the words; a command's name is never abbreviated.
struct CommandLineParser {
  private let root: [Command]
  private var line = ParsedLine()
  private var options = CommandOption.global

  init(root: [Command]) { self.root = root }

  /// Reads the arguments, the program's own name not among them.
  ///
  /// - Throws: `UsageProblem`; a line that asks for help is accepted as far as it goes.
  static func parse(_ arguments: [String], root: [Command]) throws(UsageProblem) -> ParsedLine {
    var parser = CommandLineParser(root: root)
    try parser.read(arguments)
    return parser.line
  }

  private mutating func read(_ arguments: [String]) throws(UsageProblem) {
    var index = 0
    var onlyOperands = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if onlyOperands {
        line.operands.append(argument)
      } else if argument == "--" {
        onlyOperands = true
      } else if argument.hasPrefix("--") {
        try long(argument, arguments, &index)
      } else if argument.hasPrefix("-"), argument != "-" {
        try short(argument, arguments, &index)
      } else {
        try word(argument)
      }
    }
    if !line.has("help"), !line.has("version") { try checkOperands() }
  }

  private mutating func word(_ word: String) throws(UsageProblem) {
    let below = line.commands.last.map { $0.children() } ?? root
    if below.isEmpty {
      line.operands.append(word)
    } else if let command = below.first(where: { $0.answers(to: word) }) {
      line.commands.append(command)
      options = CommandOption.global + command.options()
    } else {
      let names = below.filter { !$0.hidden }.flatMap { [$0.name] + $0.aliases }
      throw .unknownCommand(word, path: line.path, suggestions: Suggestion.nearest(to: word, among: names))
    }
  }

  private mutating func long(
    _ argument: String, _ arguments: [String], _ index: inout Int
  ) throws(UsageProblem) {
    let sides = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(sides.first ?? "")
    guard let option = options.first(where: { $0.name == name }) else {
      let names = options.map { "--" + $0.name }
      throw .unknownOption(
        "--" + name, path: line.path, suggestions: Suggestion.nearest(to: "--" + name, among: names))
    }
    if sides.count == 2 {
      guard option.takesValue else { throw .unexpectedValue(option: "--" + name, path: line.path) }
      try add(option, String(sides[1]))
    } else if option.takesValue {
      guard index < arguments.count, !isOption(arguments[index]) else {
        throw .missingValue(option: "--" + name, path: line.path)
      }
      try add(option, arguments[index])
      index += 1
    } else {
      try add(option, "")
    }
  }

  private mutating func short(
    _ argument: String, _ arguments: [String], _ index: inout Int
  ) throws(UsageProblem) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-" + String(letter), path: line.path, suggestions: [])
      }
      guard option.takesValue else {
        try add(option, "")
        continue
      }
      if letters.isEmpty {
        guard index < arguments.count, !isOption(arguments[index]) else {
          throw .missingValue(option: "-" + String(letter), path: line.path)
        }
        try add(option, arguments[index])
        index += 1
      } else {
        try add(option, String(letters.first == "=" ? letters.dropFirst() : letters))
      }
      letters = ""
    }
  }

  /// Whether the argument is meant as an option: a value may begin with one dash, as `-5` does; one that begins with two
  /// needs `--name=value`.
  private func isOption(_ argument: String) -> Bool {
    if argument.hasPrefix("--") { return true }
    guard argument.hasPrefix("-"), argument.count == 2, let letter = argument.last else { return false }
    return options.contains { $0.short == letter }
  }

  private mutating func add(_ option: CommandOption, _ value: String) throws(UsageProblem) {
    if line.has(option.name), !option.repeats, option.takesValue {
      throw .repeatedOption("--" + option.name, path: line.path)
    }
    line.values[option.name, default: []].append(value)
  }

  private func checkOperands() throws(UsageProblem) {
    guard let command = line.commands.last else { return }
    guard command.work != nil else {
      throw .missingCommand(path: line.path, choices: command.children().filter { !$0.hidden }.map(\.name))
    }
    let given = line.operands.count
    let required = command.operands.filter(\.required)
    if given < required.count { throw .missingOperand(required[given].placeholder, path: line.path) }
    if !command.operands.contains(where: \.repeats), given > command.operands.count {
      throw .extraOperands(count: given - command.operands.count, path: line.path)
    }
  }
}
