internal import Digests

/// The bytes of an entry, and how entries are chained.
///
/// Fields in this order, each with its length in four bytes before it: sequence, time, person, action, subject, version,
/// digest. Numbers take eight bytes, most significant first; an absent subject or digest has length 0.
enum LedgerCodec {
  static func write(
    sequence: Int64, time: Int64, person: UID, action: String, subject: UID?, version: Int, digest: Digest?,
    to writer: inout ByteWriter, scratch: inout [UInt8]
  ) {
    writer.clear()
    writer.field(sequence)
    writer.field(time)
    writer.field(person)
    writer.field(action)
    writer.field(subject)
    writer.field(Int64(version))
    scratch.removeAll(keepingCapacity: true)
    digest?.append(to: &scratch)
    writer.field(scratch)
  }

  static func read(_ bytes: [UInt8]) -> LedgerEntry? {
    var reader = ByteReader(bytes)
    guard let sequence = reader.numberField(), let time = reader.numberField(),
      let person = reader.uidField() ?? nil, let action = reader.textField(), let subject = reader.uidField(),
      let version = reader.numberField(), let digest = reader.field(), reader.isAtEnd,
      digest.isEmpty || digest.count == 32
    else { return nil }
    return LedgerEntry(
      sequence: sequence, time: time, person: person, action: action, subject: subject, version: Int(version),
      digest: Array(digest))
  }

  /// The head before the first entry.
  static let origin = [UInt8](repeating: 0, count: 32)
}

/// The running value of a chain of entries; keeps its hash state, so that a bulk of entries allocates nothing new.
struct LedgerChain: ~Copyable {
  private(set) var head: [UInt8]
  private var hash = SHA256()

  init(head: [UInt8]) { self.head = head }

  /// The chain's value after an entry: SHA-256(0x02 ‖ head before ‖ SHA-256(0x00 ‖ entry)).
  mutating func append(_ entry: [UInt8]) {
    hash.update(byte: 0x00)
    hash.update(entry)
    let leaf = hash.finish()
    hash.update(byte: 0x02)
    hash.update(head)
    hash.update(leaf)
    let value = hash.finish()
    head.removeAll(keepingCapacity: true)
    value.append(to: &head)
  }
}
