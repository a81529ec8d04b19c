/// A connection to one SQLite database.
///
/// It cannot be copied, closes itself at the end of its life, and belongs to one thread at a time.
/// Values are bound, never written into the text; statements are prepared once and found again by the address of their
/// literal.
///
/// ```swift
/// let connection = try Connection(path: path, mode: .create)
/// try connection.execute(script: "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT) STRICT")
/// try connection.transaction(.immediate) { connection in
///   try connection.run("INSERT INTO person(name) VALUES(?)", "Ana Ejemplo")
/// }
/// try connection.each("SELECT id, name FROM person WHERE name > ?", "A") { row in
///   print(row.integer(0), row.text(1))
/// }
/// ```
///
/// Every connection is hardened for files that others have written: no triggers or views, no trust in the schema, no
/// memory mapping, low limits (sqlite.org/security.html).
public struct Connection: ~Copyable {
  @usableFromInline let state: ConnectionState

  /// How a database is opened.
  public enum OpenMode: Sendable {
    /// For reading; nothing is created or changed.
    case readOnly
    /// For reading a file that nobody changes, as on a read-only disk: no locks, no log beside it.
    case immutable
    /// For reading and writing a file that exists.
    case readWrite
    /// For reading and writing; the file is created if it is missing.
    case create
  }

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: the file; `:memory:` for one that vanishes with the connection.
  ///   - mode: what one may do.
  ///   - busyTimeout: how many milliseconds to wait for a lock before `isBusy`.
  /// - Throws: `SQLiteError`.
  public init(path: String, mode: OpenMode, busyTimeout: Int32 = 60_000) throws(SQLiteError) {
    let state = try ConnectionState.open(path, mode)
    try state.harden(busyTimeout: busyTimeout)
    self.state = state
  }

  /// Runs one statement to its end.
  ///
  /// - Throws: `SQLiteError`.
  @inlinable
  public func run<each Parameter: Bindable>(
    _ sql: SQL, _ parameter: repeat each Parameter
  ) throws(SQLiteError) {
    let statement = try begin(sql)
    var parameters = Parameters(of: statement)
    for value in repeat each parameter { value.bind(to: &parameters) }
    try complete(statement, parameters)
  }

  /// Hands each row of an answer to a closure.
  ///
  /// - Throws: `SQLiteError`, and what the closure throws.
  @inlinable
  public func each<each Parameter: Bindable>(
    _ sql: SQL, _ parameter: repeat each Parameter, row body: (borrowing Row) throws -> Void
  ) throws {
    let statement = try begin(sql)
    defer { end(statement) }
    var parameters = Parameters(of: statement)
    for value in repeat each parameter { value.bind(to: &parameters) }
    try check(statement, parameters)
    let row = Row(of: statement)
    while try step(statement) { try body(row) }
  }

  /// Makes a value of the first row of an answer, or nothing if there is none.
  ///
  /// - Throws: `SQLiteError`, and what the closure throws.
  @inlinable
  public func first<Result, each Parameter: Bindable>(
    _ sql: SQL, _ parameter: repeat each Parameter, row body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    let statement = try begin(sql)
    defer { end(statement) }
    var parameters = Parameters(of: statement)
    for value in repeat each parameter { value.bind(to: &parameters) }
    try check(statement, parameters)
    return try step(statement) ? try body(Row(of: statement)) : nil
  }

  /// The first column of the first row as a whole number; nothing if there is no row or it is NULL.
  ///
  /// - Throws: `SQLiteError`.
  @inlinable
  public func integer<each Parameter: Bindable>(
    _ sql: SQL, _ parameter: repeat each Parameter
  ) throws(SQLiteError) -> Int64? {
    let statement = try begin(sql)
    defer { end(statement) }
    var parameters = Parameters(of: statement)
    for value in repeat each parameter { value.bind(to: &parameters) }
    try check(statement, parameters)
    return try step(statement) ? Row(of: statement).integerOrNil(0) : nil
  }

  /// The first column of the first row as text; nothing if there is no row or it is NULL.
  ///
  /// - Throws: `SQLiteError`.
  @inlinable
  public func text<each Parameter: Bindable>(
    _ sql: SQL, _ parameter: repeat each Parameter
  ) throws(SQLiteError) -> String? {
    let statement = try begin(sql)
    defer { end(statement) }
    var parameters = Parameters(of: statement)
    for value in repeat each parameter { value.bind(to: &parameters) }
    try check(statement, parameters)
    return try step(statement) ? Row(of: statement).textOrNil(0) : nil
  }

  /// Runs every statement of a text that holds no values, as a schema.
  ///
  /// - Throws: `SQLiteError`.
  public func execute(script: String) throws(SQLiteError) { try state.run(script: script) }
}
