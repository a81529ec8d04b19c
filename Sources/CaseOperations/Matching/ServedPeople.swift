import CaseModel
import DocumentStore

/// Whom precedents may serve: the grounds of everybody in the file, gathered at once and looked up by what a precedent
/// has.
///
/// It counts whom ``PrecedentMatcher`` would find served, in one pass over links instead of one person after another: a page
/// of results stays quick when thousands of people are in the file.
struct ServedPeople {
  private let law: CaseLaw
  /// People by what joins them to a precedent: a condition or one above it, an institution's uid, a clause's uid.
  private var byCondition: [String: Set<Int>] = [:]
  private var byInstitution: [String: Set<Int>] = [:]
  private var byClause: [String: Set<Int>] = [:]
  private var withCondition: Set<Int> = []
  private var places: [UID: Int] = [:]

  /// Nobody.
  init(law: CaseLaw) { self.law = law }

  /// Gathers everybody visible.
  init(law: CaseLaw, _ reader: borrowing StoreReader) throws {
    self.law = law
    let everybody = try reader.identities(RecordKind.person.rawValue)
    places = Dictionary(uniqueKeysWithValues: everybody.enumerated().map { ($1, $0) })
    let gathering = Gathering(places, try Self.pairs(.affects, reader))
    let conditions = gathering.people(
      try Self.pairs(.hasCondition, reader), through: try Self.pairs(.onGround, reader))
    for (condition, people) in conditions {
      guard let record = try reader.record(condition), let code = try RecordEncoding.view(record).body["code"]?.text
      else { continue }
      for related in law.ancestors(of: code).union([code]) { byCondition[related, default: []].formUnion(people) }
      withCondition.formUnion(people)
    }
    let institutions = gathering.people(
      try Self.pairs(.insuredBy, reader), through: try Self.pairs(.refusedBy, reader))
    byInstitution = institutions.byText
    byClause = gathering.people([], through: try Self.pairs(.appliesClause, reader)).byText
  }

  /// How many people a precedent may serve.
  func count(_ precedent: MatchCandidate) -> Int {
    guard precedent.mayServe else { return 0 }
    var served = precedent.anyPreexisting ? withCondition : []
    let related = precedent.conditions.reduce(into: precedent.conditions) { $0.formUnion(law.ancestors(of: $1)) }
    for code in related { served.formUnion(byCondition[code] ?? []) }
    for institution in precedent.institutions { served.formUnion(byInstitution[institution] ?? []) }
    for norm in precedent.norms { served.formUnion(byClause[norm] ?? []) }
    for party in precedent.parties { if let place = UID(party).flatMap({ places[$0] }) { served.remove(place) } }
    return served.count
  }

  private static func pairs(_ relation: Relation, _ reader: borrowing StoreReader) throws -> [LinkPair] {
    try relation.description.sources.flatMap { try reader.linkPairs($0.rawValue, relation.rawValue) }
  }

  /// Puts together who is linked with what, directly or through a refusal.
  private struct Gathering {
    private let places: [UID: Int]
    private let affected: [UID: [Int]]

    init(_ places: [UID: Int], _ refusals: [LinkPair]) {
      var affected: [UID: [Int]] = [:]
      for pair in refusals { if let place = places[pair.target] { affected[pair.source, default: []].append(place) } }
      self.places = places
      self.affected = affected
    }

    func people(_ direct: [LinkPair], through refusals: [LinkPair]) -> [UID: Set<Int>] {
      var people: [UID: Set<Int>] = [:]
      for pair in direct { if let place = places[pair.source] { people[pair.target, default: []].insert(place) } }
      for pair in refusals {
        if let found = affected[pair.source] { people[pair.target, default: []].formUnion(found) }
      }
      return people
    }
  }
}

extension [UID: Set<Int>] {
  fileprivate var byText: [String: Set<Int>] { reduce(into: [:]) { $0[$1.key.text] = $1.value } }
}
