import CaseModel
import Dossier
import DocumentStore

/// Compares what arrives with what stands here under the same uid, as far as the member sees it.
enum ImportComparison {
  /// How a record differs from the one that stands here; nothing if they say the same.
  static func conflict(_ arrival: ImportPlan.Arrival, _ here: StoredRecord) throws -> ImportConflict? {
    let view = try RecordEncoding.view(here)
    let different = here.state == .live ? try differences(arrival, here, view) : [ImportConflict.removed]
    if different.isEmpty { return nil }
    return ImportConflict(uid: view.uid, kind: view.kind, handle: view.handle, fields: different)
  }

  private static func differences(
    _ arrival: ImportPlan.Arrival, _ here: StoredRecord, _ view: RecordView
  ) throws -> [String] {
    let fields = arrival.record.kind.description.fields
    let body = try arrival.record.body.value(fields)
    var different = fields.filter { view.body[$0.name] != body[$0.name] }.map(\.name)
    let label = arrival.draft.label
    if here.label.access != label.access || here.label.privileged != label.privileged { different.append("access") }
    if here.label.scope != label.scope { different.append("scope") }
    if view.kind != arrival.record.kind { different.append("kind") }
    return different
  }

  /// How a link differs from the one that stands here; nothing if they say the same.
  static func conflict(
    _ arrival: ImportPlan.ArrivingLink, _ here: StoredLink, _ writer: borrowing StoreWriter
  ) throws -> ImportConflict? {
    try conflict(here, here.state == .live ? try differences(arrival, here) : [ImportConflict.removed], writer)
  }

  /// Says that the link that stands here differs in these fields; nothing if there are none.
  static func conflict(
    _ here: StoredLink, _ fields: [String], _ writer: borrowing StoreWriter
  ) throws -> ImportConflict? {
    guard !fields.isEmpty else { return nil }
    guard let relation = Relation(rawValue: here.relation) else { throw OperationError.unreadableBody }
    let source = try RecordEncoding.view(try Lookup.record(here.source, writer))
    let target = try Lookup.handle(try Lookup.record(here.target, writer))
    return ImportConflict(
      uid: here.uid.text, kind: source.kind, handle: source.handle, relation: relation, target: target, fields: fields)
  }

  private static func differences(_ arrival: ImportPlan.ArrivingLink, _ here: StoredLink) throws -> [String] {
    let link = arrival.link
    let ends = [
      ("relation", here.relation == link.relation.rawValue), ("source", here.source == arrival.draft.source),
      ("target", here.target == arrival.draft.target),
    ]
    var different = ends.filter { !$0.1 }.map(\.0)
    if here.label.access != link.access.rawValue || here.label.privileged != link.privileged {
      different.append("access")
    }
    if different.contains("relation") { return different }
    let fields = link.relation.description.attributes
    let attributes = try link.attributes.value(fields)
    let (own, locators) = try LinkWriting.decoded(here)
    different += fields.filter { own[$0.name] != attributes[$0.name] }.map(\.name)
    if locators != link.locators { different.append(LinkWriting.locators) }
    return different
  }
}
