internal import SQLiteKit

/// The embedded engine: one connection to `expediente.db`.
final class SQLiteEngine: StoreEngine {
  let connection: Connection
  /// Statements made of a question's shape, so that the same shape is prepared once.
  var shapes: [String: SQL] = [:]

  init(_ connection: consuming Connection) { self.connection = connection }

  func transact<R>(writing: Bool, _ body: () throws -> R) throws -> R {
    do {
      return try connection.transaction(writing ? .immediate : .deferred) { _ in try body() }
    } catch let error as SQLiteError {
      throw StoreError(error)
    }
  }

  /// Runs one statement to its end.
  func run<each P: Bindable>(_ sql: SQL, _ parameter: repeat each P) throws(StoreError) {
    do throws(SQLiteError) { try connection.run(sql, repeat each parameter) } catch { throw StoreError(error) }
  }

  /// The value made of the first row.
  func first<R, each P: Bindable>(
    _ sql: SQL, _ parameter: repeat each P, row: (borrowing Row) throws -> R
  ) throws(StoreError) -> R? {
    do { return try connection.first(sql, repeat each parameter, row: row) } catch { throw StoreError(error) }
  }

  /// The values made of all rows.
  func all<R, each P: Bindable>(
    _ sql: SQL, _ parameter: repeat each P, row: (borrowing Row) throws -> R
  ) throws(StoreError) -> [R] {
    var result: [R] = []
    do {
      try connection.each(sql, repeat each parameter) { result.append(try row($0)) }
    } catch { throw StoreError(error) }
    return result
  }

  /// Hands each row to a closure.
  func each<each P: Bindable>(
    _ sql: SQL, _ parameter: repeat each P, row: (borrowing Row) throws -> Void
  ) throws(StoreError) {
    do { try connection.each(sql, repeat each parameter, row: row) } catch { throw StoreError(error) }
  }

  /// The whole number in the first column of the first row.
  func integer<each P: Bindable>(_ sql: SQL, _ parameter: repeat each P) throws(StoreError) -> Int64? {
    do throws(SQLiteError) { return try connection.integer(sql, repeat each parameter) } catch {
      throw StoreError(error)
    }
  }

  /// The prepared form of a text that follows from declarations and the shape of a question, never from a value.
  func shape(_ text: String) -> SQL {
    if let known = shapes[text] { return known }
    let made = SQL(generated: text)
    shapes[text] = made
    return made
  }

  func dataVersion() throws(StoreError) -> Int64 { try translated { try connection.dataVersion() } }

  func copy(to path: String) throws(StoreError) { try translated { try connection.backup(to: path) } }

  func purgeIndexes() throws(StoreError) {
    for index in PassageIndex.allCases { try run(index.statements.optimize) }
  }

  func waiting(atMost milliseconds: Int, _ body: () throws -> Void) throws {
    let usual = try connection.pragma("busy_timeout")
    try connection.pragma("busy_timeout", set: String(milliseconds))
    defer { if let usual { _ = try? connection.pragma("busy_timeout", set: usual) } }
    try body()
  }

  func scrub() throws(StoreError) {
    // Deleted rows are overwritten in place (secure_delete); the log still holds earlier pages until it is emptied.
    _ = try translated { try connection.checkpoint(.truncate) }
  }
}
