/// A time zone of the machine's table (tzdata), as `America/Mexico_City`.
///
/// Reads the file itself (RFC 8536), because the C library knows one zone at a time and shares it among threads. After the
/// table's last change of clocks the offset stays as it was then; Debian's tables reach to 2037.
public struct NamedZone: Hashable, Sendable {
  private let changes: [Int64]
  private let offsets: [Int]
  private let first: Int

  /// Finds a zone, or nothing if the table has none of that name.
  public init?(_ name: String, folder: String = "/usr/share/zoneinfo") {
    guard Paths.isSafeRelative(name), let bytes = try? Files.read(Paths.join(folder, name), limit: 1 << 20) else {
      return nil
    }
    self.init(table: bytes)
  }

  /// Reads a table of version 2 or later; the older part before it ends in 2038 and is skipped.
  init?(table bytes: [UInt8]) {
    let headerSize = 44
    func number(_ start: Int, _ size: Int) -> Int64? {
      guard start >= 0, start + size <= bytes.count else { return nil }
      let value = bytes[start..<start + size].reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
      return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
    }
    func counts(_ start: Int) -> [Int]? {
      guard bytes.count >= start + headerSize, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
      // In the order of the file: UTC marks, standard marks, leap seconds, changes, types, letters.
      let counts = (0..<6).compactMap { number(start + 20 + 4 * $0, 4).map { Int($0) } }
      return counts.allSatisfy({ (0...100_000).contains($0) }) ? counts : nil
    }
    guard let old = counts(0), bytes[4] >= UInt8(ascii: "2") else { return nil }
    let second = headerSize + old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
    guard let new = counts(second), new[4] > 0 else { return nil }
    let start = second + headerSize
    let types = start + new[3] * 9
    let offsets = (0..<new[4]).compactMap { number(types + 6 * $0, 4).map { Int($0) } }
    let changes = (0..<new[3]).compactMap { number(start + 8 * $0, 8) }
    let kinds = (0..<new[3]).compactMap { number(start + 8 * new[3] + $0, 1).map { Int($0) } }
    guard offsets.count == new[4], changes.count == new[3], kinds.count == new[3], kinds.allSatisfy({ $0 < new[4] })
    else { return nil }
    self.changes = changes
    self.offsets = kinds.map { offsets[$0] }
    first = offsets[0]
  }

  /// How many seconds the zone's clocks are ahead of UTC at a moment.
  public func offset(atSeconds seconds: Int64) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}
