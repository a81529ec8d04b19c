import CaseModel
import CaseWeb
import HTTPKit

/// A program that shows the key of a browser's server.
struct Program {
  let browser: Browser
  /// The key it shows; that of the server unless a test says otherwise.
  var key: String

  init(_ browser: Browser) {
    self.browser = browser
    key = browser.app.programKey
  }

  /// What came back: the status and the value.
  struct Reply {
    let status: Int
    let value: JSONValue
    let response: HTTPResponse

    /// The stable name of what could not be done.
    var code: String? { value["error"]?["code"]?.text }
  }

  /// Asks for an address under `/api/v1/`.
  func get(_ path: String, _ query: [(String, String)] = []) throws -> Reply { try send("GET", path, query) }

  /// Sends a body to an address under `/api/v1/`.
  func post(_ path: String, _ body: String, _ query: [(String, String)] = []) throws -> Reply {
    try send("POST", path, query, body: body)
  }

  /// Sends any request.
  func send(
    _ method: String, _ path: String, _ query: [(String, String)] = [], body: String? = nil,
    type: String = "application/json"
  ) throws -> Reply {
    var headers = [
      HTTPField("host", "127.0.0.1:\(Browser.port)"), HTTPField("authorization", "Bearer " + key),
    ]
    if body != nil { headers.append(HTTPField("content-type", type)) }
    let head = HTTPHead(
      method: method, path: "/api/v1/" + path, query: query.map { HTTPField($0.0, $0.1) }, headers: headers)
    let response = browser.send(HTTPRequest(head: head, body: Array((body ?? "").utf8)))
    return Reply(status: response.status, value: try JSONValue(parsing: response.text), response: response)
  }
}
