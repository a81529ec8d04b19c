internal import Digests
internal import FileKit

/// One batch being written: the only thing that changes a store.
///
/// It lives as long as one transaction.
final class WriteSession {
  let read: ReadSession
  let act: Act
  let member: MemberRow
  let identities: any UIDSource
  let files: StoreFiles?
  /// Nothing of it will be kept: bytes that are referred to need not be there.
  let isRehearsal: Bool
  let batch: Int64
  /// The batch that this one undoes.
  var undoes: Int64?
  /// Blobs whose files go once the transaction holds.
  var doomed: [BlobName] = []
  /// Content was destroyed: the engine must leave no trace of it.
  var mustScrub = false
  var digest = ContentDigest()

  private let firstEntry: Int64
  private var sequence: Int64
  private var chain: LedgerChain
  private var entry = ByteWriter()
  private var scratch: [UInt8] = []
  private var nextID: Int64
  private var counters: [Int64: Int] = [:]
  private var salts: [UInt8] = []
  private var saltPlace = 0
  private var remembered: [UID: RecordRow] = [:]

  var engine: any StoreEngine { read.engine }
  var schema: DeclaredSchema { read.schema }
  var visibility: Visibility { read.visibility }

  init(
    _ read: ReadSession, _ act: Act, _ identities: any UIDSource, _ files: StoreFiles?, isRehearsal: Bool = false
  ) throws(StoreError) {
    guard let member = try read.engine.member(uid: act.member), member.active else {
      throw .missingMember(act.member)
    }
    guard !act.action.isEmpty, act.action.utf8.count <= 64 else { throw .invalid(.name) }
    self.read = read
    self.act = act
    self.member = member
    self.identities = identities
    self.files = files
    self.isRehearsal = isRehearsal
    batch = try read.engine.lastBatch() + 1
    let head = try read.engine.ledgerHead()
    sequence = head.sequence
    firstEntry = head.sequence + 1
    chain = LedgerChain(head: head.head)
    nextID = try read.engine.lastID() + 1
  }

  /// A record by its identity; those of this batch are remembered, because their links come next.
  func record(_ uid: UID) throws(StoreError) -> RecordRow? {
    if let known = remembered[uid] { return known }
    guard let row = try engine.record(uid: uid) else { return nil }
    remember(row)
    return row
  }

  func remember(_ row: RecordRow) {
    if remembered.count >= 200_000 { remembered.removeAll(keepingCapacity: true) }
    remembered[row.uid] = row
  }

  /// A row id for a new record or link; they share one sequence.
  func newID() -> Int64 {
    defer { nextID += 1 }
    return nextID
  }

  /// Sixteen bytes that nobody can guess.
  func salt() -> [UInt8] {
    if saltPlace == salts.count {
      salts = RandomBytes.make(16 * 1024)
      saltPlace = 0
    }
    defer { saltPlace += 16 }
    return Array(salts[saltPlace..<saltPlace + 16])
  }

  /// The next number of a kind's handles.
  func newNumber(_ kind: Int64) throws(StoreError) -> Int {
    let number = try counter(kind)
    counters[kind] = number + 1
    return number
  }

  /// Takes a wished number if nobody has it.
  func take(_ number: Int, _ kind: Int64) throws(StoreError) -> Bool {
    guard number > 0, number < Int(Int32.max), try engine.records(kind: kind, number: number).isEmpty else {
      return false
    }
    counters[kind] = max(try counter(kind), number + 1)
    return true
  }

  private func counter(_ kind: Int64) throws(StoreError) -> Int {
    if let known = counters[kind] { return known }
    return try engine.counter(kind)
  }

  /// Appends an entry to the ledger.
  ///
  /// - Throws: `interrupted` if somebody asked the program to stop: however much is written at once, nothing of it stays.
  func enter(_ subject: UID?, version: Int, _ digest: Digest?, action: String? = nil) throws(StoreError) {
    if Interruption.requested { throw .interrupted }
    sequence += 1
    LedgerCodec.write(
      sequence: sequence, time: act.time, person: act.member, action: action ?? act.action, subject: subject,
      version: version, digest: digest, to: &entry, scratch: &scratch)
    chain.append(entry.bytes)
    try engine.appendToLedger(sequence: sequence, entry: entry.bytes, head: chain.head)
  }

  /// Whether anything was written.
  var isEmpty: Bool { sequence < firstEntry }

  /// Writes what stands for the batch as a whole.
  func finish(accessHead: (sequence: Int64, head: [UInt8])?) throws(StoreError) {
    guard !isEmpty else { return }
    if let accessHead, accessHead.sequence > 0,
      try engine.setting("access.anchor") != String(accessHead.sequence)
    {
      try enter(nil, version: Int(accessHead.sequence), Digest(bytes: accessHead.head), action: LedgerAction.anchor)
      try engine.set("access.anchor", to: String(accessHead.sequence))
    }
    for (kind, next) in counters { try engine.set(counter: kind, to: next) }
    try engine.insert(
      BatchRow(
        id: batch, member: member.id, time: act.time, action: try read.intern(act.action), undoes: undoes,
        entries: firstEntry...sequence))
    try markErasure()
    try read.noteUnknownFacets()
  }
}

/// Actions that the store itself enters.
enum LedgerAction {
  /// The store came to be.
  static let create = "create"
  /// The head of the log of readings, set down.
  static let anchor = "anchor"
}
