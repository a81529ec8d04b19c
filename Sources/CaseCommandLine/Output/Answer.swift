import CaseModel

/// What a command says: data once as JSON and once as a page for people, notices beside it, and the number it ends with.
struct Answer: Sendable {
  /// The members of the JSON object, after `schema`.
  var members: [JSONValue.Member]
  /// Draws the page for people; called only when there is no `--json`.
  var page: @Sendable (inout TextPage) -> Void
  /// Draws what a person should read beside the data, on standard error.
  var aside: (@Sendable (inout TextPage) -> Void)?
  /// Sentences beside the data, on standard error.
  var notices: [Phrase] = []
  /// What could not be done although there is data to show, on standard error.
  var complaint: Message?
  /// The number to end with.
  var exit: ExitCode = .success

  /// Creates an answer.
  init(
    _ members: [JSONValue.Member], notices: [Phrase] = [], exit: ExitCode = .success,
    page: @escaping @Sendable (inout TextPage) -> Void
  ) {
    self.members = members
    self.notices = notices
    self.exit = exit
    self.page = page
  }

  /// Says what could not be done: a person reads it beside the data, JSON bears it within.
  mutating func complain(_ message: Message, _ language: Language) {
    complaint = message
    members.append(JSONValue.Member("error", message.json(language)["error"] ?? .null))
  }

  /// The JSON object.
  var json: JSONValue {
    .object([JSONValue.Member("schema", .string(Version.answerSchema))] + members)
  }
}

extension JSONValue.Member {
  /// A member with a text, or `null`.
  init(_ name: String, _ text: String?) { self.init(name, text.map { JSONValue.string($0) } ?? .null) }

  /// A member with a whole number, or `null`.
  init(_ name: String, _ number: Int?) { self.init(name, number.map { JSONValue.number(String($0)) } ?? .null) }

  /// A member with yes or no.
  init(_ name: String, _ flag: Bool) { self.init(name, JSONValue.bool(flag)) }
}

extension JSONValue {
  /// The value as indented JSON text, for a person's eyes.
  var indentedText: String {
    var text = ""
    indent(into: &text, depth: 0)
    return text
  }

  private func indent(into text: inout String, depth: Int) {
    let inner = String(repeating: "  ", count: depth + 1)
    let outer = String(repeating: "  ", count: depth)
    switch self {
    case .array(let elements) where !elements.isEmpty:
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        element.indent(into: &text, depth: depth + 1)
      }
      text += "\n" + outer + "]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner + JSONValue.string(member.name).jsonText + ": "
        member.value.indent(into: &text, depth: depth + 1)
      }
      text += "\n" + outer + "}"
    default: text += jsonText
    }
  }
}
