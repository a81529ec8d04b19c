internal import Digests

/// Compares what a store holds with what its ledger says.
struct StoreChecker {
  /// What the ledger says of one version.
  private struct Said {
    var digest: [UInt8]
    var isSeen = false
  }

  private let session: ReadSession
  private var said: [UID: [Int: Said]] = [:]
  private var members: [UID: [UInt8]] = [:]
  private var digest = ContentDigest()
  private(set) var defects: [StoreDefect] = []

  init(_ session: ReadSession) { self.session = session }

  private var engine: any StoreEngine { session.engine }

  mutating func run(expecting heads: [LedgerHead]) -> [StoreDefect] {
    attempt("ledger") { checker throws(StoreError) in try checker.readLedger(heads) }
    attempt("record") { checker throws(StoreError) in try checker.readRecords() }
    attempt("link") { checker throws(StoreError) in try checker.readLinks() }
    for (uid, versions) in said.sorted(by: { $0.key < $1.key }) {
      for version in versions.keys.sorted() where versions[version]?.isSeen == false {
        defects.append(.missingVersion(uid: uid, version: version))
      }
    }
    attempt("attachment") { checker throws(StoreError) in try checker.readAttachments() }
    attempt("member") { checker throws(StoreError) in try checker.readMembers() }
    return defects
  }

  /// Damage to one table must not hide what can be said of the others.
  private mutating func attempt(_ table: String, _ body: (inout StoreChecker) throws(StoreError) -> Void) {
    do throws(StoreError) { try body(&self) } catch { defects.append(.unreadable(table: table)) }
  }

  private mutating func readLedger(_ heads: [LedgerHead]) throws(StoreError) {
    var expected: [Int64: String] = [:]
    for head in heads { expected[head.sequence] = head.value }
    var chain = LedgerChain(head: LedgerCodec.origin)
    var last: Int64 = 0
    var found: [StoreDefect] = []
    var said: [UID: [Int: Said]] = [:]
    var members: [UID: [UInt8]] = [:]
    try engine.ledger(1...Int64.max) { sequence, bytes, head in
      if sequence != last + 1 { found.append(.ledgerGap(after: last, before: sequence)) }
      chain.append(bytes)
      let entry = LedgerCodec.read(bytes)
      if chain.head != head || entry?.sequence != sequence {
        found.append(.ledgerEntry(sequence: sequence))
        // From here on the chain is judged by what is stored, so that one fault is told once.
        chain = LedgerChain(head: head)
      } else if let printed = expected[sequence], printed != Self.hex(head) {
        found.append(.ledgerEntry(sequence: sequence))
      }
      last = sequence
      guard let entry, let subject = entry.subject else { return }
      if entry.version > 0 {
        said[subject, default: [:]][entry.version] = Said(digest: entry.digest)
      } else if entry.digest.count == 32 {
        members[subject] = entry.digest
      }
    }
    for head in heads where head.sequence > last {
      found.append(.ledgerTruncated(expected: head.sequence, found: last))
    }
    defects += found
    self.said = said
    self.members = members
  }

  private static func hex(_ bytes: [UInt8]) -> String { BlobName(bytes).text }

  private mutating func readRecords() throws(StoreError) {
    var rows: [RecordRow] = []
    try engine.allRecords { rows.append($0) }
    var highest: [Int64: Int] = [:]
    for row in rows {
      highest[row.kind] = max(highest[row.kind] ?? 0, row.number)
      do throws(StoreError) { try read(row) } catch { defects.append(.current(uid: row.uid)) }
    }
    for (kind, number) in highest where try engine.counter(kind) <= number {
      defects.append(.counter(kind: (try? session.name(kind)) ?? ""))
    }
  }

