import CaseModel
import CaseOperations
import DocumentStore
import FileKit

extension Message {
  /// The words of any error a command ended with.
  init(describing error: any Error) {
    switch error {
    case let problem as UsageProblem: self.init(problem)
    case let error as OperationError: self.init(error)
    case let error as StoreError: self.init(error)
    case let error as FileError: self.init(error)
    case let message as MessageError: self = message.message
    default: self = .unexpected(error)
    }
  }

  /// The words of an error nobody foresaw: its type, never what it holds.
  static func unexpected(_ error: any Error) -> Message {
    Message(
      "unexpected", Phrase("ocurrió algo que no estaba previsto", "something unforeseen happened"),
      why: .same(String(describing: type(of: error))),
      next: .same("expediente check"))
  }
}

/// A message as an error, where a command itself sees what cannot be done.
struct MessageError: Error {
  let message: Message
}
