import CArchive
import Glibc

/// A zip being read, entry by entry; anything libarchive so much as warns of is an error.
@safe final class ZipInput {
  private let archive: OpaquePointer
  /// How many entries were met.
  private(set) var count = 0

  init(_ path: String) throws(ArchiveError) {
    guard let archive = unsafe archive_read_new() else { throw .malformed(entry: nil) }
    unsafe self.archive = archive
    unsafe archive_read_support_format_zip_seekable(archive)
    guard unsafe archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw .notAZip }
  }

  deinit { unsafe archive_read_free(archive) }

  /// Reads the head of the next entry; nothing after the last.
  func next(_ limits: ArchiveLimits) throws(ArchiveError) -> ZipEntry? {
    let before = unsafe carchive_begin_utf8()
    defer { unsafe carchive_end_utf8(before) }
    var found: OpaquePointer?
    let code = unsafe archive_read_next_header(archive, &found)
    if code == ARCHIVE_EOF { return nil }
    guard code == ARCHIVE_OK, let entry = unsafe found else { throw .malformed(entry: count) }
    guard count < limits.entries else { throw .tooManyEntries }
    let place = count
    count += 1
    guard unsafe archive_entry_is_encrypted(entry) == 0 else { throw .encrypted(entry: place) }
    guard unsafe archive_entry_hardlink(entry) == nil, unsafe archive_entry_symlink(entry) == nil else {
      throw .link(entry: place)
    }
    guard let raw = unsafe archive_entry_pathname(entry), var name = unsafe String(validatingCString: raw) else {
      throw .unsafeName(entry: place, .encoding)
    }
    let isFolder: Bool
    switch unsafe archive_entry_filetype(entry) {
    case S_IFREG: isFolder = false
    case S_IFDIR: isFolder = true
    case S_IFLNK: throw .link(entry: place)
    default: throw .device(entry: place)
    }
    if isFolder, name.hasSuffix("/") { name.removeLast() }
    let size = unsafe archive_entry_size_is_set(entry) != 0 ? unsafe archive_entry_size(entry) : 0
    return ZipEntry(name: name, bytes: size, isFolder: isFolder)
  }

  /// Reads the bytes of the entry whose head was read, piece by piece.
  func read(_ take: (Span<UInt8>) throws(ArchiveError) -> Void) throws(ArchiveError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = unsafe archive_read_data(archive, &buffer, buffer.count)
      if read == 0 { return }
      guard read > 0 else { throw .malformed(entry: count - 1) }
      try take(buffer.span.extracting(first: read))
    }
  }
}
