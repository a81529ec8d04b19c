import CSQLite

/// The parameters of a statement, filled from the first to the last.
@safe public struct Parameters: ~Copyable {
  private let pointer: OpaquePointer
  private var filled: Int32 = 0
  private var failure: Int32 = SQLITE_OK

  @usableFromInline
  init(of statement: Statement) { unsafe pointer = statement.pointer }

  private mutating func note(_ code: Int32) {
    filled += 1
    if code != SQLITE_OK { failure = code }
  }

  /// Fills the next parameter with an INTEGER.
  public mutating func integer(_ value: Int64) { note(unsafe sqlite3_bind_int64(pointer, filled + 1, value)) }

  /// Fills the next parameter with a REAL.
  public mutating func real(_ value: Double) { note(unsafe sqlite3_bind_double(pointer, filled + 1, value)) }

  /// Fills the next parameter with NULL.
  public mutating func null() { note(unsafe sqlite3_bind_null(pointer, filled + 1)) }

  /// Fills the next parameter with a TEXT.
  public mutating func text(_ value: String) {
    var value = value
    let code = value.withUTF8 { utf8 in
      unsafe csqlite_bind_text(pointer, filled + 1, utf8.baseAddress, UInt64(utf8.count))
    }
    note(code)
  }

  /// Fills the next parameter with a TEXT that is already UTF-8.
  public mutating func text(_ utf8: Span<UInt8>) {
    let code = unsafe utf8.withUnsafeBufferPointer { bytes in
      unsafe csqlite_bind_text(pointer, filled + 1, bytes.baseAddress, UInt64(bytes.count))
    }
    note(code)
  }

  /// Fills the next parameter with a BLOB.
  public mutating func bytes(_ value: Span<UInt8>) {
    let code = unsafe value.withUnsafeBufferPointer { bytes in
      unsafe csqlite_bind_blob(pointer, filled + 1, bytes.baseAddress, UInt64(bytes.count))
    }
    note(code)
  }

  /// The first thing that went wrong: a value that did not fit, or too few of them.
  func outcome(expecting count: Int32) -> Int32 {
    if failure != SQLITE_OK { return failure }
    return filled == count ? SQLITE_OK : SQLITE_RANGE
  }
}
