import HTTPKit
import Testing

/// Forms whose bytes arrive in two parts, wherever they are cut.
@Suite struct `What arrives in pieces` {
  private func request(_ path: String, type: String, body: String) -> (bytes: [UInt8], start: Int) {
    let head =
      "POST \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: \(type)\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n"
    return (Array((head + body).utf8), head.utf8.count)
  }

  @Test func `a file and a field are there once wherever the body is cut`() throws {
    let served = try Served(HTTPBodyLimits(fileBytes: 1 << 20, files: 5))
    func part(_ name: String, _ content: String, file: String? = nil) -> String {
      let named = file.map { "; filename=\"\($0)\"" } ?? ""
      return "--sep\r\nContent-Disposition: form-data; name=\"\(name)\"\(named)\r\n\r\n\(content)\r\n"
    }
    let body =
      part("a", "uno") + part("f", "papel", file: "p.txt") + part("f", "", file: "") + part("g", "x", file: "")
      + part("a", "dos") + part("a", "") + part("b", "tres") + "--sep--\r\n"
    let (bytes, start) = request("/up", type: "multipart/form-data; boundary=sep", body: body)
    let expected = """
      POST /up
      field a=uno
      field a=dos
      field a=
      field b=tres
      upload f p.txt 5 5
      upload g  1 1

      """
    for cut in start..<bytes.count {
      let answer = try served.send(bytes, cut: cut)
      #expect(answer.hasSuffix("\r\n\r\n" + expected), "\(cut - start) \(answer)")
    }
  }

  @Test func `a repeated field that was left empty stays one of them wherever the body is cut`() throws {
    let served = try Served()
    let (bytes, start) = request(
      "/f", type: "application/x-www-form-urlencoded", body: "a=&a=%41b&a=&a=&b=c%C3%B1&a=x&a=%41")
    let expected =
      "POST /f\nfield a=\nfield a=Ab\nfield a=\nfield a=\nfield b=cñ\nfield a=x\n"
      + "field a=A\n"
    for cut in start..<bytes.count {
      let answer = try served.send(bytes, cut: cut)
      #expect(answer.hasSuffix("\r\n\r\n" + expected), "\(cut - start) \(answer)")
    }
  }
}
