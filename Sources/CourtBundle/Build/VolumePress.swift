internal import CaseModel
internal import LawData
internal import PageKit

/// Turns one laid-out volume into pages: what we set, what is copied, what leads where.
struct VolumePress {
  let bundle: PreparedBundle
  let number: Int
  private let sheet: Sheet
  private let words: BundleWords
  private let layouter: BundleLayouter

  init(_ bundle: PreparedBundle, _ number: Int) {
    self.bundle = bundle
    self.number = number
    sheet = Sheet(bundle.profile.paper.value)
    words = BundleWords(
      language: bundle.plan.language, countsLeaves: bundle.profile.labels.value == .leaves)
    layouter = BundleLayouter(bundle.plan, bundle.profile, bundle.sources)
  }

  private var volume: PlacedVolume { bundle.volumes[number] }

  /// The title that the file bears.
  var title: String {
    bundle.volumes.count > 1
      ? bundle.plan.title + " · " + volumeName : bundle.plan.title
  }

  /// «Tomo II de II», and that it holds the authorities where it does.
  private var volumeName: String {
    words.volume(number + 1, of: bundle.volumes.count) + (volume.isAuthorities ? " · " + words.authorities : "")
  }

  /// The assembly of the volume.
  ///
  /// - Parameter isolated: entries whose pages leave the pen elsewhere than they found it.
  func assembly(isolating isolated: Set<Int>) throws(PageError) -> Assembly {
    var parts: [Assembly.Part] = []
    var links: [Assembly.Link] = []
    let pages = volume.pages
    var index = 0
    while index < pages.count {
      let start = index
      switch pages[index].slot {
      case .cover:
        parts.append(.init(.pages(try cover())))
        index += 1
      case .index:
        parts.append(.init(.pages(try indexPages())))
        index += bundle.indexes[number].places.map(\.page).max().map { $0 + 1 } ?? 1
        while index < pages.count, case .index = pages[index].slot { index += 1 }
        links += indexLinks(from: start)
      case .divider(let section):
        parts.append(.init(.pages(try divider(section, at: index))))
        index += 1
      case .slip(let entry):
        parts.append(.init(.pages(try slip(entry))))
        index += 1
      case .authorities:
        let (bytes, found) = try authorities(from: start)
        parts.append(.init(.pages(bytes)))
        links += found
        while index < pages.count, case .authorities = pages[index].slot { index += 1 }
      case .entry(let entry, _):
        var chosen: [Int] = []
        while index < pages.count, case .entry(entry, let page) = pages[index].slot {
          chosen.append(page)
          index += 1
        }
        parts.append(.init(.file(bundle.planned[entry].path), pages: chosen, isIsolated: isolated.contains(entry)))
      }
    }
    links += bundle.cites[number].map { Assembly.Link(page: $0.page, box: $0.box, target: $0.target, words: $0.words) }
    return Assembly(
      parts: parts, stamps: bundle.stamps[number], labels: pages.map(\.label), links: links, bookmarks: bookmarks(),
      title: title, language: bundle.plan.language == .spanish ? "es-MX" : "en",
      date: bundle.plan.date.map { "D:" + $0.text.replacing("-", with: "") + "000000Z" })
  }

  /// The parts of the assembly that are entries, in order.
  var entryParts: [Int?] {
    var parts: [Int?] = []
    var before: PlacedPage.Slot?
    for page in volume.pages {
      switch (page.slot, before) {
      case (.index, .index?), (.authorities, .authorities?): break
      case (.entry(let entry, _), .entry(let same, _)?) where entry == same: break
      case (.entry(let entry, _), _): parts.append(entry)
      default: parts.append(nil)
      }
      before = page.slot
    }
    return parts
  }

  // MARK: Pages we set

  private func setter() throws(PageError) -> Typesetter { try Typesetter(width: sheet.width, height: sheet.height) }

  private func cover() throws(PageError) -> [UInt8] {
    let setter = try setter()
    let volumes = bundle.volumes
    let facts = FrontSheets.CoverFacts(
      title: bundle.plan.title, volume: volumes.count > 1 ? volumeName : nil,
      pages: words.pageRange(volume.pages.first?.label.text ?? "", volume.pages.last?.label.text ?? ""),
      hasCertificationBox: bundle.profile.certificationBox.value, hasSealStrip: bundle.profile.sealStrip.value)
    FrontSheets(sheet: sheet, words: words).cover(bundle.plan.cover ?? BundleCover(), facts, on: setter)
    setter.endPage()
    return try setter.finish()
  }

  private func indexPages() throws(PageError) -> [UInt8] {
    let setter = try setter()
    _ = layouter.indexSheet(bundle.pagesWidth).set(bundle.indexes[number].lines, on: setter)
    return try setter.finish()
  }

