/// Says that bytes are on disk, whole and synchronised, under their hash.
public struct BlobReceipt: Sendable, Hashable {
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  public var sha256: String
  /// How many bytes.
  public var bytes: Int64
  /// Whether the store had them before.
  public var known: Bool
}

/// A blob and the visible records that refer to it.
public struct StoredBlob: Sendable, Hashable {
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  public var sha256: String
  /// How many bytes.
  public var bytes: Int64
}
