public import DocumentStore

/// Copies the store into a folder that stands there whole and verified, or not at all.
///
/// A copy holds every case, those its maker may not see too: it needs a role in what the office shares that backs up.
public struct CreateBackup: Sendable {
  /// The folder of the backup: a new one.
  public var path: String

  /// Creates the operation.
  public init(to path: String) { self.path = path }

  /// Carries it out; a rehearsal copies nothing and says what the store holds.
  public func run(in context: OperationContext) throws(OperationError) -> BackupReport? {
    try context.require(.backUp, in: .shared)
    if context.dryRun { return nil }
    do {
      let report = try context.store.backup(to: path)
      try context.write("backup") { writer in try writer.note("backup", nil) }
      return report
    } catch {
      throw OperationError(error)
    }
  }
}

/// Compares every file of a backup with the list it was made with; needs no store.
public struct VerifyBackup: Sendable {
  /// The folder of the backup.
  public var path: String

  /// Creates the operation.
  public init(at path: String) { self.path = path }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.store(.unsoundBackup)` with the number of files that are missing or changed.
  public func run() throws(OperationError) -> BackupReport {
    do { return try Store.verifyBackup(at: path) } catch { throw .store(error) }
  }
}

/// Makes a store of a verified backup, in an empty folder.
public struct RestoreBackup: Sendable {
  /// The folder of the backup.
  public var backup: String
  /// The folder of the new store.
  public var path: String

  /// Creates the operation.
  public init(from backup: String, to path: String) {
    self.backup = backup
    self.path = path
  }

  /// Carries it out.
  public func run() throws(OperationError) -> BackupReport {
    do { return try Store.restore(from: backup, to: path) } catch { throw .store(error) }
  }
}
