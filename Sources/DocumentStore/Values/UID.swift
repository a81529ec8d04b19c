internal import Digests

/// The global identity of a record, a link or a member: a UUID that travels with exchanged data.
///
/// Integer row ids never leave the store; a `UID` does.
public struct UID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identity written as 8-4-4-4-12 hexadecimal digits, or `nil` if the text is not of that form.
  public init?(_ text: String) {
    var words: (UInt64, UInt64) = (0, 0)
    var digits = 0
    var place = 0
    for byte in text.utf8 {
      defer { place += 1 }
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = UID.value(ofDigit: byte) else { return nil }
      if digits < 16 { words.0 = words.0 << 4 | value } else { words.1 = words.1 << 4 | value }
      digits += 1
    }
    guard place == 36, digits == 32 else { return nil }
    (high, low) = words
  }

  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The identity as lower-case 8-4-4-4-12 hexadecimal digits.
  public var text: String {
    var text = InlineArray<36, UInt8>(repeating: UInt8(ascii: "-"))
    var place = 0
    for index in 0..<32 {
      if index == 8 || index == 12 || index == 16 || index == 20 { place += 1 }
      let word = index < 16 ? high : low
      text[place] = UID.digit(UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15)
      place += 1
    }
    guard let written = try? UTF8Span(validating: text.span) else { return "" }
    return String(copying: written)
  }

  /// The sixteen bytes of the identity, most significant first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift))) }
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: low >> UInt64(shift))) }
  }

  /// The identity (UUID version 8) that everyone derives alike from the same bytes.
  public static func derived(from bytes: [UInt8]) -> UID {
    let digest = SHA256.digest(of: bytes).bytes
    let uid = UID(bytes: digest.prefix(16)) ?? UID(high: 0, low: 0)
    return UID(high: uid.high & 0xffff_ffff_ffff_0fff | 0x8000, low: uid.low & 0x3fff_ffff_ffff_ffff | 1 << 63)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  private static func value(ofDigit byte: UInt8) -> UInt64? {
    switch byte {
    case 48...57: UInt64(byte - 48)
    case 65...70: UInt64(byte - 55)
    case 97...102: UInt64(byte - 87)
    default: nil
    }
  }
}

extension UID: Comparable {
  /// Orders identities by their bytes, which for UUIDv7 is the order of their making.
  public static func < (left: UID, right: UID) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

extension UID: CustomStringConvertible {
  /// The identity as text.
  public var description: String { text }
}
