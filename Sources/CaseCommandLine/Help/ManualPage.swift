import CaseWords
import CaseModel

/// The manual page in the language of `man`, made from the command table.
enum ManualPage {
  /// The whole page.
  static func text(_ tree: CommandTree) -> String {
    var page = Roff()
    page.request("TH", "EXPEDIENTE", "1", "", "expediente " + Version.number, tree.say(Phrase("Manual", "Manual")))
    page.section(tree.say(Phrase("NOMBRE", "NAME")))
    page.text("expediente \\- ", raw: true)
    page.text(tree.say(Phrase("archivo de casos de litigio estratégico", "case files of strategic litigation")))
    page.section(tree.say(Phrase("SINOPSIS", "SYNOPSIS")))
    page.request("B", "expediente")
    page.text(tree.say(Phrase("ORDEN [opciones]", "COMMAND [options]")))
    page.section(tree.say(Phrase("DESCRIPCIÓN", "DESCRIPTION")))
    page.text(
      tree.say(
        Phrase(
          "Reúne personas, pruebas, escritos y precedentes, los vincula, guarda cada versión, exporta el expediente en XML validado y busca precedentes por padecimiento. Los datos salen por la salida estándar; lo demás, por la de errores.",
          "Gathers people, evidence, filings and precedents, links them, keeps every version, exports the dossier as validated XML and searches precedents by condition. Data goes to standard output, everything else to standard error."
        )))
    options(CommandOption.global, tree, &page)
    page.section(tree.say(Phrase("ÓRDENES", "COMMANDS")))
    for node in tree.nodes where node.command.work != nil { command(node, tree, &page) }
    page.section(tree.say(Phrase("CÓDIGOS DE SALIDA", "EXIT STATUS")))
    for code in ExitCode.allCases { page.item(String(code.rawValue), tree.say(code.meaning)) }
    page.section(tree.say(Phrase("ENTORNO", "ENVIRONMENT")))
    for (name, words) in environment { page.item(name, tree.say(words)) }
    return page.text
  }

  private static let environment: [(String, Phrase)] = [
    ("EXPEDIENTE_STORE", Phrase("carpeta del archivo de casos", "folder of the case file")),
    ("EXPEDIENTE_LANG", Phrase("idioma: es o en", "language: es or en")),
    ("EXPEDIENTE_MEMBER", Phrase("miembro que actúa", "acting member")),
    ("NO_COLOR", Phrase("si no está vacía, sin colores", "no colours unless empty")),
  ]

  private static func command(_ node: CommandTree.Node, _ tree: CommandTree, _ page: inout Roff) {
    let helper = TextPage(language: tree.language)
    page.request("SS", HelpText.usage(node.command, name: node.name, helper))
    page.text(tree.say(node.command.summary) + ".")
    if let details = node.command.details { page.text(tree.say(details)) }
    for operand in node.command.operands { page.item(tree.say(operand.placeholder), tree.say(operand.summary)) }
    for option in node.command.options() {
      page.item(HelpText.spelled(option, tree.language), tree.say(option.summary))
    }
    if !node.command.examples.isEmpty {
      for example in node.command.examples { page.item("expediente " + example.line, tree.say(example.words)) }
    }
  }

  private static func options(_ options: [CommandOption], _ tree: CommandTree, _ page: inout Roff) {
    page.section(tree.say(Phrase("OPCIONES", "OPTIONS")))
    for option in options { page.item(HelpText.spelled(option, tree.language), tree.say(option.summary)) }
  }
}

/// Text in the language of `man`, with what it would misread escaped.
struct Roff {
  /// What was written.
  private(set) var text = ""

  /// Adds a request with its arguments in quotation marks.
  mutating func request(_ name: String, _ arguments: String...) {
    text += "." + name
    for argument in arguments { text += " \"" + Self.escaped(argument) + "\"" }
    text += "\n"
  }

  /// Begins a section.
  mutating func section(_ title: String) { request("SH", title) }

  /// Adds a line of text.
  mutating func text(_ line: String, raw: Bool = false) {
    text += raw ? line : Self.escaped(line) + "\n"
  }

  /// Adds a term and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n"
    text += "\\fB" + Self.escaped(term) + "\\fR\n"
    text += Self.escaped(meaning) + "\n"
  }

  /// The text with dashes, backslashes and quotation marks kept, and no line that begins like a request.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
