import CaseModel
import CourtBundle
import DocumentStore
import FileKit
import LawData

/// What a bundle's record and links say of its contents, in order.
struct BundleContents {
  /// One document of it.
  struct Item {
    let link: StoredLink
    let attributes: JSONValue
    let record: RecordView

    var position: Int { attributes["position"]?.text.flatMap { Int($0) } ?? .max }
  }

  let bundle: RecordView
  let items: [Item]

  /// Reads a bundle.
  init<S: StoreReading & ~Copyable>(_ stored: StoredRecord, _ reader: borrowing S) throws {
    bundle = try RecordEncoding.view(stored)
    var items: [Item] = []
    for link in try reader.links(from: stored.uid, relation: Relation.contains.rawValue) {
      guard let record = try reader.record(link.target), record.state == .live else { continue }
      items.append(
        Item(link: link, attributes: try LinkWriting.decoded(link).attributes, record: try RecordEncoding.view(record)))
    }
    // Links of one position stand in the order they were made: their identities begin with the time.
    self.items = items.sorted { ($0.position, $0.link.uid) < ($1.position, $1.link.uid) }
  }

  /// The item that is the record with a handle or uid.
  func item(_ uid: UID) -> Item? { items.first { $0.link.target == uid } }

  /// Whether its pages were fixed: what it holds may then only be added to.
  var isFrozen: Bool { bundle.body["frozenOn"] != nil }

  /// The pages that keep their numbers.
  var frozenDigest: String? {
    // A bundle that was served again has a map of each time; the last holds all of the others.
    bundle.body["documents"]?.elements.last { $0["role"]?.text == Self.pageMap }?["sha256"]?.text
  }

  /// The role of the document that holds the page map.
  static let pageMap = "page-map"
}

extension BundleEntry {
  /// The entry of an item, without the place of its document.
  ///
  /// - Throws: `OperationError.inOption` for page ranges that are none.
  init(_ item: BundleContents.Item, digest: String) throws(OperationError) {
    self.init(
      id: item.link.uid.text, annex: item.attributes["annex"]?.text,
      title: item.attributes["title"]?.text ?? item.record.title, date: item.record.date, path: "")
    self.digest = digest
    isAuthority = item.record.kind == .precedent || item.record.kind == .norm
    names = [item.record.handle]
    carriesCites = item.record.kind == .filing
    pages = try item.attributes["pages"]?.text.map { text throws(OperationError) in try PageRanges.read(text) }
  }
}

/// Page ranges as a person types them: `1-3, 5`.
enum PageRanges {
  static func read(_ text: String) throws(OperationError) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for piece in text.split(separator: ",") {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { part in
        Int(part.filter { $0 != " " })
      }
      guard let first = ends.first ?? nil, first >= 1, ends.count <= 2, let last = ends.last ?? nil, last >= first
      else {
        throw .inOption("--pages", .field(.wrongType("pages")))
      }
      ranges.append(first...last)
    }
    guard !ranges.isEmpty else { throw .inOption("--pages", .field(.missing("pages"))) }
    return ranges
  }
}
