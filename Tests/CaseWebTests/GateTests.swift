import CaseModel
import CaseOperations
import FileKit
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The gate of the pages` {
  private func request(
    _ method: String = "GET", _ path: String = "/", _ headers: [HTTPField], fields: [HTTPField] = []
  ) -> HTTPRequest {
    HTTPRequest(head: HTTPHead(method: method, path: path, headers: headers), fields: fields)
  }

  @Test func `a browser that opened the link sees the pages, and the link works once`() throws {
    let browser = try Browser()
    let link = browser.app.makeLaunchLink()
    let token = HTTPField("llave", String(link.split(separator: "=").last ?? ""))
    #expect(browser.get("/").status == 200)
    let stranger = [HTTPField("host", "127.0.0.1:8421")]
    func enter() -> HTTPResponse {
      browser.send(
        HTTPRequest(head: HTTPHead(method: "GET", path: "/entrar", query: [token], headers: stranger)))
    }
    #expect(enter().status == 303)
    #expect(enter().status == 401)
  }

  @Test func `who comes from a file is led on by a page, since the cookie would not follow a redirection`() throws {
    let browser = try Browser()
    let link = browser.app.makeLaunchLink()
    let path = try #require(browser.app.makeEntrance(to: link))
    let file = try #require(try Files.information(path))
    #expect(file.permissions & 0o077 == 0)
    #expect(String(decoding: try Files.read(path), as: UTF8.self).contains("content=\"0;url=\(link)\""))
    let headers = [
      HTTPField("host", "127.0.0.1:8421"), HTTPField("sec-fetch-site", "cross-site"),
      HTTPField("sec-fetch-mode", "navigate"),
    ]
    let token = HTTPField("llave", String(link.split(separator: "=").last ?? ""))
    let answer = browser.send(
      HTTPRequest(head: HTTPHead(method: "GET", path: "/entrar", query: [token], headers: headers)))
    #expect(answer.status == 200 && answer.header("Set-Cookie") != nil && answer.text.contains("url=/\""))
  }

  @Test func `no address leads to another host or breaks out of its header`() throws {
    let browser = try Browser()
    try browser.add(.fact, ["statement": "Muestra"])
    let away = browser.get("//r/H-1", [HTTPField("lang", "es")])
    #expect(away.header("Location") == "/r/H-1")
    let broken = browser.get("/r/H-1/a\r\nSet-Cookie: x=y")
    #expect(broken.header("Location")?.hasSuffix("/a%0D%0ASet-Cookie%3A%20x%3Dy") == true)
  }

  @Test func `on the usual port a host is named without it`() {
    let gate = WebGate(port: 80, session: WebSession())
    for (host, refusal) in [
      ("127.0.0.1", WebGate.Refusal.stranger), ("localhost:80", .stranger), ("evil", .foreignHost),
    ] {
      let head = HTTPHead(
        method: "GET", path: "/", headers: [HTTPField("host", host), HTTPField("origin", "http://127.0.0.1")])
      #expect(gate.refusal(of: head) == refusal)
    }
  }

  @Test func `who has no cookie sees nothing of the file`() throws {
    let browser = try Browser(title: "Caso secreto de muestra")
    for path in ["/", "/casos", "/casos/C-1", "/api/v1/cases"] {
      let answer = browser.send(request("GET", path, [HTTPField("host", "127.0.0.1:8421")]))
      #expect(answer.status == 401)
      #expect(!answer.text.contains("secreto"))
    }
  }

  @Test(arguments: ["evil.example", "evil.example:8421", "127.0.0.1:80", "127.0.0.1", "[::1]:8421", ""])
  func `a name that is not the server's is refused, cookie or not`(host: String) throws {
    let browser = try Browser()
    let headers = browser.headers().filter { $0.name != "host" } + [HTTPField("host", host)]
    #expect(browser.send(request("GET", "/", headers)).status == 421)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1:8421", "http://127.0.0.1:9999"])
  func `what another origin asks is refused before its body is taken`(origin: String) throws {
    let browser = try Browser()
    let head = HTTPHead(
      method: "POST", path: "/actividad/deshacer", headers: browser.headers([HTTPField("origin", origin)]))
    guard case .refuse(let answer) = browser.app.admit(head) else {
      Issue.record("it was let in")
      return
    }
    #expect(answer.status == 403)
  }

  @Test func `a request that a foreign page makes finds no answer, a followed link may`() throws {
    let browser = try Browser()
    let image = browser.headers([HTTPField("sec-fetch-site", "cross-site"), HTTPField("sec-fetch-mode", "no-cors")])
    #expect(browser.send(request("GET", "/", image)).status == 403)
    let link = browser.headers([HTTPField("sec-fetch-site", "cross-site"), HTTPField("sec-fetch-mode", "navigate")])
    #expect(browser.send(request("GET", "/", link)).status == 200)
  }

  @Test(arguments: ["", "0", String(repeating: "0", count: 64)])
  func `a form without this browser's token changes nothing`(token: String) throws {
    let browser = try Browser()
    let answer = browser.send(
      request("POST", "/actividad/deshacer", browser.headers(), fields: [HTTPField("_token", token)]))
    #expect(answer.status == 403)
  }

  /// A form sent by a page of ours with a token that is not valid any more.
  private func stale(_ browser: Browser, _ headers: [HTTPField], uploads: [HTTPUpload] = []) -> HTTPResponse {
    let head = HTTPHead(method: "POST", path: "/hechos/nuevo", headers: browser.headers(headers))
    let fields = [HTTPField("_token", "0"), HTTPField("c.statement", "Lo <b>escrito</b>")]
    return browser.send(HTTPRequest(head: head, fields: fields, uploads: uploads))
  }

  @Test func `what was typed is not lost with an old token: the person sends it again`() throws {
    let browser = try Browser()
    let own = HTTPField("origin", "http://127.0.0.1:\(Browser.port)")
    let upload = HTTPUpload(field: "archivo", fileName: "oficio.pdf", path: "/nonexistent", bytes: 3)
    let answer = stale(browser, [own], uploads: [upload])
    #expect(answer.status == 403)
    let text = answer.text
    #expect(text.contains("name=\"c.statement\" value=\"Lo &lt;b&gt;escrito&lt;/b&gt;\""))
    #expect(text.contains("action=\"/hechos/nuevo\"") && text.contains("value=\"\(browser.formToken)\""))
    #expect(text.contains("oficio.pdf") && text.contains("type=\"file\" name=\"archivo\""))
    #expect(
      !text.contains("name=\"_token\" value=\"0\"") && !text.contains("http-equiv") && !text.contains("data-auto"))
    #expect(try CountRecords().run(in: browser.context)[.fact] == nil)
    let again = browser.post("/hechos/nuevo", [("c.statement", "Lo <b>escrito</b>")])
    #expect(again.status == 303)
  }

  @Test(arguments: [
    [], [HTTPField("origin", "http://evil.example")], [HTTPField("origin", "null")],
    [HTTPField("sec-fetch-site", "none")], [HTTPField("sec-fetch-site", "cross-site")],
  ])
  func `no fresh token is given for what no page of ours is known to have sent`(headers: [HTTPField]) throws {
    let browser = try Browser()
    let answer = stale(browser, headers)
    #expect(answer.status == 403 && !answer.text.contains("escrito") && !answer.text.contains(browser.formToken))
  }

  @Test func `whoever was let out while typing is told how nothing is lost`() throws {
    let browser = try Browser()
    let head = HTTPHead(
      method: "POST", path: "/hechos/nuevo",
      headers: [HTTPField("host", "127.0.0.1:8421"), HTTPField("origin", "http://127.0.0.1:8421")])
    let answer = browser.send(HTTPRequest(head: head))
    #expect(answer.status == 401 && answer.text.contains("Atrás"))
  }

  @Test(arguments: [
    ("/expediente/ver", "/expediente"), ("/hechos/marcados", "/hechos"), ("/hechos/H-1/papelera", "/hechos/H-1"),
    ("/actividad/deshacer", "/actividad"),
  ])
  func `an address that takes forms only says so when it is loaded anew, and leads back`(path: String, back: String)
    throws
  {
    let browser = try Browser()
    let answer = browser.get(path)
    #expect(answer.status == 405 && answer.header("Allow") == "POST")
    #expect(answer.text.contains("class=\"btn pri\" href=\"\(back)\""))
    #expect(browser.get(path, [HTTPField("lang", "en")]).header("Location") == path)
  }

  @Test func `every answer forbids foreign and inline script, frames and keeping`() throws {
    let browser = try Browser()
    for path in ["/", "/no-hay-tal-pagina", "/assets/none.css"] {
      let answer = browser.get(path)
      let policy = answer.header("Content-Security-Policy") ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cache-Control") == "no-store")
    }
  }

  @Test func `pages hold no inline script, style or handler`() throws {
    let browser = try Browser()
    for path in ["/", "/casos"] {
      let text = browser.get(path).text
      #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick="))
      #expect(text.components(of: "<script").count == text.components(of: "<script src=\"/assets/").count)
    }
  }
}

extension String {
  /// The places where a text stands.
  fileprivate func components(of text: String) -> [Range<String.Index>] { ranges(of: text) }
}