  private func divider(_ section: Int, at index: Int) throws(PageError) -> [UInt8] {
    let setter = try setter()
    let own = bundle.plan.sections[section]
    let last = volume.pages.indices.last { page in
      guard case .entry(let entry, _) = volume.pages[page].slot else { return false }
      return sectionOf[entry] == section
    }
    FrontSheets(sheet: sheet, words: words).divider(
      letter: own.letter, title: own.title,
      pages: words.pageRange(
        volume.pages[min(index + 1, volume.pages.count - 1)].label.text, volume.pages[last ?? index].label.text),
      on: setter)
    return try setter.finish()
  }

  private func slip(_ entry: Int) throws(PageError) -> [UInt8] {
    let setter = try setter()
    FrontSheets(sheet: sheet, words: words).slip(
      bundle.planned[entry], original: bundle.originalName(entry), on: setter)
    return try setter.finish()
  }

  private func authorities(from start: Int) throws(PageError) -> ([UInt8], [Assembly.Link]) {
    let setter = try setter()
    let places = Dictionary(
      zip(bundle.plan.entries.map(\.id), bundle.plan.entries.indices), uniquingKeysWith: { first, _ in first })
    let rows = bundle.plan.authorities.map { authority in
      let entry = authority.entry.flatMap { places[$0] }
      return (authority: authority, pages: entry.map { bundle.entries[$0].range } ?? words.noPage)
    }
    let set = FrontSheets(sheet: sheet, words: words).authorities(rows, on: setter)
    var links: [Assembly.Link] = []
    for (authority, place) in zip(bundle.plan.authorities, set) {
      guard let entry = authority.entry.flatMap({ places[$0] }), bundle.entries[entry].volume == number else {
        continue
      }
      links.append(
        Assembly.Link(
          page: start + place.page,
          box: PageBox(sheet.left, sheet.height - place.y - place.height, sheet.edge, sheet.height - place.y),
          target: bundle.entries[entry].firstPage, words: authority.citation))
    }
    return (try setter.finish(), links)
  }

  // MARK: What leads where

  private var sectionOf: [Int] {
    bundle.plan.sections.enumerated().flatMap { number, section in section.entries.map { _ in number } }
  }

  private func indexLinks(from start: Int) -> [Assembly.Link] {
    bundle.indexes[number].places.compactMap { place in
      guard let target = bundle.target(of: place.row, volume: number) else { return nil }
      return Assembly.Link(
        page: start + place.page,
        box: PageBox(
          place.x, sheet.height - place.y - place.height, place.x + place.width, sheet.height - place.y),
        target: target, words: place.row.title)
    }
  }

  /// Cover, index, sections and in them their documents, each with its page.
  func bookmarks() -> [Assembly.Bookmark] {
    var bookmarks: [Assembly.Bookmark] = []
    var section: Int?
    let entries = bundle.plan.entries
    let sections = sectionOf
    var before: PlacedPage.Slot?
    for (index, page) in volume.pages.enumerated() {
      defer { before = page.slot }
      switch page.slot {
      case .cover: bookmarks.append(.init(words.cover, page: index))
      case .index(0): bookmarks.append(.init(words.index, page: index))
      case .authorities(0): bookmarks.append(.init(words.bookmark(words.authorities, page.label.text), page: index))
      case .index, .authorities, .slip: break
      case .divider(let own):
        section = own
        bookmarks.append(.init(layouter.heading(bundle.plan.sections[own]), page: index))
      case .entry(let entry, _):
        if case .entry(entry, _)? = before { continue }
        let line = Assembly.Bookmark(words.bookmark(entries[entry].name, page.label.text), page: index)
        let heading = layouter.heading(of: entry, bundle.plan.sections[sections[entry]], in: volume)
        let own = bundle.isMoved(entry) ? -1 : sections[entry]
        if heading.isEmpty {
          bookmarks.append(line)
        } else {
          if section != own { bookmarks.append(.init(heading, page: index)) }
          bookmarks[bookmarks.count - 1].children.append(line)
        }
        section = own
      }
    }
    return bookmarks
  }
}

extension PreparedBundle {
  /// Whether the entry stands at the end because it came late.
  func isMoved(_ entry: Int) -> Bool { plan.isAppended(planned[entry], for: profile) }

  /// The page, from 0, that a row of the index leads to in a volume; nothing if it stands in another.
  func target(of row: IndexRow, volume: Int) -> Int? {
    guard let entry = row.entry else {
      return volumes[volume].pages.firstIndex { if case .authorities = $0.slot { true } else { false } }
    }
    return entries[entry].volume == volume ? entries[entry].firstPage : nil
  }
}
