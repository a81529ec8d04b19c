package import CaseModel

/// A message about something that could not be done: what, where, why, and what to type next.
///
/// It never holds a personal value, a title or the text of a record.
package struct Message: Sendable {
  /// A stable name for scripts, in kebab case.
  package var code: String
  /// What could not be done.
  package var what: Phrase
  /// Where: the option, field, line or record concerned.
  package var place: Phrase?
  /// Why.
  package var why: Phrase?
  /// What to do or type next.
  package var next: Phrase?
  /// The number the command ends with.
  package var exit: ExitCode

  package init(
    _ code: String, _ what: Phrase, place: Phrase? = nil, why: Phrase? = nil, next: Phrase? = nil,
    exit: ExitCode = .failure
  ) {
    self.code = code
    self.what = what
    self.place = place
    self.why = why
    self.next = next
    self.exit = exit
  }

  /// The words of an error nobody foresaw: its type, never what it holds.
  package static func unexpected(_ type: String) -> Message {
    Message(
      "unexpected", Phrase("ocurrió algo que no estaba previsto", "something unforeseen happened"), why: .same(type),
      next: Phrase(
        "avise a quien mantiene el programa con esta línea y la orden, sin datos del caso",
        "report this line and the command to who maintains the program, without data of the case"))
  }

  /// The message as one line.
  package func line(_ language: Language) -> String {
    var pieces = [what.text(language)]
    for piece in [place, why].compactMap({ $0 }) { pieces.append(piece.text(language)) }
    if let next { pieces.append(Phrase("siguiente: ", "next: ").text(language) + next.text(language)) }
    return pieces.joined(separator: " · ")
  }

  /// The message as a JSON answer.
  package func json(_ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member("code", code), JSONValue.Member("exit", Int(exit.rawValue)),
      JSONValue.Member("message", what.text(language)),
    ]
    for (name, phrase) in [("where", place), ("why", why), ("next", next)] {
      if let phrase { members.append(JSONValue.Member(name, phrase.text(language))) }
    }
    return .object([
      JSONValue.Member("schema", RecordJSON.answerSchema), JSONValue.Member("error", .object(members)),
    ])
  }
}

extension Phrase {
  /// A text that is the same in both languages: a command line, a name of an option.
  package static func same(_ text: String) -> Phrase { Phrase(text, text) }

  /// The phrase with another after it.
  package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.es + right.es, left.en + right.en) }

  /// The phrase with a text after it that is the same in both languages.
  package static func + (left: Phrase, right: String) -> Phrase { Phrase(left.es + right, left.en + right) }
}
