import CaseModel
import DocumentStore
import LawData

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
    if let fault = reference.pageFault { throw OperationError.notAPage(fault, of: reference.name) }
    let found: StoredRecord?
    switch reference.form(among: kinds) {
    case .handle(let kind, let number):
      // A number a record had in the store it came from is as good as its own, unless two records claim it.
      let named = try reader.records(kind.rawValue, numbered: number)
      if let first = named.first, first.number != number, named.count > 1 {
        throw OperationError.ambiguousReference(reference.text, try named.map { try handle($0) })
      }
      found = try condition(reference, kinds, insteadOf: named.first, reader, law) ?? named.first
    case .uid(let text): found = try UID(text).map { try reader.record($0) } ?? nil
    case .words(let words):
      found =
        try NamedRecords.record(words, kinds, reader)
        ?? (kinds.isEmpty || kinds.contains(.condition)
          ? try reader.record(ConditionRecords.uid(code: try conditionCode(words, kinds, law), law)) : nil)
    }
    guard let found else {
      if kinds.isEmpty || kinds.contains(.condition), case .words(let words) = reference.form(among: kinds),
        let code = try? ConditionRecords.code(words, law)
      {
        throw OperationError.unusedCondition(code)
      }
      throw OperationError.unknownReference(reference.text)
    }
    if let kind = RecordKind(rawValue: found.kind), !kinds.isEmpty, !kinds.contains(kind) {
      throw OperationError.wrongKind(handle: try handle(found), kind: kind, expected: kinds)
    }
    return found
  }

  /// The condition that a handle typed without its hyphen is the code of; nothing if there is none in use.
  ///
  /// - Throws: `OperationError.ambiguousReference` if the handle is somebody's too, `unusedCondition` if nothing at all has
  ///   the name.
  private static func condition<S: StoreReading & ~Copyable>(
    _ reference: RecordReference, _ kinds: [RecordKind], insteadOf named: StoredRecord?, _ reader: borrowing S,
    _ law: CaseLaw
  ) throws -> StoredRecord? {
    guard kinds.isEmpty, let code = reference.possibleCode,
      law.vocabulary(VocabularyName.conditions.rawValue)?[code] != nil
    else { return nil }
    guard let condition = try reader.record(ConditionRecords.uid(code: code, law)), condition.state != .erased else {
      if named == nil { throw OperationError.unusedCondition(code) }
      return nil
    }
    if let named { throw OperationError.ambiguousReference(reference.text, [try handle(named), code]) }
    return condition
  }

  /// The code of the condition meant; where any kind could be, words that name none are simply unknown.
  private static func conditionCode(
    _ words: String, _ kinds: [RecordKind], _ law: CaseLaw
  ) throws(OperationError) -> String {
    do { return try ConditionRecords.code(words, law) } catch {
      if kinds == [.condition] { throw error }
      throw .unknownReference(words)
    }
  }

  /// The record named as the other end of a link; a condition that nobody used yet is made.
  static func end(
    _ reference: RecordReference, _ kinds: [RecordKind], _ writer: inout StoreWriter, _ context: OperationContext
  ) throws -> StoredRecord {
    if case .words(let words) = reference.form(among: kinds), kinds.contains(.condition) {
      return try ConditionRecords.ensure(try ConditionRecords.code(words, context.law), in: &writer, context.law)
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
