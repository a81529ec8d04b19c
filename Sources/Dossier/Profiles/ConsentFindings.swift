import CaseModel

/// What persons' consents forbid or leave open, in plain sentences that name nobody.
enum ConsentFindings {
  static func list(_ plan: DisclosurePlan) -> [Finding] {
    var findings: [Finding] = []
    for rule in plan.policy.consents {
      let persons = plan.survey.order.filter { uid in
        plan.kept.contains(uid) && plan.survey.nodes[uid]?.will?.answers(rule) ?? false
      }
      switch rule.effect {
      case .withhold, .pseudonym, .ownPseudonym: break
      case .refuse:
        findings += persons.filter { plan.identityLeaves($0) || plan.healthLeaves($0) }
          .map { refused(rule, plan.place($0), remedy: leaveOrAsk) }
      case .refuseHealth:
        findings += persons.filter(plan.healthLeaves).map { refused(rule, plan.place($0), remedy: unlinkOrAsk) }
      case .warn:
        if let first = persons.first { findings.append(open(rule, plan.place(first), persons.compactMap(plan.handle))) }
      case .warnNamed:
        let named = persons.filter(plan.identityLeaves).compactMap(plan.handle)
        if let first = named.first { findings.append(self.named(rule, first, named)) }
      }
    }
    return findings
  }

  private static func refused(_ rule: ConsentRule, _ place: Finding.Place, remedy: Phrase) -> Finding {
    Finding(
      id: "P08", severity: .error, place: place,
      summary: Phrase(
        "Esta persona negó o retiró su consentimiento para «\(rule.words.es)», y aquí saldrían sus datos.",
        "This person refused or withdrew their consent to “\(rule.words.en)”, and their data would leave here."),
      remedy: remedy)
  }

  private static let leaveOrAsk = Phrase(
    "Si ya no litiga, quite su participación en el juicio y reserve sus negativas; si volvió a consentir, registre el nuevo consentimiento con su fecha.",
    "If they no longer litigate, remove their part in the proceeding and restrict their refusals; if they consented again, record the new consent with its date."
  )

  private static let unlinkOrAsk = Phrase(
    "Quite del juicio los vínculos que dicen su padecimiento, o registre el nuevo consentimiento con su fecha.",
    "Remove from the proceeding the links that tell their condition, or record the new consent with its date.")

  private static func open(_ rule: ConsentRule, _ place: Finding.Place, _ handles: [String]) -> Finding {
    let who = Handles.list(handles)
    return Finding(
      id: "P11", severity: .warning, place: handles.count == 1 ? place : Finding.Place(),
      summary: Phrase(
        "No consta el consentimiento para «\(rule.words.es)» de: \(who). Salen con seudónimo.",
        "No consent to “\(rule.words.en)” is on record of: \(who). They leave under a pseudonym."),
      remedy: Phrase(
        "Pregúnteles y registre la respuesta; si dicen que no, dejan de salir.",
        "Ask them and record the answer; whoever says no no longer leaves."))
  }

  private static func named(_ rule: ConsentRule, _ first: String, _ handles: [String]) -> Finding {
    let who = Handles.list(handles)
    let command = "person edit \(first) --consent use=\(rule.use),granted="
    return Finding(
      id: "P14", severity: .warning, place: Finding.Place(),
      summary: Phrase(
        "Van con su nombre y no consta su consentimiento para «\(rule.words.es)»: \(who).",
        "They leave under their name, and no consent to “\(rule.words.en)” is on record: \(who)."),
      remedy: Phrase(
        "Pregúnteles y registre la respuesta, con su fecha, entre los consentimientos de cada quien.",
        "Ask them and record the answer, with its date, among the consents of each."),
      command: Phrase("\(command)sí,date=AAAA-MM-DD", "\(command)yes,date=YYYY-MM-DD"))
  }
}
