import CaseModel
import CourtBundle
import DocumentStore
import Dossier
import Intake
import LawData

/// Whom a bundle is for, as a disclosure profile: which documents go in, and what may be read in none of its pages.
struct BundleDisclosure: Sendable {
  /// What leaves; nothing while nobody can tell for whom the bundle is.
  let profile: DisclosureProfile?
  /// The proceeding it is for.
  let proceeding: UID?
  /// The case it belongs to.
  let caseUID: UID?

  /// What a bundle for a proceeding follows unless somebody names another profile.
  static let ofCourts = "court"

  /// Finds the profile: the one named, else that of courts where the bundle is for a proceeding.
  ///
  /// - Throws: `OperationError.inOption` for a profile that is none.
  init(_ name: String?, of bundle: StoredRecord, for subject: BundleSubject) throws(OperationError) {
    proceeding = subject.proceeding?.uid
    caseUID = (subject.proceeding ?? bundle).label.scope.caseUID
    guard let code = name ?? (proceeding == nil ? nil : Self.ofCourts) else {
      profile = nil
      return
    }
    guard let shipped = DisclosureProfile.shipped(code) else {
      throw .inOption("--disclosure", .unknownProfile(code, known: DisclosureProfile.codes))
    }
    profile = shipped
  }

  /// What stands against building for nobody, or for a court that is not known; what is not searched is told.
  func findings(_ bundle: RecordView) -> [Finding] {
    guard let profile else { return [.noAddressee(bundle)] }
    if profile.needsProceeding, proceeding == nil { return [.noProceeding(bundle)] }
    return profile.documentNames == .leave ? [.unsearched(bundle)] : []
  }

  // MARK: Which document goes in

  /// A record's document that goes in, and why it is that one.
  struct Choice {
    let document: Document
    let isRedaction: Bool
    /// What a person should know of the choice.
    var finding: Finding?
    /// Whether it is more closed than the profile lets out.
    var isClosed = false
  }

  /// The document of a record that goes in: the original, unless the profile does not let it out and there is a redacted
  /// copy; what was served stays, whatever is held now.
  func choice(of record: RecordView, served: String?) -> Choice? {
    let paged = record.documents.filter { ["application/pdf", "image/jpeg", "image/png"].contains($0.mediaType ?? "") }
    if let document = paged.first(where: { $0.sha256 == served }) {
      return Choice(document: document, isRedaction: document.isRedaction)
    }
    let original = paged.first { !$0.isRedaction }
    let copy =
      paged.first { $0.redactionOf != nil && $0.redactionOf == original?.sha256 } ?? paged.first(where: \.isRedaction)
    guard let original else { return copy.map { Choice(document: $0, isRedaction: true) } }
    let leaves = profile.map { letsOut(record, under: $0) }
    guard let copy else { return Choice(document: original, isRedaction: false, isClosed: leaves == false) }
    return leaves == true
      ? Choice(document: original, isRedaction: false, finding: .originalGoes(record))
      : Choice(document: copy, isRedaction: true, finding: .redactionGoes(record))
  }

  private func letsOut(_ record: RecordView, under profile: DisclosureProfile) -> Bool {
    record.access <= profile.access && (profile.privileged || !record.privileged)
      && (profile.documents != .publicOrRedacted || record.access == .public)
  }

  // MARK: What may be read nowhere

  /// What is looked for in the finished pages; nothing where the profile keeps nothing back.
  ///
  /// As with a dossier, two things are known that the person who builds may not see: what no text may say, and whose
  /// consent forbids it.
  func watch(in context: OperationContext, _ confirmation: DocumentConfirmation) throws(OperationError)
    -> DocumentWatch?
  {
    guard let profile, profile.documentNames != .leave else { return nil }
    do {
      let persons = try context.store.read(as: .everything) { reader in
        try KnownPersons.all(reader, asSeenBy: context.visibility)
      }
      var watch = try context.read { reader in
        let source = try StoreDossier(
          reader.session, caseRecord: try caseUID.flatMap { try reader.record($0) }, profile: profile.profile,
          language: context.language, law: context.law)
        return try Disclosure(
          policy: DisclosurePolicy(profile), proceeding: proceeding?.text, today: context.today
        ).documentWatch(over: source, hiding: persons)
      }
      watch.confirmation = confirmation
      return watch
    } catch { throw OperationError(error) }
  }
}

extension Document {
  /// Whether it is a redacted copy.
  var isRedaction: Bool { redactionOf != nil || role == "redacted" }
}
