import FileKit

/// A folder that exists for one test.
enum Scratch {
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = Paths.join(Environment.value("TMPDIR") ?? "/tmp", "dossier-tests-" + Files.temporaryName())
    try Files.makeFolder(folder)
    defer { try? Files.removeTree(folder) }
    return try body(folder)
  }
}
