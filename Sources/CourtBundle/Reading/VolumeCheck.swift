internal import CaseModel
internal import PageKit

/// Compares a finished volume with the plan: what was printed, what pages are called, where things lead.
///
/// What is printed and where links and bookmarks lead is read by poppler, which had no part in the writing. Labels, which
/// its programs do not tell, are read anew from the bytes.
struct VolumeCheck {
  private let bundle: PreparedBundle
  private let press: VolumePress
  private let number: Int

  init(_ bundle: PreparedBundle, _ press: VolumePress) {
    self.bundle = bundle
    self.press = press
    number = press.number
  }

  private var volume: PlacedVolume { bundle.volumes[number] }

  private func mismatch(_ kind: BundleMismatch.Kind, _ page: Int = -1) -> BundleMismatch {
    BundleMismatch(kind: kind, volume: number + 1, page: page + 1)
  }

  /// All places where the file says something else than the plan.
  func mismatches(in path: String, progress: (Int) -> Void) throws(BundleError) -> [BundleMismatch] {
    let report: DocumentReport
    do throws(PageError) { report = try DocumentReport(of: path) } catch { throw BundleError(error) }
    guard report.pages.count == volume.pages.count else { return [mismatch(.pageCount)] }
    var found = said(report)
    let index = indexPlaces
    let hidden = HiddenWords(bundle.plan.hiddenTexts)
    try WordReader.read(path, pages: 0..<volume.pages.count) { page, words in
      if !isStamped(page, words, report.pages[page]) { found.append(mismatch(.stamp, page)) }
      if hidden.stand(in: words) { found.append(mismatch(.hiddenText, page)) }
      for place in index[page] ?? [] where !Self.reads(place, words) {
        found.append(mismatch(.indexRow, page))
      }
      if page % 100 == 99 { progress(page + 1) }
    }
    found += try ways(path, report)
    progress(volume.pages.count)
    return found
  }

  /// Labels, title, language and how it opens.
  private func said(_ report: DocumentReport) -> [BundleMismatch] {
    var found: [BundleMismatch] = []
    for (index, page) in volume.pages.enumerated() where report.labels?[index] != page.label.text {
      found.append(mismatch(.label, index))
    }
    let isRight =
      report.opening == DocumentReport.Opening(page: 0, zoom: 1) && report.pageMode == "/UseOutlines"
      && report.title == press.title && report.language != nil && !report.isEncrypted && report.live.isEmpty
    if !isRight { found.append(mismatch(.catalogue)) }
    return found
  }

  // MARK: What is printed

  private func isStamped(_ page: Int, _ words: [SeenWord], _ geometry: PageGeometry) -> Bool {
    let stamp = bundle.stamps[number][page]
    let room = stamp.box.grown(by: 2)
    return words.contains { word in
      let box = PageBox(
        word.left * geometry.unit, geometry.height - word.bottom * geometry.unit, word.right * geometry.unit,
        geometry.height - word.top * geometry.unit)
      guard let common = box.intersection(room) else { return false }
      // Where every margin was taken, the number may touch a word and be read together with it.
      if stamp.isCrowded { return word.text.contains(stamp.text) }
      return word.text == stamp.text && common.width * common.height > 0.4 * box.width * box.height
    }
  }

  /// The rows of the index by the page they stand on.
  private var indexPlaces: [Int: [IndexPlace]] {
    var places: [Int: [IndexPlace]] = [:]
    for (index, page) in volume.pages.enumerated() {
      guard case .index(let number) = page.slot else { continue }
      places[index] = bundle.indexes[self.number].places.filter { $0.page == number }
    }
    return places
  }

