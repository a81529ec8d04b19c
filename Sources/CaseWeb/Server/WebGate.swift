import HTTPKit

/// What every request must pass before anything is read for it.
///
/// Any page of the world may make a browser send requests to 127.0.0.1: the host's name, the origin, the cookie and the
/// form's token keep them out (OWASP, cross-site request forgery and DNS rebinding).
struct WebGate: Sendable {
  let port: Int
  let session: WebSession

  /// The name of the cookie; it bears the port, so that two servers on one machine do not take each other's.
  var cookieName: String { "expediente-\(port)" }

  /// Why a request is not let in.
  enum Refusal: Equatable {
    /// It names another host: someone's name server points here.
    case foreignHost
    /// Another site made it.
    case foreignOrigin
    /// The browser has not opened the link.
    case stranger
    /// The form's token is missing or another browser's.
    case form
  }

  /// Looks at a request's head.
  func refusal(of head: HTTPHead) -> Refusal? {
    let names = ["127.0.0.1", "localhost"]
    // Browsers leave out the port that is usual.
    let hosts = names.map { $0 + ":\(port)" } + (port == 80 ? names : [])
    guard let host = head.header("host"), hosts.contains(host) else { return .foreignHost }
    let isRead = head.method == "GET" || head.method == "HEAD"
    if let origin = head.header("origin"), !hosts.contains(where: { origin == "http://" + $0 }) {
      return .foreignOrigin
    }
    if let site = head.header("sec-fetch-site"), site == "cross-site" || site == "same-site" {
      // A link from elsewhere may be followed, and finds no cookie; nothing else from there is answered.
      if !isRead || head.header("sec-fetch-mode") != "navigate" { return .foreignOrigin }
    }
    if Self.isOpen(head) { return nil }
    if let key = Self.programKey(of: head) { return session.acceptsProgram(key) ? nil : .stranger }
    guard let cookie = head.cookie(cookieName), session.knows(cookie) else { return .stranger }
    return nil
  }

  /// Looks at the token of what would change something.
  func refusal(of request: HTTPRequest) -> Refusal? {
    let method = request.head.method
    if method == "GET" || method == "HEAD" { return nil }
    // No page can make a browser send this header to another origin without asking first, and it is not let.
    if let key = Self.programKey(of: request.head) { return session.acceptsProgram(key) ? nil : .stranger }
    guard let cookie = request.head.cookie(cookieName),
      let token = request.field(Self.tokenField) ?? request.head.header(Self.tokenHeader),
      session.accepts(token, for: cookie)
    else { return .form }
    return nil
  }

  /// Whether a browser says that a page of this server sent it, and not only that it does not say otherwise.
  func isOwn(_ head: HTTPHead) -> Bool {
    let isKnown = head.cookie(cookieName).map { session.knows($0) } ?? false
    return isKnown && refusal(of: head) == nil
      && (head.header("origin") != nil || head.header("sec-fetch-site") == "same-origin")
  }

  /// The key of a program that shows one, where programs ask.
  private static func programKey(of head: HTTPHead) -> String? {
    guard WebApp.isForPrograms(head), let value = head.header("authorization") else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : ""
  }

  /// The field of forms that carries the token.
  static let tokenField = "_token"
  /// The header that carries it where there is no form.
  static let tokenHeader = "x-expediente-token"

  /// What is shown to anyone on this machine: the way in, and style sheets, which say nothing of the file.
  static func isOpen(_ head: HTTPHead) -> Bool {
    (head.method == "GET" || head.method == "HEAD")
      && (head.path == WebApp.entrance || head.path.hasPrefix("/assets/") || head.path == "/favicon.ico")
  }

  /// The headers of every answer: no other origin, no inline script or style, no frame, nothing kept by the browser.
  static func guarding(_ response: HTTPResponse) -> HTTPResponse {
    var response = response
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    // Without a referrer a browser hides the origin of forms too (Fetch standard, "append a request Origin header"), and
    // the gate could not tell ours.
    var added = [
      HTTPField("Content-Security-Policy", policy), HTTPField("X-Content-Type-Options", "nosniff"),
      HTTPField("Referrer-Policy", "same-origin"), HTTPField("Cross-Origin-Opener-Policy", "same-origin"),
      HTTPField("Cross-Origin-Resource-Policy", "same-origin"), HTTPField("X-Frame-Options", "DENY"),
      HTTPField("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    ]
    if response.header("Cache-Control") == nil { added.append(HTTPField("Cache-Control", "no-store")) }
    // What an answer says for itself, as a download's own policy, stands.
    response.headers += added.filter { response.header($0.name) == nil }
    return response
  }
}
