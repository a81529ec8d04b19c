import FileKit
import Testing

/// An empty folder that is removed with its test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = Paths.join("/tmp", "filekit" + Files.temporaryName())
    try Files.makeFolder(path)
  }

  func file(_ name: String) -> String { Paths.join(path, name) }

  deinit { try? Files.removeTree(path) }
}
