package import CaseModel
package import DocumentStore
package import Dossier
import LawData

/// What of a store goes into a dossier, in the dossier's order, read row by row from one snapshot.
package struct StoreDossier: StoreReading, DossierSource {
  package let session: ReadSession
  package let about: DossierAbout
  package let vocabularies: [DossierVocabulary]
  package let documents: [DossierDocument]
  package let extensions: [String]
  package let written: WrittenRecords?
  private let chosen: [RecordKind: [UID]]
  private let members: Set<UID>

  /// Chooses a case with the shared records it reaches, or everything visible.
  ///
  /// - Parameter spool: a folder in which records may be written while they are read, where nothing will be kept back.
  package init(
    _ session: ReadSession, caseRecord: StoredRecord?, profile: String, language: Language, law: CaseLaw,
    spool: String? = nil
  ) throws {
    self.session = session
    var title: String?
    if let caseRecord { title = try RecordEncoding.view(caseRecord).title }
    about = DossierAbout(profile: profile, language: language, title: title, withheld: [])
    let choice = Choice(session: session)
    chosen = try caseRecord.map { try choice.reached(from: .record($0.uid)) } ?? choice.everything()
    let members = Set(chosen.values.joined())
    self.members = members
    extensions = try RootExtensions.leaving(with: caseRecord?.uid, cases: chosen[.strategicCase] ?? [], choice)
    let written = try spool.map { try WrittenRecords(in: $0) }
    self.written = written
    var gathering = ContentGathering()
    for kind in RecordKind.allCases {
      try choice.forEach(chosen[kind] ?? []) { stored, links in
        let record = try Self.record(stored, links.filter { members.contains($0.target) })
        if let written { try written.write(record) } else { try gathering.add(record) }
      }
    }
    try written?.finish()
    gathering = written?.gathering ?? gathering
    documents = try gathering.documents.map { found in
      found.document(bytes: Int(try choice.blob(found.sha256)?.bytes ?? 0))
    }
    vocabularies = CodeUse.vocabularies(gathering.codes, law)
  }

  package func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws {
    for kind in RecordKind.allCases {
      try forEach(chosen[kind] ?? []) { stored, links in
        try visit(try Self.record(stored, links.filter { members.contains($0.target) }))
      }
    }
  }

  /// A stored record with links that start at it.
  static func record(_ stored: StoredRecord, _ found: [StoredLink]) throws -> DossierRecord {
    guard let kind = RecordKind(rawValue: stored.kind) else { throw OperationError.unreadableBody }
    var links: [DossierLink] = []
    for link in found {
      guard let relation = Relation(rawValue: link.relation) else { throw OperationError.unreadableBody }
      var written = DossierLink(
        uid: link.uid.text, relation: relation, target: link.target.text,
        access: AccessLevel(rawValue: link.label.access) ?? .identity, privileged: link.label.privileged)
      if !link.parts.isEmpty {
        let (attributes, locators) = try LinkWriting.decoded(link)
        written.attributes = DossierBody(attributes)
        written.locators = locators
      }
      links.append(written)
    }
    let body =
      stored.parts.count == 1 || !splitKinds.contains(kind)
      ? DossierBody(parts: stored.parts.map(\.body))
      : DossierBody(try RecordEncoding.body(stored.parts, kind.description.fields))
    return DossierRecord(
      uid: stored.uid.text, kind: kind, handle: try handle(stored, kind),
      access: AccessLevel(rawValue: stored.label.access) ?? .identity, privileged: stored.label.privileged,
      scope: kind == .strategicCase ? nil : stored.label.scope.caseUID?.text, body: body, links: links)
  }

  /// The kinds of which one field may stand in several parts, each with some of a group's fields.
  private static let splitKinds = Set(
    RecordKind.allCases.filter { kind in
      kind.description.fields.contains { field in
        guard case .group(let inner) = field.shape else { return false }
        return inner.contains { $0.access != nil || $0.privileged }
      }
    })

  private static func handle(_ stored: StoredRecord, _ kind: RecordKind) throws(OperationError) -> String {
    kind == .condition ? try RecordEncoding.view(stored).handle : kind.handle(stored.number)
  }

  /// Reads what a dossier takes.
  private struct Choice: StoreReading {
    let session: ReadSession

    func everything() throws -> [RecordKind: [UID]] {
      var chosen: [RecordKind: [UID]] = [:]
      for kind in RecordKind.allCases { chosen[kind] = try identities(kind.rawValue).sorted() }
      return chosen
    }

    /// The records of a case, the shared ones linked with them, and what those lead to.
    func reached(from scope: Scope) throws -> [RecordKind: [UID]] {
      var seen: Set<UID> = []
      var waiting: [UID] = []
      for kind in RecordKind.allCases {
        let own = try identities(kind.rawValue, RecordFilter(scope: scope))
        waiting += own
        seen.formUnion(own)
      }
      var chosen: [RecordKind: [UID]] = [:]
      while let uid = waiting.popLast() {
        guard let stored = try record(uid), let kind = RecordKind(rawValue: stored.kind) else { continue }
        chosen[kind, default: []].append(uid)
        var ends = try links(from: uid).map(\.target)
        if stored.label.scope == scope { ends += try links(to: uid).map(\.source) }
        for end in ends where !seen.contains(end) {
          guard try record(end)?.label.scope == .shared else { continue }
          seen.insert(end)
          waiting.append(end)
        }
      }
      return chosen.mapValues { $0.sorted() }
    }
  }
}
