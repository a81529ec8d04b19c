/// One entry of the ledger.
///
/// It holds no name, title, path or text.
public struct LedgerEntry: Sendable, Hashable {
  /// Its place, from 1.
  public var sequence: Int64
  /// When (UTC milliseconds).
  public var time: Int64
  /// Who acted.
  public var person: UID
  /// The action's name.
  public var action: String
  /// The record, link, member or export it is about.
  public var subject: UID?
  /// The version it made.
  public var version: Int
  /// HMAC-SHA256 of the content under the version's salt, 32 bytes; empty where there is no content.
  public var digest: [UInt8]

  /// Creates an entry.
  public init(
    sequence: Int64, time: Int64, person: UID, action: String, subject: UID?, version: Int, digest: [UInt8]
  ) {
    self.sequence = sequence
    self.time = time
    self.person = person
    self.action = action
    self.subject = subject
    self.version = version
    self.digest = digest
  }
}

/// The end of a ledger: one value that stands for all of it.
public struct LedgerHead: Sendable, Hashable {
  /// How many entries.
  public var sequence: Int64
  /// The chain's value after the last, 64 hexadecimal digits.
  public var value: String

  /// Creates a head.
  public init(sequence: Int64, value: String) {
    self.sequence = sequence
    self.value = value
  }
}
