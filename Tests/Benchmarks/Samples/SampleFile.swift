import CaseModel
import CaseOperations
import DocumentStore
import TestKit

/// A large case file in memory, ready to be written: records and as many links, the same for the same number.
struct SampleFile {
  private(set) var records: [RecordDraft] = []
  private(set) var links: [LinkDraft] = []
  private let scope: Scope
  private let identities = SeededUIDSource(seed: 7)
  private var bodies = SampleBody(seed: 11)
  private var byKind: [RecordKind: [UID]] = [:]

  /// What it is made of, with how often out of a hundred, and what each record is linked to.
  private static let plan: [(kind: RecordKind, share: Int, relation: Relation, target: RecordKind)] = [
    (.evidence, 28, .proves, .fact), (.fact, 22, .sourcedFrom, .evidence), (.argument, 8, .restsOn, .fact),
    (.precedent, 10, .addresses, .condition), (.refusal, 8, .refusedBy, .institution), (.filing, 8, .cites, .norm),
    (.happening, 8, .recordedIn, .evidence), (.figure, 4, .budgetOf, .institution),
    (.informationRequest, 4, .requestedFrom, .institution),
  ]

  /// A file with everything that a case has.
  init(records count: Int, in store: SampleStore) {
    scope = store.caseScope
    addConditions(100)
    for _ in 0..<40 { add(.institution) }
    for _ in 0..<60 { add(.norm) }
    let shares = Self.plan.flatMap { [RecordKind](repeating: $0.kind, count: $0.share) }
    for place in 0..<max(0, count - records.count) { add(shares[place * 37 % shares.count], closed: place % 10 == 0) }
    for step in Self.plan {
      for source in byKind[step.kind] ?? [] { link(source, step.relation, step.target) }
    }
  }

  /// Precedents by condition, and people whom they may serve.
  init(precedents count: Int, people: Int, in store: SampleStore) {
    scope = store.caseScope
    addConditions(200)
    for _ in 0..<50 { add(.institution) }
    for place in 0..<count {
      add(
        .precedent,
        given: [
          "issuingBody": .string("Órgano de muestra \(place % 23 + 1)"), "outcome": bodies.code("outcomes"),
          "instance": bodies.code("instances"), "favourable": .bool(place % 3 > 0),
          "anyPreexisting": .bool(place % 50 == 0),
        ])
    }
    for precedent in byKind[.precedent] ?? [] {
      link(precedent, .addresses, .condition)
      link(precedent, .decidedAgainst, .institution)
    }
    for _ in 0..<people { add(.person) }
    for person in byKind[.person] ?? [] {
      link(person, .hasCondition, .condition)
      link(person, .insuredBy, .institution)
    }
  }

  private mutating func addConditions(_ count: Int) {
    for code in SampleWords.conditions(count) {
      // The identity that every store gives this condition.
      add(
        .condition, given: ["scheme": .string("icd-10"), "code": .string(code)],
        uid: .derived(from: Array("condition icd-10 \(code)".utf8)))
    }
  }

  private mutating func add(
    _ kind: RecordKind, given: [String: JSONValue] = [:], uid: UID? = nil, closed: Bool = false
  ) {
    let description = kind.description
    let uid = uid ?? identities.next(at: 1_700_000_000_000 + Int64(records.count))
    let body = bodies.make(kind, given: given, closed: closed)
    records.append(
      RecordEncoding.draft(
        kind, body, scope: description.shared ? .shared : scope, access: description.access,
        privileged: description.privileged, uid: uid))
    byKind[kind, default: []].append(uid)
  }

  private mutating func link(_ source: UID, _ relation: Relation, _ targets: RecordKind) {
    guard let all = byKind[targets], !all.isEmpty else { return }
    let place =
      targets == .condition ? bodies.random.common(of: all.count) : Int.random(in: 0..<all.count, using: &bodies.random)
    links.append(
      LinkDraft(
        uid: identities.next(at: 1_700_000_000_000 + Int64(links.count)), source: source, relation: relation.rawValue,
        target: all[place], access: relation.description.access.rawValue))
  }
}
