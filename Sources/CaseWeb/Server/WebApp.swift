import CaseModel
public import CaseOperations
import CaseWords
import FileKit
public import HTTPKit
import Synchronization

/// The pages of one store for one member, behind the gate; called from several threads at once.
public final class WebApp: HTTPHandler {
  let gate: WebGate
  let keeper: ContextKeeper
  /// The language of who has not chosen one.
  let language: Language
  private let routes: RouteTable
  let navigation = NavigationCounts()
  let facets = FacetCounts()
  let review = CaseReview()
  let jobs: JobCenter
  /// Pages of documents that were drawn.
  let pictures = PictureCache()
  /// So many pages are made at once.
  private let turns = Turns(Turns.processors)
  /// Where files lie while they arrive, inside the store, so that preserving them copies nothing across disks.
  private let uploadFolder: HeldFolder

  /// Where the launch link leads.
  static let entrance = "/entrar"

  /// Creates the pages.
  ///
  /// - Parameters:
  ///   - context: the store, and who acts.
  ///   - port: where the server listens, to know its own name.
  public init(_ context: OperationContext, port: Int) throws(OperationError) {
    uploadFolder = try context.makeTemporaryFolder()
    jobs = JobCenter(folder: try context.makeTemporaryFolder())
    keeper = ContextKeeper(context)
    language = context.language
    gate = WebGate(port: port, session: WebSession())
    routes = RouteTable(Self.allRoutes)
  }

  /// Lets go of what the pages kept on disk.
  public func close() {
    jobs.cancelAll()
    jobs.waitForAll()
    for folder in [uploadFolder, jobs.folder] { folder.remove() }
  }

  /// A link that lets one browser in, once.
  public func makeLaunchLink() -> String {
    "http://127.0.0.1:\(gate.port)\(Self.entrance)?llave=\(gate.session.makeLaunchToken())"
  }

  /// Writes a page that leads to a link, where only its owner can read it; it goes with the pages.
  ///
  /// - Returns: its path; nothing if it could not be written.
  func makeEntrance(to link: String) -> String? {
    let path = Paths.join(jobs.folder.path, "entrar.html")
    do { try Files.write(BarePage.leading(to: link, language), to: path) } catch { return nil }
    return path
  }

  /// What programs show to be let in, as long as the server runs.
  public var programKey: String { gate.session.programKey }

  /// Decides on the head alone whether a body is taken.
  public func admit(_ head: HTTPHead) -> HTTPAdmission {
    if let refusal = gate.refusal(of: head) { return .refuse(WebGate.guarding(refused(refusal, head))) }
    guard case .route(let route, _) = routes.find(head), route.takesFiles else { return .take(HTTPBodyLimits()) }
    return .take(HTTPBodyLimits(fileBytes: 16 << 30, files: 200, folder: uploadFolder.path))
  }

  /// Says why a body was not taken.
  public func refuse(_ head: HTTPHead, status: Int) -> HTTPResponse {
    let problem: RequestProblem = status == 413 ? .tooMuch : status == 507 ? .noRoom : .unreadable
    return WebGate.guarding(
      Self.isForPrograms(head)
        ? self.problem(problem, head) : BarePage.make(status, Message(problem), language(of: head)))
  }

