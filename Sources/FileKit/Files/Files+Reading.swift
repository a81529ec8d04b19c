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

  /// Hands over all bytes of a file, block by block.
  ///
  /// - Parameters:
  ///   - path: a regular file.
  ///   - body: is given up to one mebibyte at a time; what it throws passes through.
  /// - Throws: `FileError`; a folder or a device is refused.
  public static func forEachBlock(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    let file = try Descriptor.openRegular(path)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try file.read(into: &buffer, path)
      if count == 0 { return }
      try body(count == buffer.count ? buffer : Array(buffer[..<count]))
    }
  }
}
