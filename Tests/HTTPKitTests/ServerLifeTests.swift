import FileKit
import Glibc
import Synchronization
import Testing

@testable import HTTPKit

@Suite struct `The life of a server` {
  @Test func `two servers cannot share a port`() throws {
    let served = try Served()
    #expect(throws: HTTPServerError(port: served.server.port, code: EADDRINUSE)) {
      try HTTPServer(port: served.server.port, handler: Echo())
    }
    #expect(try served.curl("/next").status == 200)
  }

  @Test(arguments: [-1, 65_536, Int.max])
  func `a number that is no port is refused`(port: Int) {
    #expect(throws: HTTPServerError(port: port, code: EINVAL)) { try HTTPServer(port: port, handler: Echo()) }
  }

  @Test func `it listens on the loopback address alone`() throws {
    let served = try Served()
    let table = String(decoding: try Files.read("/proc/net/tcp"), as: UTF8.self)
    let port = String(served.server.port, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 4 - port.count) + port
    let listening = table.split(separator: "\n").filter { $0.contains(":\(padded) ") && $0.contains(" 0A ") }
    #expect(listening.count == 1 && listening.allSatisfy { $0.contains("0100007F:\(padded)") })
  }

  @Test func `stopping lets a running answer finish and closes the port`() async throws {
    let served = try Served()
    let address = served.address("/slow")
    let answer = Task.detached {
      try Worker.run(
        executable: "/usr/bin/curl", arguments: ["--silent", address], limits: WorkerLimits(wallSeconds: 30))
    }
    while served.handler.begun.load(ordering: .relaxed) == 0 { usleep(5_000) }
    served.server.stop()
    #expect(String(decoding: try await answer.value.output, as: UTF8.self) == "done")
    #expect(try served.curl("/next").status == 0)
    served.server.stop()
  }

  @Test func `a silent connection does not keep the server from stopping`() throws {
    let served = try Served()
    let silent = try #require(served.connect())
    defer { close(silent) }
    let begin = ContinuousClock.now
    served.server.stop()
    #expect(ContinuousClock.now - begin < .seconds(5))
  }

  @Test func `200 connections at once are all answered`() throws {
    let served = try Served()
    let result = try Worker.run(
      executable: "/usr/bin/curl",
      arguments: [
        "--silent", "--parallel", "--parallel-immediate", "--parallel-max", "200", "--retry", "5",
        "--retry-connrefused", "--write-out", "%{http_code}\n", "--output", "/dev/null",
        served.address("/many?[1-200]"),
      ], limits: WorkerLimits(wallSeconds: 60))
    let statuses = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    #expect(statuses.count == 200 && statuses.allSatisfy { $0 == "200" }, "\(Set(statuses)) \(result.outcome)")
  }

  @Test func `200 silent connections shut nobody out for long`() throws {
    let served = try Served()
    let silent = (0..<200).compactMap { _ in served.connect() }
    defer { for number in silent { close(number) } }
    #expect(silent.count == 200)
    #expect(try served.curl("/next").status == 200)
  }
}
