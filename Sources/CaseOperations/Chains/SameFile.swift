import CaseModel

/// One file that stands in the records twice: counted as two proofs, it is one, and the other side says so.
enum SameFile {
  /// Kinds of which many records come from one document: the clauses of a law, the lines of a budget.
  private static let drawn: Set<RecordKind> = [.norm, .budgetLine, .figure, .caseBundle]

  /// The records whose file another one has already, or that have one twice.
  static func gaps(_ graph: CaseGraph) -> [Finding] {
    var first: [String: RecordView] = [:]
    var gaps: [Finding] = []
    for record in RecordKind.allCases.filter({ !drawn.contains($0) }).flatMap({ graph.all($0) }) {
      var own: Set<String> = []
      var others: [RecordView] = []
      for hash in record.documentHashes {
        guard own.insert(hash).inserted else {
          gaps.append(twice.finding(record))
          break
        }
        guard let other = first[hash] else {
          first[hash] = record
          continue
        }
        // A letter that is kept as evidence of a refusal is one file on purpose, and the link says so.
        if !areJoined(record, other, graph), !others.contains(other) { others.append(other) }
      }
      gaps += others.map { same(as: $0).finding(record) }
    }
    return gaps
  }

  private static func areJoined(_ one: RecordView, _ other: RecordView, _ graph: CaseGraph) -> Bool {
    (graph.edges(from: one.uid) + graph.edges(to: one.uid)).contains {
      $0.source == other.uid || $0.target == other.uid
    }
  }

  private static let twice = Gap(
    id: "proof.twice",
    says: Phrase("tiene el mismo archivo dos veces", "has the same file twice"),
    remedy: Phrase(
      "En unos anexos se presentaría dos veces: vuelva a registrarlo con un solo archivo y mande éste a la papelera",
      "It would be served twice in a bundle: record it anew with one file, and put this one in the trash"))

  private static func same(as other: RecordView) -> Gap {
    Gap(
      id: "proof.same",
      says: Phrase(
        "su archivo es el mismo que el de \(other.handle), byte por byte",
        "its file is the same as that of \(other.handle), byte for byte"),
      remedy: Phrase(
        "Contado dos veces, un documento parece dos pruebas: si es una copia, mande una de las dos a la papelera",
        "Counted twice, one document looks like two proofs: if it is a copy, put one of the two in the trash"))
  }
}
