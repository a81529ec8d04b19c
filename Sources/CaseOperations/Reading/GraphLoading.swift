import CaseModel
import DocumentStore

/// Loads what a member may see of a case into memory, with what the office shares.
enum GraphLoading {
  /// The graph of a case, or of everything visible.
  ///
  /// - Parameters:
  ///   - kinds: the kinds to load.
  ///   - links: whether the links between them are loaded too.
  static func load(
    _ caseReference: String?, kinds: [RecordKind], links: Bool, _ context: OperationContext
  ) throws(OperationError) -> CaseGraph {
    try context.read { reader in
      var scopes: [Scope?] = [nil]
      if let caseReference {
        let record = try Lookup.record(RecordReference(caseReference), [.strategicCase], reader, context.law)
        scopes = [.record(record.uid), .shared]
      }
      var records: [RecordView] = []
      var edges: [CaseGraph.Edge] = []
      for kind in kinds {
        for scope in scopes {
          for stored in try reader.records(kind.rawValue, RecordFilter(scope: scope)) {
            records.append(try RecordEncoding.view(stored))
            guard links else { continue }
            for link in try reader.links(from: stored.uid) {
              guard let relation = Relation(rawValue: link.relation) else { continue }
              let (attributes, locators) = try LinkWriting.decoded(link)
              edges.append(
                CaseGraph.Edge(
                  uid: link.uid.text, relation: relation, source: link.source.text, target: link.target.text,
                  attributes: attributes, locators: locators))
            }
          }
        }
      }
      return CaseGraph(records: records, edges: edges)
    }
  }
}
