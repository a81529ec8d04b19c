import CaseModel
import Dossier
import DocumentStore
import FileKit

/// What an arriving dossier would change here: encoded before the write lock is taken.
struct ImportPlan {
  /// A record on its way in.
  struct Arrival {
    let record: DossierRecord
    let draft: RecordDraft
  }

  /// A link on its way in.
  struct ArrivingLink {
    let link: DossierLink
    let draft: LinkDraft
  }

  let arrivals: [Arrival]
  let links: [ArrivingLink]
  /// Elements of other namespaces at the end of the dossier.
  let extensions: [String]
  let package: ArrivedPackage
  /// The disclosure profile that the dossier was made with.
  let profile: String?

  /// Reads the package's records and encodes them.
  init(_ package: ArrivedPackage) throws {
    var arrivals: [Arrival] = []
    var links: [ArrivingLink] = []
    var extensions: [String] = []
    var profile: String?
    try DossierReader.read(fileAt: package.dossierPath) { item in
      try Interruption.stopIfRequested()
      switch item {
      case .vocabulary, .document: break
      case .about(let about): profile = about.profile
      case .foreign(let element): extensions.append(element)
      case .record(let record):
        arrivals.append(Arrival(record: record, draft: try Self.draft(record)))
        for link in record.links { links.append(ArrivingLink(link: link, draft: try Self.draft(link, of: record))) }
      }
    }
    self.package = package
    self.profile = profile
    self.arrivals = arrivals
    self.links = links
    self.extensions = extensions
  }

  /// The cases that arrive.
  var cases: [UID] { arrivals.filter { $0.record.kind == .strategicCase }.compactMap(\.draft.uid) }

  /// The records that arrive with documents.
  var recordsWithDocuments: [String] {
    arrivals.filter { !$0.draft.blobs.isEmpty }.compactMap { $0.draft.uid?.text }
  }

  /// Preserves the documents that came along, before any record speaks of them.
  func preserveDocuments(_ store: Store) throws {
    _ = try store.preserve(files: package.documents.sorted { $0.key < $1.key }.map(\.value))
  }

  private static func draft(_ record: DossierRecord) throws -> RecordDraft {
    guard let uid = UID(record.uid) else { throw OperationError.dossier(.notADossier) }
    let fields = record.kind.description.fields
    let body = try BodyCheck.ordered(try record.body.value(fields), by: fields)
    let scope = try record.scope.map { text in
      guard let uid = UID(text) else { throw OperationError.dossier(.notADossier) }
      return Scope.record(uid)
    }
    // A condition's handle is its code: E10 is no tenth filing.
    let number =
      record.kind == .condition
      ? nil
      : record.handle.map { RecordReference($0) }.flatMap { reference in
        if case .handle(_, let number) = reference.form { number } else { nil }
      }
    return RecordEncoding.draft(
      record.kind, body, scope: scope ?? (record.kind == .strategicCase ? .record(uid) : .shared),
      access: record.access, privileged: record.privileged, uid: uid, handle: number)
  }

  private static func draft(_ link: DossierLink, of record: DossierRecord) throws -> LinkDraft {
    guard let uid = UID(link.uid), let source = UID(record.uid), let target = UID(link.target) else {
      throw OperationError.dossier(.notADossier)
    }
    let attributes = link.relation.description.attributes
    var body = try BodyCheck.ordered(try link.attributes.value(attributes), by: attributes)
    if !link.locators.isEmpty { body[LinkWriting.locators] = .array(link.locators.map(\.value)) }
    return LinkWriting.draft(
      link.relation, body, source: source, target: target, access: link.access, privileged: link.privileged, uid: uid)
  }
}
