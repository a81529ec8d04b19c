import CaseModel

/// The help people read, made from the command table; it leads with examples.
enum HelpText {
  /// The help of the whole program.
  static func overview(_ page: inout TextPage) {
    page.paragraph(
      page.say(
        Phrase(
          "expediente: personas, pruebas, escritos y precedentes de litigio estratégico, vinculados y comprobables. Todo se queda en este equipo.",
          "expediente: people, evidence, filings and precedents of strategic litigation, linked and provable. Everything stays on this machine."
        )))
    page.heading(Phrase("Ejemplos", "Examples"))
    for example in overviewExamples { show(example, &page) }
    for chapter in Command.Chapter.allCases {
      let commands = CommandTable.commands.filter { $0.chapter == chapter && !$0.hidden }
      guard !commands.isEmpty else { continue }
      page.heading(chapter.words)
      page.terms(commands.map { ($0.name, page.say($0.summary)) })
    }
    options(CommandOption.global, &page)
    page.heading(Phrase("Códigos de salida", "Exit codes"))
    page.terms(ExitCode.allCases.map { (String($0.rawValue), page.say($0.meaning)) })
    page.line()
    page.paragraph(
      page.say(
        Phrase(
          "expediente help ORDEN explica una orden; las órdenes también se escriben en español (persona, prueba, escrito, precedente…).",
          "expediente help COMMAND explains a command; commands may be typed in Spanish too (persona, prueba, escrito, precedente…)."
        )))
  }

  private static var overviewExamples: [Command.Example] {
    let commands = CommandTable.commands.filter { $0.chapter != .help && !$0.hidden }
    let examples = commands.flatMap { command in command.examples.prefix(1) }
    return examples.isEmpty ? HelpCommand.command.examples : Array(examples.prefix(8))
  }

  /// The help of one command.
  static func command(_ command: Command, path: [String], _ page: inout TextPage) {
    let name = (["expediente"] + path).joined(separator: " ")
    page.paragraph(name + ": " + page.say(command.summary))
    if !command.examples.isEmpty {
      page.heading(Phrase("Ejemplos", "Examples"))
      for example in command.examples { show(example, &page) }
    }
    page.heading(Phrase("Uso", "Usage"))
    page.line("  " + usage(command, name: name, page))
    if !command.aliases.isEmpty {
      page.line(
        "  " + page.say(Phrase("también: ", "also: ")) + command.aliases.joined(separator: ", "))
    }
    if let details = command.details {
      page.line()
      page.paragraph(page.say(details))
    }
    let children = command.children().filter { !$0.hidden }
    if !children.isEmpty {
      page.heading(Phrase("Órdenes", "Commands"))
      page.terms(children.map { ($0.name, page.say($0.summary)) })
    }
    if !command.operands.isEmpty {
      page.heading(Phrase("Qué se escribe", "What to type"))
      page.terms(command.operands.map { (page.say($0.placeholder), page.say($0.summary)) })
    }
    options(command.options() + CommandOption.global, &page)
  }

  private static func show(_ example: Command.Example, _ page: inout TextPage) {
    page.line("  " + page.styled("expediente " + example.line, .cyan))
    page.paragraph(page.say(example.words), indent: 6)
  }

  /// The usage line.
  static func usage(_ command: Command, name: String, _ page: TextPage) -> String {
    var pieces = [name]
    if command.work == nil { pieces.append(page.say(Phrase("ORDEN", "COMMAND"))) }
    for operand in command.operands {
      let text = page.say(operand.placeholder) + (operand.repeats ? "…" : "")
      pieces.append(operand.required ? text : "[" + text + "]")
    }
    pieces.append(page.say(Phrase("[opciones]", "[options]")))
    return pieces.joined(separator: " ")
  }

  private static func options(_ options: [CommandOption], _ page: inout TextPage) {
    for section in CommandOption.Section.allCases {
      let rows = options.filter { $0.section == section }
      guard !rows.isEmpty else { continue }
      page.heading(section.words)
      page.terms(rows.map { (spelled($0, page.language), page.say($0.summary)) })
    }
  }

  /// How an option is written: `-q, --quiet` or `--title TEXT`.
  static func spelled(_ option: CommandOption, _ language: Language) -> String {
    var text = option.short.map { "-\($0), " } ?? ""
    text += "--" + option.name
    if let placeholder = option.placeholder { text += " " + placeholder.text(language) }
    return text + (option.repeats ? " …" : "")
  }
}
