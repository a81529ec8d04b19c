import FileKit
import Glibc

/// One file or folder of a zip.
public struct ZipEntry: Hashable, Sendable {
  /// Its path, with `/` between parts and none at the end.
  public let name: String
  /// How many bytes it has, as the archive says.
  public let bytes: Int64
  /// Whether it is a folder.
  public let isFolder: Bool
}

/// Reads a zip that may come from anyone.
///
/// Refused before anything is written: names that lead out of the folder or look like another, links and devices, more
/// entries or bytes than the limits allow, passwords, and archives that two readers would read differently. Bytes are
/// counted again while they are written, because an archive may lie about them.
///
/// ```swift
/// let entries = try ZipReader.extract("package.zip", into: staging)
/// ```
public enum ZipReader {
  /// The entries of a zip, all of them safe.
  ///
  /// - Throws: `ArchiveError`.
  public static func entries(
    of path: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) -> [ZipEntry] {
    let size = try size(of: path)
    guard try !isEmptyZip(path, size) else { return [] }
    let input = try ZipInput(path)
    var names = EntryNames(limits)
    var entries: [ZipEntry] = []
    var total: Int64 = 0
    while let entry = try input.next(limits) {
      try names.take(entry.name, isFolder: entry.isFolder, entry: entries.count)
      total += entry.bytes
      try limits.check(total: total, entry: entry.bytes, archive: size)
      entries.append(entry)
    }
    try compare(entries, path, size)
    return entries
  }

  /// Extracts a zip into an empty folder, which is made if it is missing.
  ///
  /// On an error the folder keeps what was extracted until then; it is the caller's, to remove.
  ///
  /// - Returns: the entries, with the bytes they turned out to have.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public static func extract(
    _ path: String, into folder: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) -> [ZipEntry] {
    let expected = try entries(of: path, limits: limits)
    let size = try size(of: path)
    let isEmpty = try onFiles { () throws(FileError) in
      try Files.makeFolder(folder)
      return try Files.list(folder).isEmpty
    }
    guard isEmpty else { throw .folderNotEmpty }
    guard !expected.isEmpty else { return [] }
    let input = try ZipInput(path)
    var extracted: [ZipEntry] = []
    var total: Int64 = 0
    while let entry = try input.next(limits) {
      // The archive may have been swapped since it was checked.
      guard extracted.count < expected.count, entry == expected[extracted.count] else { throw .ambiguous }
      let target = Paths.join(folder, entry.name)
      if entry.isFolder {
        try onFiles { () throws(FileError) in try Files.makeFolder(target) }
      } else {
        try onFiles { () throws(FileError) in try Files.makeFolder(Paths.parent(target)) }
        total += try extract(input, to: target, total, size, limits)
      }
      extracted.append(entry)
    }
    return extracted
  }

  private static func extract(
    _ input: ZipInput, to target: String, _ total: Int64, _ size: Int64, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> Int64 {
    var file = try onFiles { () throws(FileError) in try PendingFile(in: Paths.parent(target)) }
    var count: Int64 = 0
    try input.read { (span) throws(ArchiveError) in
      count += Int64(span.count)
      try limits.check(total: total + count, entry: count, archive: size)
      do throws(FileError) { try file.write(span) } catch { throw .file(error) }
    }
    do throws(FileError) {
      try file.commit(as: Paths.lastComponent(target), replacing: false, synchronize: false)
    } catch {
      throw .file(error)
    }
    return count
  }

  /// Refuses an archive whose list names other entries than there are: which of the two a reader believes is chance.
  private static func compare(_ entries: [ZipEntry], _ path: String, _ size: Int64) throws(ArchiveError) {
    let start = try onFiles { () throws(FileError) in try Files.read(path, from: 0, count: 4) }
    guard start == [0x50, 0x4B, 3, 4] else { throw .notAZip }
    let listed = try onFiles { () throws(FileError) in try CentralDirectory.names(of: path, size: size) }
    guard let listed else { throw .ambiguous }
    let found = entries.map { Array($0.name.utf8) + ($0.isFolder ? [UInt8(ascii: "/")] : []) }
    func sorted(_ names: [[UInt8]]) -> [[UInt8]] { names.sorted { $0.lexicographicallyPrecedes($1) } }
    guard sorted(listed) == sorted(found) else { throw .ambiguous }
  }

  /// Says whether a file is the list of no entries, which libarchive does not take for a zip.
  private static func isEmptyZip(_ path: String, _ size: Int64) throws(ArchiveError) -> Bool {
    guard size == 22 else { return false }
    return try onFiles { () throws(FileError) in try CentralDirectory.names(of: path, size: size) }?.isEmpty == true
  }

  private static func size(of path: String) throws(ArchiveError) -> Int64 {
    let information = try onFiles { () throws(FileError) in try Files.information(path) }
    guard let information, information.kind == .file else {
      throw .file(FileError(.open, code: ENOENT, path: path))
    }
    return information.size
  }

  private static func onFiles<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(ArchiveError) -> Result {
    do { return try body() } catch { throw .file(error) }
  }
}
