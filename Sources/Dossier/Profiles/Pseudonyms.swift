import CaseModel

/// What persons are called whose identity stays back.
enum Pseudonyms {
  /// Gives every such person a pseudonym, made up where none was given yet.
  ///
  /// Made-up ones go by the order of the keyed ids, which tells nothing of the order in which people came to the office;
  /// none repeats a pseudonym that any person has anywhere in the content.
  ///
  /// - Parameters:
  ///   - plan: who leaves.
  ///   - given: pseudonyms by person and proceeding, kept by the caller.
  ///   - identifiers: the keyed ids.
  /// - Returns: all pseudonyms by person, and the made-up ones for the caller to keep.
  static func assign(
    _ plan: DisclosurePlan, given: [PersonInProceeding: String], identifiers: inout KeyedIdentifiers
  ) -> (all: [String: String], new: [PersonInProceeding: String]) {
    var all: [String: String] = [:]
    var taken = Set(given.values)
    var nameless: [(order: String, uid: String)] = []
    for (uid, node) in plan.survey.nodes where node.kind == .person {
      for link in node.links { if let pseudonym = link.pseudonym { taken.insert(pseudonym) } }
      guard plan.kept.contains(uid), !plan.identityLeaves(uid) else { continue }
      let assigned = node.links.first { $0.relation == .participatesIn && $0.target == plan.proceeding }?.pseudonym
      if let name = given[PersonInProceeding(person: uid, proceeding: plan.proceeding)] ?? assigned {
        all[uid] = name
      } else {
        nameless.append((identifiers.identifier(of: uid), uid))
      }
    }
    var new: [PersonInProceeding: String] = [:]
    var number = 0
    for (_, uid) in nameless.sorted(by: { $0.order < $1.order }) {
      var name: String
      repeat {
        number += 1
        name = plan.policy.pseudonymPrefix + String(number)
      } while taken.contains(name)
      all[uid] = name
      new[PersonInProceeding(person: uid, proceeding: plan.proceeding)] = name
    }
    return (all, new)
  }
}
