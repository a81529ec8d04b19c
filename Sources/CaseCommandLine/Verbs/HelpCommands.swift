import CaseWords
import CaseModel

/// Commands that speak about the program itself.
enum HelpCommands {
  static let all: [Command] = [HelpCommand.command, CodesCommand.command, completions, manual, VersionCommand.command]

  private static let completions = Command(
    name: "completions", aliases: ["completado"], chapter: .help,
    summary: Phrase("Escribe el completado para bash, zsh o fish", "Write the completions for bash, zsh or fish"),
    examples: [
      Command.Example(
        "completions bash > ~/.local/share/bash-completion/completions/expediente",
        Phrase("Para bash", "For bash")),
      Command.Example("completions zsh > ~/.zfunc/_expediente", Phrase("Para zsh", "For zsh")),
      Command.Example(
        "completions fish > ~/.config/fish/completions/expediente.fish", Phrase("Para fish", "For fish")),
    ],
    operands: [
      Operand(
        Phrase("bash|zsh|fish", "bash|zsh|fish"), Phrase("el intérprete de órdenes", "the shell"),
        hint: .words(Shell.allCases.map(\.rawValue)))
    ],
    work: { invocation in
      guard let shell = Shell(rawValue: invocation.operand) else {
        throw UsageProblem.notAChoice(option: "completions", choices: Shell.allCases.map(\.rawValue))
      }
      let script = shell.script(CommandTree(root: CommandTable.commands, language: invocation.language))
      return Answer([JSONValue.Member("shell", shell.rawValue), JSONValue.Member("script", script)]) { page in
        page.raw(script)
      }
    })

  private static let manual = Command(
    name: "manual", aliases: ["man"], chapter: .help,
    summary: Phrase("Escribe la página de manual", "Write the manual page"),
    examples: [
      Command.Example("manual | man -l -", Phrase("Leer el manual", "Read the manual")),
      Command.Example(
        "manual --lang en > /usr/local/share/man/man1/expediente.1",
        Phrase("Instalarlo en inglés", "Install it in English")),
    ],
    work: { invocation in
      let text = ManualPage.text(CommandTree(root: CommandTable.commands, language: invocation.language))
      return Answer([JSONValue.Member("manual", text)]) { page in page.raw(text) }
    })
}

/// `expediente help [COMMAND…]`.
enum HelpCommand {
  static let command = Command(
    name: "help", aliases: ["ayuda"], chapter: .help,
    summary: Phrase("Explica una orden", "Explain a command"),
    examples: [
      Command.Example("help evidence add", Phrase("Cómo agregar una prueba", "How to add an item of evidence"))
    ],
    operands: [
      Operand(
        Phrase("ORDEN", "COMMAND"), Phrase("la orden que se explica", "the command to explain"), required: false,
        repeats: true)
    ],
    work: { invocation in
      var commands: [Command] = []
      for word in invocation.operands {
        let below = commands.last.map { $0.children() } ?? CommandTable.commands
        guard let command = below.first(where: { $0.answers(to: word) }) else {
          let names = below.filter { !$0.hidden }.flatMap { [$0.name] + $0.aliases }
          throw UsageProblem.unknownCommand(
            word, path: commands.map(\.name), suggestions: Suggestion.nearest(to: word, among: names))
        }
        commands.append(command)
      }
      return answer(about: commands)
    })

  /// The help of a command; of the whole program when there is none.
  static func answer(about commands: [Command]) -> Answer {
    guard let command = commands.last else {
      return Answer([JSONValue.Member("commands", listing(CommandTable.commands))]) { HelpText.overview(&$0) }
    }
    let path = commands.map(\.name)
    return Answer([
      JSONValue.Member("command", path.joined(separator: " ")),
      JSONValue.Member("commands", listing(command.children())),
      JSONValue.Member("options", .array(command.options().map { .string("--" + $0.name) })),
    ]) { HelpText.command(command, path: path, &$0) }
  }

  private static func listing(_ commands: [Command]) -> JSONValue {
    .array(commands.filter { !$0.hidden }.map { .string($0.name) })
  }
}

/// `expediente version`.
enum VersionCommand {
  static let command = Command(
    name: "version", chapter: .help, summary: Phrase("Muestra la versión", "Show the version"),
    work: { _ in answer() })

  static func answer() -> Answer {
    Answer([JSONValue.Member("version", Version.number)]) { $0.line("expediente " + Version.number) }
  }
}
