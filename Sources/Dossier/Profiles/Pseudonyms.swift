import CaseModel

/// What persons are called whose identity stays back.
enum Pseudonyms {
  /// Gives every such person a pseudonym, made up where none was given yet.
  ///
  /// Made-up ones go by the order of the keyed ids, which tells nothing of the order in which people came to the office;
  /// none repeats a pseudonym that any person has anywhere in the content. A party whose name stays back keeps the
  /// pseudonym they chose; a child is called by the initials.
  ///
  /// - Parameters:
  ///   - plan: who leaves.
  ///   - given: pseudonyms by person and proceeding, kept by the caller.
  ///   - identifiers: the keyed ids.
  /// - Returns: all pseudonyms by person, and the new ones for the caller to keep.
  static func assign(
    _ plan: DisclosurePlan, given: [PersonInProceeding: String], identifiers: inout KeyedIdentifiers
  ) -> (all: [String: String], new: [PersonInProceeding: String]) {
    var all: [String: String] = [:]
    var owners: [String: Set<String>] = [:]
    for (place, name) in given { owners[name, default: []].insert(place.person) }
    var nameless: [(order: String, uid: String)] = []
    for (uid, node) in plan.survey.nodes where node.kind == .person {
      for link in node.links { if let pseudonym = link.pseudonym { owners[pseudonym, default: []].insert(uid) } }
      if let pseudonym = node.will?.pseudonym { owners[pseudonym, default: []].insert(uid) }
      guard plan.kept.contains(uid), !plan.identityLeaves(uid) else { continue }
      let assigned = node.links.first { $0.relation == .participatesIn && $0.target == plan.proceeding }?.pseudonym
      if let name = given[PersonInProceeding(person: uid, proceeding: plan.proceeding)] ?? assigned {
        all[uid] = name
      } else {
        nameless.append((identifiers.identifier(of: uid), uid))
      }
    }
    var new: [PersonInProceeding: String] = [:]
    func name(_ uid: String, mayRepeat own: Set<String>, _ candidate: (Int) -> String) {
      var number = 1
      while !(owners[candidate(number)] ?? []).isSubset(of: own) { number += 1 }
      let name = candidate(number)
      owners[name, default: []].insert(uid)
      all[uid] = name
      new[PersonInProceeding(person: uid, proceeding: plan.proceeding)] = name
    }
    nameless.sort { $0.order < $1.order }
    // Two children may have the same initials. What somebody chose may be what they are called elsewhere; what is made
    // up never is.
    for (_, uid) in nameless {
      if let wanted = plan.reservedName(of: uid) {
        name(uid, mayRepeat: [uid]) { $0 == 1 ? wanted : wanted + " (\($0))" }
      }
    }
    for (_, uid) in nameless where all[uid] == nil {
      name(uid, mayRepeat: []) { plan.policy.pseudonymPrefix + String($0) }
    }
    return (all, new)
  }
}
