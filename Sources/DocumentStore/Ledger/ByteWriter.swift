/// Writes length-prefixed fields: the one encoding of ledger entries, content digests and derived data.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// A number in eight bytes, most significant first, without a prefix.
  mutating func number(_ value: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> Int64(shift))) }
  }

  /// A length in four bytes, most significant first.
  mutating func length(_ value: Int) {
    for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func field(_ value: Int64) {
    length(8)
    number(value)
  }

  mutating func field(_ value: [UInt8]) {
    length(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func field(_ value: String) {
    length(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func field(_ value: UID?) {
    guard let value else { return length(0) }
    length(16)
    value.append(to: &bytes)
  }
}

/// Reads what a ``ByteWriter`` wrote; anything else is `nil`, never a trap.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func length() -> Int? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func number() -> Int64? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes[place..<place + 8].reduce(0) { $0 << 8 | Int64($1) }
  }

  mutating func field() -> ArraySlice<UInt8>? {
    guard let count = length(), bytes.count - place >= count else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func numberField() -> Int64? { length() == 8 ? number() : nil }

  mutating func textField() -> String? { field().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func uidField() -> UID?? {
    guard let slice = field() else { return nil }
    if slice.isEmpty { return .some(nil) }
    guard let uid = UID(bytes: slice) else { return nil }
    return .some(uid)
  }
}
