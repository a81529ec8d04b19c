import CSQLite

/// A set of whole numbers that a statement can ask for membership: `among(?, column)`.
///
/// It is searched by halving, with no table built for it: a statement that finds one row by its key pays nothing for
/// the length of the set. `IN (SELECT value FROM json_each(?))` builds an index each time, and is right only where that
/// index leads to the rows.
///
/// ```swift
/// let open = NumberSet([0, 2, 4])
/// try connection.each("SELECT name FROM person WHERE id = ? AND among(?, label)", 7, open) { row in … }
/// ```
public struct NumberSet: Hashable, Sendable, Bindable {
  /// The numbers in ascending order, as SQLite is handed them.
  private let bytes: [UInt8]?

  /// Every number: `among` is true whatever is asked.
  public static let every = NumberSet()

  private init() { bytes = nil }

  /// Creates the set of the given numbers.
  public init(_ numbers: some Sequence<Int64>) {
    bytes = numbers.sorted().flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bitPattern: number) >> (8 * UInt64($0))) }
    }
  }

  /// Binds a BLOB of little-endian numbers, or NULL for every number.
  public func bind(to parameters: inout Parameters) {
    if let bytes { parameters.bytes(bytes.span) } else { parameters.null() }
  }

  /// The set as one of several values that only the running program knows the number of.
  public var value: SQLValue { bytes.map { .bytes($0) } ?? .null }
}

extension ConnectionState {
  /// Declares `among(set, number)`; a number that is NULL is in no set but the set of every number.
  func declareNumberSets() throws(SQLiteError) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let among: @Sendable @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
      context, _, values in
      guard let set = unsafe values?[0], let number = unsafe values?[1] else { return }
      guard unsafe sqlite3_value_type(set) != SQLITE_NULL else {
        unsafe sqlite3_result_int(context, 1)
        return
      }
      guard unsafe sqlite3_value_type(number) == SQLITE_INTEGER, let start = unsafe sqlite3_value_blob(set) else {
        unsafe sqlite3_result_int(context, 0)
        return
      }
      let numbers = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(set)))
      let wanted = unsafe sqlite3_value_int64(number)
      var low = 0
      var high = numbers.count / 8
      while low < high {
        let middle = (low + high) / 2
        let found = unsafe Int64(littleEndian: numbers.loadUnaligned(fromByteOffset: middle * 8, as: Int64.self))
        if found == wanted {
          unsafe sqlite3_result_int(context, 1)
          return
        }
        if found < wanted { low = middle + 1 } else { high = middle }
      }
      unsafe sqlite3_result_int(context, 0)
    }
    let code = unsafe sqlite3_create_function_v2(pointer, "among", 2, flags, nil, among, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
  }
}
