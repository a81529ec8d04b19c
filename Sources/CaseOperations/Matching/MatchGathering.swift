import CaseModel
import DocumentStore

/// Gathers from the store what matters to matching, through the acting member's visibility.
struct MatchGathering {
  let context: OperationContext

  /// What of a person matters.
  ///
  /// - Parameter placed: whether it matters where the person's proceedings are heard.
  func subject(_ person: UID, placed: Bool = true, _ reader: borrowing StoreReader) throws -> MatchSubject {
    var subject = MatchSubject(uid: person.text)
    var insurers: Set<UID> = []
    for link in try reader.links(from: person) {
      switch Relation(rawValue: link.relation) {
      case .hasCondition: subject.conditions.formUnion(try code(of: link.target, reader))
      case .insuredBy: insurers.insert(link.target)
      case .participatesIn where placed: subject.states.formUnion(try states(of: link.target, reader))
      default: continue
      }
    }
    for affected in try reader.links(to: person, relation: Relation.affects.rawValue) {
      for link in try reader.links(from: affected.source) {
        switch Relation(rawValue: link.relation) {
        case .onGround: subject.conditions.formUnion(try code(of: link.target, reader))
        case .refusedBy: insurers.insert(link.target)
        case .appliesClause: subject.clauses.insert(link.target.text)
        default: continue
        }
      }
    }
    for insurer in insurers {
      subject.institutions.insert(insurer.text)
      subject.institutionKinds.formUnion(try field("kind", of: insurer, reader).compactMap(\.text))
    }
    return subject
  }

  /// The states where a proceeding is heard: as its record says, else as its courts' do.
  ///
  /// Where a person lives says nothing of it: a claimant of Sonora may be heard in Mexico City.
  private func states(of proceeding: UID, _ reader: borrowing StoreReader) throws -> Set<String> {
    guard let record = try reader.record(proceeding), record.kind == RecordKind.proceeding.rawValue else { return [] }
    if let state = try RecordEncoding.view(record).body["state"]?.text { return [state] }
    return try reader.links(from: proceeding, relation: Relation.before.rawValue).reduce(into: []) { states, court in
      states.formUnion(try field("state", of: court.target, reader).compactMap(\.text))
    }
  }

  /// The people whose own proceeding a precedent issued from.
  private func parties(to origin: UID, _ reader: borrowing StoreReader) throws -> Set<String> {
    guard let record = try reader.record(origin) else { return [] }
    var proceedings = [origin]
    if record.kind == RecordKind.ruling.rawValue {
      proceedings = try reader.links(from: origin, relation: Relation.issuedIn.rawValue).map(\.target)
    }
    // A review and the proceeding it came from are one case.
    var known: Set<UID> = []
    while let next = proceedings.popLast() {
      guard known.insert(next).inserted else { continue }
      proceedings += try reader.links(from: next, relation: Relation.partOf.rawValue).map(\.target)
      proceedings += try reader.links(to: next, relation: Relation.partOf.rawValue).map(\.source)
    }
    return try known.reduce(into: []) { people, proceeding in
      for link in try reader.links(to: proceeding, relation: Relation.participatesIn.rawValue) {
        people.insert(link.source.text)
      }
    }
  }

  /// What of a precedent matters.
  func candidate(_ precedent: StoredRecord, _ reader: borrowing StoreReader) throws -> MatchCandidate {
    let body = try RecordEncoding.view(precedent).body
    var candidate = MatchCandidate(uid: precedent.uid.text)
    for link in try reader.links(from: precedent.uid) {
      switch Relation(rawValue: link.relation) {
      case .addresses: candidate.conditions.formUnion(try code(of: link.target, reader))
      case .interprets: candidate.norms.insert(link.target.text)
      case .arisesFrom: candidate.parties.formUnion(try parties(to: link.target, reader))
      case .decidedAgainst:
        candidate.institutions.insert(link.target.text)
        candidate.institutionKinds.formUnion(try field("kind", of: link.target, reader).compactMap(\.text))
      default: continue
      }
    }
    if case .bool(let any)? = body["anyPreexisting"] { candidate.anyPreexisting = any }
    if case .bool(let favourable)? = body["favourable"] { candidate.favourable = favourable }
    candidate.binding = body["force"]?.text.map { context.law.isBinding($0) } ?? nil
    if let states = body["states"]?.elements.compactMap(\.text), !states.isEmpty { candidate.states = Set(states) }
    candidate.weakened = try isWeakened(precedent.uid, body, reader)
    return candidate
  }

  /// The precedents that share a condition, its family, an institution or a clause with any of the subjects, and those
  /// that speak of every pre-existing condition.
  func candidates(for subjects: [MatchSubject], _ reader: borrowing StoreReader) throws -> [MatchCandidate] {
    let conditions = subjects.reduce(into: Set<String>()) { $0.formUnion($1.conditions) }
    let family = conditions.reduce(into: conditions) { $0.formUnion(context.law.family(of: $1)) }
    let institutions = subjects.flatMap(\.institutions).compactMap { UID($0) }
    let clauses = subjects.flatMap(\.clauses).compactMap { UID($0) }
    var filters: [RecordFilter] = [RecordFilter(facets: [.equal("anyPreexisting", 1)])]
    let sets: [(Relation, [UID])] = [
      (.addresses, family.map { ConditionRecords.uid(code: $0, context.law) }), (.decidedAgainst, institutions),
      (.interprets, clauses),
    ]
    for (relation, others) in sets where !others.isEmpty {
      filters.append(RecordFilter(linked: [LinkCondition(relation.rawValue, .outgoing, others)]))
    }
    var seen: Set<UID> = []
    var found: [MatchCandidate] = []
    for filter in filters {
      for record in try reader.records(RecordKind.precedent.rawValue, filter) where seen.insert(record.uid).inserted {
        found.append(try candidate(record, reader))
      }
    }
    return found
  }

  private func isWeakened(_ precedent: UID, _ body: JSONValue, _ reader: borrowing StoreReader) throws -> Bool {
    if let status = body["status"]?.text, context.law.weakens(status: status) { return true }
    for link in try reader.links(to: precedent, relation: Relation.treats.rawValue) {
      let (attributes, _) = try LinkWriting.decoded(link)
      if let treatment = attributes["treatment"]?.text, context.law.weakens(treatment: treatment) { return true }
    }
    return false
  }

  private func code(of condition: UID, _ reader: borrowing StoreReader) throws -> [String] {
    try field("code", of: condition, reader).compactMap(\.text)
  }

  private func field(_ name: String, of uid: UID, _ reader: borrowing StoreReader) throws -> [JSONValue] {
    guard let record = try reader.record(uid), let value = try RecordEncoding.view(record).body[name] else { return [] }
    return [value]
  }
}
