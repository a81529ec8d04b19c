/// What can be read within ``Store/read(as:_:)`` and ``Store/write(_:as:rehearsing:_:)``.
///
/// Every answer is bound to the visibility that was given: what it does not show is as if it were not there.
public protocol StoreReading: ~Copyable {
  /// The view this reads through.
  var session: ReadSession { get }
}

/// Reads one consistent snapshot.
///
/// It cannot leave the closure that it was handed to.
public struct StoreReader: ~Copyable, StoreReading {
  /// The view this reads through.
  public let session: ReadSession
}
