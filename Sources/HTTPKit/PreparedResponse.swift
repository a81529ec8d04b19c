internal import CMicroHTTPD
internal import Glibc

/// An answer in libmicrohttpd's form, let go at the end of its life.
@safe struct PreparedResponse: ~Copyable {
  private let response: OpaquePointer
  private let status: UInt32

  /// Prepares an answer; a file that cannot be opened becomes 404, a range outside it 416; nothing if a header cannot be
  /// sent as it is.
  init?(_ answer: HTTPResponse, _ head: HTTPHead) {
    var status = answer.status
    var extra: [HTTPField] = []
    let made: OpaquePointer?
    switch answer.content {
    case .bytes(let bytes):
      unsafe made = unsafe bytes.withUnsafeBytes { bytes in
        unsafe MHD_create_response_from_buffer(
          bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .file(let path):
      unsafe made = unsafe Self.file(path, head.header("range"), &status, &extra)
    }
    guard let made = unsafe made else { return nil }
    // An answer without one of its headers, as one that keeps foreign script out, is none.
    for field in answer.headers + extra
    where unsafe MHD_add_response_header(made, field.name, field.value) != .YES {
      unsafe MHD_destroy_response(made)
      return nil
    }
    unsafe response = made
    self.status = UInt32(status)
  }

  deinit { unsafe MHD_destroy_response(response) }

  /// Adds a header.
  mutating func add(_ name: String, _ value: String) {
    _ = unsafe MHD_add_response_header(response, name, value)
  }

  /// Hands it over to be sent.
  func queue(_ connection: OpaquePointer) -> MHD_Result {
    unsafe MHD_queue_response(connection, status, response)
  }

  private static func file(
    _ path: String, _ range: String?, _ status: inout Int, _ extra: inout [HTTPField]
  ) -> OpaquePointer? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    var information = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      status = 404
      return unsafe MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    }
    let size = UInt64(information.st_size)
    extra.append(HTTPField("Accept-Ranges", "bytes"))
    guard let range = range.flatMap(ByteRange.init), status == 200 else {
      return unsafe MHD_create_response_from_fd_at_offset64(size, descriptor, 0)
    }
    guard let part = range.within(size) else {
      close(descriptor)
      status = 416
      extra.append(HTTPField("Content-Range", "bytes */\(size)"))
      return unsafe MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    }
    status = 206
    extra.append(HTTPField("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
    return unsafe MHD_create_response_from_fd_at_offset64(
      part.upperBound - part.lowerBound, descriptor, part.lowerBound)
  }
}

/// A single range of bytes as a client asks for it (RFC 9110, section 14.1.2).
struct ByteRange: Equatable {
  let first: UInt64?
  let last: UInt64?

  /// Reads `bytes=0-99`, `bytes=100-`, `bytes=-100`; several ranges, or another unit, are as if none was asked for.
  init?(_ text: String) {
    guard text.hasPrefix("bytes=") else { return nil }
    let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    first = UInt64(parts[0])
    last = UInt64(parts[1])
    // A number too large to be one is none that was left out: `bytes=99…9-5` does not ask for the last five.
    guard zip(parts, [first, last]).allSatisfy({ $0.isEmpty == ($1 == nil) }) else { return nil }
    if first == nil && last == nil { return nil }
    if let first, let last, last < first { return nil }
  }

  /// The bytes of a file it means; none if it begins after the end.
  func within(_ size: UInt64) -> Range<UInt64>? {
    guard let first else {
      guard let last, last > 0, size > 0 else { return nil }
      return size - min(last, size)..<size
    }
    guard first < size else { return nil }
    return first..<(min(last ?? size, size - 1) + 1)
  }
}
