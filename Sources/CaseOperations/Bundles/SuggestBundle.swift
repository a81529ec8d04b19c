import CaseModel
import DocumentStore

/// Proposes what a bundle's filing cites or offers and is not in it yet, and names what has no document.
public struct SuggestBundle: Sendable {
  /// The bundle.
  public var bundle: String

  /// Creates the operation.
  public init(_ bundle: String) { self.bundle = bundle }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [BundleProposal] {
    try context.read("bundle") { reader, restricted in
      let stored = try Lookup.record(RecordReference(bundle), [.caseBundle], reader, context.law)
      let contents = try BundleContents(stored, reader)
      var proposals = Proposals(seen: Set(contents.items.map(\.link.target)))
      for link in try reader.links(from: stored.uid, relation: Relation.bundles.rawValue) {
        for offer in try reader.links(to: link.target, relation: Relation.offeredIn.rawValue) {
          let annex = try LinkWriting.decoded(offer).attributes["annex"]?.text
          try proposals.add(offer.source, .offered, annex: annex, reader)
        }
        for cite in try reader.links(from: link.target, relation: Relation.cites.rawValue) {
          try proposals.add(cite.target, .cited, reader)
        }
        for argument in try reader.links(to: link.target, relation: Relation.raisedIn.rawValue) {
          for ground in try reader.links(from: argument.source, relation: Relation.restsOn.rawValue) {
            for proof in try reader.links(to: ground.target, relation: Relation.proves.rawValue) {
              try proposals.add(proof.source, .proves, reader)
            }
          }
        }
      }
      for proposal in proposals.found { restricted.add(proposal.record) }
      return proposals.found
    }
  }

  /// What was found so far, each record once and for its first reason.
  private struct Proposals {
    var seen: Set<UID>
    var found: [BundleProposal] = []

    mutating func add(
      _ uid: UID, _ reason: BundleProposal.Reason, annex: String? = nil, _ reader: borrowing StoreReader
    ) throws {
      guard seen.insert(uid).inserted, let record = try reader.record(uid) else { return }
      let view = try RecordEncoding.view(record)
      guard Relation.contains.description.targets.contains(view.kind) else { return }
      found.append(
        BundleProposal(
          record: view.summary, reason: reason, annex: annex, hasDocument: !view.documentHashes.isEmpty))
    }
  }
}

/// Something that a bundle may want.
public struct BundleProposal: Sendable, Hashable {
  /// Why.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It is offered as evidence there.
    case offered
    /// The filing cites it.
    case cited
    /// It proves a fact that an argument of the filing rests on.
    case proves
  }

  /// The record.
  public let record: RecordSummary
  /// Why.
  public let reason: Reason
  /// The annex number it was offered under.
  public let annex: String?
  /// Whether it has a document at all.
  public let hasDocument: Bool
}
