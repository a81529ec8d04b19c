internal import CaseModel
internal import Digests
internal import FileKit
internal import LawData
internal import PageKit

/// What a bundle has that it did not have when it was served last: the documents that came since, with their pages, and the
/// pages of ours that say something else now.
///
/// It is a file of its own, so that it takes no number of the bundle's.
struct ChangeList {
  /// A document that came since, or pages of ours.
  struct Row {
    /// The place of the entry; none of our own pages.
    let entry: Int?
    let row: IndexRow
    /// Its volume, from 0.
    let volume: Int
  }

  let added: [Row]
  let remade: [Row]
  private let bundle: PreparedBundle
  private let words: BundleWords

  /// Compares a bundle with its served pages; nothing if nothing was added.
  init?(_ bundle: PreparedBundle) {
    guard let frozen = bundle.plan.frozen else { return nil }
    self.bundle = bundle
    words = BundleWords(
      language: bundle.plan.language, countsLeaves: bundle.profile.labels.value == .leaves)
    var added: [Row] = []
    for (number, volume) in bundle.volumes.enumerated() {
      for entry in volume.entries where frozen[bundle.planned[entry].id] == nil {
        added.append(Self.row(entry, bundle, words, number))
      }
    }
    guard !added.isEmpty else { return nil }
    self.added = added
    remade = Self.remade(bundle, frozen, words)
  }

  private static func row(_ index: Int, _ bundle: PreparedBundle, _ words: BundleWords, _ volume: Int) -> Row {
    let (entry, placed) = (bundle.planned[index], bundle.entries[index])
    let pages = bundle.volumes[volume].pages
    // The page that tells of a signed original came with it.
    let start =
      placed.firstPage > 0 && pages[placed.firstPage - 1].slot == .slip(index) ? placed.firstPage - 1 : placed.firstPage
    let before = start > 0 ? pages[start - 1] : nil
    let (first, last) = (pages[start].label.text, placed.last.text)
    let place =
      bundle.isMoved(index) ? words.appended : before.map { words.inserted(after: $0.label.text) } ?? words.appended
    return Row(
      entry: index,
      row: IndexRow(
        entry: index, annex: entry.annex ?? "", title: entry.title, note: named(volume, bundle, words) + place,
        date: words.date(entry.date), pages: first == last ? first : first + "–" + last), volume: volume)
  }

  /// The volume, where there are several, before whatever else is said.
  private static func named(_ volume: Int, _ bundle: PreparedBundle, _ words: BundleWords) -> String {
    bundle.volumes.count > 1 ? words.volume(volume + 1) + ", " : ""
  }

  /// Covers, indexes, dividers and lists that the bundle had when it was served and that say something else now.
  private static func remade(_ bundle: PreparedBundle, _ frozen: FrozenPages, _ words: BundleWords) -> [Row] {
    let layouter = BundleLayouter(bundle.plan, bundle.profile, bundle.sources)
    let volumes = (frozen.parts.map(\.volume).max() ?? 0) + 1
    var rows: [Row] = []
    for (number, volume) in bundle.volumes.enumerated() {
      let grew =
        volumes != bundle.volumes.count
        || volume.entries.contains { frozen[bundle.planned[$0].id] == nil }
      var ranges: [(part: String, name: String, labels: [String])] = []
      for page in volume.pages {
        let name: String? =
          switch page.slot {
          case .cover: grew || number >= volumes ? words.cover : nil
          case .index: words.index
          case .divider(let section): changed(section, bundle, frozen) ? words.divider : nil
          case .authorities: citesMore(bundle, frozen, count: volume.pages) ? words.authorities : nil
          case .slip, .entry: nil
          }
        guard let name else { continue }
        let part = layouter.part(page.slot, volume: number)
        if ranges.last?.part == part {
          ranges[ranges.count - 1].labels.append(page.label.text)
        } else {
          ranges.append((part, name, [page.label.text]))
        }
      }
      for range in ranges {
        guard let first = range.labels.first, let last = range.labels.last else { continue }
        let note = named(number, bundle, words) + (number >= volumes ? words.newVolume : "")
        rows.append(
          Row(
            entry: nil,
            row: IndexRow(
              entry: nil, annex: "", title: range.name, note: note.isEmpty ? nil : trimmed(note), date: "",
              pages: first == last ? first : first + "–" + last), volume: number))
      }
    }
    return rows
  }

