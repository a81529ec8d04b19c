internal import Digests

/// What the ledger's HMAC of a version covers: everything the version says, so that no part of it can be altered unseen.
///
/// Length-prefixed in this order: what it is (`record` or `link`), kind or relation, scope, access, privileged, ends of
/// a link, shape, then for each part its access, privileged and bytes. Computable before the write lock is taken.
struct ContentDigest {
  private var writer = ByteWriter()

  /// The HMAC-SHA256 of a record's version under its salt.
  mutating func record(
    kind: String, scope: UID?, access: Int, privileged: Bool, shape: Int, parts: [Part], salt: [UInt8]
  ) -> Digest {
    writer.clear()
    writer.field("record")
    writer.field(kind)
    head(scope: scope, access: access, privileged: privileged, shape: shape)
    return code(parts, salt)
  }

  /// The HMAC-SHA256 of a link's version under its salt.
  mutating func link(
    relation: String, source: UID, target: UID, scope: UID?, access: Int, privileged: Bool, shape: Int,
    parts: [Part], salt: [UInt8]
  ) -> Digest {
    writer.clear()
    writer.field("link")
    writer.field(relation)
    writer.field(source)
    writer.field(target)
    head(scope: scope, access: access, privileged: privileged, shape: shape)
    return code(parts, salt)
  }

  private mutating func head(scope: UID?, access: Int, privileged: Bool, shape: Int) {
    writer.field(scope)
    writer.byte(UInt8(truncatingIfNeeded: access))
    writer.byte(privileged ? 1 : 0)
    writer.field(Int64(shape))
  }

  private mutating func code(_ parts: [Part], _ salt: [UInt8]) -> Digest {
    for part in parts {
      writer.byte(UInt8(truncatingIfNeeded: part.access))
      writer.byte(part.privileged ? 1 : 0)
      writer.field(part.body)
    }
    return MessageKey(salt).code(of: writer.bytes)
  }
}
