import FileKit

/// Writes a zip whose bytes depend on nothing but what is put in, in the order it is put in.
///
/// No dates, no owners, names in UTF-8, zip64 where sizes need it. The file stands under its name, durably, when `finish`
/// returns; a writer that is not finished leaves nothing.
///
/// ```swift
/// var zip = try ZipWriter(to: "dossier.zip")
/// try zip.add("dossier.xml", bytes: xml)
/// try zip.add("documents/scan.pdf", file: path, method: .store)
/// try zip.finish()
/// ```
public struct ZipWriter: ~Copyable {
  /// How an entry's bytes are kept.
  public enum Method: Sendable {
    /// As they are: for what is compressed already.
    case store
    /// Smaller.
    case deflate
  }

  private let output: ZipOutput
  private let path: String
  private let replacing: Bool
  private var names = EntryNames(ArchiveLimits(entries: .max, nameBytes: 4_096, depth: 64))
  private var count = 0

  /// Starts a zip.
  ///
  /// - Parameters:
  ///   - path: where it will stand.
  ///   - replacing: whether a file of that name may be replaced.
  /// - Throws: `ArchiveError`.
  public init(to path: String, replacing: Bool = true) throws(ArchiveError) {
    output = try ZipOutput(in: Paths.parent(path))
    self.path = path
    self.replacing = replacing
  }

  /// Adds a file of bytes.
  ///
  /// - Throws: `ArchiveError`.
  public mutating func add(_ name: String, bytes: [UInt8], method: Method = .deflate) throws(ArchiveError) {
    try begin(name, size: Int64(bytes.count), method)
    try output.append(bytes.span)
    try output.end()
  }

  /// Adds a copy of a file, however large.
  ///
  /// - Throws: `ArchiveError`; also if the file changes its size meanwhile.
  public mutating func add(_ name: String, file path: String, method: Method = .deflate) throws(ArchiveError) {
    let size: Int64
    do throws(FileError) { size = try Files.information(path)?.size ?? 0 } catch { throw .file(error) }
    try begin(name, size: size, method)
    var copied: Int64 = 0
    do {
      try Files.stream(path) { bytes in
        copied += Int64(bytes.count)
        try output.append(bytes)
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      if let error = error as? FileError { throw .file(error) }
      throw .malformed(entry: count - 1)
    }
    guard copied == size else { throw .malformed(entry: count - 1) }
    try output.end()
  }

  /// Writes the list of entries and gives the file its name.
  ///
  /// - Throws: `ArchiveError`.
  public consuming func finish() throws(ArchiveError) {
    try output.commit(as: Paths.lastComponent(path), replacing: replacing)
  }

  private mutating func begin(_ name: String, size: Int64, _ method: Method) throws(ArchiveError) {
    try names.take(name, isFolder: false, entry: count)
    try output.begin(name, size: size, method)
    count += 1
  }
}
