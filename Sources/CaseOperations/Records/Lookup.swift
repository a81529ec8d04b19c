import CaseModel
import DocumentStore

/// Finds the record a reference names, among those the reader may see.
enum Lookup {
  /// The record named.
  ///
  /// - Parameters:
  ///   - kinds: the kinds it may have; any if empty.
  ///   - inTrash: whether it must lie in the trash instead of standing in the file.
  /// - Throws: `OperationError.unknownReference` also for what exists and may not be seen.
  static func record<S: StoreReading & ~Copyable>(
    _ reference: RecordReference, _ kinds: [RecordKind], _ reader: borrowing S, _ law: CaseLaw, inTrash: Bool = false
  ) throws -> StoredRecord {
    let found = try any(reference, kinds, reader, law)
    let wanted: RecordState = inTrash ? .removed : .live
    guard found.state == wanted else { throw OperationError.state(handle: try handle(found), found.state) }
    return found
  }

  /// The record named, in the trash or not.
  static func any<S: StoreReading & ~Copyable>(
    _ reference: RecordReference, _ kinds: [RecordKind], _ reader: borrowing S, _ law: CaseLaw
  ) throws -> StoredRecord {
    let found: StoredRecord?
    switch reference.form(among: kinds) {
    case .handle(let kind, let number): found = try reader.record(kind.rawValue, number: number)
    case .uid(let text): found = try UID(text).map { try reader.record($0) } ?? nil
    case .words(let words):
      guard kinds.isEmpty || kinds.contains(.condition) else { throw OperationError.unknownReference(reference.text) }
      found = try reader.record(ConditionRecords.uid(code: try ConditionRecords.code(words, law)))
    }
    guard let found else { throw OperationError.unknownReference(reference.text) }
    if let kind = RecordKind(rawValue: found.kind), !kinds.isEmpty, !kinds.contains(kind) {
      throw OperationError.wrongKind(handle: try handle(found), kind: kind, expected: kinds)
    }
    return found
  }

  /// The record named as the other end of a link; a condition that nobody used yet is made.
  static func end(
    _ reference: RecordReference, _ kinds: [RecordKind], _ writer: inout StoreWriter, _ context: OperationContext
  ) throws -> StoredRecord {
    if case .words(let words) = reference.form(among: kinds), kinds.contains(.condition) {
      return try ConditionRecords.ensure(try ConditionRecords.code(words, context.law), in: &writer)
    }
    return try record(reference, kinds, writer, context.law)
  }

  /// The record with the uid, which must be there.
  static func record<S: StoreReading & ~Copyable>(_ uid: UID, _ reader: borrowing S) throws -> StoredRecord {
    guard let record = try reader.record(uid) else { throw StoreError.missing(uid) }
    return record
  }

  /// The handle of a stored record.
  static func handle(_ record: StoredRecord) throws(OperationError) -> String {
    try RecordEncoding.view(record).handle
  }
}
