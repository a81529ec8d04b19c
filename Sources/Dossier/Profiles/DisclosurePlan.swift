import CaseModel

/// Who and what leaves under a policy, decided for the whole content before anything is written.
struct DisclosurePlan {
  let policy: DisclosurePolicy
  let proceeding: String?
  let survey: DisclosureSurvey
  /// What belongs to the proceeding; everything if the policy knows no reach.
  private let reached: Set<String>?
  /// The proceeding with those of its tree.
  private let proceedings: Set<String>
  /// The persons who are parties to the proceeding.
  private let parties: Set<String>
  /// The parties whose name stays back.
  private let reserved: Set<String>
  /// What is not ready to leave, such as drafts, with what hangs only from it.
  private let unready: Set<String>
  /// The records that leave.
  private(set) var kept: Set<String> = []

  init(_ policy: DisclosurePolicy, proceeding: String?, survey: DisclosureSurvey) throws(DossierFailure) {
    self.policy = policy
    self.proceeding = proceeding
    self.survey = survey
    if policy.needsProceeding {
      guard let proceeding, survey.nodes[proceeding]?.kind == .proceeding else { throw .proceedingNeeded }
    }
    let unready = survey.unready(policy)
    self.unready = unready
    let reached =
      policy.reach.isEmpty ? nil : proceeding.map { Self.reach(from: [$0], policy.reach, survey, stoppingAt: unready) }
    self.reached = reached
    let proceedings = (reached ?? []).filter { survey.nodes[$0]?.kind == .proceeding }
      .union(proceeding.map { [$0] } ?? [])
    let parties = Self.parties(policy, proceedings, survey)
    self.proceedings = proceedings
    self.parties = parties
    reserved = parties.filter { uid in
      survey.nodes[uid].map { Self.wantsNoName($0, policy, proceedings) } ?? false
    }
    for (uid, node) in survey.nodes where leaves(uid, node) { kept.insert(uid) }
    dropWithheldRefusals()
    dropUnusedConditions()
  }

  /// Every record that the steps lead to; none of them leads through a draft.
  static func reach(
    from starts: [String], _ steps: [ReachStep], _ survey: DisclosureSurvey, stoppingAt unready: Set<String>
  ) -> Set<String> {
    let outgoing = Set(steps.filter { $0.direction == .outgoing }.map(\.relation))
    let incoming = Set(steps.filter { $0.direction == .incoming }.map(\.relation))
    var reached = Set(starts)
    var waiting = starts
    while let uid = waiting.popLast() {
      var next = (survey.nodes[uid]?.links ?? []).filter { outgoing.contains($0.relation) }.map(\.target)
      next += (survey.incoming[uid] ?? []).filter { incoming.contains($0.relation) }.map(\.source)
      for other in next where !unready.contains(other) && reached.insert(other).inserted { waiting.append(other) }
    }
    return reached
  }

  /// The persons who take part, as a party does, in the proceeding or in one of its tree.
  private static func parties(
    _ policy: DisclosurePolicy, _ proceedings: Set<String>, _ survey: DisclosureSurvey
  ) -> Set<String> {
    if proceedings.isEmpty { return [] }
    var parties: Set<String> = []
    for (uid, node) in survey.nodes where node.kind == .person {
      let takesPart = node.links.contains { link in
        link.relation == .participatesIn && proceedings.contains(link.target)
          && (policy.privileged || !link.privileged)
          && (policy.partyRoles.isEmpty || link.role.map(policy.partyRoles.contains) ?? false)
      }
      if takesPart { parties.insert(uid) }
    }
    return parties
  }

  /// Whether a party's consents, or being under age, keep the name back.
  private static func wantsNoName(
    _ node: DisclosureSurvey.Node, _ policy: DisclosurePolicy, _ proceedings: Set<String>
  ) -> Bool {
    guard let will = node.will else { return false }
    if let use = policy.minorsNamedWith, will.isMinor, !will.consents(to: use) { return true }
    return policy.consents.contains { rule in
      guard will.answers(rule) else { return false }
      return switch rule.effect {
      case .pseudonym: true
      case .ownPseudonym: ownPseudonym(node, in: proceedings) != nil
      case .withhold, .refuse, .refuseHealth, .warn, .warnNamed: false
      }
    }
  }

  /// What a person is called in one of the proceedings, else where no proceeding gives a name.
  private static func ownPseudonym(_ node: DisclosureSurvey.Node, in proceedings: Set<String>) -> String? {
    let given = node.links.first {
      $0.relation == .participatesIn && proceedings.contains($0.target) && $0.pseudonym != nil
    }
    return given?.pseudonym ?? node.will?.pseudonym
  }

  /// What a party whose name stays back is called, if somebody said so or the initials stand for the name.
  func reservedName(of uid: String) -> String? {
    guard reserved.contains(uid), let node = survey.nodes[uid] else { return nil }
    return Self.ownPseudonym(node, in: proceedings) ?? (node.will?.isMinor == true ? node.will?.initials : nil)
  }

  /// The most closed level of a record's fields that leave.
  func limit(_ uid: String) -> AccessLevel {
    guard survey.nodes[uid]?.kind == .person else { return policy.access }
    if !parties.contains(uid) { return policy.othersAccess }
    return reserved.contains(uid) ? min(policy.partyAccess, policy.reservedAccess) : policy.partyAccess
  }

  /// Whether who the person is leaves, so that no pseudonym may stand beside it.
  func identityLeaves(_ uid: String) -> Bool { kept.contains(uid) && limit(uid) == .identity }

