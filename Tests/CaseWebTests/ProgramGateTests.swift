import CaseModel
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `What programs are refused` {
  @Test func `who shows no key, another or half of one sees and changes nothing`() throws {
    let browser = try Browser(title: "Caso secreto de muestra")
    var program = Program(browser)
    let key = program.key
    for wrong in ["", "0", String(key.dropLast()), String(repeating: "0", count: 64), key + "0"] {
      program.key = wrong
      let reply = try program.get("cases")
      #expect(reply.status == 401 && reply.code == "stranger" && !reply.response.text.contains("secreto"))
      #expect(reply.response.header("WWW-Authenticate") == "Bearer")
      #expect(try program.post("records", #"{"kind":"fact","fields":{"statement":"x"}}"#).status == 401)
    }
    program.key = key
    #expect(try program.get("cases").status == 200)
    #expect(try program.get("facts").value["total"]?.text == "0")
  }

  @Test func `the key opens no page and excuses no foreign host or origin`() throws {
    let browser = try Browser()
    let key = HTTPField("authorization", "Bearer " + browser.app.programKey)
    let host = HTTPField("host", "127.0.0.1:\(Browser.port)")
    func status(_ path: String, _ headers: [HTTPField]) -> Int {
      browser.send(HTTPRequest(head: HTTPHead(method: "GET", path: path, headers: headers))).status
    }
    #expect(status("/", [host, key]) == 401)
    #expect(status("/api/v1/status", [host, key]) == 200)
    #expect(status("/api/v1/status", [HTTPField("host", "evil.example"), key]) == 421)
    #expect(status("/api/v1/status", [host, key, HTTPField("origin", "http://evil.example")]) == 403)
  }

  @Test func `a browser's cookie reads, and writes only with the token of its forms`() throws {
    let browser = try Browser()
    func send(_ more: [HTTPField]) -> HTTPResponse {
      let headers = browser.headers([HTTPField("content-type", "application/json")] + more)
      return browser.send(
        HTTPRequest(
          head: HTTPHead(method: "POST", path: "/api/v1/records", headers: headers),
          body: Array(#"{"kind":"fact","fields":{"statement":"x"}}"#.utf8)))
    }
    #expect(browser.get("/api/v1/facts").status == 200)
    #expect(send([]).status == 403)
    #expect(send([HTTPField("x-expediente-token", browser.formToken)]).status == 200)
  }

  @Test func `an argument that is not described is refused, not passed over`() throws {
    let program = Program(try Browser())
    let reply = try program.get("persons", [("condicion", "diabetes")])
    #expect(reply.status == 400 && reply.code == "unknown-argument")
    #expect(!reply.response.text.contains("diabetes"))
    for (name, value) in [
      ("limit", "0"), ("limit", "1001"), ("limit", "x"), ("offset", "-1"), ("removed", "maybe"),
      ("lang", "fr"), ("has-condition", ""),
    ] {
      #expect(try program.get("persons", [(name, value)]).code == "wrong-type", "\(name)=\(value)")
    }
    #expect(try program.get("search").code == "missing-member")
    #expect(try program.send("DELETE", "links", [("from", "P-1")]).code == "missing-member")
  }

  @Test(arguments: [
    (#"{"kind": "fact", "fields": {"statement": "x"}"#, "malformed-json"),
    (#"{"kind": "fact", "kind": "fact"}"#, "malformed-json"), ("[]", "malformed-json"), ("", "malformed-json"),
    ("{\"kind\": \"fact\"} x", "malformed-json"),
    (String(repeating: "[", count: 100_000), "malformed-json"),
    (#"{"fields": {}}"#, "missing-member"), (#"{"kind": "nothing"}"#, "wrong-type"), (#"{"kind": 7}"#, "wrong-type"),
    (#"{"kind": "fact", "fields": []}"#, "wrong-type"), (#"{"kind": "fact", "feilds": {}}"#, "unknown-member"),
    (#"{"kind": "fact", "access": "all"}"#, "wrong-type"),
    (#"{"kind": "fact", "links": [{"relation": "proves"}]}"#, "missing-member"),
    (#"{"kind": "fact", "links": [{"relation": "proves", "other": "H-1", "x": 1}]}"#, "unknown-member"),
    (#"{"kind": "fact", "links": ["H-1"]}"#, "wrong-type"),
  ])
  func `a body that is not as described is refused and writes nothing`(body: String, code: String) throws {
    let program = Program(try Browser())
    let reply = try program.post("records", body)
    #expect(reply.status == 400 && reply.code == code, "\(reply.value.jsonText)")
    #expect(try program.get("facts").value["total"]?.text == "0")
  }

  @Test(arguments: [
    #"{"statement": "x", "nothing": 1}"#, #"{"statement": 5}"#, #"{"statement": "x", "date": "30/02/2026"}"#,
    #"{"statement": ["x"]}"#, "{}", #"{"statement": "x", "documents": []}"#,
  ])
  func `a field that is not the kind's, or whose value does not fit, is refused`(fields: String) throws {
    let program = Program(try Browser())
    let reply = try program.post("records", #"{"kind": "fact", "fields": \#(fields)}"#)
    #expect(reply.status == 422, "\(reply.value.jsonText)")
    #expect(try program.get("facts").value["total"]?.text == "0")
  }

  @Test func `what is not there is not found, and what cannot be asked for is told`() throws {
    let program = Program(try Browser())
    #expect(try program.post("undo", #"{"batch": 562949953421311}"#).status == 404)
    #expect(try program.get("facts", [("removed", "true"), ("number", "1")]).code == "trash-unfiltered")
  }

  @Test func `no program can make a record hold bytes it never brought`() throws {
    let program = Program(try Browser())
    let digest = String(repeating: "a", count: 64)
    let reply = try program.post(
      "records", #"{"kind": "evidence", "fields": {"title": "x", "documents": [{"sha256": "\#(digest)"}]}}"#)
    #expect(reply.status == 422)
  }

  @Test func `a body of another type, an address that is none and another method are told in JSON`() throws {
    let program = Program(try Browser())
    #expect(try program.send("POST", "records", body: "kind=fact", type: "text/plain").status == 415)
    #expect(try program.send("POST", "records").status == 415)
    #expect(try program.get("nothing").code == "no-such-address")
    let other = try program.send("PUT", "records", body: "{}")
    #expect(other.status == 405 && other.response.header("Allow") == "POST")
  }

  @Test func `what was too long is told on a page to people and in JSON to programs`() throws {
    let browser = try Browser()
    func refused(_ path: String) -> HTTPResponse {
      browser.app.refuse(HTTPHead(method: "POST", path: path), status: 413)
    }
    #expect(refused("/api/v1/records").text.contains("\"too-much\""))
    let page = refused("/importar")
    #expect(page.status == 413 && page.text.contains("<h1>") && page.text.contains("No se guardó nada."))
    #expect(page.header("Content-Security-Policy") != nil)
  }
}
