/// What keeps the rows: the seam between what a store means and where it lies.
///
/// It speaks in verbs, not SQL. ``SQLiteEngine`` is the embedded one; one conformance suite runs against every engine.
/// An engine is used by one thread at a time, and every verb stands inside ``transact(writing:_:)``.
protocol StoreEngine: AnyObject {
  /// Runs the body in one transaction: a consistent snapshot, or the one writer. A throw undoes all.
  func transact<R>(writing: Bool, _ body: () throws -> R) throws -> R

  // MARK: Words
  func term(_ text: String) throws(StoreError) -> Int64?
  func text(ofTerm id: Int64) throws(StoreError) -> String
  func intern(_ text: String) throws(StoreError) -> Int64
  /// Forgets the words of the given ids that nothing uses any more.
  func forget(terms: Set<Int64>, schema: DeclaredSchema) throws(StoreError)

  // MARK: Settings and counters
  func setting(_ name: String) throws(StoreError) -> String?
  func set(_ name: String, to value: String?) throws(StoreError)
  func counter(_ kind: Int64) throws(StoreError) -> Int
  func set(counter kind: Int64, to next: Int) throws(StoreError)

  // MARK: Records
  func lastID() throws(StoreError) -> Int64
  func record(uid: UID) throws(StoreError) -> RecordRow?
  func record(id: Int64) throws(StoreError) -> RecordRow?
  /// The record of that number first, then those that have it as an alias.
  func records(kind: Int64, number: Int) throws(StoreError) -> [RecordRow]
  /// Throws `taken` if its identity is there already.
  func insert(_ record: RecordRow) throws(StoreError)
  func update(_ record: RecordRow) throws(StoreError)
  func aliases(of record: Int64) throws(StoreError) -> [Int]
  func add(alias number: Int, kind: Int64, record: Int64) throws(StoreError)
  func allRecords(_ body: (RecordRow) throws -> Void) throws(StoreError)

  // MARK: Links
  func link(uid: UID) throws(StoreError) -> LinkRow?
  func link(id: Int64) throws(StoreError) -> LinkRow?
  func liveLink(source: Int64, relation: Int64, target: Int64) throws(StoreError) -> LinkRow?
  func liveLinks(source: Int64, relation: Int64) throws(StoreError) -> [LinkRow]
  /// The links that touch a record: the live ones, or all that ever did.
  func links(touching record: Int64, liveOnly: Bool) throws(StoreError) -> [LinkRow]
  /// Throws `taken` if its identity is there already, `linked` if a live link of that relation joins its ends.
  func insert(_ link: LinkRow) throws(StoreError)
  func update(_ link: LinkRow) throws(StoreError)
  func allLinks(_ body: (LinkRow) throws -> Void) throws(StoreError)
  /// The live links of a record that show with both their ends, by relation and then by the other end's row.
  func visibleLinks(
    of record: Int64, _ direction: LinkCondition.Direction, relation: Int64?, labels: VisibleLabels
  ) throws(StoreError) -> [VisibleLink]
  /// The live links that start at any of the records and show with both their ends; those of one record in that order.
  func visibleLinks(from records: [Int64], labels: VisibleLabels) throws(StoreError) -> [VisibleLink]

  // MARK: Versions
  func append(_ revision: RevisionRow, to subject: Int64) throws(StoreError)
  /// The parts of a version; bodies only of those the labels show.
  func parts(of subject: Int64, version: Int, labels: VisibleLabels) throws(StoreError) -> [RevisionRow]
  /// The parts of a version of each of many subjects, in their order; bodies only of those the labels show.
  func parts(
    of versions: [(subject: Int64, version: Int)], labels: VisibleLabels
  ) throws(StoreError) -> [[RevisionRow]]
  /// Every part of every version, oldest first; bodies only of those the labels show.
  func versions(of subject: Int64, labels: VisibleLabels) throws(StoreError) -> [RevisionRow]
  func derived(of subject: Int64, version: Int) throws(StoreError) -> [UInt8]?
  func set(derived bytes: [UInt8]?, of subject: Int64, version: Int) throws(StoreError)
  /// Destroys bodies, salts and derived data of every version.
  func wipe(_ subject: Int64) throws(StoreError)

  // MARK: Facets
  func facets(of record: Int64, kind: DeclaredKind) throws(StoreError) -> FacetRow?
  func set(facets: FacetRow?, of record: RecordRow, kind: DeclaredKind) throws(StoreError)
  /// Takes away a record's values of every facet, whatever program declared it, and tells them: numbers, and words' ids.
  func takeFacets(of record: Int64) throws(StoreError) -> Set<Int64>

  // MARK: Searchable texts
  func passages(of record: Int64) throws(StoreError) -> [StoredPassage]
  func passage(_ place: PassagePlace) throws(StoreError) -> PassageRow?
  func insert(_ passage: PassageRow) throws(StoreError)
  func delete(_ passage: StoredPassage) throws(StoreError)

