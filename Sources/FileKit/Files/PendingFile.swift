public import Digests
import Glibc

/// A file that is being written under a temporary name, in the folder where it will stand.
///
/// Committing it makes it last: its bytes reach the disk before its name does. One that is not committed is removed, as
/// when writing it fails on a full disk.
///
/// ```swift
/// var file = try PendingFile(in: folder)
/// try file.write("<dossier>")
/// …
/// try file.commit(as: "dossier.xml")
/// ```
public struct PendingFile: ~Copyable {
  private let file: Descriptor
  private let folder: String
  /// Where it stands until it is committed.
  public let path: String
  /// How many bytes it has.
  public private(set) var count: Int64 = 0
  private var hash = SHA256()
  private let isHashing: Bool

  /// Creates an empty file.
  ///
  /// - Parameters:
  ///   - folder: where it will stand.
  ///   - hashing: whether its digest will be asked for.
  /// - Throws: `FileError`.
  public init(in folder: String, hashing: Bool = false) throws(FileError) {
    let path = Paths.join(folder, Files.temporaryName())
    file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    self.path = path
    self.folder = folder
    isHashing = hashing
  }

  deinit { unsafe unlink(path) }

  /// Appends bytes.
  ///
  /// - Throws: `FileError`.
  public mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    if isHashing { hash.update(bytes) }
    try file.write(bytes, path)
    count += Int64(bytes.count)
  }

  /// Appends bytes.
  ///
  /// - Throws: `FileError`.
  public mutating func write(_ bytes: [UInt8]) throws(FileError) { try write(bytes.span) }

  /// Appends the UTF-8 of a text.
  ///
  /// - Throws: `FileError`.
  public mutating func write(_ text: String) throws(FileError) { try write(text.utf8.span) }

  /// Appends the bytes of a regular file, however many.
  ///
  /// - Throws: `FileError`.
  public mutating func copy(from source: String) throws(FileError) {
    let input = try Descriptor.openRegular(source)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try input.read(into: &buffer, source)
      if count == 0 { return }
      try write(buffer.span.extracting(first: count))
    }
  }

  /// The digest of what was written so far, if hashing was asked for; the hash then starts anew.
  public mutating func digest() -> Digest? { isHashing ? hash.finish() : nil }

  /// Gives the file its name.
  ///
  /// - Parameters:
  ///   - name: its name in the folder.
  ///   - replacing: whether a file of that name may be replaced.
  ///   - synchronize: whether bytes and name must be on the disk before this returns.
  /// - Throws: `FileError`; the temporary is then gone.
  public consuming func commit(
    as name: String, replacing: Bool = true, synchronize: Bool = true
  ) throws(FileError) {
    if synchronize { try file.synchronize(path) }
    try Files.move(path, to: Paths.join(folder, name), replacing: replacing)
    if synchronize { try Files.synchronize(folder) }
  }

  /// Keeps the file under its temporary name, for a caller that renames it itself.
  consuming func keep(synchronize: Bool) throws(FileError) -> String {
    if synchronize { try file.synchronize(path) }
    let kept = Paths.join(folder, Files.temporaryName())
    try Files.move(path, to: kept, replacing: false)
    return kept
  }
}
