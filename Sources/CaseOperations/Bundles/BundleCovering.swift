import CaseModel
import CourtBundle
import DocumentStore
import Dossier

/// What stands on the cover: the court, the docket, the parties, the filing it goes with.
///
/// Handles never do.
struct BundleCovering {
  let context: OperationContext

  func cover(
    of bundle: StoredRecord, _ view: RecordView, _ reader: borrowing StoreReader
  ) throws -> BundleCover {
    var cover = BundleCover()
    let subject = try BundleSubject(of: bundle, reader)
    if let view = subject.view, view.kind != .proceeding { cover.subtitle = view.title }
    guard let proceeding = subject.proceeding else { return cover }
    let proceedingView = try RecordEncoding.view(proceeding)
    cover.docket = [proceedingView.title, proceedingView.body["docket"]?.text].compactMap(\.self)
      .joined(separator: " · ")
    cover.court = try reader.links(from: proceeding.uid, relation: Relation.before.rawValue).first
      .flatMap { try reader.record($0.target) }.map { try RecordEncoding.view($0).title }
    cover.parties = try parties(proceeding, reader)
    return cover
  }

  /// The parties, those who were wronged first, each under the name that may be printed: a pseudonym goes before a
  /// name, and children are called by their initials.
  private func parties(_ proceeding: StoredRecord, _ reader: borrowing StoreReader) throws -> [BundleCover.Party] {
    let wronged = context.law.claimantRoles()
    var found: [(isWronged: Bool, party: BundleCover.Party)] = []
    for link in try reader.links(to: proceeding.uid, relation: Relation.participatesIn.rawValue) {
      let attributes = try LinkWriting.decoded(link).attributes
      guard let role = attributes["role"]?.text, let record = try reader.record(link.source) else { continue }
      let isWronged = wronged.contains(role)
      guard isWronged || role.hasPrefix("responsible") else { continue }
      let view = try RecordEncoding.view(record)
      let name =
        attributes["pseudonym"]?.text ?? view.body["pseudonym"]?.text
        ?? NameInCourt.initialsOfChild(view.body, today: context.today) ?? view.title
      let words = CaseLaw.shipped.words(role, of: "roles").es
      found.append((isWronged, BundleCover.Party(role: words.prefix(1).uppercased() + words.dropFirst(), name: name)))
    }
    return found.filter(\.isWronged).map(\.party) + found.filter { !$0.isWronged }.map(\.party)
  }
}
