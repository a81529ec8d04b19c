import Synchronization

@testable import DocumentStore

/// What a reference engine holds: plain values, so that a transaction is a copy.
struct MemoryState: Sendable {
  var terms: [Int64: String] = [:]
  var settings: [String: String] = [:]
  var counters: [Int64: Int] = [:]
  var records: [Int64: RecordRow] = [:]
  var recordsByUID: [UID: Int64] = [:]
  var aliases: [Int64: Set<Int>] = [:]
  var links: [Int64: LinkRow] = [:]
  var linksByUID: [UID: Int64] = [:]
  var versions: [Int64: [RevisionRow]] = [:]
  var derived: [Int64: [Int: [UInt8]]] = [:]
  var facets: [Int64: FacetRow] = [:]
  var passages: [Int64: PassageRow] = [:]
  var lastPassage: Int64 = 0
  var blobs: [Int64: BlobRow] = [:]
  var lastBlob: Int64 = 0
  var attachments: [Int64: [Int64: Bool]] = [:]
  var batches: [BatchRow] = []
  var members: [MemberRow] = []
  var grants: [GrantRow] = []
  var ledger: [(entry: [UInt8], head: [UInt8])] = []
}

/// Where reference engines on the same state come from.
final class MemorySource: EngineSource {
  let state = Mutex(MemoryState())

  func open(writing: Bool) throws(StoreError) -> sending any StoreEngine { MemoryEngine(self) }
}

/// The reference engine: as plain as can be, slow, and the oracle of the conformance tests.
final class MemoryEngine: StoreEngine {
  private let source: MemorySource
  var state = MemoryState()

  init(_ source: MemorySource) { self.source = source }

  func transact<R>(writing: Bool, _ body: () throws -> R) throws -> R {
    state = source.state.withLock { $0 }
    let result = try body()
    if writing {
      let written = state
      source.state.withLock { $0 = written }
    }
    return result
  }

  func term(_ text: String) -> Int64? { state.terms.first { $0.value == text }?.key }
  func text(ofTerm id: Int64) throws(StoreError) -> String {
    guard let text = state.terms[id] else { throw .corrupt }
    return text
  }
  func intern(_ text: String) -> Int64 {
    if let known = term(text) { return known }
    let id = Int64(state.terms.count + 1)
    state.terms[id] = text
    return id
  }
  func forget(terms: Set<Int64>, schema: DeclaredSchema) {}

  func setting(_ name: String) -> String? { state.settings[name] }
  func set(_ name: String, to value: String?) { state.settings[name] = value }
  func counter(_ kind: Int64) -> Int { state.counters[kind] ?? 1 }
  func set(counter kind: Int64, to next: Int) { state.counters[kind] = next }

  func lastID() -> Int64 { max(state.records.keys.max() ?? 0, state.links.keys.max() ?? 0) }
  func record(uid: UID) -> RecordRow? { state.recordsByUID[uid].flatMap { state.records[$0] } }
  func record(id: Int64) -> RecordRow? { state.records[id] }
  func records(kind: Int64, number: Int) -> [RecordRow] {
    let own = state.records.values.filter { $0.kind == kind && $0.number == number }
    let known = state.records.values.filter {
      $0.kind == kind && $0.number != number && state.aliases[$0.id, default: []].contains(number)
    }
    return own + known.sorted { $0.id < $1.id }
  }
  func insert(_ record: RecordRow) throws(StoreError) {
    guard state.recordsByUID[record.uid] == nil else { throw .taken(record.uid) }
    state.records[record.id] = record
    state.recordsByUID[record.uid] = record.id
  }
  func update(_ record: RecordRow) { state.records[record.id] = record }
  func aliases(of record: Int64) -> [Int] { state.aliases[record, default: []].sorted() }
  func add(alias number: Int, kind: Int64, record: Int64) { state.aliases[record, default: []].insert(number) }
  func allRecords(_ body: (RecordRow) throws -> Void) throws(StoreError) {
    for row in state.records.values.sorted(by: { $0.id < $1.id }) { try translated { try body(row) } }
  }

