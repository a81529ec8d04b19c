public import Digests
import Glibc

/// A file that was copied in and hashed, still under a temporary name.
public struct ReceivedFile: Hashable, Sendable {
  /// Where it stands; rename it to where it belongs, then synchronise that folder.
  public let path: String
  /// The digest of its bytes, of what was written and not of what may have changed since.
  public let digest: Digest
  /// How many bytes it has.
  public let bytes: Int64
}

extension Files {
  /// Copies a file into a folder under a temporary name while hashing it: the first steps of preserving evidence.
  ///
  /// Memory stays constant however large the file is. On any error the temporary is removed.
  ///
  /// - Parameters:
  ///   - path: a regular file.
  ///   - folder: where the copy will stand; on the file system of its final place.
  ///   - synchronize: whether the bytes must be on the disk before this returns; a batch may synchronise once instead.
  /// - Throws: `FileError`.
  public static func receive(
    _ path: String, into folder: String, synchronize: Bool = true
  ) throws(FileError) -> ReceivedFile {
    var file = try PendingFile(in: folder, hashing: true)
    try file.copy(from: path)
    return try received(file, synchronize: synchronize)
  }

  /// Writes bytes into a folder under a temporary name while hashing them.
  ///
  /// - Throws: `FileError`.
  public static func receive(
    _ bytes: Span<UInt8>, into folder: String, synchronize: Bool = true
  ) throws(FileError) -> ReceivedFile {
    var file = try PendingFile(in: folder, hashing: true)
    try file.write(bytes)
    return try received(file, synchronize: synchronize)
  }

  private static func received(
    _ file: consuming PendingFile, synchronize: Bool
  ) throws(FileError) -> ReceivedFile {
    let bytes = file.count
    let digest = file.digest() ?? SHA256.digest(of: [])
    return ReceivedFile(path: try file.keep(synchronize: synchronize), digest: digest, bytes: bytes)
  }
}
