internal import CMicroHTTPD
internal import Synchronization

/// One request on its way in and its answer on the way out; used by the thread of its connection alone.
final class Exchange {
  private let hearing: Hearing
  private let head: HTTPHead
  private var body: BodyIntake?
  private var isAnswered = false

  init(_ hearing: Hearing, _ head: HTTPHead) {
    self.hearing = hearing
    self.head = head
    hearing.open.wrappingAdd(1, ordering: .relaxed)
  }

  /// Takes up a request, or refuses it before its body is sent.
  func begin(_ connection: OpaquePointer) -> MHD_Result {
    if head.isAmbiguous { return unsafe answer(hearing.handler.refuse(head, status: 400), connection) }
    switch hearing.handler.admit(head) {
    case .refuse(let response): return unsafe answer(response, connection)
    case .take(let limits):
      unsafe body = BodyIntake(connection, head, limits)
      return .YES
    }
  }

  /// Takes a part of the body; with none left, answers.
  func go(on bytes: UnsafeRawBufferPointer, _ connection: OpaquePointer) -> MHD_Result {
    // A request that was refused at once is still read to its end.
    guard !isAnswered else { return .YES }
    if unsafe !bytes.isEmpty {
      unsafe body?.take(bytes)
      return .YES
    }
    let request = body?.finish(head) ?? .success(HTTPRequest(head: head))
    switch request {
    case .success(let request): return unsafe answer(hearing.handler.respond(to: request), connection)
    case .failure(let refusal):
      return unsafe answer(hearing.handler.refuse(head, status: refusal.status), connection)
    }
  }

  /// Lets go of what the request brought.
  func end() {
    body = nil
    hearing.open.wrappingSubtract(1, ordering: .relaxed)
  }

  private func answer(_ response: HTTPResponse, _ connection: OpaquePointer) -> MHD_Result {
    isAnswered = true
    guard var prepared = PreparedResponse(response, head) else { return .NO }
    if hearing.isClosing.load(ordering: .relaxed) { prepared.add("Connection", "close") }
    return unsafe prepared.queue(connection)
  }
}
