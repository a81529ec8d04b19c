public import CaseModel

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
  private var records: RecordStream

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
    let ids = Dictionary(documents.map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
    records = RecordStream(documents: .listed(ids), sink: sink)
    do throws(UnwritableField.Reason) {
      try DossierPreamble.write(about, vocabularies, documents, into: &records.output)
    } catch {
      throw DossierFailure.unwritable(UnwritableField(uid: "", record: nil, relation: nil, field: "", reason: error))
    }
  }

  /// Writes the dossier of a source.
  ///
  /// - Parameters:
  ///   - source: where the content comes from.
  ///   - sink: takes blocks of UTF-8; what it throws passes through.
  /// - Returns: how many records of each kind it has.
  @discardableResult
  public static func write(
    _ source: some DossierSource, sink: @escaping ([UInt8]) throws -> Void
  ) throws -> [RecordKind: Int] {
    var writer = try DossierWriter(
      about: source.about, vocabularies: source.vocabularies, documents: source.documents, sink: sink)
    var counts: [RecordKind: Int] = [:]
    if let written = source.written {
      counts = written.counts
      try writer.records.add(written)
    } else {
      try source.forEachRecord { record in
        try writer.write(record)
        counts[record.kind, default: 0] += 1
      }
    }
    try writer.finish(extensions: source.extensions)
    return counts
  }

  /// Writes one record.
  ///
  /// - Parameter record: a record of the same kind as the last or of a later one, its uid after the last one's.
  /// - Throws: `DossierFailure`, which names the record and the field that cannot be written.
  public mutating func write(_ record: DossierRecord) throws { try records.write(record) }

  /// Ends the dossier.
  ///
  /// - Parameter extensions: elements of other namespaces at the end of the root.
  public consuming func finish(extensions: [String] = []) throws {
    records.closeCollection()
    for element in extensions { try ForeignElement.write(element, uid: nil, depth: 1, into: &records.output) }
    records.output.raw("\n</dossier>\n")
    try records.handOver(atLeast: 1)
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
