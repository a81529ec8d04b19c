import CaseModel
import CaseOperations
import CaseWeb
import FileKit
import HTTPKit

/// A store of its own behind the pages, and a browser that was let in; no socket is opened.
final class Browser {
  let folder: String
  let app: WebApp
  let context: OperationContext
  private var cookies: [String: String] = [:]
  /// The browser whose store this is; nothing if it is this one's own.
  private let owner: Browser?
  static let port = 8421

  /// Opens the pages of a new store.
  ///
  /// - Parameters:
  ///   - title: of its first case, if it has one.
  ///   - language: what its pages speak until the browser chooses.
  init(title: String? = "Caso de muestra", language: Language = .spanish) throws {
    folder = Paths.join("/tmp", Files.temporaryName())
    owner = nil
    try Files.makeFolder(folder)
    let store = Paths.join(folder, "store")
    _ = try InitStore(store, memberName: "Coordinadora de Muestra", title: title).run(clock: Browser.clock)
    context = try OperationContext.open(storeAt: store, language: language, clock: Browser.clock)
    app = try WebApp(context, port: Browser.port)
    let link = app.makeLaunchLink()
    let token = String(link.split(separator: "=").last ?? "")
    keep(get("/entrar", [HTTPField("llave", token)]))
  }

  /// The same store, seen by another member in a browser of their own.
  init(seeing other: Browser, as member: String) throws {
    folder = other.folder
    owner = other
    context = try OperationContext.open(
      storeAt: Paths.join(folder, "store"), as: member, language: other.context.language, clock: Browser.clock)
    app = try WebApp(context, port: Browser.port)
    let token = String(app.makeLaunchLink().split(separator: "=").last ?? "")
    keep(get("/entrar", [HTTPField("llave", token)]))
  }

  deinit {
    app.close()
    if owner == nil { try? Files.removeTree(folder) }
  }

  /// A fixed instant, 2026-01-15T18:00:00Z.
  static let clock: @Sendable () -> Int64 = { 1_768_500_000_000 }

  /// Adds a record as an operation does, and gives its handle.
  @discardableResult
  func add(
    _ kind: RecordKind, _ fields: [String: String], file: String? = nil, links: [LinkInput] = []
  ) throws -> String {
    var operation = AddRecord(kind)
    operation.fields = fields.sorted { $0.key < $1.key }.map { FieldInput($0.key, $0.value) }
    operation.links = links
    operation.documents = file.map { [DocumentInput(path: $0)] } ?? []
    return try operation.run(in: context).record.handle
  }

  /// Writes a file beside the store.
  func file(_ name: String, _ text: String) throws -> String {
    let path = Paths.join(folder, name)
    try Files.write(Array(text.utf8), to: path)
    return path
  }

  /// The headers a browser sends with what it asks of the pages itself.
  func headers(_ more: [HTTPField] = []) -> [HTTPField] {
    let cookie = cookies.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }.joined(separator: "; ")
    return [HTTPField("host", "127.0.0.1:\(Browser.port)"), HTTPField("cookie", cookie)] + more
  }

  /// Asks for a page.
  func get(_ path: String, _ query: [HTTPField] = []) -> HTTPResponse {
    send(HTTPRequest(head: HTTPHead(method: "GET", path: path, query: query, headers: headers())))
  }

  /// Sends a form as a person does who has the page before them.
  func post(_ path: String, _ fields: [(String, String)] = [], uploads: [HTTPUpload] = []) -> HTTPResponse {
    let head = HTTPHead(
      method: "POST", path: path, headers: headers([HTTPField("origin", "http://127.0.0.1:\(Browser.port)")]))
    return send(
      HTTPRequest(
        head: head, fields: [HTTPField("_token", formToken)] + fields.map { HTTPField($0.0, $0.1) }, uploads: uploads))
  }

  /// The token that stands in the forms of the pages.
  var formToken: String {
    let page = get("/ajustes").text
    guard let start = page.firstRange(of: "name=\"_token\" value=\"")?.upperBound else { return "" }
    return String(page[start...].prefix { $0 != "\"" })
  }

  /// Follows an answer to the page it leads to.
  func follow(_ response: HTTPResponse) -> HTTPResponse {
    let parts = (response.header("Location") ?? "/").split(separator: "?", maxSplits: 1).map(String.init)
    let query =
      parts.count < 2
      ? []
      : parts[1].split(separator: "&").map { pair -> HTTPField in
        let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
        return HTTPField(sides[0], sides.count > 1 ? sides[1] : "")
      }
    return get(parts[0], query)
  }

  /// Lets the gate and the pages answer, as the server does.
  func send(_ request: HTTPRequest) -> HTTPResponse {
    if case .refuse(let response) = app.admit(request.head) { return response }
    return app.respond(to: request)
  }

  /// Takes the cookies of an answer.
  func keep(_ response: HTTPResponse) {
    for field in response.headers where field.name.lowercased() == "set-cookie" {
      let pair = field.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { cookies[pair[0]] = pair[1] }
    }
  }
}

extension HTTPResponse {
  /// The body as text.
  var text: String {
    if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
