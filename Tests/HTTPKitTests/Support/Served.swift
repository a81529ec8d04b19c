import FileKit
import Glibc

@testable import HTTPKit

/// A server on a free port and curl as its client.
final class Served {
  let server: HTTPServer
  let handler: Echo
  let folder: String

  init(_ limits: HTTPBodyLimits = HTTPBodyLimits(), file: [UInt8]? = nil, connections: Int = 512) throws {
    folder = Paths.join("/tmp", Files.temporaryName())
    try Files.makeFolder(folder)
    let path = Paths.join(folder, "sent.bin")
    if let file { try Files.write(file, to: path) }
    var limits = limits
    if limits.files > 0 {
      let uploads = Paths.join(folder, "uploads")
      try Files.makeFolder(uploads)
      limits.folder = uploads
    }
    handler = Echo(limits, file: path)
    server = try HTTPServer(connections: connections, handler: handler)
  }

  deinit {
    server.stop()
    try? Files.removeTree(folder)
  }

  /// What curl got.
  struct Reply {
    /// curl's own exit, 0 when the exchange went as HTTP wants it.
    let exit: WorkerResult.Outcome
    /// The status, 0 if there was none.
    let status: Int
    let text: String
    let bytes: [UInt8]
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(server.port)\(path)" }

  /// Asks with curl; the status follows the answer on its standard error.
  func curl(_ path: String, _ options: [String] = [], input: WorkerInput = .nothing) throws -> Reply {
    let result = try Worker.run(
      executable: "/usr/bin/curl",
      arguments: ["--silent", "--globoff", "--max-time", "30", "--write-out", "%{stderr}%{http_code}"] + options
        + [address(path)],
      input: input, limits: WorkerLimits(wallSeconds: 60))
    let status = Int(String(decoding: result.errorOutput, as: UTF8.self).suffix(3)) ?? 0
    return Reply(
      exit: result.outcome, status: status, text: String(decoding: result.output, as: UTF8.self), bytes: result.output)
  }

  /// Writes a file to be sent, of so many bytes and with holes.
  func sparse(_ name: String, bytes: Int) throws -> String {
    let path = Paths.join(folder, name)
    try Files.write([], to: path)
    guard unsafe truncate(path, bytes) == 0 else { throw HTTPServerError(port: 0, code: errno) }
    return path
  }
}
