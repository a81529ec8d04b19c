import CaseModel

/// Budget line, with its source page → the plea of lack of funds that it rebuts.
enum MoneyChain {
  static let noSource = Gap(
    id: "money.source",
    says: Phrase("la partida no dice de qué documento y página sale", "the line names no source page"),
    remedy: Phrase("Vincúlela con su fuente y la página", "Link its source, with the page"),
    mending: .link(.sourcedFrom))
  static let rebutsNothing = Gap(
    id: "money.use", says: Phrase("la partida no rebate ningún argumento", "the line rebuts no argument"),
    remedy: Phrase("Vincúlela con el argumento de la autoridad", "Link it to the plea of the authority"),
    mending: .link(.rebuts))
  static let unrebutted = Gap(
    id: "money.plea",
    says: Phrase("nadie rebate este argumento de la autoridad", "nothing rebuts this plea of the authority"),
    remedy: Phrase(
      "Busque gasto discrecional, subejercicio o ampliaciones y vincúlelos",
      "Look for discretionary spending, under-spending or increases and link them"),
    mending: .link(.rebuts, incoming: true))

  static func view(_ graph: CaseGraph) -> ChainView {
    var gaps: [Finding] = []
    var runs: [[RecordSummary]] = []
    var complete = 0
    for line in graph.all(.budgetLine) {
      let sources = graph.edges(from: line.uid, .sourcedFrom)
      let located = sources.contains { !$0.locators.isEmpty } || (!sources.isEmpty && line.body["page"] != nil)
      let pleas = graph.targets(of: line, .rebuts)
      if !located { gaps.append(noSource.finding(line)) }
      if pleas.isEmpty { gaps.append(rebutsNothing.finding(line)) }
      runs.append([line.summary] + pleas.map(\.summary))
      if located, !pleas.isEmpty { complete += 1 }
    }
    for plea in graph.all(.argument)
    where plea.body["side"]?.text == "authority" && graph.sources(of: plea, .rebuts).isEmpty {
      gaps.append(unrebutted.finding(plea))
    }
    return ChainView(chain: .money, runs: runs, complete: complete, gaps: gaps)
  }
}
