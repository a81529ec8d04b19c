import FileKit

/// An empty folder that is removed with its test.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = Paths.join("/tmp", "dossier" + Files.temporaryName())
    try Files.makeFolder(path)
  }

  func file(_ name: String) -> String { Paths.join(path, name) }

  /// Writes a file and returns its path.
  @discardableResult func write(_ text: String, as name: String) throws -> String {
    try Files.write(Array(text.utf8), to: file(name))
    return file(name)
  }

  deinit { try? Files.removeTree(path) }
}
