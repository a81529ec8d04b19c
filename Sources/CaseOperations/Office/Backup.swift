public import DocumentStore
import FileKit

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
      guard !Files.exists(path) else { throw StoreError.exists }
      let report = try Unfinished.building(path) { place in try context.store.backup(to: place) }
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
    do {
      if Files.exists(path) {
        let isFree = Files.kind(of: path) == .folder ? try Files.list(path).isEmpty : false
        guard isFree else { throw StoreError.notEmpty }
      }
      return try Unfinished.building(path) { place in try Store.restore(from: backup, to: place) }
    } catch {
      throw OperationError(error)
    }
  }
}
