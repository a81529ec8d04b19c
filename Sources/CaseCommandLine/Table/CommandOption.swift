import CaseWords
import CaseModel

/// One option of a command.
struct CommandOption: Sendable {
  /// The part of the help it stands in.
  enum Section: CaseIterable, Sendable {
    case main, fields, links, global

    var words: Phrase {
      switch self {
      case .main: Phrase("Opciones", "Options")
      case .fields: Phrase("Campos", "Fields")
      case .links: Phrase("Vínculos con otros registros", "Links to other records")
      case .global: Phrase("Opciones de todas las órdenes", "Options of every command")
      }
    }
  }

  /// The long name, without dashes.
  var name: String
  /// The short name, without its dash.
  var short: Character?
  /// What stands for its value; nothing for a flag.
  var placeholder: Phrase?
  /// What a shell may complete the value with.
  var hint: ValueHint = .nothing
  /// Whether it may stand several times.
  var repeats = false
  /// The part of the help.
  var section: Section = .main
  /// What it is for, in one line.
  var summary: Phrase

  /// Creates an option that takes a value.
  init(
    _ name: String, short: Character? = nil, _ placeholder: Phrase, hint: ValueHint = .nothing, repeats: Bool = false,
    section: Section = .main, _ summary: Phrase
  ) {
    self.name = name
    self.short = short
    self.placeholder = placeholder
    self.hint = hint
    self.repeats = repeats
    self.section = section
    self.summary = summary
  }

  /// Creates a flag.
  init(flag name: String, short: Character? = nil, section: Section = .main, _ summary: Phrase) {
    self.name = name
    self.short = short
    self.section = section
    self.summary = summary
  }

  /// Whether it takes a value.
  var takesValue: Bool { placeholder != nil }
}

extension CommandOption {
  /// The options every command accepts.
  static let global: [CommandOption] = [
    CommandOption(
      "store", Placeholder.folder, hint: .folder, section: .global,
      Phrase(
        "carpeta del archivo de casos; si no, EXPEDIENTE_STORE o la primera hacia arriba",
        "folder of the case file; else EXPEDIENTE_STORE or the first one upward")),
    CommandOption(
      flag: "json", section: .global,
      Phrase(
        "respuesta y errores en JSON, \"schema\":\"expediente.v1\"",
        "answer and errors in JSON, \"schema\":\"expediente.v1\"")),
    CommandOption(
      "lang", Phrase("es|en", "es|en"), hint: .words(["es", "en"]), section: .global,
      Phrase(
        "idioma; si no, EXPEDIENTE_LANG, LC_ALL, LC_MESSAGES o LANG; si no, español",
        "language; else EXPEDIENTE_LANG, LC_ALL, LC_MESSAGES or LANG; else Spanish")),
    CommandOption(
      flag: "dry-run", section: .global,
      Phrase("mostrar lo que haría, sin escribir nada", "show what it would do and write nothing")),
    CommandOption(
      flag: "no-input", section: .global, Phrase("no preguntar nunca", "never ask")),
    CommandOption(
      "as", Phrase("MIEMBRO", "MEMBER"), section: .global,
      Phrase(
        "miembro que actúa, M-1; si no, EXPEDIENTE_MEMBER o el único que hay",
        "acting member, M-1; else EXPEDIENTE_MEMBER or the only one there is")),
    CommandOption(
      flag: "no-color", section: .global,
      Phrase("sin colores; también con NO_COLOR o TERM=dumb", "no colours; also with NO_COLOR or TERM=dumb")),
    CommandOption(
      flag: "quiet", short: "q", section: .global,
      Phrase("sólo datos y errores, sin avisos", "only data and errors, no notices")),
    CommandOption(flag: "help", short: "h", section: .global, Phrase("mostrar esta ayuda", "show this help")),
    CommandOption(flag: "version", section: .global, Phrase("mostrar la versión", "show the version")),
  ]
}

/// What stands for a value in usage lines.
enum Placeholder {
  static let text = Phrase("TEXTO", "TEXT")
  static let number = Phrase("N", "N")
  static let date = Phrase("FECHA", "DATE")
  static let file = Phrase("ARCHIVO", "FILE")
  static let folder = Phrase("CARPETA", "DIR")
  static let handle = Phrase("CLAVE", "HANDLE")
  static let code = Phrase("CÓDIGO", "CODE")
  static let target = Phrase("DESTINO", "TARGET")
}
