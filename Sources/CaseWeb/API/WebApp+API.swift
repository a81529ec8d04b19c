import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

extension WebApp {
  /// Whether a program asks, which is answered in JSON whatever happens.
  static func isForPrograms(_ head: HTTPHead) -> Bool { head.path.hasPrefix(APIRoute.base + "/") }

  /// What a program is told that could not be done.
  func problem(_ error: any Error, _ head: HTTPHead) -> HTTPResponse {
    let language = language(of: head)
    let (status, message): (Int, Message) =
      if let problem = error as? RequestProblem { (problem.status, Message(problem)) } else {
        (OperationError(passing: error).status, Message(OperationError(passing: error)))
      }
    var headers: [HTTPField] = []
    if case .otherMethod(let methods)? = error as? RequestProblem {
      headers.append(HTTPField("Allow", methods.joined(separator: ", ")))
    }
    if status == 401 { headers.append(HTTPField("WWW-Authenticate", "Bearer")) }
    return APICall.response(status, message.json(language), headers)
  }
}

extension WebGate.Refusal {
  /// The refusal as programs are told of it.
  var problem: RequestProblem {
    switch self {
    case .foreignHost: .foreignHost
    case .foreignOrigin: .foreignOrigin
    case .stranger: .stranger
    case .form: .noToken
    }
  }
}
