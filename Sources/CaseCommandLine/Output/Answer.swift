import CaseWords
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
  var json: JSONValue { AnswerJSON.answer(members) }
}
