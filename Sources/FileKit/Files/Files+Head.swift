import Glibc

extension Files {
  /// The first bytes of a file, fewer if it is shorter: enough to tell what it is without reading all of it.
  ///
  /// - Parameters:
  ///   - path: a regular file.
  ///   - count: how many bytes at most.
  /// - Throws: `FileError`; a folder or a device is refused.
  public static func head(_ path: String, count: Int) throws(FileError) -> [UInt8] {
    let file = try Descriptor.openRegular(path)
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try file.read(into: &bytes, path)
    return Array(bytes.prefix(read))
  }
}
