public import CaseModel
import DocumentStore
import FileKit

/// Puts each fact beside what proves it, with the page; a fact without proof is the first to be disputed.
public struct ReadProof: Sendable {
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// Whether only facts without proof, or whose proof points at no page, are told.
  public var onlyMissing = false
  /// At most so many rows.
  public var limit = 50
  /// How many to pass over.
  public var offset = 0

  /// Creates the operation.
  public init(caseReference: String? = nil) { self.caseReference = caseReference }

  /// Carries it out.
  ///
  /// - Returns: the rows of the page, and how many there are in all; of missing ones the rows are looked for one by one.
  public func run(in context: OperationContext) throws(OperationError) -> ProofPage {
    try context.read("proof") { reader, restricted in
      var list = ListRecords(.fact)
      list.caseReference = caseReference
      let filter = try list.filter(reader, context)
      let page =
        onlyMissing
        ? try missing(filter, reader)
        : ProofPage(
          rows: try reader.records(
            RecordKind.fact.rawValue, filter, order: .number(descending: false), limit: limit, offset: offset
          ).map { try row($0, reader) }, total: try reader.count(RecordKind.fact.rawValue, filter))
      for row in page.rows {
        restricted.add(row.fact)
        for proof in row.proofs { restricted.add(proof.record) }
      }
      return page
    }
  }

  private func missing(_ filter: RecordFilter, _ reader: borrowing StoreReader) throws -> ProofPage {
    var rows: [ProofRow] = []
    var total = 0
    for stored in try reader.records(RecordKind.fact.rawValue, filter, order: .number(descending: false)) {
      if Interruption.requested { throw OperationError.interrupted }
      let row = try row(stored, reader)
      guard !row.isLocated else { continue }
      total += 1
      if total > offset, rows.count < limit { rows.append(row) }
    }
    return ProofPage(rows: rows, total: total)
  }

  private func row(_ stored: StoredRecord, _ reader: borrowing StoreReader) throws -> ProofRow {
    var proofs: [ProofRow.Proof] = []
    for relation in [Relation.proves, .sourcedFrom] {
      let links =
        relation == .proves
        ? try reader.links(to: stored.uid, relation: relation.rawValue)
        : try reader.links(from: stored.uid, relation: relation.rawValue)
      for link in links {
        let view = try LinkView(link, from: stored.uid, reader)
        proofs.append(ProofRow.Proof(record: view.other, locators: view.locators))
      }
    }
    return ProofRow(fact: try RecordEncoding.view(stored), proofs: proofs)
  }
}

/// A fact and what proves it.
public struct ProofRow: Sendable, Hashable {
  /// An item of proof and where in it the fact stands.
  public struct Proof: Sendable, Hashable {
    /// The item.
    public let record: RecordSummary
    /// The places.
    public let locators: [Locator]
  }

  /// The fact.
  public let fact: RecordView
  /// What proves it.
  public let proofs: [Proof]

  /// Whether something proves it and says where.
  public var isLocated: Bool { proofs.contains { !$0.locators.isEmpty } }
}

/// A page of facts with their proof, and the exact count of the whole.
public struct ProofPage: Sendable, Hashable {
  /// The rows of the page.
  public let rows: [ProofRow]
  /// How many there are in all.
  public let total: Int
}
