import FileKit
import Synchronization

/// A server that runs beside the measuring and is killed after it.
final class BackgroundProgram: Sendable {
  private let wish = StopWish()
  private let path: String
  private let mark: String

  init(_ path: String, _ arguments: [String]) throws {
    self.path = path
    mark = arguments.first { $0.hasPrefix("/") } ?? path
    try WorkThread.start { [wish] in
      Interruption.$wish.withValue(wish) {
        _ = try? Worker.run(
          executable: path, arguments: arguments, environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
          limits: WorkerLimits(wallSeconds: 3_600))
      }
    }
  }

  func stop() {
    wish.set()
    Interruption.wait(milliseconds: 500)
  }

  /// Megabytes on a line of its own account, as `VmRSS:`.
  func memory(_ line: String) -> Double {
    for name in (try? Files.list("/proc")) ?? [] where name.allSatisfy(\.isNumber) {
      guard let command = try? Files.read("/proc/\(name)/cmdline") else { continue }
      let words = command.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      guard words.first == path, words.contains(mark),
        let status = (try? Files.read("/proc/\(name)/status")).map({ String(decoding: $0, as: UTF8.self) })
      else { continue }
      let found = status.split(separator: "\n").first { $0.hasPrefix(line) }
      return (found?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1_024
    }
    return 0
  }
}
