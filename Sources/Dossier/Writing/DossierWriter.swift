import CaseModel

/// Writes a dossier piece by piece: a pure function of its content, with no time and no state of a store in it.
///
/// Records come in the order of kinds and then of uids; lists and links are sorted here. Everything is written as it
/// comes, so that memory holds one record and one block of output.
///
/// ```swift
/// var writer = try DossierWriter(about: about, vocabularies: [], documents: documents) { block in
///   try file.write(block)
/// }
/// for record in records { try writer.write(record) }
/// try writer.finish()
/// ```
public struct DossierWriter: ~Copyable {
  private var output = XMLBuffer()
  private var transcoder: BodyTranscoder
  private let sink: ([UInt8]) throws -> Void
  private var previous: (kind: RecordKind, uid: String)?

  /// How many bytes are gathered before they are handed over.
  private static let block = 1 << 16

  /// Starts a dossier.
  ///
  /// - Parameters:
  ///   - about: what the dossier says of itself.
  ///   - vocabularies: the terms used, in any order.
  ///   - documents: the documents that travel with it, in any order.
  ///   - sink: takes blocks of UTF-8; what it throws passes through.
  public init(
    about: DossierAbout, vocabularies: [DossierVocabulary], documents: [DossierDocument],
    sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.sink = sink
    transcoder = BodyTranscoder(
      documents: Dictionary(documents.map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first }))
    output.bytes.reserveCapacity(Self.block * 2)
    do throws(UnwritableField.Reason) {
      try DossierPreamble.write(about, vocabularies, documents, into: &output)
    } catch {
      throw DossierFailure.unwritable(UnwritableField(uid: "", record: nil, relation: nil, field: "", reason: error))
    }
  }

  /// Writes the dossier of a source.
  ///
  /// - Parameters:
  ///   - source: where the content comes from.
  ///   - sink: takes blocks of UTF-8; what it throws passes through.
  public static func write(_ source: some DossierSource, sink: @escaping ([UInt8]) throws -> Void) throws {
    var writer = try DossierWriter(
      about: source.about, vocabularies: source.vocabularies, documents: source.documents, sink: sink)
    try source.forEachRecord { record in try writer.write(record) }
    try writer.finish(extensions: source.extensions)
  }

  /// Writes one record.
  ///
  /// - Parameter record: a record of the same kind as the last or of a later one, its uid after the last one's.
  /// - Throws: `DossierFailure`, which names the record and the field that cannot be written.
  public mutating func write(_ record: DossierRecord) throws {
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

  /// Ends the dossier.
  ///
  /// - Parameter extensions: elements of other namespaces at the end of the root.
  public consuming func finish(extensions: [String] = []) throws {
    closeCollection()
    for element in extensions { try ForeignElement.write(element, uid: nil, depth: 1, into: &output) }
    output.raw("\n</dossier>\n")
    try handOver(atLeast: 1)
  }

  private mutating func closeCollection() {
    guard let kind = previous?.kind else { return }
    output.line(1)
    output.raw("</\(kind.description.collection)>")
  }

  private mutating func handOver(atLeast size: Int) throws {
    guard output.bytes.count >= size else { return }
    try sink(output.bytes)
    output.bytes.removeAll(keepingCapacity: true)
  }
}

extension DossierSource {
  /// The whole dossier in memory.
  public func dossierBytes() throws -> [UInt8] {
    let bytes = ByteCollector()
    try DossierWriter.write(self) { bytes.bytes += $0 }
    return bytes.bytes
  }
}

private final class ByteCollector {
  var bytes: [UInt8] = []
}
