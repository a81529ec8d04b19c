import CaseModel

/// Gathers what a dossier lists before its records: which documents they name and which codes they use.
///
/// Bodies are scanned, not parsed: a long text is passed over, and a value is read only where a document or a code may
/// stand.
///
/// ```swift
/// var gathering = ContentGathering()
/// try source.forEachRecord { try gathering.add($0) }
/// for named in gathering.documents { list.append(named.document(bytes: size(of: named.sha256))) }
/// ```
public struct ContentGathering: Sendable {
  /// A document as the first record that names it describes it.
  public struct Named: Sendable, Hashable {
    /// The SHA-256 of the bytes.
    public let sha256: String
    /// The media type, if a record says it.
    public var mediaType: String?
    /// The number of pages, if a record says it.
    public var pages: Int?

    /// The document under the name of its hash.
    ///
    /// - Parameter bytes: its size, as the store knows it.
    public func document(bytes: Int) -> DossierDocument {
      DossierDocument(sha256: sha256, bytes: bytes, mediaType: mediaType, pages: pages)
    }
  }

  /// The codes used, by the list they are taken from; relations are the list `relations`.
  public private(set) var codes: [String: Set<String>] = [:]
  private var named: [String: Named] = [:]
  private var scanner = JSONObjectScanner()

  /// Starts with nothing.
  public init() {}

  /// The documents named so far, by hash.
  public var documents: [Named] { named.values.sorted { DossierOrder.precedes($0.sha256, $1.sha256) } }

  /// Notes the documents and codes of a record's body and of its links.
  ///
  /// - Parameter record: any record.
  /// - Throws: `DossierFailure` if a body is no JSON.
  public mutating func add(_ record: DossierRecord) throws(DossierFailure) {
    do throws(UnwritableField.Reason) {
      if let table = FieldTable.kinds[record.kind] { try scan(record.body, table) }
      for link in record.links {
        codes["relations", default: []].insert(link.relation.rawValue)
        if let table = FieldTable.relations[link.relation] { try scan(link.attributes, table) }
        for locator in link.locators { note(Named(sha256: locator.sha256)) }
      }
    } catch {
      throw .unwritable(
        UnwritableField(uid: record.uid, record: record.handle, relation: nil, field: "", reason: error))
    }
  }

  private mutating func scan(_ body: DossierBody, _ table: FieldTable) throws(UnwritableField.Reason) {
    for part in body.parts {
      scanner.drop(to: 0)
      var offset = 0
      JSONObjectScanner.skipSpace(part, &offset)
      try scanner.object(part, part: 0, &offset)
      var likely = 0
      for member in scanner.members {
        guard let entry = table.entry(named: part[member.name], likely: &likely), entry.listsSomething else { continue }
        let text = part[member.value]
        if case .code(let list) = entry.field.shape, text.first == UInt8(ascii: "\""),
          !text.contains(UInt8(ascii: "\\"))
        {
          codes[list, default: []].insert(String(decoding: text.dropFirst().dropLast(), as: UTF8.self))
          continue
        }
        guard let value = try? JSONValue(parsing: Array(text)) else { throw .malformed }
        note(value, entry.field)
      }
    }
  }

  private mutating func note(_ value: JSONValue, _ field: Field, inDocument: Bool = false) {
    for item in field.repeats ? value.elements : [value] {
      switch field.shape {
      case .code(let list): if let code = item.text { codes[list, default: []].insert(code) }
      // Which document a redacted one was made from does not bring that one along.
      case .digest where inDocument: break
      case .digest: if let sha256 = item.text { note(Named(sha256: sha256)) }
      case .group(let inner):
        let isDocument = BodyWalk.isDocument(inner)
        if isDocument, let sha256 = item["sha256"]?.text {
          note(
            Named(sha256: sha256, mediaType: item["mediaType"]?.text, pages: item["pages"]?.text.flatMap { Int($0) }))
        }
        for field in inner {
          if let value = item[field.name] { note(value, field, inDocument: isDocument) }
        }
      case .text, .paragraph, .date, .integer, .decimal, .flag: break
      }
    }
  }

  private mutating func note(_ document: Named) {
    var known = named[document.sha256] ?? document
    known.mediaType = known.mediaType ?? document.mediaType
    known.pages = known.pages ?? document.pages
    named[document.sha256] = known
  }
}
