import CaseModel
import CourtBundle
import DocumentStore
import Dossier
import Intake

/// Reads the finished pages of a bundle, before its files bear their names, for what its profile keeps back.
///
/// What is read is what leaves: the volumes themselves, page by page, with their titles, bookmarks and file names, and
/// the signed originals that travel beside them.
struct BundleReview {
  private let draft: BundleDraft
  private let planned: BundlePlanning.Result
  private let reader = DocumentReader()
  private var search: DocumentSearch
  private var front = DocumentReading(passages: [], isWhole: true)

  init(_ draft: BundleDraft, of planned: BundlePlanning.Result, _ watch: DocumentWatch) {
    self.draft = draft
    self.planned = planned
    search = DocumentSearch(watch)
  }

  /// What was found.
  ///
  /// - Throws: `OperationError.blocked` with all findings if one of them refuses; `.interrupted`.
  mutating func run() throws -> (findings: [Finding], tellsNames: Bool) {
    for (number, volume) in draft.bundle.volumes.enumerated() {
      try take(volume.pages, in: draft.paths[number])
    }
    for original in draft.originals {
      let entry = draft.bundle.plan.entries[original]
      search.take(try DocumentReading(at: entry.path, named: "original.pdf", by: reader), of: owner(original))
    }
    for title in draft.titles { front.passages.append(.init(page: nil, text: title)) }
    search.take(
      front,
      of: .init(
        Finding.Place(uid: planned.contents.bundle.uid, record: planned.contents.bundle.handle), .front))
    let findings = search.findings
    if findings.contains(where: { $0.severity == .error }) { throw OperationError.blocked(findings) }
    return (findings, search.tellsNames)
  }

  private func owner(_ entry: Int) -> DocumentWatch.Owner {
    let entry = draft.bundle.plan.entries[entry]
    let record = planned.contents.items.first { $0.link.uid.text == entry.id }?.record
    return .init(
      Finding.Place(uid: record?.uid, record: record?.handle),
      planned.redactions.contains(entry.id) ? .redaction : .document)
  }

  /// So many pages are read at a time: documents are often short, and a program is started for each reading.
  private static let atOnce = 200

  /// Looks through one volume, document by document.
  private mutating func take(_ pages: [PlacedPage], in path: String) throws {
    var texts: [Int: String] = [:]
    var read = 0
    for stretch in Stretch.of(pages) {
      while read < stretch.pages.upperBound {
        let end = min(read + Self.atOnce, pages.count)
        if let found = try self.texts(read..<end, in: path, whole: true) { texts.merge(found) { $1 } }
        read = end
      }
      // One page that cannot be read must not hide those of other documents.
      if !stretch.pages.allSatisfy({ texts[$0] != nil }),
        let found = try self.texts(stretch.pages, in: path, whole: false)
      {
        texts.merge(found) { $1 }
      }
      take(stretch, texts, pages)
      for page in stretch.pages { texts[page] = nil }
    }
  }

  /// The texts of pages, by their places from 0, those without text too.
  ///
  /// - Parameter whole: whether nothing is given if not all could be read; else what could be.
  private func texts(_ pages: Range<Int>, in path: String, whole: Bool) throws -> [Int: String]? {
    do throws(IntakeProblem) {
      let found = try reader.texts(ofPDF: path, pages: (pages.lowerBound + 1)...pages.upperBound)
      if whole, found.isPartial { return nil }
      var texts = found.isPartial ? [:] : Dictionary(uniqueKeysWithValues: pages.map { ($0, "") })
      for page in found.pages { if let number = page.number { texts[number - 1] = page.text } }
      return texts
    } catch {
      if error == .interrupted { throw OperationError.interrupted }
      return nil
    }
  }

  private mutating func take(_ stretch: Stretch, _ texts: [Int: String], _ pages: [PlacedPage]) {
    var reading = DocumentReading(passages: [], isWhole: true)
    for index in stretch.pages {
      let text = texts[index] ?? ""
      if case .entry(_, let page) = pages[index].slot {
        // The number that was printed on it is no text of a page.
        if text.isEmpty || text == pages[index].number { reading.isWhole = false }
        reading.passages.append(.init(page: page + 1, text: text))
      } else {
        if texts[index] == nil { reading.isWhole = false }
        reading.passages.append(.init(page: index + 1, text: text))
      }
    }
    if let entry = stretch.entry {
      search.take(reading, of: owner(entry))
    } else {
      front.passages += reading.passages
      front.isWhole = front.isWhole && reading.isWhole
    }
  }

  /// Pages in a row that belong to one entry, or to none.
  private struct Stretch {
    let entry: Int?
    var pages: Range<Int>

    static func of(_ pages: [PlacedPage]) -> [Stretch] {
      var stretches: [Stretch] = []
      for (index, page) in pages.enumerated() {
        let entry: Int? = if case .entry(let entry, _) = page.slot { entry } else { nil }
        if let last = stretches.last, last.entry == entry {
          stretches[stretches.count - 1].pages = last.pages.lowerBound..<(index + 1)
        } else {
          stretches.append(Stretch(entry: entry, pages: index..<(index + 1)))
        }
      }
      return stretches
    }
  }
}
