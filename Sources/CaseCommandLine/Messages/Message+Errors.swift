import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import HTTPKit

extension Message {
  /// The words of any error a command ended with.
  init(describing error: any Error) {
    switch error {
    case let problem as UsageProblem: self.init(problem)
    case let error as OperationError: self.init(error)
    case let error as StoreError: self.init(error)
    case let error as FileError: self.init(error)
    case let message as MessageError: self = message.message
    case let error as HTTPServerError: self.init(error)
    default: self = .unexpected(String(describing: type(of: error)))
    }
  }

  /// The words of an error nobody foresaw: its type, never what it holds.
  static func unexpected(_ type: String) -> Message {
    Message(
      "unexpected", Phrase("ocurrió algo que no estaba previsto", "something unforeseen happened"), why: .same(type),
      next: Phrase(
        "avise a quien mantiene el programa con esta línea y la orden, sin datos del caso",
        "report this line and the command to who maintains the program, without data of the case"))
  }
}

/// A message as an error, where a command itself sees what cannot be done.
struct MessageError: Error {
  let message: Message
}

extension Message {
  /// The words of a server that could not start.
  init(_ error: HTTPServerError) {
    self.init(
      "port-taken", Phrase("no se pudo escuchar en ese puerto", "that port could not be listened on"),
      place: .same("--port \(error.port)"), why: SystemWords.of(error.code),
      next: Phrase("expediente serve, que elige uno libre", "expediente serve, which picks a free one"))
  }
}
