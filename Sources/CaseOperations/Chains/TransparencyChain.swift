import CaseModel

/// Information request → reply → evidence → figure or fact.
enum TransparencyChain {
  static let noBody = Gap(
    id: "transparency.body", says: Phrase("falta el sujeto obligado", "the obligated body is missing"),
    remedy: Phrase("Vincúlela con el sujeto obligado", "Link it to the obligated body"), mending: .link(.requestedFrom))
  static let unanswered = Gap(
    id: "transparency.unanswered",
    says: Phrase(
      "pasó la fecha límite que usted anotó y no consta respuesta", "the due date you noted has passed without a reply"),
    remedy: Phrase(
      "Registre la respuesta o el silencio; el silencio se impugna",
      "Record the reply or the silence; silence can be appealed"), mending: .field("reply"))
  static let noReply = Gap(
    id: "transparency.reply", says: Phrase("no consta qué se respondió", "what was replied is not recorded"),
    remedy: Phrase("Anote la respuesta o el silencio", "Note the reply or the silence"), mending: .field("reply"))
  static let noEvidence = Gap(
    id: "transparency.evidence",
    says: Phrase("la respuesta no está guardada como prueba", "the reply is not kept as evidence"),
    remedy: Phrase("Guárdela y vincúlela", "Keep it and link it"), mending: .link(.repliedWith))
  static let noYield = Gap(
    id: "transparency.yield",
    says: Phrase("de la respuesta no se obtuvo ninguna cifra ni hecho", "no figure or fact was drawn from the reply"),
    remedy: Phrase("Registre la cifra o el hecho", "Record the figure or fact"), mending: .link(.yields))

  static func view(_ graph: CaseGraph, today: Day?, law: CaseLaw) -> ChainView {
    var runs: [[RecordSummary]] = []
    var gaps: [Finding] = []
    var complete = 0
    for request in graph.all(.informationRequest) {
      let bodies = graph.targets(of: request, .requestedFrom)
      let replies = graph.targets(of: request, .repliedWith)
      let yields =
        graph.targets(of: request, .yields)
        + replies.flatMap { reply in
          graph.sources(of: reply, .sourcedFrom) + graph.targets(of: reply, .proves)
        }
      if bodies.isEmpty { gaps.append(noBody.finding(request)) }
      let reply = request.body["reply"]?.text
      let isSilence = reply.map { law.isSilence($0) } ?? false
      if reply == nil, replies.isEmpty {
        let due = request.body["dueOn"]?.text.flatMap { PartialDate($0) }?.latest
        gaps.append((isPast(due, today) ? unanswered : noReply).finding(request))
      } else if replies.isEmpty, !isSilence {
        gaps.append(noEvidence.finding(request))
      }
      if yields.isEmpty { gaps.append(noYield.finding(request)) }
      runs.append((bodies + [request] + replies + yields).map(\.summary).once)
      if !yields.isEmpty, !replies.isEmpty || isSilence { complete += 1 }
    }
    return ChainView(chain: .transparency, runs: runs, complete: complete, gaps: gaps)
  }
}
