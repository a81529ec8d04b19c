/// The SHA-256 of some bytes, as a value.
///
/// Four machine words: cheap to copy, hash and compare. Digests order like their bytes, hence like their hexadecimal text.
///
/// ```swift
/// let digest = SHA256.digest(of: "abc")
/// digest.hex  // "ba7816bf…"
/// Digest(hex: digest.hex) == digest
/// ```
public struct Digest: Hashable, Comparable, Sendable {
  let a, b, c, d: UInt64

  /// How many bytes a digest has.
  public static let byteCount = 32

  init(bigEndian bytes: Span<UInt8>) {
    a = Digest.word(bytes, 0)
    b = Digest.word(bytes, 8)
    c = Digest.word(bytes, 16)
    d = Digest.word(bytes, 24)
  }

  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for i in 0..<8 { word = word << 8 | UInt64(bytes[start + i]) }
    return word
  }

  /// Creates a digest from its 32 bytes, or nothing if there are more or fewer.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Digest.byteCount else { return nil }
    self.init(bigEndian: bytes.span)
  }

  /// Creates a digest from its 64 hexadecimal digits, or nothing if the text is anything else.
  public init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Digest.byteCount)
    append(to: &bytes)
    return bytes
  }

  /// The 64 hexadecimal digits, lower case.
  public var hex: String { Hex.encode(bytes) }

  /// Appends the 32 bytes.
  public func append(to bytes: inout [UInt8]) {
    let inline = inline
    for i in inline.indices { bytes.append(inline[i]) }
  }

  /// The bytes without an allocation.
  var inline: InlineArray<32, UInt8> {
    InlineArray { i in
      let word = i < 16 ? (i < 8 ? a : b) : (i < 24 ? c : d)
      return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (i & 7)))
    }
  }

  /// Says whether two digests are equal, in a time that does not tell where they differ.
  public func matches(_ other: Digest) -> Bool {
    (a ^ other.a) | (b ^ other.b) | (c ^ other.c) | (d ^ other.d) == 0
  }

  /// Orders digests like their bytes.
  public static func < (left: Digest, right: Digest) -> Bool {
    (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
  }
}
