public import CaseWords
import CaseModel

/// The whole command line as one call.
public enum RootCommand {
  /// Carries out one command line.
  ///
  /// - Parameters:
  ///   - arguments: what was typed, without the program's name.
  ///   - console: the world around.
  /// - Returns: the number to end with.
  public static func run(_ arguments: [String], console: Console) -> ExitCode {
    if arguments == ["--version"] { return write(versionLine, console, otherwise: .success) }
    var settings = Settings(scanning: arguments, console: console)
    do {
      let line = try CommandLineParser.parse(arguments, root: CommandTable.commands)
      try settings.apply(line, console: console)
      let answer = try answer(to: line, settings: settings, console: console)
      return show(answer, settings: settings, console: console)
    } catch {
      let message = Message(describing: error)
      complain(message, settings: settings, console: console)
      return message.exit
    }
  }

  private static let versionLine = "expediente " + Version.number + "\n"

  private static func answer(to line: ParsedLine, settings: Settings, console: Console) throws -> Answer {
    let invocation = Invocation(line: line, settings: settings, console: console)
    if line.has("version") { return VersionCommand.answer() }
    guard let command = line.commands.last, !line.has("help") else {
      return HelpCommand.answer(about: line.commands)
    }
    guard let work = command.work else {
      throw UsageProblem.missingCommand(path: line.path, choices: command.children().map(\.name))
    }
    return try work(invocation)
  }

  private static func show(_ answer: Answer, settings: Settings, console: Console) -> ExitCode {
    let text: String
    if settings.json {
      text = (console.showsOutput ? answer.json.indentedText : answer.json.jsonText) + "\n"
    } else {
      var page = TextPage(
        language: settings.language, colour: settings.colour, width: console.showsOutput ? console.width : nil,
        zone: console.zone)
      answer.page(&page)
      text = page.text
    }
    let exit = write(text, console, otherwise: answer.complaint?.exit ?? answer.exit)
    if !settings.quiet, !settings.json {
      if let aside = answer.aside {
        var page = TextPage(
          language: settings.language, colour: settings.errorColour, width: console.showsErrors ? console.width : nil)
        aside(&page)
        console.writeError(page.text)
      }
      for notice in answer.notices { console.writeError(notice.text(settings.language) + "\n") }
    }
    if !settings.json, let complaint = answer.complaint { complain(complaint, settings: settings, console: console) }
    return exit
  }

  /// Writes data: a closed pipe is no failure, a full disk is.
  private static func write(_ text: String, _ console: Console, otherwise exit: ExitCode) -> ExitCode {
    guard !text.isEmpty else { return exit }
    switch console.writeOutput(text) {
    case .written, .closed: return exit
    case .refused:
      console.writeError("error: no se pudo escribir la respuesta · could not write the answer\n")
      return exit == .success ? .failure : exit
    }
  }

  private static func complain(_ message: Message, settings: Settings, console: Console) {
    if settings.json {
      console.writeError(message.json(settings.language).jsonText + "\n")
    } else {
      let page = TextPage(language: settings.language, colour: settings.errorColour)
      console.writeError(page.styled("error:", .bold, .red) + " " + message.line(settings.language) + "\n")
    }
  }
}
