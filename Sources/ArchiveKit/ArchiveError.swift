public import FileKit

/// Why an archive was not written, or refused.
///
/// Entries are told by their place, counted from 0, and never by a name that a stranger chose.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The file is no zip, or something stands before it.
  case notAZip
  /// The zip is damaged at an entry, or as a whole.
  case malformed(entry: Int?)
  /// Two readers would see two different archives: the list at the end does not say what stands before.
  case ambiguous
  /// The entry can be read only with a password.
  case encrypted(entry: Int)
  /// The entry's name could lead astray.
  case unsafeName(entry: Int, NameFault)
  /// The entry is a link.
  case link(entry: Int)
  /// The entry is neither file nor folder.
  case device(entry: Int)
  /// Another entry has the name, but for capitals, or is a file where this one needs a folder.
  case duplicateName(entry: Int)
  /// There are more entries than allowed.
  case tooManyEntries
  /// An entry, or all of them, is larger than allowed.
  case tooLarge
  /// It would grow more than any honest archive.
  case tooDense
  /// The folder to extract into holds something already.
  case folderNotEmpty
  /// The file system refused.
  case file(FileError)

  /// What is wrong with a name.
  public enum NameFault: Hashable, Sendable {
    /// It starts at the root.
    case absolute
    /// It has a part that is empty, `.` or `..`.
    case leavesFolder
    /// It holds a control character or a backslash.
    case strangeCharacter
    /// It is not UTF-8.
    case encoding
    /// It is longer or deeper than allowed.
    case tooLong
  }
}

/// How much an archive may hold.
public struct ArchiveLimits: Hashable, Sendable {
  /// How many entries.
  public var entries: Int
  /// How many bytes, all entries together.
  public var totalBytes: Int64
  /// How many bytes one entry.
  public var entryBytes: Int64
  /// How many times the archive's own size, counted once the whole passes 16 MiB.
  public var ratio: Int64
  /// How many bytes a name.
  public var nameBytes: Int
  /// How many parts a name.
  public var depth: Int

  /// Creates limits that a large case file stays within.
  public init(
    entries: Int = 20_000, totalBytes: Int64 = 8 << 30, entryBytes: Int64 = 4 << 30, ratio: Int64 = 200,
    nameBytes: Int = 512, depth: Int = 16
  ) {
    self.entries = entries
    self.totalBytes = totalBytes
    self.entryBytes = entryBytes
    self.ratio = ratio
    self.nameBytes = nameBytes
    self.depth = depth
  }

  func check(total: Int64, entry: Int64, archive: Int64) throws(ArchiveError) {
    guard entry <= entryBytes, total <= totalBytes else { throw .tooLarge }
    guard total <= 16 << 20 || total / ratio <= archive else { throw .tooDense }
  }
}
