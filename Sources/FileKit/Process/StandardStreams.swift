import Glibc

/// Where a program speaks: its output and its error output.
///
/// Writing goes straight through, so gather what belongs together first. A reader who went away gives `isBrokenPipe`
/// instead of ending the process, once `Interruption.install()` was called.
public enum StandardStream: Sendable {
  /// For what was asked.
  case output
  /// For what went wrong, and for progress.
  case error

  private var number: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// Writes bytes.
  ///
  /// - Throws: `FileError`.
  public func write(_ bytes: [UInt8]) throws(FileError) { try write(bytes.span) }

  /// Writes a text as UTF-8.
  ///
  /// - Throws: `FileError`.
  public func write(_ text: String) throws(FileError) { try write(text.utf8.span) }

  /// Writes bytes.
  ///
  /// - Throws: `FileError`.
  public func write(_ bytes: Span<UInt8>) throws(FileError) {
    let number = number
    let code: Int32 = unsafe bytes.withUnsafeBytes { bytes in
      unsafe writeAll(bytes, to: number)
    }
    guard code == 0 else { throw FileError(.write, code: code, path: "") }
  }

  /// Says whether a person sees it.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// How many columns the terminal has, if it is one.
  public var width: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// What a program is told through its input.
public enum StandardInput {
  /// Says whether a person types it.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads all of it.
  ///
  /// - Throws: `FileError`; `isTooLarge` beyond the limit.
  public static func read(limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
    let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw FileError.last(.open, "") }
    return try Files.read(Descriptor(copy), limit: limit, "")
  }
}

/// Writes all bytes; 0, or an `errno`.
func writeAll(_ bytes: UnsafeRawBufferPointer, to number: Int32) -> Int32 {
  var done = 0
  while done < bytes.count {
    let written = unsafe Glibc.write(number, bytes.baseAddress?.advanced(by: done), bytes.count - done)
    if written >= 0 { done += written } else if errno != EINTR { return errno }
  }
  return 0
}
