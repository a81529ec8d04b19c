internal import FileKit

/// What an erasure leaves to be done once it holds, however long that takes.
///
/// The words are gone with the transaction. Earlier pages stay in the engine's log while another program reads an
/// earlier state or the disk has no room, and so may the files of blobs. A mark, set with the erasure, remembers that
/// until it is done: it holds the batches that erased and the blobs they forgot.
extension Store {
  static let erasureMark = "erasure"
  /// How long an erasure waits for those who still read what was there before, in milliseconds.
  static let patience = 2_000

  /// Whether files of the store may still hold what was erased, because others kept it from being cleaned.
  ///
  /// Every later write, opening for writing and ``check(readData:expecting:)`` tries again.
  public func holdsErasedTraces() throws(StoreError) -> Bool {
    try translated { try read(as: .nothing) { try $0.session.engine.setting(Store.erasureMark) != nil } }
  }

  /// Tries again to take away what an earlier erasure left, if it left anything and this store is open for writing.
  func cleanAgain() {
    guard mode == .readWrite, (try? holdsErasedTraces()) == true else { return }
    try? maintain { lease in clean(lease.engine, patience: 0) }
  }

  /// Takes away what erasures left; what cannot be done now stays marked.
  func clean(_ engine: any StoreEngine, patience: Int) {
    try? engine.waiting(atMost: min(patience, options.busyTimeout)) {
      let mark = try discard(engine)
      try engine.scrub()
      try engine.transact(writing: true) {
        // Somebody may have erased more meanwhile, or a file could not be removed.
        guard let mark, try engine.setting(Store.erasureMark) == mark, Store.blobs(of: mark).isEmpty else { return }
        try engine.set(Store.erasureMark, to: nil)
      }
    }
  }

  /// Removes files of blobs that were forgotten, while nobody can refer to them again: under the lock, looked at anew.
  ///
  /// Each is removed once: the same bytes may be preserved anew later.
  ///
  /// - Returns: the mark, with those only whose files could not be removed.
  private func discard(_ engine: any StoreEngine) throws -> String? {
    let mark = try engine.transact(writing: false) { try engine.setting(Store.erasureMark) }
    guard let files, let mark, !Store.blobs(of: mark).isEmpty else { return mark }
    return try engine.transact(writing: true) {
      guard let mark = try engine.setting(Store.erasureMark) else { return nil }
      var left = mark.split(separator: " ").map(String.init)
      for name in Store.blobs(of: mark) {
        if try engine.blob(sha256: name.bytes) == nil, Files.exists(files.path(of: name)) {
          do { try Files.remove(files.path(of: name)) } catch { continue }
        }
        left.removeAll { $0 == name.text }
      }
      try engine.set(Store.erasureMark, to: left.joined(separator: " "))
      return left.joined(separator: " ")
    }
  }

  private static func blobs(of mark: String) -> [BlobName] {
    mark.split(separator: " ").compactMap { BlobName(String($0)) }
  }
}

extension WriteSession {
  /// Cleans what lies in the transaction's reach, and marks what must be cleaned after it.
  func markErasure() throws(StoreError) {
    guard mustScrub else { return }
    try engine.purgeIndexes()
    let words = [try engine.setting(Store.erasureMark), String(batch)].compactMap(\.self) + doomed.map(\.text)
    try engine.set(Store.erasureMark, to: words.joined(separator: " "))
  }
}
