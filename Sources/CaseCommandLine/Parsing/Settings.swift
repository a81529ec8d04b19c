import CaseModel

/// What the global options and the environment decide for one run.
struct Settings: Sendable {
  /// The language of words.
  var language: Language = .spanish
  /// Whether answers are JSON.
  var json = false
  /// Whether output is coloured.
  var colour = false
  /// Whether messages are coloured.
  var errorColour = false
  /// Whether notices are left out.
  var quiet = false
  /// Whether nothing may be written.
  var dryRun = false
  /// Whether questions may be asked.
  var asks = false
  /// The folder given for the case file.
  var store: String?
  /// The acting member's handle.
  var member: String?

  /// The settings that hold before the line is parsed: errors of the line itself must already speak the right language.
  init(scanning arguments: [String], console: Console) {
    let options = arguments.prefix { $0 != "--" }
    json = options.contains("--json")
    quiet = options.contains("--quiet") || options.contains("-q")
    let given = options.indices.compactMap { index -> String? in
      if options[index].hasPrefix("--lang=") { return String(options[index].dropFirst(7)) }
      return options[index] == "--lang" && index + 1 < options.endIndex ? options[index + 1] : nil
    }
    language = Self.language(given: given.last, console: console)
    let plain =
      options.contains("--no-color") || !(console.environment("NO_COLOR") ?? "").isEmpty
      || console.environment("TERM") == "dumb"
    colour = console.showsOutput && !plain
    errorColour = console.showsErrors && !plain
    asks = console.asks
  }

  /// Takes what a parsed line says.
  mutating func apply(_ line: ParsedLine, console: Console) throws(UsageProblem) {
    if let given = line.values["lang"]?.last, Language(rawValue: given) == nil {
      throw .notAChoice(option: "--lang", choices: Language.allCases.map(\.rawValue))
    }
    json = line.has("json")
    quiet = line.has("quiet")
    dryRun = line.has("dry-run")
    asks = console.asks && !line.has("no-input")
    store = line.values["store"]?.last ?? console.environment("EXPEDIENTE_STORE").flatMap { $0.isEmpty ? nil : $0 }
    member = line.values["as"]?.last ?? console.environment("EXPEDIENTE_MEMBER").flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func language(given: String?, console: Console) -> Language {
    if let given, let language = Language(rawValue: given) { return language }
    for name in ["EXPEDIENTE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = console.environment(name), value.count >= 2 else { continue }
      if let language = Language(rawValue: String(value.prefix(2)).lowercased()) { return language }
    }
    return .spanish
  }
}
