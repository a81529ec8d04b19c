/// One step from a schema version to the next: SQL that never changes once released, run in one transaction.
struct Migration: Sendable {
  /// The schema version it leads to.
  let version: Int
  /// The frozen SQL.
  let script: StaticString

  /// Every step, in order.
  ///
  /// A released one is never edited: a test pins each one's hash.
  static let all: [Migration] = [
    Migration(version: 1, script: v0001), Migration(version: 2, script: v0002),
  ]

  /// The schema version this program writes.
  static let newest = all.count
}

/// The numbers by which a database file says that it belongs to this program.
enum ApplicationID {
  /// `expediente.db`: the letters XPDT.
  static let store: Int32 = 0x5850_4454
  /// `access.db`: the letters XPDA.
  static let access: Int32 = 0x5850_4441
}
