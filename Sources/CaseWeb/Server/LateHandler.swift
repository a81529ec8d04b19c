import HTTPKit
import Synchronization

/// Stands in for the pages until the port is known, which they need to know their own name.
final class LateHandler: HTTPHandler {
  private let handler = Mutex<(any HTTPHandler)?>(nil)

  func set(_ handler: any HTTPHandler) { self.handler.withLock { $0 = handler } }

  func admit(_ head: HTTPHead) -> HTTPAdmission {
    handler.withLock { $0 }?.admit(head) ?? .refuse(HTTPResponse(503))
  }

  func refuse(_ head: HTTPHead, status: Int) -> HTTPResponse {
    handler.withLock { $0 }?.refuse(head, status: status) ?? HTTPResponse(status)
  }

  func respond(to request: HTTPRequest) -> HTTPResponse {
    handler.withLock { $0 }?.respond(to: request) ?? HTTPResponse(503)
  }
}