  /// Answers a request.
  public func respond(to request: HTTPRequest) -> HTTPResponse { WebGate.guarding(answer(request)) }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    let head = request.head
    if head.path.hasPrefix("/assets/") { return asset(head) }
    if head.path == "/favicon.ico" { return HTTPResponse(204) }
    if head.path == Self.entrance { return enter(head) }
    let refusal = gate.refusal(of: request)
    // What a page of ours sent with an old token is not lost: the person sends it again.
    let mayResend = refusal == .form && gate.isOwn(head) && !Self.isForPrograms(head)
    if let refusal, !mayResend { return refused(refusal, head) }
    let language = language(of: head)
    let cookie = head.cookie(gate.cookieName) ?? ""
    let found = routes.find(head)
    if case .route(let route, _) = found, route.takesTurns {
      return turns.take { _ in answer(request, found, language, cookie) }
    }
    return answer(request, found, language, cookie, resending: mayResend)
  }

  private func answer(
    _ request: HTTPRequest, _ found: RouteTable.Finding, _ language: Language, _ cookie: String,
    resending: Bool = false
  ) -> HTTPResponse {
    let head = request.head
    do {
      let context = try keeper.context(in: language)
      let bare = WebCall(request: request, parameters: [:], context: context, app: self, cookie: cookie)
      if resending { return bare.sendAgain() }
      switch found {
      case .route(let route, let parameters):
        let call = WebCall(request: request, parameters: parameters, context: context, app: self, cookie: cookie)
        if let chosen = chosen(call) { return chosen }
        do { return try route.answer(call) } catch {
          return Self.isForPrograms(head) ? problem(error, head) : call.failure(error)
        }
      case .otherMethod(let methods):
        if Self.isForPrograms(head) { return problem(RequestProblem.otherMethod(methods), head) }
        return chosen(bare) ?? bare.onlyForms(methods, back: routes.page(above: head))
      case .nothing:
        if Self.isForPrograms(head) { return problem(RequestProblem.noSuchAddress, head) }
        return bare.notFound()
      }
    } catch {
      if Self.isForPrograms(head) { return problem(error, head) }
      return BarePage.failure(OperationError(passing: error), language)
    }
  }

  /// Remembers a language or a theme that the address chooses, and goes to the same page without it.
  private func chosen(_ call: WebCall) -> HTTPResponse? {
    guard call.request.head.method != "POST", !Self.isForPrograms(call.request.head) else { return nil }
    var cookies: [HTTPField] = []
    for (argument, name, values) in [
      ("lang", "idioma", Language.allCases.map(\.rawValue)), ("theme", "tema", ["auto", "light", "dark"]),
    ] {
      guard let value = call.argument(argument), values.contains(value) else { continue }
      cookies.append(
        HTTPField("Set-Cookie", "\(name)=\(value); Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly"))
    }
    guard !cookies.isEmpty else { return nil }
    let rest = call.request.head.query.filter { !["lang", "theme"].contains($0.name) }
    return HTTPResponse(303, cookies + [HTTPField("Location", Address.make(call.request.head.path, rest))])
  }

  /// The language a program asks for, or that the browser has chosen.
  func language(of head: HTTPHead) -> Language {
    if Self.isForPrograms(head), let wanted = head.argument("lang").flatMap({ Language(rawValue: $0) }) {
      return wanted
    }
    return head.cookie("idioma").flatMap { Language(rawValue: $0) } ?? language
  }

  private func enter(_ head: HTTPHead) -> HTTPResponse {
    if let cookie = head.cookie(gate.cookieName), gate.session.knows(cookie) {
      return HTTPResponse(303, [HTTPField("Location", "/")])
    }
    guard let cookie = gate.session.enter(with: head.argument("llave") ?? "") else {
      return refused(.stranger, head)
    }
    let given = HTTPField("Set-Cookie", "\(gate.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict")
    // A browser that comes from elsewhere, as from a file, would take a redirection for a part of that way and keep the
    // cookie back; a page of ours that leads on is a way of its own.
    if head.header("sec-fetch-site") == "cross-site" {
      let page = BarePage.leading(to: "/", language(of: head))
      return HTTPResponse(200, [given, HTTPField("Content-Type", "text/html; charset=utf-8")], .bytes(page))
    }
    return HTTPResponse(303, [given, HTTPField("Location", "/")])
  }

  private func asset(_ head: HTTPHead) -> HTTPResponse {
    guard let asset = WebAssets.at(head.path) else { return HTTPResponse(404) }
    return HTTPResponse(
      200,
      [
        HTTPField("Content-Type", asset.type), HTTPField("Cache-Control", "public, max-age=31536000, immutable"),
      ], .bytes(asset.bytes))
  }

  private func refused(_ refusal: WebGate.Refusal, _ head: HTTPHead) -> HTTPResponse {
    Self.isForPrograms(head)
      ? problem(refusal.problem, head) : BarePage.refused(refusal, language(of: head), isSent: head.method == "POST")
  }
}
