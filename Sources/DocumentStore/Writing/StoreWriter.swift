internal import Digests

/// Writes one batch: all of it is kept, or nothing.
///
/// It also reads, and sees what it has written so far.
///
/// It cannot leave the closure that it was handed to. Every change is an entry of the ledger and a new version; what was
/// before stays.
public struct StoreWriter: ~Copyable, StoreReading {
  let writing: WriteSession

  /// The view this reads through.
  public var session: ReadSession { writing.read }

  init(_ writing: WriteSession) { self.writing = writing }

  /// The number of the batch being written; it stands only if something is written.
  public var batch: Int64 { writing.batch }

  /// A new identity, for a record that others of the same batch must name before it is added.
  public func newIdentity() -> UID { writing.identities.next(at: writing.act.time) }

  /// Enters into the ledger that something was done that changed no record, such as an export.
  ///
  /// - Parameters:
  ///   - action: what was done, a fixed word of the program.
  ///   - subject: what it was done to.
  ///   - digest: SHA-256 of what came of it, 32 bytes or none.
  public mutating func note(_ action: String, _ subject: UID?, digest: [UInt8] = []) throws(StoreError) {
    guard !action.isEmpty, action.utf8.count <= 64 else { throw .invalid(.name) }
    try writing.enter(subject, version: 0, Digest(bytes: digest), action: action)
  }

  /// Sets something down for the store as a whole, or takes it away.
  public mutating func set(_ name: String, to value: String?) throws(StoreError) {
    guard !name.isEmpty, name.utf8.count <= 64 else { throw .invalid(.name) }
    try writing.engine.set("user." + name, to: value)
    try writing.enter(nil, version: 0, nil)
  }
}
