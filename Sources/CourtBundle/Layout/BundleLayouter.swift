internal import CaseModel
internal import LawData
internal import PageKit

/// Decides where everything stands before a byte is written: volumes, pages, labels, the index and its length.
struct BundleLayouter {
  /// What was decided.
  struct Result {
    var volumes: [PlacedVolume]
    var entries: [PlacedEntry]
    /// For each volume the lines of its index and where their rows stand.
    var indexes: [(lines: [IndexLine], places: [IndexPlace])]
    /// How wide the column of pages is.
    var pagesWidth: Double
  }

  let plan: BundlePlan
  let profile: CourtProfile
  let sources: [BundleSource]
  /// How much of a file's limit is used, so that what was estimated too small fits at the next try.
  let fill: Double
  private let sheet: Sheet
  private let words: BundleWords
  private let entries: [BundleEntry]

  init(_ plan: BundlePlan, _ profile: CourtProfile, _ sources: [BundleSource], fill: Double = 1) {
    self.plan = plan
    self.profile = profile
    self.sources = sources
    self.fill = fill
    sheet = Sheet(profile.paper.value)
    words = BundleWords(language: plan.language, countsLeaves: profile.labels.value == .leaves)
    entries = plan.entries
  }

  /// Lays out everything; the length of the index and the numbers in it settle each other.
  func layout() throws(BundleError) -> Result {
    let authorityPages = try authorityPageCount()
    let units = units(authorityPages)
    var lengths = [1]
    // Room kept for the index when volumes are cut: it only grows, or a cut could move to and fro for ever.
    var room = [1]
    // So does the column of pages: a number that loses a digit would give the titles a line back.
    var pagesWidth = 0.0
    for _ in 0..<32 {
      let groups = try volumes(units, room)
      let indexLengths = groups.indices.map { lengths.indices.contains($0) ? lengths[$0] : (lengths.last ?? 1) }
      let (volumes, placed) = place(groups, indexLengths)
      var indexes: [(lines: [IndexLine], places: [IndexPlace])] = []
      var needed: [Int] = []
      let before = pagesWidth
      for volume in volumes.indices {
        let lines = lines(volumes, placed, current: volume)
        let (places, count, width) = try index(lines, pagesWidth)
        pagesWidth = max(pagesWidth, width)
        indexes.append((lines, places))
        needed.append(count)
      }
      if needed == indexLengths, pagesWidth == before {
        return Result(volumes: volumes, entries: placed, indexes: indexes, pagesWidth: before)
      }
      lengths = needed
      room = needed.indices.map { max(needed[$0], room.indices.contains($0) ? room[$0] : 1) }
    }
    throw .page(.typesetting)
  }

  // MARK: What belongs together

  private func units(_ authorityPages: Int) -> [BundleUnit] {
    var units: [BundleUnit] = []
    var apart: [BundleUnit] = []
    var late: [Int: BundleUnit] = [:]
    var place = 0
    let separates = plan.separatesAuthorities(for: profile)
    for (number, section) in plan.sections.enumerated() {
      // The divider stands before what of the section is no authority, if there is any.
      let isMixed = section.entries.contains { !$0.isAuthority && !plan.isAppended($0, for: profile) }
      var isFirst = true
      for entry in section.entries {
        let source = sources[place]
        var slots: [PlacedPage.Slot] = []
        let isMoved = plan.isAppended(entry, for: profile)
        let isApart = separates && entry.isAuthority && !isMoved
        let leads = isFirst && !isMoved && !(isApart && isMixed)
        if plan.hasDividers, leads, !section.title.isEmpty { slots.append(.divider(number)) }
        if source.facts.isSigned { slots.append(.slip(place)) }
        slots += source.chosen.map { .entry(place, page: $0) }
        let unit = BundleUnit(
          slots: slots, entry: place, section: number, bytes: source.estimate, isApart: isApart)
        if isMoved { late[place] = unit } else if isApart { apart.append(unit) } else { units.append(unit) }
        if leads { isFirst = false }
        place += 1
      }
    }
    if authorityPages > 0 {
      let list = BundleUnit(
        slots: (0..<authorityPages).map { .authorities($0) }, entry: nil, section: nil,
        bytes: Int64(authorityPages) * 4_000 + 60_000, isApart: separates)
      if separates { apart.insert(list, at: 0) } else { units.append(list) }
    }
    var last = plan.appended(for: profile).compactMap { late[$0] }
    if !apart.isEmpty {
      apart[0].beginsVolume = true
      if !last.isEmpty { last[0].beginsVolume = true }
    }
    return units + apart + last
  }

