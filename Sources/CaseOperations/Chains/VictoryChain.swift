import CaseModel

/// Challenged act → ruling → order → obligated body → due date → compliance → evidence.
enum VictoryChain {
  static let noProceeding = Gap(
    id: "victory.proceeding", says: Phrase("el acto no se reclama en ningún juicio", "the act is challenged nowhere"),
    remedy: Phrase("Vincúlelo con el juicio", "Link it to the proceeding"), mending: .link(.challengedIn))
  static let noRuling = Gap(
    id: "victory.ruling",
    says: Phrase("ninguna resolución registrada decide el acto", "no recorded ruling decides the act"),
    remedy: Phrase(
      "Cuando se resuelva, registre la resolución y vincúlela", "Once decided, record the ruling and link it"),
    mending: .link(.decides, incoming: true))
  static let noOrder = Gap(
    id: "victory.order",
    says: Phrase("la resolución que concede no tiene efectos registrados", "the ruling that grants has no orders"),
    remedy: Phrase("Registre cada efecto y vincúlelo", "Record each order and link it"), mending: .link(.orders))
  static let noBound = Gap(
    id: "victory.bound", says: Phrase("no consta quién debe cumplir", "who must comply is not recorded"),
    remedy: Phrase("Vincúlela con la autoridad obligada", "Link it to the obligated body"), mending: .link(.binds))
  static let noDue = Gap(
    id: "victory.due", says: Phrase("no consta para cuándo debe cumplirse", "by when to comply is not recorded"),
    remedy: Phrase("Anótelo como lo dice la resolución", "Note it as the ruling says"), mending: .field("dueAsStated"))
  static let overdue = Gap(
    id: "victory.overdue",
    says: Phrase(
      "pasó la fecha límite anotada y no consta cumplimiento",
      "the due date noted has passed and compliance is not recorded"),
    remedy: Phrase(
      "Verifique el cumplimiento y regístrelo, o valore promover lo relativo al incumplimiento (arts. 192 a 198 LA)",
      "Verify and record compliance, or consider enforcement (Ley de Amparo, arts. 192 to 198)"))
  static let noComplianceProof = Gap(
    id: "victory.proof",
    says: Phrase("se dice cumplida y no hay con qué acreditarlo", "said to be complied with, unproven"),
    remedy: Phrase("Vincule la constancia", "Link the proof"), mending: .link(.compliedBy))

  static func view(_ graph: CaseGraph, today: Day?, law: CaseLaw) -> ChainView {
    var gaps: [Finding] = []
    var runs: [[RecordSummary]] = []
    var complete = 0
    for act in graph.all(.challengedAct) {
      if graph.targets(of: act, .challengedIn).isEmpty { gaps.append(noProceeding.finding(act)) }
      let rulings = graph.sources(of: act, .decides)
      if rulings.isEmpty { gaps.append(noRuling.finding(act)) }
      var run = [act.summary]
      var ends = false
      for ruling in rulings {
        let orders = graph.targets(of: ruling, .orders)
        run += [ruling.summary] + orders.map(\.summary)
        run += orders.flatMap { graph.targets(of: $0, .compliedBy) }.map(\.summary)
        ends = ends || orders.contains { !graph.targets(of: $0, .compliedBy).isEmpty }
      }
      runs.append(run.once)
      if ends { complete += 1 }
    }
    for ruling in graph.all(.ruling)
    where ruling.body["outcome"]?.text.map({ law.grants($0) }) ?? false && graph.targets(of: ruling, .orders).isEmpty {
      gaps.append(noOrder.finding(ruling))
    }
    gaps += Notices.gaps([.ruling, .filing, .informationRequest], "victory.notice", graph)
    for order in graph.all(.order) { gaps += self.gaps(of: order, graph, today, law) }
    return ChainView(chain: .victory, runs: runs, complete: complete, gaps: gaps)
  }

  private static func gaps(
    of order: RecordView, _ graph: CaseGraph, _ today: Day?, _ law: CaseLaw
  ) -> [Finding] {
    var gaps: [Finding] = []
    if graph.targets(of: order, .binds).isEmpty { gaps.append(noBound.finding(order)) }
    let due = order.body["dueOn"]?.text.flatMap { PartialDate($0) }
    if due == nil, order.body["dueAsStated"] == nil { gaps.append(noDue.finding(order)) }
    let proof = graph.targets(of: order, .compliedBy)
    let complied = order.body["compliance"]?.text.map { law.isMet($0) } ?? false
    if complied, proof.isEmpty { gaps.append(noComplianceProof.finding(order)) }
    if !complied, proof.isEmpty, isPast(due?.latest, today) { gaps.append(overdue.finding(order)) }
    return gaps
  }
}
