import CCrypto

/// SHA-256 (FIPS 180-4), in one call or piece by piece.
///
/// The state lies in the value itself, so hashing many small inputs allocates nothing:
///
/// ```swift
/// var hash = SHA256()
/// for row in rows {
///   hash.update(row)
///   digests.append(hash.finish())  // and ready for the next
/// }
/// ```
public struct SHA256: ~Copyable {
  private var context: SHA256_CTX

  /// Creates the hash of nothing yet.
  public init() {
    context = SHA256.initial
  }

  init(context: SHA256_CTX) { self.context = context }

  static let initial: SHA256_CTX = {
    var context = SHA256_CTX()
    unsafe SHA256_Init(&context)
    return context
  }()

  var state: SHA256_CTX { context }

  /// Takes in more bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe SHA256_Update(&context, buffer.baseAddress, buffer.count)
    }
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes in the UTF-8 of a text.
  public mutating func update(_ text: String) { update(text.utf8.span) }

  /// Takes in the 32 bytes of a digest.
  public mutating func update(_ digest: Digest) {
    let bytes = digest.inline
    update(bytes.span)
  }

  /// Takes in one byte.
  public mutating func update(byte: UInt8) {
    var byte = byte
    unsafe SHA256_Update(&context, &byte, 1)
  }

  /// The digest of all that was taken in; the hash then starts anew.
  public mutating func finish() -> Digest {
    defer { context = SHA256.initial }
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var output = bytes.mutableSpan
    unsafe output.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe SHA256_Final(buffer.baseAddress, &context)
    }
    return Digest(bigEndian: bytes.span)
  }

  /// The digest of some bytes.
  public static func digest(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of some bytes.
  public static func digest(of bytes: [UInt8]) -> Digest { digest(of: bytes.span) }

  /// The digest of the UTF-8 of a text.
  public static func digest(of text: String) -> Digest { digest(of: text.utf8.span) }
}
