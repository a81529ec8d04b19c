import Glibc

/// An open file, closed at the end of its life.
struct Descriptor: ~Copyable {
  /// Its number; -1 once it is closed.
  private(set) var number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { if number >= 0 { Glibc.close(number) } }

  /// Closes it before its time.
  mutating func close() {
    if number >= 0 { Glibc.close(number) }
    number = -1
  }

  var isOpen: Bool { number >= 0 }

  /// Opens a file; `flags` gets `O_CLOEXEC`, so that no program we start inherits it.
  ///
  /// What it creates is its owner's alone: case files hold what other users of the machine must not read.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(FileError) -> Descriptor {
    while true {
      let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number) }
      guard errno == EINTR else { throw FileError.last(.open, path) }
    }
  }

  /// Opens what can be read without waiting, and refuses all but regular files.
  static func openRegular(_ path: String) throws(FileError) -> Descriptor {
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    let mode = try file.information(path).st_mode & S_IFMT
    guard mode == S_IFREG else { throw FileError(.read, code: mode == S_IFDIR ? EISDIR : EINVAL, path: path) }
    return file
  }

  func information(_ path: String) throws(FileError) -> stat {
    var information = stat()
    guard unsafe fstat(number, &information) == 0 else { throw FileError.last(.inspect, path) }
    return information
  }

  /// Fills a part of the buffer; 0 at the end of the file.
  func read(into buffer: inout [UInt8], from start: Int = 0, _ path: String) throws(FileError) -> Int {
    let count = buffer.count - start
    while true {
      let read = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(number, bytes.baseAddress?.advanced(by: start), count)
      }
      if read >= 0 { return read }
      guard errno == EINTR else { throw FileError.last(.read, path) }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: Span<UInt8>, _ path: String) throws(FileError) {
    let code: Int32 = unsafe bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let written = unsafe Glibc.write(number, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if written >= 0 { done += written } else if errno != EINTR { return errno }
      }
      return 0
    }
    guard code == 0 else { throw FileError(.write, code: code, path: path) }
  }

  func synchronize(_ path: String) throws(FileError) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw FileError.last(.synchronize, path) }
    }
  }
}