  /// Whether the list of authorities is longer than it was, or says where one stands that came since.
  private static func citesMore(_ bundle: PreparedBundle, _ frozen: FrozenPages, count pages: [PlacedPage]) -> Bool {
    let served = frozen.parts.first { $0.slot == "authorities" }?.labels.count
    let now = pages.count { if case .authorities = $0.slot { true } else { false } }
    return served != now || bundle.plan.authorities.contains { $0.entry.map { frozen[$0] == nil } ?? false }
  }

  private static func trimmed(_ note: String) -> String { note.hasSuffix(", ") ? String(note.dropLast(2)) : note }

  /// Whether a divider, which says the pages of its section, has documents behind it that came since.
  private static func changed(_ section: Int, _ bundle: PreparedBundle, _ frozen: FrozenPages) -> Bool {
    bundle.plan.sections[section].entries.contains { entry in
      frozen[entry.id] == nil && !bundle.plan.isAppended(entry, for: bundle.profile)
    }
  }

  // MARK: The page people read

  private var lead: String {
    words.changesLead(bundle.plan.date.flatMap { day in PartialDate(day.text) }.map { words.date($0) })
  }

  private var lines: [IndexLine] {
    [.section(words.added)] + added.map { .row($0.row) }
      + (remade.isEmpty ? [] : [.section(words.remade)] + remade.map { .row($0.row) })
  }

  /// Writes it, reads it back and compares each row.
  ///
  /// - Throws: `BundleError.mismatch`, if a row cannot be read as it was planned.
  func write(to path: String, font: FolioFont) throws(BundleError) {
    let sheet = Sheet(bundle.profile.paper.value)
    var own = IndexSheet(
      sheet: sheet, words: words, title: bundle.plan.title, hasAnnexes: added.contains { !$0.row.annex.isEmpty },
      pagesWord: words.countsLeaves ? words.leaves : words.pages, pagesWidth: 0)
    own.heading = words.changes
    own.lead = lead
    let places: [IndexPlace]
    let count: Int
    do throws(PageError) {
      let setter = try Typesetter(width: sheet.width, height: sheet.height)
      places = own.set(lines, on: setter)
      count = setter.pageCount
      let geometry = PageGeometry(box: PageBox(0, 0, sheet.width, sheet.height))
      // Roman numbers, which nobody takes for pages of the bundle.
      let labels = (1...count).map { PageLabel(style: .roman, number: $0) }
      var stamps: [FolioStamp] = []
      for label in labels {
        stamps.append(
          try FolioStamp(
            label.text, font: font, on: geometry, preferring: .bottomRight, avoiding: [], isPicture: false))
      }
      try Assembler.write(
        Assembly(
          parts: [.init(.pages(try setter.finish()))], stamps: stamps, labels: labels,
          title: words.changes + " · " + bundle.plan.title,
          language: bundle.plan.language == .spanish ? "es-MX" : "en",
          date: bundle.plan.date.map { "D:" + $0.text.replacing("-", with: "") + "000000Z" }), font: font, to: path)
    } catch { throw BundleError(error) }
    var mismatches: [BundleMismatch] = []
    try WordReader.read(path, pages: 0..<count) { page, words in
      for place in places where place.page == page && !VolumeCheck.reads(place, words) {
        mismatches.append(BundleMismatch(kind: .indexRow, volume: 0, page: page + 1))
      }
    }
    if !mismatches.isEmpty { throw .mismatch(mismatches) }
  }

  // MARK: The list programs read

  /// Rows for a table: what, annex, document, date, pages, volume, where, digest.
  var table: [[String]] {
    let isSpanish = bundle.plan.language == .spanish
    var rows = [
      [
        isSpanish ? "cambio" : "change", words.annex, words.document, words.date, words.pages,
        isSpanish ? "Tomo" : "Volume", isSpanish ? "lugar" : "place", "sha256",
      ]
    ]
    for row in added + remade {
      let digest = row.entry.map { bundle.sources[$0].digest.hex } ?? ""
      rows.append([
        row.entry == nil ? (isSpanish ? "rehecha" : "made anew") : (isSpanish ? "agregado" : "added"), row.row.annex,
        row.row.title, row.row.date, row.row.pages, String(row.volume + 1), row.row.note ?? "", digest,
      ])
    }
    return rows
  }
}
