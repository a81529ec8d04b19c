import CaseWords
import CaseModel
import CaseOperations

extension Message {
  /// The words of a wrongly typed command line.
  init(_ problem: UsageProblem) {
    switch problem {
    case .unknownCommand(let word, let path, let suggestions): self = .unknownCommand(word, path, suggestions)
    case .missingCommand(let path, let choices):
      self.init(
        "missing-command",
        Phrase("falta decir qué hacer después de «", "say what to do after “") + Self.command(path)
          + Phrase("»", "”"),
        why: Phrase("puede ser ", "it can be ") + choices.joined(separator: ", "), next: Self.help(path))
    case .unknownOption(let name, let path, let suggestions):
      self.init(
        "unknown-option", Phrase("no existe la opción ", "there is no option ") + SafeText.line(name),
        why: Self.meant(suggestions), next: Self.help(path))
      if let relation = Self.linked(by: name, path) {
        why = Phrase("los vínculos no se editan", "links are not edited")
        next = Phrase(
          "expediente link CLAVE --\(relation) DESTINO; se quita con expediente unlink CLAVE DESTINO",
          "expediente link HANDLE --\(relation) TARGET; expediente unlink HANDLE TARGET removes it")
      }
    case .missingValue(let option, let path):
      self.init(
        "missing-value", Phrase("falta el valor de ", "a value is missing for ") + option,
        why: Phrase(
          "un valor que empieza con dos guiones se escribe \(option)=VALOR",
          "a value that begins with two dashes is written \(option)=VALUE"), next: Self.help(path))
    case .unexpectedValue(let option, let path):
      self.init(
        "unexpected-value", Phrase("\(option) no lleva valor", "\(option) takes no value"), next: Self.help(path))
    case .repeatedOption(let option, let path):
      self.init(
        "repeated-option", Phrase("\(option) se dio más de una vez", "\(option) was given more than once"),
        next: Self.help(path))
    case .missingOperand(let placeholder, let path):
      self.init(
        "missing-operand", Phrase("falta ", "missing: ") + placeholder, next: Self.help(path))
    case .extraOperands(let count, let path):
      self.init(
        "extra-operands",
        count == 1
          ? Phrase("sobra una palabra", "there is one word too many")
          : Phrase("sobran \(count) palabras", "there are \(count) words too many"),
        why: Phrase(
          "un texto con espacios va entre comillas", "a text with spaces stands in quotation marks"),
        next: Self.help(path))
    case .notANumber(let option):
      self.init(
        "not-a-number", Phrase("\(option) lleva un número entero", "\(option) takes a whole number"),
        next: .same("\(option) 20"))
    case .notAChoice(let option, let choices):
      self.init(
        "not-a-choice", Phrase("\(option) no admite ese valor", "\(option) does not take that value"),
        why: Phrase("puede ser ", "it can be ") + choices.joined(separator: ", "))
    case .needsOption(let options, let path):
      self.init(
        "needs-option",
        Phrase("falta una de estas opciones: ", "one of these options is missing: ") + options.joined(separator: ", "),
        next: Self.help(path))
    case .notAHandle(let expected):
      self.init(
        "not-a-handle", Phrase("eso no es una clave", "that is no handle"),
        why: Phrase("una clave es ", "a handle is ") + expected)
    case .badTarget(let option):
      self.init(
        "bad-target", Phrase("el destino de \(option) está mal escrito", "the target of \(option) is written wrongly"),
        next: Phrase("\(option) CLAVE,atributo=valor", "\(option) HANDLE,attribute=value"))
    case .badPage(let fault, let place): self.init(fault, at: place)
    case .needsConfirmation(let option, let value):
      self = .needsConfirmation(option, value)
    case .declined:
      self.init("declined", Phrase("no se hizo nada", "nothing was done"), exit: .failure)
      return
    }
    exit = .usage
  }

  /// The relation that an option of `add` makes and `edit` does not have.
  private static func linked(by option: String, _ path: [String]) -> String? {
    guard path.last == "edit", let word = path.first,
      let kind = RecordKind.allCases.first(where: { $0.description.command == word })
        ?? (word == "claimant" ? .person : nil)
    else { return nil }
    return KindOptions(kind).links.first { "--" + $0.name == option }?.relation.description.optionName
  }

  private static func unknownCommand(_ word: String, _ path: [String], _ suggestions: [String]) -> Message {
    let shown = SafeText.cut(SafeText.line(word), to: 40)
    return Message(
      "unknown-command",
      Phrase("no existe la orden «\(shown)»", "there is no command “\(shown)”")
        + (path.isEmpty ? .same("") : Phrase(" en ", " in ") + command(path)),
      why: meant(suggestions), next: help(path))
  }

  private static func command(_ path: [String]) -> String { (["expediente"] + path).joined(separator: " ") }

  private static func help(_ path: [String]) -> Phrase {
    .same((["expediente help"] + path).joined(separator: " "))
  }
}