  /// Whether a row says what it should: all its letters, and its pages word by word at the right edge.
  static func reads(_ place: IndexPlace, _ words: [SeenWord]) -> Bool {
    let row = place.row
    let inside = words.filter { word in
      let middle = (word.top + word.bottom) / 2
      return middle > place.y && middle < place.y + place.height && word.right < place.x + place.width + 2
    }
    let expected = letters([row.annex, row.title, row.note ?? "", row.date, row.pages].joined())
    guard letters(inside.map(\.text).joined()) == expected else { return false }
    let last = inside.filter { $0.right > place.x + place.width - 8 }.map(\.text)
    let pages = row.pages.split(separator: " ").map(String.init)
    return last.contains { $0 == pages.last }
  }

  /// The letters of a text in alphabetical order, without spaces; ligatures count as their letters.
  private static func letters(_ text: String) -> [Character] {
    text.replacing("\u{FB01}", with: "fi").replacing("\u{FB02}", with: "fl").replacing("\u{FB00}", with: "ff")
      .replacing("\u{FB03}", with: "ffi").replacing("\u{FB04}", with: "ffl").filter { !$0.isWhitespace }.sorted()
  }

  // MARK: Where things lead

  /// Links of the index and the outline, as our own reading and poppler's see them.
  private func ways(_ path: String, _ report: DocumentReport) throws(BundleError) -> [BundleMismatch] {
    var found: [BundleMismatch] = []
    for (page, places) in indexPlaces {
      for place in places {
        let middle = (x: place.x + place.width / 2, y: report.pages[page].height - place.y - place.height / 2)
        let link = report.links[page].first { link in
          link.box.left < middle.x && middle.x < link.box.right && link.box.bottom < middle.y && middle.y < link.box.top
        }
        if link?.target != bundle.target(of: place.row, volume: number) { found.append(mismatch(.link, page)) }
      }
    }
    found += try cites(path, report)
    let planned = VolumeCheck.flat(press.bookmarks())
    if report.outline.map({ VolumeCheck.line($0.title, $0.page) }) != planned { found.append(mismatch(.bookmark)) }
    guard let first = indexPlaces.keys.min(), let last = indexPlaces.keys.max() else { return found }
    let seen = try WayReader(path, pages: first...last)
    if seen.outline.map({ VolumeCheck.line($0.title, $0.page) }) != planned { found.append(mismatch(.bookmark)) }
    for (page, places) in indexPlaces {
      for place in places {
        let target = bundle.target(of: place.row, volume: number)
        let inside = (seen.links[page] ?? []).filter { place.y < $0.middle && $0.middle < place.y + place.height }
        if Set(inside.map(\.target)) != Set([target].compactMap(\.self)) { found.append(mismatch(.link, page)) }
      }
    }
    return found
  }

  /// Marks of filings: our own reading must find each link over its mark, and poppler no other targets than we do.
  private func cites(_ path: String, _ report: DocumentReport) throws(BundleError) -> [BundleMismatch] {
    var found: [BundleMismatch] = []
    let cites = bundle.cites[number]
    for cite in cites {
      let (x, y) = ((cite.box.left + cite.box.right) / 2, (cite.box.bottom + cite.box.top) / 2)
      let isThere = report.links[cite.page].contains { link in
        link.target == cite.target && link.box.left < x && x < link.box.right && link.box.bottom < y
          && y < link.box.top
      }
      if !isThere { found.append(mismatch(.link, cite.page)) }
    }
    // Of a line of text that was written in one piece poppler tells one link only; of text that lies on its side, none.
    for page in Set(cites.map(\.page)).sorted() where report.pages[page].rotation == 0 && report.pages[page].unit == 1 {
      let seen = Set((try WayReader(path, pages: page...page).links[page] ?? []).map(\.target))
      if seen.isEmpty || !seen.isSubset(of: report.links[page].compactMap(\.target)) {
        found.append(mismatch(.link, page))
      }
    }
    return found
  }

  static func flat(_ bookmarks: [Assembly.Bookmark]) -> [String] {
    bookmarks.flatMap { [line($0.title, $0.page)] + flat($0.children) }
  }

  static func line(_ title: String, _ page: Int?) -> String { "\(page.map(String.init) ?? "-") \(title)" }
}
