/// What may be chosen when a store is opened.
public struct StoreOptions: Sendable {
  /// How long to wait for another process's lock before `busy`, in milliseconds.
  public var busyTimeout: Int
  /// What new identities come from.
  public var identities: any UIDSource

  /// Creates options.
  public init(busyTimeout: Int = 60_000, identities: any UIDSource = RandomUIDSource()) {
    self.busyTimeout = busyTimeout
    self.identities = identities
  }
}
