import FileKit
import HTTPKit
import Synchronization

/// Answers with what it was asked, line by line, so that a client can see what arrived.
final class Echo: HTTPHandler {
  let limits: HTTPBodyLimits
  /// The file that `/file` sends.
  let file: String
  /// How many requests of `/slow` have begun.
  let begun = Atomic<Int>(0)
  /// Where uploads lay while they were answered.
  let seen = Mutex<[String]>([])

  init(_ limits: HTTPBodyLimits = HTTPBodyLimits(), file: String = "/nowhere") {
    self.limits = limits
    self.file = file
  }

  func admit(_ head: HTTPHead) -> HTTPAdmission {
    head.path == "/refused" ? .refuse(HTTPResponse(403, [], .bytes(Array("no".utf8)))) : .take(limits)
  }

  func respond(to request: HTTPRequest) -> HTTPResponse {
    switch request.head.path {
    case "/file": return HTTPResponse(200, [HTTPField("Content-Type", "application/octet-stream")], .file(file))
    case "/slow":
      begun.wrappingAdd(1, ordering: .relaxed)
      Interruption.wait(milliseconds: 400)
      return HTTPResponse(200, [], .bytes(Array("done".utf8)))
    default: return HTTPResponse(200, [HTTPField("X-Sample", "1")], .bytes(Array(lines(request).utf8)))
    }
  }

  private func lines(_ request: HTTPRequest) -> String {
    var lines = ["\(request.head.method) \(request.head.path)"]
    lines += request.head.query.map { "query \($0.name)=\(shown($0.value))" }
    lines += request.fields.map { "field \($0.name)=\(shown($0.value))" }
    for upload in request.uploads {
      seen.withLock { $0.append(upload.path) }
      let onDisk = (try? Files.read(upload.path))?.count ?? -1
      lines.append("upload \(upload.field) \(upload.fileName) \(upload.bytes) \(onDisk)")
    }
    if !request.body.isEmpty { lines.append("body \(request.body.count)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Control characters as their numbers, so that they can be read in an answer.
  private func shown(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 0x20 ? "<\($0.value)>" : String($0) }.joined()
  }
}
