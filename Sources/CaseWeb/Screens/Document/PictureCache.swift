import Synchronization

/// Keeps pictures of pages in memory, the last used ones, never on a disk.
///
/// Whoever asks has been let at the document before: nothing here looks at who.
final class PictureCache: Sendable {
  /// A page at a size.
  struct Key: Hashable, Sendable {
    let document: String
    let page: Int
    let longSide: Int
  }

  private struct Entry {
    let bytes: [UInt8]
    var used: UInt64
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var size = 0
    var clock: UInt64 = 0
  }

  private let state = Mutex(State())
  private let most: Int

  /// Creates a cache of at most so many bytes.
  init(most: Int = 64 << 20) { self.most = most }

  /// How many bytes it holds.
  var size: Int { state.withLock { $0.size } }

  /// The picture, made if it is not here.
  func picture(_ key: Key, _ make: () throws -> [UInt8]) rethrows -> [UInt8] {
    if let known = known(key) { return known }
    // Two who ask at once make it twice; that is no harm, and a lock held over a slow page would be.
    let bytes = try make()
    keep(bytes, as: key)
    return bytes
  }

  private func known(_ key: Key) -> [UInt8]? {
    state.withLock { state in
      guard let entry = state.entries[key] else { return nil }
      state.clock += 1
      state.entries[key]?.used = state.clock
      return entry.bytes
    }
  }

  private func keep(_ bytes: [UInt8], as key: Key) {
    guard bytes.count <= most / 4 else { return }
    state.withLock { state in
      state.clock += 1
      if let old = state.entries[key] { state.size -= old.bytes.count }
      state.entries[key] = Entry(bytes: bytes, used: state.clock)
      state.size += bytes.count
      while state.size > most, let oldest = state.entries.min(by: { $0.value.used < $1.value.used }) {
        state.entries[oldest.key] = nil
        state.size -= oldest.value.bytes.count
      }
    }
  }
}
