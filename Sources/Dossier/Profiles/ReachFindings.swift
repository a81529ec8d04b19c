import CaseModel

/// What stays back of the case because nothing joins it to the proceeding: an omission nobody would notice otherwise.
enum ReachFindings {
  static func list(_ plan: DisclosurePlan) -> [Finding] {
    [unjoined(plan), drafts(plan), tree(plan)].compactMap(\.self)
  }

  private static func unjoined(_ plan: DisclosurePlan) -> Finding? {
    let uids = plan.unjoined
    if uids.isEmpty { return nil }
    let counted = RecordKind.allCases.compactMap { kind -> Phrase? in
      let own = uids.filter { plan.survey.nodes[$0]?.kind == kind }
      if own.isEmpty { return nil }
      let handles = Handles.list(own.compactMap(plan.handle))
      let words = kind.description.plural
      return Phrase("\(words.es) (\(own.count)): \(handles)", "\(words.en) (\(own.count)): \(handles)")
    }
    let said = Phrase(counted.map(\.es).joined(separator: "; "), counted.map(\.en).joined(separator: "; "))
    return Finding(
      id: "P13", severity: .warning, place: Finding.Place(),
      summary: Phrase(
        "No salen, porque nada los une con este juicio: \(said.es).",
        "Not included, because nothing joins them to this proceeding: \(said.en)."),
      remedy: Phrase(
        "Si alguno debe ir, vincúlelo con el juicio o con algo que va en él; un hecho va con el argumento que descansa en él o con la prueba ofrecida que lo acredita.",
        "If any belongs here, link it to the proceeding or to what leaves with it; a fact goes with the argument that rests on it, or with the evidence offered that proves it."
      ),
      command: Phrase("link CLAVE", "link HANDLE"))
  }

  private static func drafts(_ plan: DisclosurePlan) -> Finding? {
    let handles = plan.unreadyInReach.compactMap(plan.handle)
    if handles.isEmpty { return nil }
    return Finding(
      id: "P15", severity: .note, place: Finding.Place(),
      summary: Phrase(
        "No salen, por estar en borrador o depender sólo de un borrador: \(Handles.list(handles)).",
        "Not included, being drafts or resting on drafts only: \(Handles.list(handles))."),
      remedy: Phrase(
        "Si ya se presentaron, anote su estado y repita.", "If they were filed, note their status and repeat."))
  }

  private static func tree(_ plan: DisclosurePlan) -> Finding? {
    let handles = plan.otherProceedings.compactMap(plan.handle)
    if handles.isEmpty { return nil }
    return Finding(
      id: "P17", severity: .note, place: Finding.Place(),
      summary: Phrase(
        "Sale también lo de los juicios del mismo árbol (principal, incidentes, recursos): \(Handles.list(handles)).",
        "What belongs to the other proceedings of its tree (main trial, incidents, appeals) leaves too: \(Handles.list(handles))."
      ),
      remedy: Phrase(
        "Las partes y los actos reclamados constan en el principal; lo que no deba ir se puede reservar.",
        "Parties and challenged acts stand in the main trial; what should not leave can be restricted."))
  }
}

/// Handles as a sentence names them: the first few.
enum Handles {
  static func list(_ handles: [String]) -> String {
    handles.prefix(12).joined(separator: ", ") + (handles.count > 12 ? ", …" : "")
  }
}

extension DisclosurePlan {
  /// The kinds of record that a step can lead to; what the office organises or counts is missed in no dossier.
  private var reachable: Set<RecordKind> {
    var kinds: Set<RecordKind> = []
    for step in policy.reach {
      let description = step.relation.description
      kinds.formUnion(step.direction == .incoming ? description.sources : description.targets)
    }
    return kinds.subtracting([
      .strategicCase, .proceeding, .condition, .committee, .happening, .figure, .budgetLine,
    ])
  }

  /// What of the proceeding's case no step leads to, neither from it nor from another proceeding: in the content's order.
  var unjoined: [String] {
    guard let proceeding, !policy.reach.isEmpty, let scope = survey.nodes[proceeding]?.scope else { return [] }
    let others = survey.nodes.filter { $0.value.kind == .proceeding && !isInReach($0.key) }.map(\.key)
    let elsewhere = Self.reach(from: others, policy.reach, survey, stoppingAt: [])
    let kinds = reachable
    return survey.order.filter { uid in
      guard let node = survey.nodes[uid], node.scope == scope, kinds.contains(node.kind), !node.privileged else {
        return false
      }
      return !isInReach(uid) && !elsewhere.contains(uid) && !isUnready(uid)
    }
  }

  /// What would leave with the proceeding if it were no draft.
  var unreadyInReach: [String] {
    guard let proceeding, !policy.reach.isEmpty else { return [] }
    let all = Self.reach(from: [proceeding], policy.reach, survey, stoppingAt: [])
    return survey.order.filter { isUnready($0) && all.contains($0) && survey.nodes[$0]?.privileged == false }
  }

  /// The proceedings that leave beside the one it is made for.
  var otherProceedings: [String] {
    guard proceeding != nil, !policy.reach.isEmpty else { return [] }
    return survey.order.filter {
      $0 != proceeding && survey.nodes[$0]?.kind == .proceeding && kept.contains($0)
    }
  }
}
