internal import Digests

/// The name of a blob: the SHA-256 of its bytes.
struct BlobName: Hashable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The name written as 64 lower-case hexadecimal digits, or `nil` if the text is not so.
  init?(_ text: String) {
    guard let digest = Digest(hex: text), digest.hex == text else { return nil }
    bytes = digest.bytes
  }

  var text: String { Hex.encode(bytes) }

  /// Where its file stands below `blobs/`.
  var path: String { BlobName.path(text) }

  static func path(_ text: String) -> String { String(text.prefix(2)) + "/" + text }
}
