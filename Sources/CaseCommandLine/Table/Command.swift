import CaseWords
import CaseModel

/// One entry of the command table: the parser, the help, the completions and the manual are all made from it.
struct Command: Sendable {
  /// A command line worth copying.
  struct Example: Sendable {
    /// What to type, after the program's name.
    let line: String
    /// What it does.
    let words: Phrase

    init(_ line: String, _ words: Phrase) {
      self.line = line
      self.words = words
    }
  }

  /// The chapter of the help it stands in.
  enum Chapter: CaseIterable, Sendable {
    case file, records, links, find, dossier, safety, help

    var words: Phrase {
      switch self {
      case .file: Phrase("Empezar y ver cómo va", "Start and see how things stand")
      case .records: Phrase("Registros", "Records")
      case .links: Phrase("Vínculos", "Links")
      case .find: Phrase("Buscar y revisar", "Find and review")
      case .dossier: Phrase("Entregar y recibir", "Hand over and receive")
      case .safety: Phrase("Historia y resguardo", "History and safekeeping")
      case .help: Phrase("Ayuda", "Help")
      }
    }
  }

  /// What does the work.
  typealias Work = @Sendable (Invocation) throws -> Answer

  /// The word typed.
  var name: String
  /// Other accepted words, Spanish ones included.
  var aliases: [String] = []
  /// The chapter, for commands of the first level.
  var chapter: Chapter = .file
  /// What it does, in one line.
  var summary: Phrase
  /// What a person should know beyond the summary.
  var details: Phrase?
  /// Lines worth copying; `-h` leads with them.
  var examples: [Example] = []
  /// What stands without an option's name, in order.
  var operands: [Operand] = []
  /// The options of its own; made when asked for, because kinds have many.
  var options: @Sendable () -> [CommandOption] = { [] }
  /// Whether it changes the case file, so that `--dry-run` and `--as` mean something.
  var writes = false
  /// Whether the help leaves it out.
  var hidden = false
  /// The commands below it; made when asked for.
  var children: @Sendable () -> [Command] = { [] }
  /// What does the work; nothing for a command that only groups others.
  var work: Work?

  /// Whether a typed word calls this command; accents and case do not matter.
  func answers(to word: String) -> Bool {
    let plain = PlainWord.of(word)
    return name == plain || aliases.contains { PlainWord.of($0) == plain }
  }
}

/// Something that stands on the command line without an option's name.
struct Operand: Sendable {
  /// What stands for it in the usage line, such as `FILE`.
  var placeholder: Phrase
  /// What it is.
  var summary: Phrase
  /// Whether the command needs it.
  var required = true
  /// Whether it may stand several times.
  var repeats = false
  /// What a shell may complete it with.
  var hint: ValueHint = .nothing

  init(
    _ placeholder: Phrase, _ summary: Phrase, required: Bool = true, repeats: Bool = false, hint: ValueHint = .nothing
  ) {
    self.placeholder = placeholder
    self.summary = summary
    self.required = required
    self.repeats = repeats
    self.hint = hint
  }
}

/// What a shell may complete a value with.
enum ValueHint: Sendable, Hashable {
  case nothing
  case file
  case folder
  case words([String])
  /// The codes of the named list.
  case codes(String)
  /// The names of the lists.
  case vocabularies
}
