internal import Digests
internal import LawData
internal import PageKit

/// Looks at the words of each page: numbers, text, index, what must not be read.
struct PageCheck {
  private let report: DocumentReport
  private let profile: CourtProfile
  private let hidden: HiddenWords
  private var unnumbered: [Int] = []
  private var otherwise: [Int] = []
  private var blank: [Int] = []
  private var sideways: [Int] = []
  private var revealing: [Int] = []
  private var texts: [Digest] = []
  private var hasColumns = false
  private var namesVolume = false
  /// The page of the index, from 0, once it was met.
  private(set) var index: Int?

  init(_ report: DocumentReport, profile: CourtProfile, hiddenTexts: [String]) {
    self.report = report
    self.profile = profile
    hidden = HiddenWords(hiddenTexts)
  }

  /// Takes in one page.
  mutating func look(at page: Int, _ words: [SeenWord]) {
    let geometry = report.pages[page]
    let expected = report.labels?[page] ?? String(page + 1)
    let edge = words.filter { Self.isAtEdge($0, geometry) }
    if !edge.contains(where: { $0.text == expected }) {
      if edge.contains(where: { Self.isNumber($0.text) }) {
        otherwise.append(page + 1)
      } else {
        unnumbered.append(page + 1)
      }
    }
    let inner = words.filter { !Self.isAtEdge($0, geometry) }
    if inner.isEmpty { blank.append(page + 1) }
    let long = inner.filter { $0.text.count >= 4 }
    if long.count >= 5, long.count(where: { $0.bottom - $0.top > $0.right - $0.left }) * 2 > long.count {
      sideways.append(page + 1)
    }
    if hidden.stand(in: words) { revealing.append(page + 1) }
    texts.append(SHA256.digest(of: inner.map(\.text).joined(separator: " ")))
    if page < 40 { front(page, words) }
  }

  private mutating func front(_ page: Int, _ words: [SeenWord]) {
    let texts = Set(words.map { $0.text.lowercased() })
    if !texts.isDisjoint(with: ["tomo", "volumen", "volume"]) { namesVolume = true }
    guard index == nil, !texts.isDisjoint(with: ["índice", "indice", "index", "contents", "contenido"]) else { return }
    index = page
    hasColumns =
      !texts.isDisjoint(with: ["fecha", "date"])
      && !texts.isDisjoint(with: ["páginas", "pages", "página", "page", "fojas", "foja", "leaves"])
  }

  private static func isAtEdge(_ word: SeenWord, _ page: PageGeometry) -> Bool {
    let band = 54 * min(max(min(page.width, page.height) / 612, 0.35), 6) / page.unit
    return word.top < band || word.bottom > page.height / page.unit - band
  }

  private static func isNumber(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }

  /// What was found.
  var breaches: [RuleBreach] {
    var found: [RuleBreach] = []
    if !unnumbered.isEmpty { found.append(.unnumbered(unnumbered)) }
    if !otherwise.isEmpty { found.append(.numberedOtherwise(otherwise)) }
    if !blank.isEmpty { found.append(.textless(blank)) }
    if !sideways.isEmpty { found.append(.sideways(sideways)) }
    if !revealing.isEmpty { found.append(.revealing(revealing)) }
    if let index {
      if !hasColumns { found.append(.columns) }
      if (report.links[index...].prefix(3)).allSatisfy({ $0.allSatisfy { $0.target == nil } }) {
        found.append(.unlinkedIndex)
      }
    } else {
      found.append(.noIndex)
    }
    if let first = report.labels?.first, let number = Int(first), number > 1, !namesVolume {
      found.append(.unnamedVolume)
    }
    let twice = repeated
    if !twice.isEmpty { found.append(.twice(twice)) }
    return found
  }

  /// The first pages, from 1, of bookmarked documents whose text is that of one before.
  private var repeated: [Int] {
    let deepest = report.outline.map(\.level).max() ?? 0
    let starts = Set(report.outline.filter { $0.level == deepest }.compactMap(\.page)).sorted()
    var seen: Set<[Digest]> = []
    var found: [Int] = []
    let nothing = SHA256.digest(of: "")
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : texts.count
      guard start < end, end <= texts.count else { continue }
      let text = Array(texts[start..<end])
      if text.contains(where: { $0 != nothing }), !seen.insert(text).inserted { found.append(start + 1) }
    }
    return found
  }
}
