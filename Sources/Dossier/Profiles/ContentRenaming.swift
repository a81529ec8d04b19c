/// Gives what leaves new ids: of records, of links, of documents.
struct ContentRenaming {
  var identifiers: KeyedIdentifiers

  /// The record as an outsider may know it.
  mutating func renamed(_ record: DossierRecord) -> DossierRecord {
    var record = record
    record.uid = identifiers.identifier(of: record.uid)
    record.handle = nil
    if let scope = record.scope { record.scope = identifiers.identifier(of: scope) }
    for index in record.links.indices {
      record.links[index].uid = identifiers.identifier(of: record.links[index].uid)
      record.links[index].target = identifiers.identifier(of: record.links[index].target)
    }
    return record
  }

  /// The documents that leave under neutral names, numbered as they appear.
  static func documents(
    _ documents: [DossierDocument], inOrder appearances: [String]
  ) -> [DossierDocument] {
    let known = Dictionary(documents.map { ($0.sha256, $0) }, uniquingKeysWith: { first, _ in first })
    var renamed: [DossierDocument] = []
    var seen: Set<String> = []
    for sha256 in appearances where seen.insert(sha256).inserted {
      guard var document = known[sha256] else { continue }
      document.id = "d-\(renamed.count + 1)"
      document.href = "documents/" + document.id + "." + MediaTypes.fileExtension(document.mediaType)
      renamed.append(document)
    }
    return renamed
  }
}
