import CaseModel

/// Counts who shares a place, a date and a condition: the few who do can be told apart without any name.
struct RareCombinations {
  private struct Combination: Hashable {
    let place: String
    let date: String
    let condition: String
  }

  private struct Refusal {
    let uid: String
    let handle: String?
    let places: [String]
    let date: String
    let conditions: [String]
    let persons: [String]
  }

  private let policy: DisclosurePolicy
  private var refusals: [Refusal] = []
  private var personPlaces: [String: [String]] = [:]
  private var personConditions: [String: [String]] = [:]

  init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// Notes what a record that leaves tells.
  mutating func add(_ record: DossierRecord, handle: String?) throws(DossierFailure) {
    guard policy.rareBelow > 0, record.kind == .person || record.kind == .refusal else { return }
    let description = record.kind.description
    let body = try record.bodyValue()
    let fields = policy.places.filter { $0.owner == record.kind.rawValue }.map(\.field)
    let places = fields.compactMap { body[$0]?.text }
    if record.kind == .person {
      personPlaces[record.uid] = places
      personConditions[record.uid] = targets(of: .hasCondition, record)
    } else if let date = description.dateField.flatMap({ body[$0]?.text }) {
      refusals.append(
        Refusal(
          uid: record.uid, handle: handle, places: places, date: date, conditions: targets(of: .onGround, record),
          persons: targets(of: .affects, record)))
    }
  }

  private func targets(of relation: Relation, _ record: DossierRecord) -> [String] {
    record.links.filter { $0.relation == relation }.map(\.target)
  }

  /// A warning for every refusal that points at fewer than the policy's number of persons.
  ///
  /// - Parameter isParty: whether who a person is leaves anyway.
  func findings(isParty: (String) -> Bool) -> [Finding] {
    var sharing: [Combination: Set<String>] = [:]
    for refusal in refusals {
      for combination in combinations(refusal) {
        sharing[combination, default: []].formUnion(refusal.persons.isEmpty ? [refusal.uid] : refusal.persons)
      }
    }
    return refusals.filter { refusal in
      // Where everybody affected is named anyway, nobody is found out.
      (refusal.persons.isEmpty || !refusal.persons.allSatisfy(isParty))
        && combinations(refusal).contains { (sharing[$0]?.count ?? 0) < policy.rareBelow }
    }.map(finding)
  }

  private func combinations(_ refusal: Refusal) -> [Combination] {
    let places = refusal.places + refusal.persons.flatMap { personPlaces[$0] ?? [] }
    let conditions = Set(refusal.conditions + refusal.persons.flatMap { personConditions[$0] ?? [] })
    return Set(places).flatMap { place in
      conditions.map { Combination(place: place, date: refusal.date, condition: $0) }
    }
  }

  private func finding(_ refusal: Refusal) -> Finding {
    Finding(
      id: "P06", severity: .warning, place: Finding.Place(uid: refusal.uid, record: refusal.handle),
      summary: Phrase(
        "Menos de \(policy.rareBelow) personas comparten el lugar, la fecha y el padecimiento de esta negativa: "
          + "alguien puede reconocer a quien la recibió.",
        "Fewer than \(policy.rareBelow) persons share the place, date and condition of this refusal: "
          + "somebody may recognise who received it."),
      // A court needs the day and the place: they say which act is challenged, and whether in time.
      remedy: policy.needsProceeding
        ? Phrase(
          "Si esa persona debe quedar sin nombre, pida al órgano que reserve sus datos; no cambie la fecha ni el lugar del acto.",
          "If that person must stay unnamed, ask the court to keep the data reserved; do not change date or place of the act."
        )
        : Phrase(
          "Deje la fecha en año, el lugar en entidad federativa, o marque la negativa como restringida.",
          "Give the year only, the state only, or mark the refusal as restricted."))
  }
}