  // MARK: Blobs
  func blob(sha256: [UInt8]) throws(StoreError) -> BlobRow?
  func blob(id: Int64) throws(StoreError) -> BlobRow?
  func insert(blob sha256: [UInt8], bytes: Int64) throws(StoreError) -> Int64
  func delete(blob id: Int64) throws(StoreError)
  func allBlobs() throws(StoreError) -> [BlobRow]
  func attachments(of subject: Int64) throws(StoreError) -> [AttachmentRow]
  func attachments(to blob: Int64) throws(StoreError) -> [AttachmentRow]
  func set(_ attachment: AttachmentRow) throws(StoreError)
  func deleteAttachments(of subject: Int64) throws(StoreError)

  // MARK: Questions
  func select(
    _ question: RecordQuestion, order: RecordQuestion.Order, limit: Int, offset: Int
  ) throws(StoreError) -> [RecordRow]
  func count(_ question: RecordQuestion) throws(StoreError) -> Int
  /// How many records have each value of a facet, of those whose value the labels show.
  func counts(
    of facet: Int, labels: VisibleLabels, _ question: RecordQuestion
  ) throws(StoreError) -> [(value: Int64, count: Int)]
  /// Every record with its values of several single-valued facets, each as far as its labels show it: one pass.
  func survey(
    of facets: [(place: Int, labels: VisibleLabels)], _ question: RecordQuestion
  ) throws(StoreError) -> (rows: [Int64], columns: [[Int64?]])
  /// The ends of every link of a relation that starts at one of the records.
  func linkPairs(_ relation: Int64, _ question: RecordQuestion) throws(StoreError) -> [LinkPair]
  /// How many of the records lead to each record by a relation.
  func linkCounts(_ relation: Int64, _ question: RecordQuestion) throws(StoreError) -> [(other: UID, count: Int)]
  /// Every visible record that matches, each once with its best text; unordered.
  func matches(_ question: SearchQuestion) throws(StoreError) -> [SearchMatch]
  /// In how many texts, open or closed, a word stands.
  func frequency(of term: SearchQuestion.Term, language: PassageDraft.Language) throws(StoreError) -> Int
  /// Words of open texts that begin so and stand in a text the labels show, as written there, commonest first.
  func suggestions(prefix: String, labels: VisibleLabels, limit: Int) throws(StoreError) -> [String]

  // MARK: Batches, members, ledger
  func insert(_ batch: BatchRow) throws(StoreError)
  func batch(_ id: Int64) throws(StoreError) -> BatchRow?
  func batch(undoing id: Int64) throws(StoreError) -> Int64?
  func batches(before id: Int64?, limit: Int) throws(StoreError) -> [BatchRow]
  func lastBatch() throws(StoreError) -> Int64
  func members() throws(StoreError) -> [MemberRow]
  func member(uid: UID) throws(StoreError) -> MemberRow?
  func member(id: Int64) throws(StoreError) -> MemberRow?
  func insert(_ member: MemberRow) throws(StoreError)
  func update(_ member: MemberRow) throws(StoreError)
  func grants(of member: Int64) throws(StoreError) -> [GrantRow]
  func set(_ grant: GrantRow) throws(StoreError)
  func delete(_ grant: GrantRow) throws(StoreError)
  func appendToLedger(sequence: Int64, entry: [UInt8], head: [UInt8]) throws(StoreError)
  func ledger(
    _ range: ClosedRange<Int64>, _ body: (_ sequence: Int64, _ entry: [UInt8], _ head: [UInt8]) throws -> Void
  ) throws(StoreError)
  func ledgerHead() throws(StoreError) -> (sequence: Int64, head: [UInt8])

  // MARK: The engine itself
  /// Makes room for the declared kinds and facets that have none yet.
  func prepare(_ schema: DeclaredSchema) throws(StoreError)
  /// Leaves no word of deleted texts in the indexes.
  func purgeIndexes() throws(StoreError)
  /// Waits no longer than this for others, in milliseconds, while the body runs; outside a transaction.
  func waiting(atMost milliseconds: Int, _ body: () throws -> Void) throws
  /// Leaves no trace of deleted content in the engine's files; outside a transaction.
  func scrub() throws(StoreError)
  /// What is wrong with the engine's own structures: file, indexes, facet rows.
  func structuralDefects(_ schema: DeclaredSchema) throws(StoreError) -> [StoreDefect]
  /// Writes a whole copy to a new file; outside a transaction.
  func copy(to path: String) throws(StoreError)
  /// How many rows each table has.
  func rowCounts() throws(StoreError) -> [(table: String, rows: Int)]
  /// Changes whenever another connection has written.
  func dataVersion() throws(StoreError) -> Int64
}

/// Where engines on the same data come from.
protocol EngineSource: Sendable {
  func open(writing: Bool) throws(StoreError) -> sending any StoreEngine
}
