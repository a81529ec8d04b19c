import FileKit
import Glibc
import HTTPKit
import Synchronization
import Testing

@Suite struct `What arrives at the server` {
  @Test func `a request is answered with bytes and headers`() throws {
    let served = try Served()
    let reply = try served.curl("/sample", ["--include"])
    #expect(reply.status == 200 && reply.exit == .exited(0))
    #expect(reply.text.contains("GET /sample\n") && reply.text.contains("X-Sample: 1"))
  }

  @Test func `HEAD has the headers and the length of GET and no body`() throws {
    let served = try Served()
    let reply = try served.curl("/sample", ["--head"])
    #expect(reply.status == 200)
    // The answer to GET would be `GET /sample` and a line's end; that to HEAD names HEAD.
    #expect(reply.text.contains("Content-Length: \("HEAD /sample\n".utf8.count)"))
    #expect(!reply.text.contains("HEAD /sample"))
  }

  @Test func `one connection serves several requests`() throws {
    let served = try Served()
    let result = try Worker.run(
      executable: "/usr/bin/curl",
      arguments: [
        "--silent", "--write-out", "%{num_connects}\n", served.address("/a"), served.address("/b"),
        "--output", "/dev/null", "--output", "/dev/null",
      ], limits: WorkerLimits(wallSeconds: 30))
    #expect(String(decoding: result.output, as: UTF8.self) == "1\n0\n")
  }

  @Test func `arguments are decoded once, as UTF-8, with their order and repetitions`() throws {
    let served = try Served()
    let reply = try served.curl("/d%C3%ADa/a+b?q=ni%C3%B1o+%2B+ni%C3%B1a&q=2&vac%C3%ADo=&solo&p=%2541&nul=a%00b")
    #expect(
      reply.text == """
        GET /día/a+b
        query q=niño + niña
        query q=2
        query vacío=
        query solo=
        query p=%41
        query nul=a\u{FFFD}b

        """)
  }

  @Test func `a zero in the path does not cut it short and make it another`() throws {
    let served = try Served()
    #expect(try served.curl("/a%00b").text == "GET /a\u{FFFD}b\n")
    #expect(try served.curl("/a%zz%4").text == "GET /a%zz%4\n")
  }

  @Test func `a form's fields are decoded as UTF-8, with plus, percent and zero`() throws {
    let served = try Served()
    let reply = try served.curl(
      "/form", ["--data-binary", "nombre=Mar%C3%ADa+Mu%C3%B1oz&suma=1%2B1&nul=a%00b&vac%C3%ADo=&nombre=otra"])
    #expect(
      reply.text == """
        POST /form
        field nombre=María Muñoz
        field suma=1+1
        field nul=a<0>b
        field vacío=
        field nombre=otra

        """)
  }

  @Test func `a body that is no form arrives as it is`() throws {
    let served = try Served()
    let reply = try served.curl(
      "/json", ["--header", "Content-Type: application/json", "--data-binary", "@-"], input: .bytes(Array("{}\n".utf8)))
    #expect(reply.text == "POST /json\nbody 3\n")
  }

  @Test func `a file goes to the disk as it arrives and is gone when the answer is`() throws {
    let served = try Served(HTTPBodyLimits(fileBytes: 256 << 20, files: 3))
    let large = try served.sparse("large.bin", bytes: 64 << 20)
    let small = try served.sparse("small.bin", bytes: 5)
    let reply = try served.curl(
      "/upload",
      ["--form", "título=Oficio", "--form", "uno=@\(large);filename=oficio ñ.pdf", "--form", "dos=@\(small)"])
    #expect(reply.status == 200)
    #expect(
      reply.text == """
        POST /upload
        field título=Oficio
        upload uno oficio ñ.pdf 67108864 67108864
        upload dos small.bin 5 5

        """)
    let paths = served.handler.seen.withLock { $0 }
    #expect(paths.count == 2)
    for path in paths { #expect(waits { !Files.exists(path) }) }
  }

  @Test func `an empty file field is none, an empty file is one`() throws {
    let served = try Served(HTTPBodyLimits(fileBytes: 1 << 20, files: 3))
    let empty = try served.sparse("empty.txt", bytes: 0)
    let reply = try served.curl("/upload", ["--form", "uno=@/dev/null;filename=", "--form", "dos=@\(empty)"])
    #expect(reply.text == "POST /upload\nupload dos empty.txt 0 0\n")
  }

  @Test func `a form that breaks off is refused, not half taken`() throws {
    let served = try Served(HTTPBodyLimits(fileBytes: 1 << 20, files: 3))
    let body = "--sep\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nhalf of it"
    let reply = try served.curl(
      "/upload", ["--header", "Content-Type: multipart/form-data; boundary=sep", "--data-binary", "@-"],
      input: .bytes(Array(body.utf8)))
    #expect(reply.status == 400)
  }

  /// Whether something becomes true within a second: the server tidies up after its answer has been sent.
  private func waits(for condition: () -> Bool) -> Bool {
    for _ in 0..<100 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }
}
