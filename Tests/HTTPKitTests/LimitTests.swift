import FileKit
import HTTPKit
import Testing

@Suite struct `What the server does not take` {
  private let json = ["--header", "Content-Type: application/json", "--data-binary", "@-"]

  @Test func `a body that is too long is refused, and its sender hears so although more is sent`() throws {
    let served = try Served(HTTPBodyLimits(fieldBytes: 1_000))
    let long = Array(repeating: UInt8(ascii: "x"), count: 8 << 20)
    #expect(try served.curl("/json", json, input: .bytes(Array(long.prefix(1_000)))).status == 200)
    for (options, start) in [(json, ""), (["--data-binary", "@-"], "a=")] {
      let reply = try served.curl("/long", options, input: .bytes(Array(start.utf8) + long))
      #expect(reply.status == 413 && reply.exit == .exited(0))
    }
  }

  @Test func `too many fields are refused`() throws {
    let served = try Served(HTTPBodyLimits(fields: 3))
    #expect(try served.curl("/form", ["--data", "a=1&b=2&c=3"]).status == 200)
    let reply = try served.curl("/form", ["--data", "a=1&b=2&c=3&d=4"])
    #expect(reply.status == 413 && reply.exit == .exited(0))
  }

  @Test func `files that are too large or too many are refused and leave nothing behind`() throws {
    let served = try Served(HTTPBodyLimits(fileBytes: 1 << 20, files: 2))
    let large = try served.sparse("large.bin", bytes: 16 << 20)
    let small = try served.sparse("small.bin", bytes: 5)
    for form in [["a=@\(large)"], ["a=@\(small)", "b=@\(small)", "c=@\(small)"]] {
      let reply = try served.curl("/upload", form.flatMap { ["--form", $0] })
      #expect(reply.status == 413 && reply.exit == .exited(0))
    }
    #expect(try Files.list(Paths.join(served.folder, "uploads")).isEmpty)
  }

  @Test func `where no file is taken, one is refused`() throws {
    let served = try Served()
    let small = try served.sparse("small.bin", bytes: 5)
    #expect(try served.curl("/form", ["--form", "a=@\(small)"]).status == 413)
  }

  @Test func `what is refused by its head is refused before its body is sent`() throws {
    let served = try Served()
    let large = try served.sparse("large.bin", bytes: 32 << 20)
    let reply = try served.curl("/refused", ["--header", "Expect: 100-continue", "--upload-file", large])
    #expect(reply.status == 403 && reply.text == "no")
    // One that does not ask first is told so all the same.
    let hasty = try served.curl("/refused", ["--header", "Expect:", "--data-binary", "@\(large)"])
    #expect(hasty.status == 403)
    #expect(try served.curl("/next").status == 200)
  }

  @Test func `headers beyond all measure are refused, and the next request is answered`() throws {
    let served = try Served()
    let header = "X-Long: " + String(repeating: "x", count: 100_000)
    #expect(try served.curl("/", ["--header", header]).status == 431)
    let path = "/" + String(repeating: "y", count: 100_000)
    #expect([414, 431].contains(try served.curl(path).status))
    #expect(try served.curl("/next").status == 200)
  }

  @Test(arguments: [
    "GET", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
  ])
  func `what is no HTTP harms nobody`(bytes: String) throws {
    let served = try Served()
    _ = try served.send(Array(bytes.utf8))
    #expect(try served.curl("/next").status == 200)
  }

  @Test func `a request whose end can be read in two ways is not taken for two requests`() throws {
    let served = try Served()
    for head in [
      "Content-Length: 4\r\nContent-Length: 30\r\n", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
    ] {
      let text =
        "POST /one HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n" + head
        + "\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
      let answer = try served.send(Array(text.utf8))
      #expect(answer.contains("HTTP/1.1 400") && !answer.contains("GET /smuggled"), "\(answer)")
    }
  }
}
