import FileKit
import Testing

/// An empty folder that is removed with its test, and Python's way of making zips in it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = Paths.join("/tmp", "archivekit" + Files.temporaryName())
    try Files.makeFolder(path)
  }

  func file(_ name: String) -> String { Paths.join(path, name) }

  /// Writes a file without waiting for the disk.
  func put(_ bytes: [UInt8], _ name: String) throws {
    var pending = try PendingFile(in: path)
    try pending.write(bytes)
    try pending.commit(as: name, synchronize: false)
  }

  /// Runs a Python script in which `z` is an open zip and `info(name, …)` makes an entry's head.
  func zip(_ script: String, name: String = "a.zip") throws -> String {
    let result = try python(
      """
      import zipfile, warnings
      warnings.simplefilter("ignore")
      def info(name, mode=0o100644):
          i = zipfile.ZipInfo(name); i.create_system = 3; i.external_attr = mode << 16; return i
      z = zipfile.ZipFile("\(file(name))", "w", zipfile.ZIP_DEFLATED)
      \(script)
      z.close()
      """)
    try #require(result.outcome == .exited(0), "\(String(decoding: result.errorOutput, as: UTF8.self))")
    return file(name)
  }

  func python(_ script: String) throws -> WorkerResult {
    try Worker.run(
      executable: "/usr/bin/python3", arguments: ["-c", script], environment: ["PYTHONIOENCODING": "utf-8"],
      limits: WorkerLimits(wallSeconds: 60))
  }

  deinit { try? Files.removeTree(path) }
}
