import CaseModel
import DocumentStore

/// Decides which case a new record belongs to.
enum CaseScope {
  /// The scope of a new record: shared kinds belong to the office, others to the case named, or to the only one.
  static func resolve<S: StoreReading & ~Copyable>(
    _ kind: RecordKind, _ reference: String?, _ reader: borrowing S, _ law: CaseLaw
  ) throws -> Scope {
    if let reference {
      do {
        return .record(try Lookup.record(RecordReference(reference), [.strategicCase], reader, law).uid)
      } catch let error as OperationError {
        throw error.naming("--case")
      }
    }
    if kind.description.shared { return .shared }
    let cases = try reader.records(RecordKind.strategicCase.rawValue)
    guard let only = cases.first else { throw OperationError.noCase }
    guard cases.count == 1 else {
      throw OperationError.caseNeeded(cases.map { RecordKind.strategicCase.handle($0.number) })
    }
    return .record(only.uid)
  }
}
