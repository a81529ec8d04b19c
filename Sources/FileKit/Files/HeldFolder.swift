import Glibc

/// A folder for what is on its way; its bytes go with whoever holds it, at the end of the process at the latest.
///
/// As long as it is held, nobody who tidies up takes it for one that a dead process left behind: a lock says so, which
/// the system lets go when the process ends, however it ends.
public final class HeldFolder: Sendable {
  /// Where it is.
  public let path: String
  private let lock: LockedFolder

  /// Makes an empty folder under a temporary name in another one.
  ///
  /// - Throws: `FileError`.
  public init(in folder: String) throws(FileError) {
    path = Paths.join(folder, Files.temporaryName())
    try Files.makeFolder(path)
    lock = LockedFolder(path)
  }

  deinit { remove() }

  /// Removes it before its time, with all that is in it.
  public func remove() { try? Files.removeTree(path) }

  /// Removes one that nobody holds; one that is held stays as it is.
  ///
  /// - Throws: `FileError`.
  public static func sweep(_ path: String) throws(FileError) {
    let lock = LockedFolder(path)
    if lock.isHeld { try Files.removeTree(path) }
  }
}

/// A folder under a lock, as far as its file system has locks.
private final class LockedFolder: Sendable {
  private let number: Int32
  let isHeld: Bool

  init(_ path: String) {
    number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    isHeld = number >= 0 && flock(number, LOCK_EX | LOCK_NB) == 0
  }

  deinit { if number >= 0 { close(number) } }
}
