import CCrypto

/// Bytes nobody can guess.
public enum RandomBytes {
  /// Makes random bytes fit for keys, salts and identifiers.
  public static func make(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    if let size = Int32(exactly: count), unsafe RAND_bytes(&bytes, size) == 1 { return bytes }
    // The kernel's generator cannot fail; it is only slower.
    var generator = SystemRandomNumberGenerator()
    for i in bytes.indices { bytes[i] = UInt8.random(in: 0...255, using: &generator) }
    return bytes
  }
}
