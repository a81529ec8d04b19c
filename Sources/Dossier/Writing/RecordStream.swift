import CaseModel

/// Records on their way out, in the order of kinds and uids, each kind in its collection.
struct RecordStream: ~Copyable {
  var output = XMLBuffer()
  private var transcoder: BodyTranscoder
  private let sink: ([UInt8]) throws -> Void
  private var previous: (kind: RecordKind, uid: String)?

  /// How many bytes are gathered before they are handed over.
  private static let block = 1 << 16

  init(documents: DocumentIDs, sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    transcoder = BodyTranscoder(documents: documents)
    output.bytes.reserveCapacity(Self.block * 2)
  }

  mutating func write(_ record: DossierRecord) throws {
    if let previous, !DossierOrder.precedes(previous, (record.kind, record.uid)) {
      throw DossierFailure.disorder(uid: record.uid)
    }
    if previous?.kind != record.kind {
      closeCollection()
      output.line(1)
      output.raw("<\(record.kind.description.collection)>")
    }
    previous = (record.kind, record.uid)
    try RecordWriting.write(record, with: &transcoder, into: &output)
    try handOver(atLeast: Self.block)
  }

  /// Adds records that were written before.
  mutating func add(_ written: WrittenRecords) throws {
    try handOver(atLeast: 1)
    try written.forEachBlock(sink)
  }

  mutating func closeCollection() {
    guard let kind = previous?.kind else { return }
    previous = nil
    output.line(1)
    output.raw("</\(kind.description.collection)>")
  }

  mutating func handOver(atLeast size: Int) throws {
    guard output.bytes.count >= size else { return }
    try sink(output.bytes)
    output.bytes.removeAll(keepingCapacity: true)
  }
}

/// Under which id a dossier lists a document.
enum DocumentIDs {
  /// Its hash, as where everything is said.
  case hash
  /// What the list of documents gives it.
  case listed([String: String])

  subscript(sha256: String) -> String? {
    switch self {
    case .hash: sha256
    case .listed(let ids): ids[sha256]
    }
  }
}