  func link(uid: UID) -> LinkRow? { state.linksByUID[uid].flatMap { state.links[$0] } }
  func link(id: Int64) -> LinkRow? { state.links[id] }
  func liveLink(source: Int64, relation: Int64, target: Int64) -> LinkRow? {
    liveLinks(source: source, relation: relation).first { $0.target == target }
  }
  func liveLinks(source: Int64, relation: Int64) -> [LinkRow] {
    state.links.values.filter { $0.state == .live && $0.source == source && $0.relation == relation }
      .sorted { $0.target < $1.target }
  }
  func links(touching record: Int64, liveOnly: Bool) -> [LinkRow] {
    state.links.values.filter {
      ($0.source == record || $0.target == record) && (!liveOnly || $0.state == .live)
    }.sorted { $0.id < $1.id }
  }
  func insert(_ link: LinkRow) throws(StoreError) {
    guard state.linksByUID[link.uid] == nil else { throw .taken(link.uid) }
    if let rival = liveLink(source: link.source, relation: link.relation, target: link.target) {
      throw .linked(existing: rival.uid)
    }
    state.links[link.id] = link
    state.linksByUID[link.uid] = link.id
  }
  func update(_ link: LinkRow) { state.links[link.id] = link }
  func allLinks(_ body: (LinkRow) throws -> Void) throws(StoreError) {
    for row in state.links.values.sorted(by: { $0.id < $1.id }) { try translated { try body(row) } }
  }
  func visibleLinks(
    of record: Int64, _ direction: LinkCondition.Direction, relation: Int64?, labels: VisibleLabels
  ) -> [VisibleLink] {
    var found: [VisibleLink] = []
    for link in state.links.values where link.state == .live && labels.admits(link.label) {
      guard (direction == .outgoing ? link.source : link.target) == record,
        relation == nil || link.relation == relation,
        let source = state.records[link.source], let target = state.records[link.target],
        labels.admits(source.label), labels.admits(target.label), source.state == .live, target.state == .live
      else { continue }
      found.append(
        VisibleLink(
          row: link, source: source.uid, target: target.uid,
          parts: parts(of: link.id, version: link.version, labels: labels)))
    }
    return found.sorted {
      let ends = direction == .outgoing ? ($0.row.target, $1.row.target) : ($0.row.source, $1.row.source)
      return ($0.row.relation, ends.0, $0.row.id) < ($1.row.relation, ends.1, $1.row.id)
    }
  }
  func visibleLinks(from records: [Int64], labels: VisibleLabels) -> [VisibleLink] {
    records.sorted().flatMap { visibleLinks(of: $0, .outgoing, relation: nil, labels: labels) }
  }

  func append(_ revision: RevisionRow, to subject: Int64) { state.versions[subject, default: []].append(revision) }
  func parts(of versions: [(subject: Int64, version: Int)], labels: VisibleLabels) -> [[RevisionRow]] {
    versions.map { parts(of: $0.subject, version: $0.version, labels: labels) }
  }
  func parts(of subject: Int64, version: Int, labels: VisibleLabels) -> [RevisionRow] {
    versions(of: subject, labels: labels).filter { $0.version == version }
  }
  func versions(of subject: Int64, labels: VisibleLabels) -> [RevisionRow] {
    state.versions[subject, default: []].map { row in
      var row = row
      if !labels.admits(row.label) { row.body = nil }
      return row
    }
  }
  func derived(of subject: Int64, version: Int) -> [UInt8]? { state.derived[subject]?[version] }
  func set(derived bytes: [UInt8]?, of subject: Int64, version: Int) {
    state.derived[subject, default: [:]][version] = bytes
  }
  func wipe(_ subject: Int64) {
    state.derived[subject] = nil
    for place in state.versions[subject, default: []].indices {
      state.versions[subject]?[place].body = nil
      state.versions[subject]?[place].salt = nil
    }
  }

  func facets(of record: Int64, kind: DeclaredKind) -> FacetRow? { state.facets[record] }
  func set(facets: FacetRow?, of record: RecordRow, kind: DeclaredKind) { state.facets[record.id] = facets }
  func takeFacets(of record: Int64) -> Set<Int64> {
    Set(state.facets.removeValue(forKey: record)?.values.joined() ?? [].joined())
  }
}
