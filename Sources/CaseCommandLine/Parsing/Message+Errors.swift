import CaseWords
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
      next: Phrase("expediente serve, que toma uno libre", "expediente serve, which picks a free one"))
  }
}
