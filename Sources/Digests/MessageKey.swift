import CCrypto

/// A key that makes message authentication codes: HMAC-SHA256 (RFC 2104).
///
/// The two padded keys are hashed once, when the key is made; each code then costs two hashes of what is new.
public struct MessageKey: Sendable {
  private let inner: SHA256_CTX
  private let outer: SHA256_CTX

  /// Creates a key of any length; 32 random bytes are the rule.
  public init(_ key: [UInt8]) {
    let block = 64
    var padded = key.count > block ? SHA256.digest(of: key).bytes : key
    padded.append(contentsOf: repeatElement(0, count: block - padded.count))
    inner = MessageKey.hashed(padded, with: 0x36)
    outer = MessageKey.hashed(padded, with: 0x5C)
  }

  private static func hashed(_ padded: [UInt8], with mask: UInt8) -> SHA256_CTX {
    var hash = SHA256()
    hash.update(padded.map { $0 ^ mask })
    return hash.state
  }

  /// The code of a message.
  public func code(of message: Span<UInt8>) -> Digest {
    var hash = SHA256(context: inner)
    hash.update(message)
    let digest = hash.finish()
    var outside = SHA256(context: outer)
    outside.update(digest)
    return outside.finish()
  }

  /// The code of a message.
  public func code(of message: [UInt8]) -> Digest { code(of: message.span) }

  /// The code of the UTF-8 of a message.
  public func code(of message: String) -> Digest { code(of: message.utf8.span) }
}
