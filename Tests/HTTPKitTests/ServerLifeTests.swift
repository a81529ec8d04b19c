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

  @Test func `a program of another user is not heard`() throws {
    let served = try Served()
    // Only root can become another user to try it.
    guard getuid() == 0, Files.exists("/usr/bin/setpriv") else { return }
    let result = try Worker.run(
      executable: "/usr/bin/setpriv",
      arguments: [
        "--reuid", "65534", "--clear-groups", "/usr/bin/curl", "--silent", "--max-time", "5", served.address("/secret"),
      ], limits: WorkerLimits(wallSeconds: 20))
    #expect(result.output.isEmpty && result.outcome != .exited(0))
    #expect(try served.curl("/next").status == 200)
  }

  @Test func `the kernel tells of one connection what its table tells`() throws {
    let echo = Echo()
    let server = try HTTPServer(handler: echo)
    defer { server.stop() }
    let mine = 40_000 + Int.random(in: 0..<9_000)
    try WorkThread.start {
      _ = try? Worker.run(
        executable: "/usr/bin/curl",
        arguments: ["--silent", "--local-port", "\(mine)-\(mine)", "http://127.0.0.1:\(server.port)/slow"],
        limits: WorkerLimits(wallSeconds: 20))
    }
    for _ in 0..<1_000 where echo.begun.load(ordering: .relaxed) == 0 { Interruption.wait(milliseconds: 5) }
    #expect(PeerOwner.isOursByTable(peer: mine, server: server.port))
    // Where the kernel takes no such question the table is all there is.
    if let asked = PeerOwner.asked(peer: mine, server: server.port) {
      #expect(asked)
    }
    #expect(PeerOwner.asked(peer: 1, server: server.port) != true)
    #expect(!PeerOwner.isOurs(peer: 1, server: server.port))
    #expect(PeerOwner.asked(peer: mine, server: 0) == nil)
  }

  @Test func `only one address of this machine is heard`() throws {
    let served = try Served()
    let result = try Worker.run(
      executable: "/usr/bin/curl",
      arguments: ["--silent", "--max-time", "5", "--interface", "127.0.0.2", served.address("/secret")],
      limits: WorkerLimits(wallSeconds: 20))
    #expect(result.output.isEmpty && result.outcome != .exited(0))
    #expect(try served.curl("/next").status == 200)
  }

  @Test func `the table of connections tells whose the other end is`() {
    let table = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1
         1: 0100007F:C001 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 2 1
         2: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 3 1
         3: 0100007F:C001 0100007F:0050 01 00000000:00000000 00:00000000 00000000  1002        0 4 1
         4: 0200000A:C001 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1003        0 5 1
         5: 0000000000000000FFFF00000100007F:C002 0000000000000000FFFF00000100007F:1F90 01 0:0 0:0 0 1004 0 6 1
      """
    #expect(PeerOwner.owners(in: table, peer: 0xC001, server: 0x1F90) == [1001])
    #expect(PeerOwner.owners(in: table, peer: 0xC001, server: 0) == [1001, 1002])
    #expect(PeerOwner.owners(in: table, peer: 0xC002, server: 0x1F90) == [1004])
    #expect(PeerOwner.owners(in: table, peer: 0xC003, server: 0x1F90).isEmpty)
  }

  @Test func `a server that nobody holds any more answers nobody`() throws {
    var server: HTTPServer? = try HTTPServer(handler: Echo())
    let port = try #require(server?.port)
    server = nil
    let result = try Worker.run(
      executable: "/usr/bin/curl", arguments: ["--silent", "http://127.0.0.1:\(port)/"],
      limits: WorkerLimits(wallSeconds: 30))
    #expect(result.outcome == .exited(7))
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
