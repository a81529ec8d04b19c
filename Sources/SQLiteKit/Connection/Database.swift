import Synchronization

/// A connection that several threads may use, one after the other.
///
/// Lock for a unit of work, not for each statement: the lock costs more than a point read.
public final class Database: Sendable {
  private let connection: Mutex<Connection>

  /// Takes over a connection.
  public init(_ connection: consuming sending Connection) {
    self.connection = Mutex(connection)
  }

  /// Lends the connection to a closure; others wait until it returns.
  public func use<Result, Failure: Error>(
    _ body: (borrowing Connection) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try connection.withLock { connection throws(Failure) in try body(connection) }
  }
}
