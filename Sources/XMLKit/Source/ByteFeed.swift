internal import Glibc

/// Hands out the bytes of a source in blocks.
final class ByteFeed {
  private enum Origin {
    case bytes([UInt8], offset: Int)
    case descriptor(Int32)
  }

  private var origin: Origin

  init(_ source: XMLSource) throws(XMLFault) {
    switch source {
    case .bytes(let bytes): origin = .bytes(bytes, offset: 0)
    case .file(let path):
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw XMLFault(.unreadable(errno)) }
      origin = .descriptor(descriptor)
    }
  }

  deinit { if case .descriptor(let descriptor) = origin { close(descriptor) } }

  /// Fills as much of the buffer as one reading gives; 0 at the end, a negative `errno` when reading fails.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    switch origin {
    case .bytes(let bytes, let offset):
      let count = min(buffer.count, bytes.count - offset)
      unsafe bytes.withUnsafeBytes { all in
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
      }
      origin = .bytes(bytes, offset: offset + count)
      return count
    case .descriptor(let descriptor):
      while true {
        let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        let code = errno
        if code != EINTR { return -Int(code) }
      }
    }
  }
}
