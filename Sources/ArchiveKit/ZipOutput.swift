import CArchive
import FileKit
import Glibc

/// A zip being written: libarchive's side, and the file its callback fills.
@safe final class ZipOutput {
  private let archive: OpaquePointer
  private var file: PendingFile?
  private var failure: ArchiveError?
  private var count = 0

  init(in folder: String) throws(ArchiveError) {
    guard let archive = unsafe archive_write_new() else { throw .malformed(entry: nil) }
    unsafe self.archive = archive
    do throws(FileError) { file = try PendingFile(in: folder) } catch { throw .file(error) }
    unsafe archive_write_set_format_zip(archive)
    unsafe archive_write_set_bytes_per_block(archive, 1 << 16)
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    try check(unsafe archive_write_open2(archive, context, nil, ZipOutput.write, nil, nil))
  }

  deinit {
    // Not finished: nothing more may be written.
    unsafe archive_write_fail(archive)
    unsafe archive_write_free(archive)
  }

  func begin(_ name: String, size: Int64, _ method: ZipWriter.Method) throws(ArchiveError) {
    let before = unsafe carchive_begin_utf8()
    defer { unsafe carchive_end_utf8(before) }
    switch method {
    case .store: try check(unsafe archive_write_zip_set_compression_store(archive))
    case .deflate: try check(unsafe archive_write_zip_set_compression_deflate(archive))
    }
    guard let entry = unsafe archive_entry_new() else { throw .malformed(entry: nil) }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_size(entry, size)
    // No time is set: a zip then says 1980, in every time zone.
    unsafe archive_entry_set_filetype(entry, S_IFREG)
    unsafe archive_entry_set_perm(entry, 0o644)
    try check(unsafe archive_write_header(archive, entry))
  }

  func append(_ bytes: Span<UInt8>) throws(ArchiveError) {
    let written = unsafe bytes.withUnsafeBytes { bytes in
      unsafe archive_write_data(archive, bytes.baseAddress, bytes.count)
    }
    guard written == bytes.count else { throw failure ?? .malformed(entry: count) }
  }

  func end() throws(ArchiveError) {
    try check(unsafe archive_write_finish_entry(archive))
    count += 1
  }

  func commit(as name: String, replacing: Bool) throws(ArchiveError) {
    try check(unsafe archive_write_close(archive))
    guard let file = file.take() else { return }
    do throws(FileError) { try file.commit(as: name, replacing: replacing) } catch { throw .file(error) }
  }

  private func check(_ code: Int32) throws(ArchiveError) {
    guard code == ARCHIVE_OK else { throw failure ?? .malformed(entry: count) }
  }

  private func take(_ bytes: Span<UInt8>) -> Bool {
    do throws(FileError) {
      try file?.write(bytes)
      return true
    } catch {
      failure = .file(error)
      return false
    }
  }

  private static let write:
    @Sendable @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int) -> Int = {
      _, context, bytes, count in
      guard let context = unsafe context else { return -1 }
      let output = unsafe Unmanaged<ZipOutput>.fromOpaque(context).takeUnretainedValue()
      let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(start: bytes, count: count))
      return output.take(span) ? count : -1
    }
}
