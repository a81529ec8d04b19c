public import CaseModel
public import FileKit

/// Records already written as they will stand in a dossier, waiting for what stands before them.
///
/// A dossier lists documents and terms before the records that name them. Where reading a record costs more than copying
/// its text, records are written once, to a file of their own, and what they name is gathered on the way. Documents go
/// by their hashes: this is for dossiers that say everything.
public final class WrittenRecords {
  private var records: RecordStream
  private let file: SpoolFile
  /// What the records name.
  public private(set) var gathering = ContentGathering()
  /// How many records of each kind there are.
  public private(set) var counts: [RecordKind: Int] = [:]

  /// Starts without records.
  ///
  /// - Parameter folder: where they are kept until this goes.
  /// - Throws: `FileError`.
  public init(in folder: String) throws(FileError) {
    let file = SpoolFile(try PendingFile(in: folder))
    self.file = file
    records = RecordStream(documents: .hash) { block in try file.write(block) }
  }

  /// Writes one record.
  ///
  /// - Parameter record: a record of the same kind as the last or of a later one, its uid after the last one's.
  /// - Throws: `DossierFailure`, which names the record and the field that cannot be written; `FileError`.
  public func write(_ record: DossierRecord) throws {
    try records.write(record)
    try gathering.add(record)
    counts[record.kind, default: 0] += 1
  }

  /// Ends the last kind's collection; no record can follow.
  public func finish() throws {
    records.closeCollection()
    try records.handOver(atLeast: 1)
  }

  func forEachBlock(_ body: ([UInt8]) throws -> Void) throws { try Files.forEachBlock(of: file.path, body) }
}

/// A file that is only ever under its temporary name.
private final class SpoolFile {
  private var file: PendingFile

  init(_ file: consuming PendingFile) { self.file = file }

  var path: String { file.path }

  func write(_ block: [UInt8]) throws(FileError) { try file.write(block) }
}
