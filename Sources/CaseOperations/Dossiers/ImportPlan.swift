import CaseModel
import Dossier
import DocumentStore
import FileKit

/// What an arriving dossier would change here: encoded before the write lock is taken.
struct ImportPlan {
  private struct Arrival {
    let record: DossierRecord
    let draft: RecordDraft
  }

  private var arrivals: [Arrival] = []
  private var links: [LinkDraft] = []
  private var extensions: [String] = []
  private let package: ArrivedPackage

  /// Reads the package's records and encodes them.
  init(_ package: ArrivedPackage, _ context: OperationContext) throws {
    self.package = package
    var arrivals: [Arrival] = []
    var links: [LinkDraft] = []
    var extensions: [String] = []
    try DossierReader.read(fileAt: package.dossierPath) { item in
      switch item {
      case .about, .vocabulary, .document: break
      case .foreign(let element): extensions.append(element)
      case .record(let record):
        arrivals.append(Arrival(record: record, draft: try Self.draft(record)))
        for link in record.links { links.append(try Self.draft(link, of: record)) }
      }
    }
    self.arrivals = arrivals
    self.links = links
    self.extensions = extensions
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
    let number = record.handle.map { RecordReference($0) }.flatMap { reference in
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

  /// Writes what is new as one batch.
  func write(_ context: OperationContext, findings: [Finding]) throws -> ImportOutcome {
    let cases = arrivals.filter { $0.record.kind == .strategicCase }.compactMap(\.draft.uid)
    return try context.widened(cases).write("import") { writer in
      var conflicts: [ImportConflict] = []
      var fresh: [Arrival] = []
      var unchanged = 0
      for arrival in arrivals {
        guard let uid = arrival.draft.uid, let here = try writer.record(uid) else {
          fresh.append(arrival)
          continue
        }
        if let conflict = try Self.conflict(arrival, here) { conflicts.append(conflict) } else { unchanged += 1 }
      }
      guard conflicts.isEmpty else { throw OperationError.importConflicts(conflicts) }
      var added: [RecordKind: Int] = [:]
      var renumbered: [String: String] = [:]
      // A case first: it is the scope of what follows.
      for arrival in fresh.filter({ $0.record.kind == .strategicCase })
        + fresh.filter({ $0.record.kind != .strategicCase })
      {
        let stored = try writer.add(arrival.draft)
        if arrival.record.kind == .strategicCase { try writer.grantCreator(context, of: stored.uid) }
        added[arrival.record.kind, default: 0] += 1
        if let said = arrival.record.handle, arrival.draft.handle != nil, stored.number != arrival.draft.handle {
          renumbered[said] = arrival.record.kind.handle(stored.number)
        }
      }
      let linked = try add(links, &writer)
      if !extensions.isEmpty {
        try writer.set(
          StoreDossier.extensionsSetting, to: JSONValue.array(extensions.map { .string($0) }).jsonText)
      }
      return ImportOutcome(
        added: added, unchanged: unchanged, links: linked, documents: package.documents.count, renumbered: renumbered,
        batch: writer.batch, findings: findings, dryRun: context.dryRun)
    }
  }

  private func add(_ links: [LinkDraft], _ writer: inout StoreWriter) throws -> Int {
    var added = 0
    for link in links {
      if let uid = link.uid, try writer.link(uid) != nil { continue }
      do {
        _ = try writer.link(link)
        added += 1
      } catch StoreError.linked {
        // The same two records are joined that way already, under another uid: nothing is lost by keeping ours.
        continue
      }
    }
    return added
  }

  /// How a record differs from the one that stands here; nothing if they say the same.
  private static func conflict(_ arrival: Arrival, _ here: StoredRecord) throws -> ImportConflict? {
    let view = try RecordEncoding.view(here)
    let fields = arrival.record.kind.description.fields
    let body = try arrival.record.body.value(fields)
    var different = fields.filter { view.body[$0.name] != body[$0.name] }.map(\.name)
    if here.label.access != arrival.draft.label.access || here.label.privileged != arrival.draft.label.privileged {
      different.append("access")
    }
    if view.kind != arrival.record.kind { different.append("kind") }
    if different.isEmpty { return nil }
    return ImportConflict(uid: view.uid, kind: view.kind, handle: view.handle, fields: different)
  }
}
