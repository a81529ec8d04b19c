/// Says what a record became by being written.
public struct RecordReceipt: Sendable, Hashable {
  /// Its identity.
  public var uid: UID
  /// The number of its handle.
  public var number: Int
  /// Its version.
  public var version: Int
}

/// Says what a link became by being written.
public struct LinkReceipt: Sendable, Hashable {
  /// Its identity.
  public var uid: UID
  /// Its version.
  public var version: Int
}
