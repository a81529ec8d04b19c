import CaseOperations
import HTTPKit

/// Short addresses of records, by handle alone: `/r/P-7` leads to `/pruebas/P-7`.
enum RecordLink {
  static var routes: [Route] {
    [
      .get("/r/:handle") { call in try go(call, "") },
      .get("/r/:handle/:what") { call in try go(call, "/" + Address.encode(call.parameter("what"))) },
    ]
  }

  private static func go(_ call: WebCall, _ rest: String) throws -> HTTPResponse {
    let detail = try ShowRecord(call.parameter("handle")).run(in: call.context)
    return call.redirect(detail.record.path + rest + Address.make("", call.request.head.query))
  }
}