  /// Whether a field stays whatever its level: everybody's, or that of a child or of somebody unnamed.
  func withholds(_ field: FieldOfKind, of uid: String) -> Bool {
    policy.withheldFields.contains(field) || (policy.unnamedFields.contains(field) && !identityLeaves(uid))
      || (policy.childFields.contains(field) && survey.nodes[uid]?.will?.isMinor ?? false)
  }

  /// Whether the dossier tells what a person lives with: by a link of theirs, or by a refusal for it that affects them.
  func healthLeaves(_ uid: String) -> Bool {
    func leaving(_ relation: Relation, from source: String) -> [String] {
      (survey.nodes[source]?.links ?? []).filter {
        $0.relation == relation && leaves(relation, from: source, to: $0.target, $0.access, $0.privileged)
      }.map(\.target)
    }
    if !leaving(.hasCondition, from: uid).isEmpty { return true }
    return (survey.incoming[uid] ?? []).contains { link in
      link.relation == .affects && leaving(.affects, from: link.source).contains(uid)
        && !leaving(.onGround, from: link.source).isEmpty
    }
  }

  /// A record's handle.
  func handle(_ uid: String) -> String? { survey.nodes[uid]?.handle }

  /// A record as a finding names it.
  func place(_ uid: String) -> Finding.Place { Finding.Place(uid: uid, record: handle(uid)) }

  /// Whether a record belongs to the proceeding.
  func isInReach(_ uid: String) -> Bool { reached?.contains(uid) ?? true }

  /// Whether a record is a draft, or hangs only from one.
  func isUnready(_ uid: String) -> Bool { unready.contains(uid) }

  private func leaves(_ uid: String, _ node: DisclosureSurvey.Node) -> Bool {
    isInReach(uid) && !unready.contains(uid) && (policy.kinds.isEmpty || policy.kinds.contains(node.kind))
      && (policy.privileged || !node.privileged) && node.access <= limit(uid) && !wantsToStay(node)
  }

  /// Whether a person refused what the profile is for.
  private func wantsToStay(_ node: DisclosureSurvey.Node) -> Bool {
    policy.consents.contains { $0.effect == .withhold && node.will?.answers($0) ?? false }
  }

  /// What was refused to nobody but those who want to stay is their story, and stays with them.
  private mutating func dropWithheldRefusals() {
    for uid in kept where survey.nodes[uid]?.kind == .refusal {
      let persons = survey.nodes[uid]?.links.filter { $0.relation == .affects }.map(\.target) ?? []
      if !persons.isEmpty, persons.allSatisfy({ survey.nodes[$0].map(wantsToStay) ?? false }) { kept.remove(uid) }
    }
  }

  /// Whether a link leaves: both its ends do, and it is as open as the more closed of them must be.
  func leaves(_ relation: Relation, from source: String, to target: String, _ access: AccessLevel, _ privileged: Bool)
    -> Bool
  {
    guard kept.contains(source), kept.contains(target), policy.privileged || !privileged else { return false }
    // «Child of Ana Ejemplo» would name an adult who wants no name; a child sues through whoever signs for it.
    for (one, other) in [(source, target), (target, source)]
    where reserved.contains(one) && survey.nodes[one]?.will?.isMinor == false
      && survey.nodes[other]?.kind == .person && identityLeaves(other)
    {
      return false
    }
    return access <= linkLimit(source, target)
  }

  /// The most closed level of a link's attributes that leave.
  func linkLimit(_ source: String, _ target: String) -> AccessLevel {
    let persons = [source, target].filter { survey.nodes[$0]?.kind == .person }
    guard !persons.isEmpty else { return policy.access }
    return persons.map(limit).min() ?? policy.access
  }

  /// A condition that no link that leaves speaks of would tell that somebody withheld lives with it.
  private mutating func dropUnusedConditions() {
    guard !policy.identifiers else { return }
    var used: Set<String> = []
    for uid in kept {
      for link in survey.nodes[uid]?.links ?? []
      where leaves(link.relation, from: uid, to: link.target, link.access, link.privileged) {
        used.insert(link.target)
      }
    }
    kept = kept.filter { survey.nodes[$0]?.kind != .condition || used.contains($0) }
  }

  /// How many records of each kind stayed back that somebody may know of.
  var withheld: [WithheldCount] {
    guard policy.countsWithheld else { return [] }
    var counts: [RecordKind: Int] = [:]
    for (uid, node) in survey.nodes
    where !kept.contains(uid) && isInReach(uid) && !unready.contains(uid) && !node.privileged
      && node.kind != .condition
    {
      counts[node.kind, default: 0] += 1
    }
    return counts.map { WithheldCount(kind: $0.key, count: $0.value) }
  }

  /// Whether the dossier may bear its title, which is a case's and often says a name.
  var titleLeaves: Bool {
    let cases = survey.nodes.filter { $0.value.kind == .strategicCase }
    return cases.isEmpty || cases.contains { kept.contains($0.key) }
  }

  /// Whether the documents of a record leave.
  func sends(_ document: DisclosureSurvey.NamedDocument, of uid: String) -> Bool {
    guard kept.contains(uid), let node = survey.nodes[uid], document.access <= limit(uid),
      policy.privileged || !document.privileged,
      policy.documentKinds.isEmpty || policy.documentKinds.contains(node.kind)
    else { return false }
    return switch policy.documents {
    case .all, .attached: true
    case .publicOrRedacted: node.access == .public || document.isRedaction
    case .none: false
    }
  }
}
