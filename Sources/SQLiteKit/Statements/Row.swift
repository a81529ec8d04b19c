import CSQLite

/// One row of an answer, good for as long as the closure that it was handed to.
///
/// Columns count from 0. A getter of another type converts as SQLite does; those ending in `OrNil` tell NULL apart.
@safe public struct Row: ~Copyable {
  private let pointer: OpaquePointer

  @usableFromInline
  init(of statement: Statement) { unsafe pointer = statement.pointer }

  /// How many columns there are.
  public var columnCount: Int { Int(unsafe sqlite3_column_count(pointer)) }

  /// The name of a column.
  public func name(_ column: Int) -> String {
    guard let name = unsafe sqlite3_column_name(pointer, Int32(column)) else { return "" }
    return unsafe String(cString: name)
  }

  /// Says whether a column is NULL.
  public func isNull(_ column: Int) -> Bool { unsafe sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL }

  /// The column as a 64-bit whole number; NULL is 0.
  public func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(pointer, Int32(column)) }

  /// The column as a whole number; NULL is 0.
  public func int(_ column: Int) -> Int { Int(integer(column)) }

  /// The column as a floating-point number; NULL is 0.
  public func real(_ column: Int) -> Double { unsafe sqlite3_column_double(pointer, Int32(column)) }

  /// The column as a truth value; NULL is false.
  public func boolean(_ column: Int) -> Bool { integer(column) != 0 }

  /// The column as text; NULL is empty.
  public func text(_ column: Int) -> String {
    guard let start = unsafe sqlite3_column_text(pointer, Int32(column)) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column as bytes; NULL is empty.
  public func bytes(_ column: Int) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(pointer, Int32(column)) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Lends the bytes of a text or blob column without copying them; NULL is empty.
  public func withBytes<R, E: Error>(_ column: Int, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    guard let start = unsafe sqlite3_column_blob(pointer, Int32(column)) else { return try body(Span()) }
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
    let buffer = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return try body(unsafe Span(_unsafeBytes: buffer))
  }

  /// The column as a whole number, or nothing for NULL.
  public func integerOrNil(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  /// The column as a whole number, or nothing for NULL.
  public func intOrNil(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

  /// The column as a floating-point number, or nothing for NULL.
  public func realOrNil(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

  /// The column as text, or nothing for NULL.
  public func textOrNil(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// The column as bytes, or nothing for NULL.
  public func bytesOrNil(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

  /// The column as what it is.
  public func value(_ column: Int) -> SQLValue {
    switch unsafe sqlite3_column_type(pointer, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .bytes(bytes(column))
    default: .null
    }
  }
}
