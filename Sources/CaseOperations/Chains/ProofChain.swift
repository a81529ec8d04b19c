import CaseModel
import Intake

/// Argument → fact → evidence, at a page → bytes → custody.
enum ProofChain {
  static let noFact = Gap(
    id: "proof.argument", says: Phrase("el argumento no descansa en ningún hecho", "the argument rests on no fact"),
    remedy: Phrase("Vincúlelo con el hecho", "Link it to the fact"), mending: .link(.restsOn))
  static let unproven = Gap(
    id: "proof.fact", says: Phrase("hecho sin prueba", "fact without evidence"),
    remedy: Phrase("Vincule la prueba con su página", "Link the evidence, with its page"),
    mending: .link(.proves, incoming: true))
  static let noPage = Gap(
    id: "proof.page",
    says: Phrase("la prueba no señala en qué página consta el hecho", "the evidence points at no page"),
    remedy: Phrase("Señale la página", "Point at the page"), mending: .link(.proves, incoming: true))
  static let noDocument = Gap(
    id: "proof.document", says: Phrase("prueba sin documento", "evidence without a document"),
    remedy: Phrase("Agregue el archivo", "Add the file"), mending: .document)
  static let noCustody = Gap(
    id: "proof.custody", says: Phrase("no consta cómo llegó la prueba", "how the evidence arrived is not recorded"),
    remedy: Phrase("Registre el suceso de custodia", "Record a custody event"), mending: .field("custody"))

  static let program = Gap(
    id: "proof.program",
    says: Phrase("su archivo es un programa, no un documento", "its file is a program, not a document"),
    remedy: Phrase(
      "No prueba nada y puede dañar el equipo de quien lo abra: averigüe cómo llegó y agregue el documento",
      "It proves nothing and may harm the computer of whoever opens it: find out how it came and add the document"),
    mending: .document)

  static func view(_ graph: CaseGraph) -> ChainView {
    var gaps: [Finding] = []
    var runs: [[RecordSummary]] = []
    var complete = 0
    for argument in graph.all(.argument) where argument.body["side"]?.text != "authority" {
      let grounds = graph.targets(of: argument, .restsOn)
      if !grounds.contains(where: { [.fact, .figure, .budgetLine].contains($0.kind) }) {
        gaps.append(noFact.finding(argument))
      }
    }
    for fact in graph.all(.fact) {
      let proofs = graph.edges(to: fact.uid, .proves) + graph.edges(from: fact.uid, .sourcedFrom)
      if proofs.isEmpty {
        gaps.append(unproven.finding(fact))
        runs.append([fact.summary])
        continue
      }
      let items = proofs.compactMap { graph.records[$0.source == fact.uid ? $0.target : $0.source] }
      let paged = items.contains { $0.documentHashes.isEmpty } || proofs.contains { !$0.locators.isEmpty }
      if !paged { gaps.append(noPage.finding(fact)) }
      runs.append(graph.sources(of: fact, .restsOn).map(\.summary) + [fact.summary] + items.map(\.summary))
      if paged, items.contains(where: { !$0.documentHashes.isEmpty }) { complete += 1 }
    }
    for evidence in graph.all(.evidence) {
      if evidence.documentHashes.isEmpty { gaps.append(noDocument.finding(evidence)) }
      if evidence.body["custody"] == nil { gaps.append(noCustody.finding(evidence)) }
    }
    for kind in RecordKind.allCases {
      gaps += graph.all(kind).filter { $0.documents.contains { MediaType.isProgram($0.mediaType) } }
        .map { program.finding($0) }
    }
    gaps += SameFile.gaps(graph)
    return ChainView(chain: .proof, runs: runs, complete: complete, gaps: gaps)
  }
}