  private mutating func read(_ row: RecordRow) throws(StoreError) {
    let versions = try engine.versions(of: row.id, labels: .all).chunked(by: \.version)
    try compare(versions, uid: row.uid, version: row.version, label: row.label, state: row.state)
    for parts in versions {
      guard let main = parts.first, main.part == 0, row.state != .erased else { continue }
      let code = digest.record(
        kind: try session.name(row.kind), scope: try session.scopeUID(main.label.scope), access: main.label.access,
        privileged: main.label.privileged, shape: main.shape, parts: parts.parts, salt: main.salt ?? [])
      compare(code.bytes, uid: row.uid, version: main.version)
    }
  }

  private mutating func readLinks() throws(StoreError) {
    var rows: [LinkRow] = []
    try engine.allLinks { rows.append($0) }
    for row in rows {
      do throws(StoreError) { try read(row) } catch { defects.append(.current(uid: row.uid)) }
    }
  }

  private mutating func read(_ row: LinkRow) throws(StoreError) {
    guard let source = try engine.record(id: row.source), let target = try engine.record(id: row.target) else {
      defects.append(.orphanLink(uid: row.uid))
      return
    }
    if row.state == .live, source.state != .live || target.state != .live {
      defects.append(.orphanLink(uid: row.uid))
    }
    let versions = try engine.versions(of: row.id, labels: .all).chunked(by: \.version)
    try compare(versions, uid: row.uid, version: row.version, label: row.label, state: row.state)
    for parts in versions {
      guard let main = parts.first, main.part == 0, row.state != .erased else { continue }
      let code = digest.link(
        relation: try session.name(row.relation), source: source.uid, target: target.uid,
        scope: try session.scopeUID(main.label.scope), access: main.label.access, privileged: main.label.privileged,
        shape: main.shape, parts: parts.parts, salt: main.salt ?? [])
      compare(code.bytes, uid: row.uid, version: main.version)
    }
  }

  /// The versions there are against the one that is current.
  private mutating func compare(
    _ versions: [ArraySlice<RevisionRow>], uid: UID, version: Int, label: LabelCode, state: RecordState
  ) throws(StoreError) {
    let numbers = versions.compactMap(\.first?.version)
    let newest = versions.last?.first
    let newestState: RecordState =
      switch newest?.change {
      case .removed: .removed
      case .erased: .erased
      default: .live
      }
    // A damaged row may name any version: it is compared, never counted up to.
    let isComplete = numbers.count == version && numbers.enumerated().allSatisfy { $0.offset + 1 == $0.element }
    if !isComplete || newest?.label != label || newestState != state {
      defects.append(.current(uid: uid))
    }
    for number in numbers where said[uid]?[number] == nil {
      defects.append(.unrecorded(uid: uid, version: number))
    }
    for number in numbers { said[uid]?[number]?.isSeen = true }
    // Only an entry without a digest says that content was destroyed on purpose.
    if state == .erased, said[uid]?[version]?.digest.isEmpty == false {
      defects.append(.content(uid: uid, version: version))
    }
  }

  private mutating func compare(_ digest: [UInt8], uid: UID, version: Int) {
    guard let entry = said[uid]?[version], entry.digest != digest else { return }
    defects.append(.content(uid: uid, version: version))
  }

  private mutating func readAttachments() throws(StoreError) {
    for blob in try engine.allBlobs() {
      let attachments = try engine.attachments(to: blob.id)
      if attachments.isEmpty { defects.append(.blobUnused(sha256: BlobName(blob.sha256).text)) }
      for attachment in attachments {
        var state = try engine.record(id: attachment.subject)?.state
        if state == nil { state = try engine.link(id: attachment.subject)?.state }
        if state == nil || state == .erased || (attachment.live && state != .live) {
          defects.append(.orphanAttachment(sha256: BlobName(blob.sha256).text))
        }
      }
    }
  }

  private mutating func readMembers() throws(StoreError) {
    for member in try engine.members() {
      let standing = try session.standing(of: member).bytes
      if members[member.uid] != standing { defects.append(.member(uid: member.uid)) }
    }
  }
}
