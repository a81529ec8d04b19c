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
      for stretch in Stretch.of(volume.pages) { try take(stretch, in: draft.paths[number], volume.pages) }
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

  private mutating func take(_ stretch: Stretch, in path: String, _ pages: [PlacedPage]) throws {
    let texts: PageTexts
    do throws(IntakeProblem) {
      texts = try reader.texts(
        ofPDF: path, pages: (stretch.pages.lowerBound + 1)...stretch.pages.upperBound)
    } catch {
      if error == .interrupted { throw OperationError.interrupted }
      if let entry = stretch.entry { search.take(nil, of: owner(entry)) } else { front.isWhole = false }
      return
    }
    var reading = DocumentReading(passages: [], isWhole: !texts.isPartial)
    var read = 0
    for text in texts.pages {
      guard let index = text.number.map({ $0 - 1 }), pages.indices.contains(index) else { continue }
      // The number that was printed on it is no text of a page.
      if text.text != pages[index].number { read += 1 }
      if case .entry(_, let page) = pages[index].slot {
        reading.passages.append(.init(page: page + 1, text: text.text))
      } else {
        reading.passages.append(.init(page: index + 1, text: text.text))
      }
    }
    reading.isWhole = reading.isWhole && read == stretch.pages.count
    if let entry = stretch.entry {
      search.take(reading, of: owner(entry))
    } else {
      front.passages += reading.passages
      front.isWhole = front.isWhole && !texts.isPartial
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
