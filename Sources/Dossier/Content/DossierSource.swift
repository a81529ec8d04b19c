import CaseModel

/// Where the content of a dossier comes from: a store, a file, a filter over another source.
///
/// Records are handed over one by one, so that a large case never stands in memory. A source need not be sendable: it
/// may live inside one reading transaction of a store, so that every pass sees the same state.
public protocol DossierSource {
  /// What the dossier says of itself.
  var about: DossierAbout { get }
  /// The terms used, in any order.
  var vocabularies: [DossierVocabulary] { get }
  /// The documents that travel with it, in any order.
  var documents: [DossierDocument] { get }
  /// Elements of other namespaces at the end of the dossier, in exclusive canonical form.
  var extensions: [String] { get }

  /// The records as they stand in the dossier, if they were written while they were read; nothing otherwise.
  var written: WrittenRecords? { get }

  /// Hands over every record, in the order of kinds and then of uids.
  ///
  /// - Parameter visit: is called once for each record; what it throws passes through.
  func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws
}

extension DossierSource {
  /// No elements of other namespaces.
  public var extensions: [String] { [] }
  /// Nothing written yet.
  public var written: WrittenRecords? { nil }
}

/// A dossier's content in memory, for small ones and for tests.
public struct DossierContent: DossierSource, Sendable, Hashable {
  /// What the dossier says of itself.
  public var about: DossierAbout
  /// The terms used.
  public var vocabularies: [DossierVocabulary]
  /// The documents that travel with it.
  public var documents: [DossierDocument]
  /// Every record, in the order of kinds and uids.
  public private(set) var records: [DossierRecord]
  /// Elements of other namespaces at the end of the dossier.
  public var extensions: [String]

  /// Creates content; the records may come in any order.
  public init(
    about: DossierAbout = DossierAbout(), vocabularies: [DossierVocabulary] = [], documents: [DossierDocument] = [],
    records: [DossierRecord] = [], extensions: [String] = []
  ) {
    self.about = about
    self.vocabularies = vocabularies
    self.documents = documents
    self.records = records.sorted { DossierOrder.precedes(($0.kind, $0.uid), ($1.kind, $1.uid)) }
    self.extensions = extensions
  }

  /// Hands over every record.
  public func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws {
    for record in records { try visit(record) }
  }
}

/// The order in which things stand in a dossier; texts compare by their UTF-8 bytes.
enum DossierOrder {
  static let kinds = Dictionary(uniqueKeysWithValues: RecordKind.allCases.enumerated().map { ($1, $0) })
  static let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })

  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  static func precedes(_ left: (kind: RecordKind, uid: String), _ right: (kind: RecordKind, uid: String)) -> Bool {
    left.kind == right.kind ? precedes(left.uid, right.uid) : kinds[left.kind] ?? 0 < kinds[right.kind] ?? 0
  }

  static func precedes(_ left: DossierLink, _ right: DossierLink) -> Bool {
    if left.relation != right.relation { return relations[left.relation] ?? 0 < relations[right.relation] ?? 0 }
    return left.target == right.target ? precedes(left.uid, right.uid) : precedes(left.target, right.target)
  }
}
