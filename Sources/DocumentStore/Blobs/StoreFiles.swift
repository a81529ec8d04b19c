internal import Digests
internal import FileKit

/// Where the files of a store lie.
///
/// ```text
/// expediente.db     records, links, texts, ledger
/// access.db         the log of readings
/// blobs/ab/abcd…    bytes, named by their SHA-256: `sha256sum` alone can check them
/// tmp/              bytes on their way in
/// ```
struct StoreFiles: Sendable {
  let folder: String

  var database: String { Paths.join(folder, "expediente.db") }
  var accessLog: String { Paths.join(folder, "access.db") }
  var blobs: String { Paths.join(folder, "blobs") }
  var temporary: String { Paths.join(folder, "tmp") }

  func path(of name: BlobName) -> String { Paths.join(blobs, name.path) }

  /// The length of a blob's file, or `nil` if there is none.
  func length(of name: BlobName) throws(StoreError) -> Int64? {
    let path = path(of: name)
    guard let file = try translated({ try Files.information(path) }), file.kind == .file else { return nil }
    return Int64(file.size)
  }

  /// How old a temporary must be to be nobody's any more.
  static let staleAfter: Int64 = 3_600_000

  /// Makes the folders that may be lost in copying when they are empty, and removes what a process that died left behind.
  func tidy(now: Int64 = SystemClock.milliseconds()) {
    // Where nothing can be written, those who write will say so.
    for folder in [blobs, temporary] where !Files.exists(folder) { try? Files.makeFolder(folder) }
    guard let names = try? Files.list(temporary) else { return }
    for name in names where Files.isTemporaryName(name) {
      let path = Paths.join(temporary, name)
      guard let file = try? Files.information(path), now - file.modified > StoreFiles.staleAfter else { continue }
      if file.kind == .folder { try? HeldFolder.sweep(path) } else { try? Files.remove(path) }
    }
  }

  /// Puts received bytes under their name.
  ///
  /// What stands there already is trusted only if it is whole.
  func place(_ received: ReceivedFile) throws(StoreError) -> (receipt: BlobReceipt, folder: String?) {
    let name = BlobName(received.digest.bytes)
    let target = path(of: name)
    return try translated {
      if let present = try Files.information(target), present.kind == .file, present.size == received.bytes,
        try Files.digest(of: target).digest == received.digest
      {
        try Files.remove(received.path)
        return (BlobReceipt(sha256: name.text, bytes: received.bytes, known: true), nil)
      }
      let folder = Paths.parent(target)
      if !Files.exists(folder) {
        try Files.makeFolder(folder)
        try Files.synchronize(blobs)
      }
      try Files.move(received.path, to: target)
      return (BlobReceipt(sha256: name.text, bytes: received.bytes, known: false), folder)
    }
  }
}
