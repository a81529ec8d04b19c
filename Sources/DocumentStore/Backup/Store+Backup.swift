internal import Digests
internal import FileKit
internal import SQLiteKit

extension Store {
  /// Writes a whole copy of the store to a new folder, while others go on reading and writing.
  ///
  /// It is made under another name and renamed when every byte of it is on disk and was counted and hashed: a backup
  /// that was interrupted leaves no folder of the given name.
  ///
  /// - Throws: `exists` if there is something of that name.
  @discardableResult
  public func backup(to path: String) throws(StoreError) -> BackupReport {
    guard let files else { throw .notAStore }
    guard !Files.exists(path) else { throw .exists }
    return try Store.building(path) { folder in
      let copy = StoreFiles(folder: folder)
      try maintain { lease in try lease.engine.copy(to: copy.database) }
      if Files.exists(files.accessLog) { try accessLog?.copy(to: copy.accessLog) }
      let contents = try Store.contents(of: copy)
      var listed = [try Store.listed(copy.database, "expediente.db")]
      if Files.exists(copy.accessLog) { listed.append(try Store.listed(copy.accessLog, "access.db")) }
      try Files.makeFolder(copy.blobs)
      for blob in contents.blobs {
        if Interruption.requested { throw StoreError.interrupted }
        let name = BlobName(blob.sha256)
        try Store.copy(files.path(of: name), to: copy.path(of: name), expecting: name.text)
        listed.append(.init(path: "blobs/" + name.path, bytes: blob.bytes, sha256: name.text))
      }
      let manifest = BackupManifest(head: contents.head, rows: contents.rows, files: listed)
      try Files.write(Array(manifest.text.utf8), to: Paths.join(folder, BackupManifest.name))
      return BackupReport(manifest)
    }
  }

  /// Compares every file of a backup with its list, and the rows of its database too.
  ///
  /// - Throws: `unsoundBackup` with the number of files that are missing, changed or unexpected.
  public static func verifyBackup(at path: String) throws(StoreError) -> BackupReport {
    let manifest = try manifest(at: path)
    return try translated {
      var faults = 0
      for file in manifest.files {
        let place = Paths.join(path, file.path)
        let found = try Files.information(place)
        guard let found, found.kind == .file, found.size == file.bytes else {
          faults += 1
          continue
        }
        if try Files.digest(of: place).digest.hex != file.sha256 { faults += 1 }
      }
      let known = Set(manifest.files.map(\.path)).union([BackupManifest.name])
      faults += try Files.walk(path).count { $0.kind != .folder && !known.contains($0.path) }
      guard faults == 0 else { throw StoreError.unsoundBackup(files: faults) }
      try compare(manifest, StoreFiles(folder: path))
      return BackupReport(manifest)
    }
  }

  /// Makes a store of a backup, in a folder that is missing or empty; the backup stays as it is.
  ///
  /// - Throws: `unsoundBackup` if the backup is not whole; `notEmpty` if the folder holds something.
  @discardableResult
  public static func restore(from backup: String, to path: String) throws(StoreError) -> BackupReport {
    let report = try verifyBackup(at: backup)
    let manifest = try manifest(at: backup)
    if Files.exists(path) {
      let isEmpty = try translated { try Files.list(path).isEmpty }
      guard isEmpty else { throw .notEmpty }
    }
    return try building(path) { folder in
      let files = StoreFiles(folder: folder)
      for part in [files.blobs, files.temporary] { try Files.makeFolder(part) }
      for file in manifest.files {
        if Interruption.requested { throw StoreError.interrupted }
        try copy(Paths.join(backup, file.path), to: Paths.join(folder, file.path), expecting: file.sha256)
      }
      try compare(manifest, files)
      if Files.exists(path) { try Files.removeTree(path) }
      return report
    }
  }

  /// Makes a folder under another name, puts it on disk, and only then gives it its own.
  private static func building<R>(_ path: String, _ body: (_ folder: String) throws -> R) throws(StoreError) -> R {
    let parent = Paths.parent(Paths.absolute(path))
    let folder = Paths.join(parent, Files.temporaryName())
    return try translated {
      try Files.makeFolder(folder)
      do {
        let result = try body(folder)
        try Files.synchronizeFileSystem(of: folder)
        try Files.move(folder, to: path, replacing: false)
        try Files.synchronize(parent)
        return result
      } catch {
        try? Files.removeTree(folder)
        throw error
      }
    }
  }

  private static func manifest(at path: String) throws(StoreError) -> BackupManifest {
    let place = Paths.join(path, BackupManifest.name)
    guard Files.exists(place) else { throw .notAStore }
    let bytes = try translated { try Files.read(place) }
    guard let text = String(validating: bytes, as: UTF8.self), let manifest = BackupManifest(text),
      manifest.files.allSatisfy({ Paths.isSafeRelative($0.path) })
    else { throw .unsoundBackup(files: 1) }
    return manifest
  }

  private static func compare(_ manifest: BackupManifest, _ files: StoreFiles) throws(StoreError) {
    let contents = try contents(of: files)
    guard contents.rows == manifest.rows, contents.head == manifest.head else { throw .unsoundBackup(files: 1) }
  }

  /// What the database of a copy holds; its file is opened as one that nobody changes.
  private static func contents(
    of files: StoreFiles
  ) throws(StoreError) -> (head: LedgerHead, rows: [String: Int], blobs: [BlobRow]) {
    _ = try StoreGate.schemaVersion(of: files.database)
    let engine = try SQLiteSource.engine(at: files.database, .immutable)
    let head = try engine.ledgerHead()
    var rows: [String: Int] = [:]
    for (table, count) in try engine.rowCounts() { rows[table] = count }
    return (LedgerHead(sequence: head.sequence, value: Hex.encode(head.head)), rows, try engine.allBlobs())
  }

  private static func listed(_ path: String, _ name: String) throws(StoreError) -> BackupManifest.File {
    let found = try translated { try Files.digest(of: path) }
    return BackupManifest.File(path: name, bytes: found.bytes, sha256: found.digest.hex)
  }

  /// Copies a file and checks the bytes on the way; the disk is synchronised once, later.
  private static func copy(_ source: String, to target: String, expecting sha256: String) throws {
    let folder = Paths.parent(target)
    if !Files.exists(folder) { try Files.makeFolder(folder) }
    let received = try Files.receive(source, into: folder, synchronize: false)
    guard received.digest.hex == sha256 else {
      try Files.remove(received.path)
      throw StoreError.corrupt
    }
    try Files.move(received.path, to: target)
  }
}
