public import Digests
import Glibc

/// What one does with files: read, write so that it lasts, receive evidence, look through folders.
///
/// Paths are texts; errors are `FileError` and never print one. What is written "durably" is on the disk under its final
/// name when the call returns, whole or not at all.
///
/// ```swift
/// try Files.write(bytes, to: "case/settings.json")
/// let evidence = try Files.receive("scan.pdf", into: "store/incoming")
/// try Files.move(evidence.path, to: "store/blobs/" + evidence.digest.hex)
/// try Files.synchronize("store/blobs")
/// ```
public enum Files {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes at most; a larger file throws `isTooLarge`.
  /// - Throws: `FileError`.
  public static func read(_ path: String, limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY)
    return try read(file, limit: limit, path)
  }

  static func read(_ file: borrowing Descriptor, limit: Int, _ path: String) throws(FileError) -> [UInt8] {
    // One byte more than it says, so that the end is seen without growing.
    let expected = Int(clamping: try file.information(path).st_size)
    guard expected <= limit else { throw FileError(.read, code: EFBIG, path: path) }
    var bytes = [UInt8](repeating: 0, count: max(expected + 1, 4_096))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let read = try file.read(into: &bytes, from: count, path)
      if read == 0 { break }
      count += read
      guard count <= limit else { throw FileError(.read, code: EFBIG, path: path) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Reads a part of a file: fewer bytes than asked if it ends before.
  ///
  /// - Throws: `FileError`.
  public static func read(_ path: String, from start: Int64, count: Int) throws(FileError) -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY)
    guard lseek(file.number, Int(start), SEEK_SET) == Int(start) else { throw FileError.last(.read, path) }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = try file.read(into: &bytes, from: done, path)
      if read == 0 { break }
      done += read
    }
    bytes.removeLast(count - done)
    return bytes
  }

  /// Hands the bytes of a file to a closure, piece by piece.
  ///
  /// - Throws: `FileError`, and what the closure throws.
  public static func stream(_ path: String, chunk: Int = 1 << 20, _ body: (Span<UInt8>) throws -> Void) throws {
    let file = try Descriptor.open(path, O_RDONLY)
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = try file.read(into: &buffer, path)
      if count == 0 { return }
      try body(buffer.span.extracting(first: count))
    }
  }

  /// The digest and the size of a file.
  ///
  /// - Throws: `FileError`.
  public static func digest(of path: String) throws(FileError) -> (digest: Digest, bytes: Int64) {
    let file = try Descriptor.open(path, O_RDONLY)
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total: Int64 = 0
    while true {
      let count = try file.read(into: &buffer, path)
      if count == 0 { return (hash.finish(), total) }
      hash.update(buffer.span.extracting(first: count))
      total += Int64(count)
    }
  }

  /// Writes a file durably: after a crash there is the old one or the new one, never a part.
  ///
  /// - Parameters:
  ///   - bytes: all of it.
  ///   - path: where it will stand; its folder must exist.
  ///   - replacing: whether a file of that name may be replaced; if not, it throws `isExisting`.
  /// - Throws: `FileError`.
  public static func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(FileError) {
    var file = try PendingFile(in: Paths.parent(path))
    try file.write(bytes)
    try file.commit(as: Paths.lastComponent(path), replacing: replacing)
  }

  /// Waits until a file's bytes, or a folder's names, are on the disk.
  ///
  /// - Throws: `FileError`.
  public static func synchronize(_ path: String) throws(FileError) {
    let file = try Descriptor.open(path, O_RDONLY)
    try file.synchronize(path)
  }

  /// A name for a file that is not finished: `.tmp-` and 32 hexadecimal digits.
  public static func temporaryName() -> String { temporaryPrefix + Hex.encode(RandomBytes.make(16)) }

  /// Says whether a file of this name was left unfinished.
  public static func isTemporaryName(_ name: String) -> Bool { name.hasPrefix(temporaryPrefix) }

  private static let temporaryPrefix = ".tmp-"
}
