import CaseModel
import DocumentStore

/// What a bundle goes with: a filing, a proceeding or a case, and the proceeding that is known by it.
struct BundleSubject: Sendable {
  /// The record it goes with.
  let view: RecordView?
  /// The proceeding it is for.
  let proceeding: StoredRecord?

  init<S: StoreReading & ~Copyable>(of bundle: StoredRecord, _ reader: borrowing S) throws {
    guard let target = try reader.links(from: bundle.uid, relation: Relation.bundles.rawValue).first?.target,
      let subject = try reader.record(target)
    else {
      (view, proceeding) = (nil, nil)
      return
    }
    let view = try RecordEncoding.view(subject)
    let found: StoredRecord? =
      switch view.kind {
      case .filing:
        try reader.links(from: subject.uid, relation: Relation.filedIn.rawValue).first
          .flatMap { try reader.record($0.target) }
      case .proceeding: subject
      default: nil
      }
    self.view = view
    proceeding = found.flatMap { $0.kind == RecordKind.proceeding.rawValue ? $0 : nil }
  }
}
