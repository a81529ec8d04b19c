import CaseModel
import Dossier
import LawData

extension DisclosurePolicy {
  /// What a shipped profile lets out: the same facts, since the dossier knows no law data.
  init(_ profile: DisclosureProfile) {
    self.init(profile: profile.profile)
    access = profile.access
    partyAccess = profile.partyAccess
    othersAccess = profile.othersAccess
    privileged = profile.privileged
    identifiers = profile.identifiers
    needsProceeding = profile.needsProceeding
    reach = profile.reach.map { ReachStep($0.relation, $0.direction == .incoming ? .incoming : .outgoing) }
    partyRoles = profile.partyRoles
    reservedAccess = profile.reservedAccess
    consents = profile.consents.map { rule in
      ConsentRule(
        rule.use, Vocabularies.shipped.term(rule.use, in: "consent-uses")?.label ?? Phrase(rule.use, rule.use),
        rule.answer, rule.effect)
    }
    minorsNamedWith = profile.minorsNamedWith
    documents =
      switch profile.documents {
      case .all: .all
      case .attached: .attached
      case .publicOrRedacted: .publicOrRedacted
      case .none: .none
      }
    documentNames =
      switch profile.documentNames {
      case .leave: .leave
      case .confirm: .confirm
      case .refuse: .refuse
      }
    documentKinds = profile.documentKinds
    kinds = profile.kinds
    withheldFields = profile.withheldFields.map { FieldOfKind($0.owner, $0.field) }
    unnamedFields = profile.unnamedFields.map { FieldOfKind($0.owner, $0.field) }
    childFields = profile.childFields.map { FieldOfKind($0.owner, $0.field) }
    withheldStates = profile.withheldStates.map {
      StateOfKind(FieldOfKind($0.field.owner, $0.field.field), $0.code)
    }
    hanging = profile.hanging
    watched = profile.watched.map { FieldOfKind($0.owner, $0.field) }
    places = profile.places.map { FieldOfKind($0.owner, $0.field) }
    rareBelow = profile.rareBelow
    pseudonymPrefix = profile.pseudonymPrefix
    countsWithheld = profile.countsWithheld
  }
}