  private func volumes(_ units: [BundleUnit], _ lengths: [Int]) throws(BundleError) -> [[BundleUnit]] {
    let most = profile.maximumPages.value ?? .max
    let limit = profile.maximumBytes.value.map { Int64(Double($0) * fill) } ?? .max
    let fixed = frozenVolumes()
    let covers = plan.cover == nil ? 0 : 1
    var groups: [[BundleUnit]] = [[]]
    var pages = 0
    var bytes: Int64 = 0
    func open(_ volume: Int) {
      let length = lengths.indices.contains(volume) ? lengths[volume] : (lengths.last ?? 1)
      pages = covers + length
      bytes = 150_000 + Int64(length) * 6_000
    }
    open(0)
    for unit in units {
      let count = unit.slots.count
      let own = unit.entry.map { fixed["entry/" + entries[$0].id] } ?? fixed["authorities"]
      let isFull = count > most - pages || unit.bytes > limit - bytes
      // A volume that was served keeps what it had, whatever the limits say now.
      let begins =
        own.map { $0 >= groups.count } ?? ((isFull || unit.beginsVolume) && !groups[groups.count - 1].isEmpty)
      if begins {
        groups.append([])
        open(groups.count - 1)
      }
      if own == nil, count > most - pages || unit.bytes > limit - bytes, let entry = unit.entry {
        throw .blocked([.oversized(entries[entry], isPages: count > most - pages)])
      }
      groups[groups.count - 1].append(unit)
      pages += count
      bytes += unit.bytes
    }
    return groups
  }

  private func frozenVolumes() -> [String: Int] {
    var volumes: [String: Int] = [:]
    for part in plan.frozen?.parts ?? [] where part.slot.hasPrefix("entry/") || part.slot == "authorities" {
      volumes[part.slot] = part.volume
    }
    return volumes
  }

  // MARK: Numbers

  /// The part of a frozen map that a page belongs to.
  func part(_ slot: PlacedPage.Slot, volume: Int) -> String {
    switch slot {
    case .cover: "cover/\(volume)"
    case .index: "index/\(volume)"
    case .divider(let section): "divider/\(section)"
    case .slip(let entry): "slip/\(entries[entry].id)"
    case .entry(let entry, _): "entry/\(entries[entry].id)"
    case .authorities: "authorities"
    }
  }

  private func place(_ groups: [[BundleUnit]], _ lengths: [Int]) -> ([PlacedVolume], [PlacedEntry]) {
    var steps: [[LabelWalk.Step]] = []
    for (volume, units) in groups.enumerated() {
      var slots: [(PlacedPage.Slot, Int?)] = plan.cover == nil ? [] : [(.cover, nil)]
      slots += (0..<lengths[volume]).map { (.index($0), nil) }
      for unit in units { slots += unit.slots.map { ($0, unit.section) } }
      var counts: [String: Int] = [:]
      steps.append(
        slots.map { slot, section in
          let part = part(slot, volume: volume)
          defer { counts[part, default: 0] += 1 }
          return LabelWalk.Step(slot: slot, part: part, index: counts[part, default: 0], section: section)
        })
    }
    var labels = LabelWalk(plan, profile.labels.value).labels(steps.flatMap(\.self))[...]
    var placed = [PlacedEntry?](repeating: nil, count: entries.count)
    var volumes: [PlacedVolume] = []
    for (volume, steps) in steps.enumerated() {
      let pages = zip(steps, labels).map { PlacedPage(slot: $0.slot, label: $1) }
      labels = labels.dropFirst(steps.count)
      var order: [Int] = []
      for (index, page) in pages.enumerated() {
        guard case .entry(let entry, _) = page.slot else { continue }
        if let before = placed[entry] {
          placed[entry] = PlacedEntry(
            volume: volume, firstPage: before.firstPage, count: before.count + 1, first: before.first, last: page.label)
        } else {
          order.append(entry)
          placed[entry] = PlacedEntry(
            volume: volume, firstPage: index, count: 1, first: page.label, last: page.label)
        }
      }
      let isAuthorities = !groups[volume].isEmpty && groups[volume].allSatisfy(\.isApart)
      volumes.append(PlacedVolume(pages: pages, entries: order, isAuthorities: isAuthorities))
    }
    return (volumes, placed.compactMap(\.self))
  }

  // MARK: Pages we set

