import Glibc

/// What the operating system refused to do with a file.
///
/// The description names the operation and the reason and not the path, which may hold a person's name; whoever may show
/// the path takes it from `path`.
public struct FileError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Operation: String, Sendable {
    /// Opening.
    case open
    /// Reading.
    case read
    /// Writing.
    case write
    /// Waiting until the bytes are on the disk.
    case synchronize
    /// Giving another name.
    case rename
    /// Removing.
    case remove
    /// Listing a folder.
    case list
    /// Asking for kind or size.
    case inspect
    /// Making a folder.
    case makeFolder
    /// Starting a program.
    case spawn
    /// Waiting for a program.
    case wait
  }

  /// What was being done.
  public let operation: Operation
  /// The reason, as `errno`.
  public let code: Int32
  /// The file or folder; may name a person.
  public let path: String

  /// Creates an error.
  public init(_ operation: Operation, code: Int32, path: String) {
    self.operation = operation
    self.code = code
    self.path = path
  }

  /// Creates an error from the thread's `errno`.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(operation, code: errno, path: path)
  }

  /// There is no such file or folder.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The name is taken.
  public var isExisting: Bool { code == EEXIST || code == ENOTEMPTY }
  /// There is no room: disk, quota or the largest size allowed.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG && operation == .write }
  /// It is not allowed.
  public var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }
  /// Nobody reads what is written.
  public var isBrokenPipe: Bool { code == EPIPE }
  /// The disk failed.
  public var isInputOutput: Bool { code == EIO }
  /// The file is larger than the caller wished to read.
  public var isTooLarge: Bool { code == EFBIG && operation == .read }
}

extension FileError: CustomStringConvertible {
  /// The operation and the reason, without the path.
  public var description: String {
    var text = [CChar](repeating: 0, count: 128)
    guard unsafe strerror_r(code, &text, text.count) == 0 else { return "\(operation.rawValue): \(code)" }
    return "\(operation.rawValue): \(String(zeroTerminated: text)) (\(code))"
  }
}

extension String {
  /// The text before the zero in a buffer that C filled.
  init(zeroTerminated buffer: [CChar]) {
    self.init(decoding: buffer.prefix { $0 != 0 }.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
