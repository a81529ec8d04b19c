internal import Glibc
internal import Synchronization

/// The database files that this process has open through SQLite.
///
/// POSIX locks belong to the process: whoever closes any other descriptor of a file drops the locks that SQLite holds on it
/// (sqlite.org/howtocorrupt.html, section 2.2). Another process may then take the log away under our eyes. So whoever
/// wants to read such a file by themselves asks here, and is let do it only while no connection has it open.
public enum OpenDatabases {
  private struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
  }

  private static let open = Mutex<[Identity: Int]>([:])

  private static func identity(_ path: String) -> Identity? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    return Identity(device: UInt64(information.st_dev), node: UInt64(information.st_ino))
  }

  /// Runs something that opens and closes the file by itself, unless a connection of this process has it open.
  ///
  /// No connection takes a lock meanwhile.
  ///
  /// - Returns: what the closure gave; nothing if it was not run.
  public static func withoutConnection<R, E: Error>(to path: String, _ body: () throws(E) -> R) throws(E) -> R? {
    try open.withLock { open throws(E) in
      if let file = identity(path), open[file] != nil { return nil }
      return try body()
    }
  }

  /// A file that a connection has open; it is counted until the end of its life.
  struct Use: ~Copyable {
    private let file: Identity?

    /// Counts a file that was opened and not locked yet: whoever reads it by themselves is waited for.
    init(_ path: String) {
      file = OpenDatabases.open.withLock { open in
        guard let file = OpenDatabases.identity(path) else { return nil }
        open[file, default: 0] += 1
        return file
      }
    }

    deinit {
      guard let file else { return }
      OpenDatabases.open.withLock { open in
        let left = (open[file] ?? 1) - 1
        open[file] = left > 0 ? left : nil
      }
    }
  }
}
