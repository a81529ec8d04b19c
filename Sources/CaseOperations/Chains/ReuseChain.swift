import CaseModel
import DocumentStore

/// Precedent ↔ person: who is served by what we have won or found, and who by nothing yet.
enum ReuseChain {
  static let unserved = Gap(
    id: "reuse.person",
    says: Phrase("ningún precedente registrado puede servirle todavía", "no recorded precedent may serve yet"),
    remedy: Phrase(
      "Registre su padecimiento, la negativa y la cláusula, o agregue precedentes",
      "Record the condition, the refusal and the clause, or add precedents"))

  static func view(
    _ graph: CaseGraph, claimants: Set<String>, _ context: OperationContext
  ) throws(OperationError) -> ChainView {
    let people = graph.all(.person).filter { ExclusionChain.isClaimant($0, graph, claimants) }
    let (served, judged) = try context.read { reader in
      let gathering = MatchGathering(context: context)
      let subjects = try people.compactMap { UID($0.uid) }.map { try gathering.subject($0, reader) }
      let candidates = try gathering.candidates(for: subjects, reader)
      let matcher = try PrecedentMatcher(context.law)
      let served = Dictionary(
        uniqueKeysWithValues: subjects.map { subject in
          (subject.uid, PrecedentMatcher.ranked(candidates.compactMap { matcher.match(subject, $0) }))
        })
      return (served, candidates.reduce(into: Set<String>()) { $0.formUnion($1.parties) })
    }
    var runs: [[RecordSummary]] = []
    var gaps: [Finding] = []
    for person in people {
      guard let best = served[person.uid]?.first(where: \.serves), let precedent = graph.records[best.precedent] else {
        // Whoever has a judgment of their own that others rely on waits for no precedent.
        if !judged.contains(person.uid) { gaps.append(unserved.finding(person)) }
        continue
      }
      runs.append([precedent.summary, person.summary])
    }
    return ChainView(chain: .reuse, runs: runs, complete: runs.count, gaps: gaps)
  }
}
