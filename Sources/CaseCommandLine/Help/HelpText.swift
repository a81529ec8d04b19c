import CaseWords
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
      page.terms(commands.map { ($0.name, capitalised(page.say($0.summary))) })
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

  /// The way from an empty folder to a dossier, in eight lines.
  static let overviewExamples: [Command.Example] = [
    .init(
      "init salud --title \"Personas excluidas y otras\"", Phrase("Empezar un archivo de casos", "Begin a case file")),
    .init(
      "claimant add \"Ana Ejemplo\" --institution I-1 --condition hipertension",
      Phrase("Agregar a una persona con su padecimiento", "Add a person with her condition")),
    .init(
      "evidence add oficio.pdf --title \"Oficio de respuesta\" --date \"~2006\"",
      Phrase("Guardar una prueba con su documento", "Keep an item of evidence with its document")),
    .init("link P-7#2 --proves H-4", Phrase("La página 2 de P-7 prueba el hecho H-4", "Page 2 of P-7 proves fact H-4")),
    .init("review", Phrase("Lo que falta", "What is missing")),
    .init("precedent search --condition diabetes", Phrase("Precedentes por padecimiento", "Precedents by condition")),
    .init("precedent match PE-1", Phrase("Cuáles pueden servirle, y por qué", "Which may serve her, and why")),
    .init("dossier export -o salida", Phrase("El expediente validado", "The validated dossier")),
  ]

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
    options(command.options(), &page)
    page.heading(CommandOption.Section.global.words)
    let everywhere = CommandOption.global.map { "--" + $0.name }.joined(separator: " ")
    page.paragraph(
      everywhere + page.say(Phrase(" · expediente help las explica", " · expediente help explains them")), indent: 2)
  }

  private static func show(_ example: Command.Example, _ page: inout TextPage) {
    page.line("  " + page.styled("expediente " + example.line, .cyan))
    page.paragraph(page.say(example.words), indent: 6)
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

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