  var hasAnnexes: Bool { entries.contains { $0.annex != nil } }

  func indexSheet(_ pagesWidth: Double) -> IndexSheet {
    IndexSheet(
      sheet: sheet, words: words, title: plan.title, hasAnnexes: hasAnnexes,
      pagesWord: profile.labels.value == .leaves ? words.leaves : words.pages,
      pagesWidth: pagesWidth)
  }

  private func index(
    _ lines: [IndexLine], _ pagesWidth: Double
  ) throws(BundleError) -> (places: [IndexPlace], pages: Int, width: Double) {
    do throws(PageError) {
      let setter = try Typesetter(width: sheet.width, height: sheet.height)
      let own = indexSheet(pagesWidth)
      let width = own.neededPagesWidth(lines, on: setter)
      let places = own.set(lines, on: setter)
      return (places, setter.pageCount, width)
    } catch { throw BundleError(error) }
  }

  private func authorityPageCount() throws(BundleError) -> Int {
    guard !plan.authorities.isEmpty else { return 0 }
    do throws(PageError) {
      let setter = try Typesetter(width: sheet.width, height: sheet.height)
      let rows = plan.authorities.map { (authority: $0, pages: "") }
      _ = FrontSheets(sheet: sheet, words: words).authorities(rows, on: setter)
      return setter.pageCount
    } catch { throw BundleError(error) }
  }

  /// The lines of one volume's index, which is an index of all volumes.
  private func lines(_ volumes: [PlacedVolume], _ placed: [PlacedEntry], current: Int) -> [IndexLine] {
    var lines: [IndexLine] = []
    let sectionOf = plan.sections.enumerated().flatMap { number, section in section.entries.map { _ in number } }
    var opened: Set<String> = []
    for (number, volume) in volumes.enumerated() {
      if volumes.count > 1, let first = volume.pages.first, let last = volume.pages.last {
        let apart = volume.isAuthorities ? " · " + words.authorities : ""
        let mark = number == current ? " (\(words.thisVolume))" : ""
        lines.append(
          .volume(words.volume(number + 1) + apart + mark + " · " + words.pageRange(first.label.text, last.label.text)))
      }
      var section = ""
      var authorities = authorityRow(volume)
      for entry in volume.entries {
        // In the order of pages: what came later stands behind the list of authorities.
        if let (page, row) = authorities, page < placed[entry].firstPage {
          lines.append(.row(row))
          authorities = nil
        }
        let title = heading(of: entry, plan.sections[sectionOf[entry]], in: volume)
        if title != section, !title.isEmpty {
          lines.append(.section(opened.insert(title).inserted ? title : "\(title) (\(words.continues))"))
        }
        section = title
        lines.append(.row(row(entry, placed[entry])))
      }
      if let (_, row) = authorities { lines.append(.row(row)) }
    }
    return lines
  }

  /// The row of the list of authorities and its first page, in the volume that has it.
  private func authorityRow(_ volume: PlacedVolume) -> (page: Int, row: IndexRow)? {
    let pages = volume.pages.indices.filter { if case .authorities = volume.pages[$0].slot { true } else { false } }
    guard let first = pages.first, let last = pages.last else { return nil }
    let labels = (volume.pages[first].label, volume.pages[last].label)
    return (
      first,
      IndexRow(
        entry: nil, annex: "", title: words.authorities, note: nil, date: "",
        pages: labels.0 == labels.1 ? labels.0.text : labels.0.text + "–" + labels.1.text)
    )
  }

  /// What an entry stands under: its section, or what says that it came later.
  ///
  /// An authority that was taken out of a section of evidence stands under none: its volume says what it is.
  func heading(of entry: Int, _ section: BundleSection, in volume: PlacedVolume) -> String {
    if plan.isAppended(entries[entry], for: profile) { return words.late }
    let isTakenOut = volume.isAuthorities && section.entries.contains { !$0.isAuthority }
    return isTakenOut ? "" : heading(section)
  }

  func heading(_ section: BundleSection) -> String {
    section.letter.map { section.title.isEmpty ? $0 : "\($0). \(section.title)" } ?? section.title
  }

  private func row(_ entry: Int, _ placed: PlacedEntry) -> IndexRow {
    IndexRow(
      entry: entry, annex: entries[entry].annex ?? "", title: entries[entry].title,
      note: sources[entry].facts.isSigned ? words.signedRow : nil, date: words.date(entries[entry].date),
      pages: placed.range)
  }
}
