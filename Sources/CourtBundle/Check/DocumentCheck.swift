internal import LawData
internal import PageKit

/// Looks at what a document says of itself: labels, outline, opening, links, what is live in it.
struct DocumentCheck {
  private(set) var breaches: [RuleBreach] = []

  init(_ report: DocumentReport, profile: CourtProfile, hasIndex: Bool) {
    labels(report, profile)
    outline(report)
    if report.opening != DocumentReport.Opening(page: 0, zoom: 1) || report.pageMode != "/UseOutlines" {
      breaches.append(.opening)
    }
    if let limit = profile.maximumResolution.value {
      // The estimate takes the picture for as large as the page; what is far above is above however it is placed.
      let sharp = report.resolutions.filter { $0.value > limit * 11 / 10 }.keys.map { $0 + 1 }.sorted()
      if !sharp.isEmpty { breaches.append(.sharp(sharp)) }
    }
    let live = report.live.values.reduce(0, +)
    if live > 0 { breaches.append(.live(live)) }
    links(report, profile)
    let strange = report.pages.indices.filter { !Self.isCommon(report.pages[$0]) }.map { $0 + 1 }
    if !strange.isEmpty { breaches.append(.paper(strange)) }
    if report.isSigned { breaches.append(.signed) }
  }

  private mutating func labels(_ report: DocumentReport, _ profile: CourtProfile) {
    guard let labels = report.labels else {
      breaches.append(.unlabelled)
      return
    }
    var seen: Set<String> = []
    let twice = labels.indices.filter { !seen.insert(labels[$0]).inserted }.map { $0 + 1 }
    if !twice.isEmpty { breaches.append(.labelledTwice(twice)) }
    if profile.labels.value == .sections, !labels.contains(where: { $0.first?.isUppercase == true }) {
      breaches.append(.unlettered)
    }
    let inserted = labels.indices.filter { index in
      let label = labels[index]
      return label.first?.isNumber == true && label.last?.isLetter == true && label.last != "v"
    }.map { $0 + 1 }
    if !inserted.isEmpty, profile.late.value == .append { breaches.append(.inserted(inserted)) }
  }

  private mutating func outline(_ report: DocumentReport) {
    guard !report.outline.isEmpty else {
      breaches.append(.unbookmarked)
      return
    }
    let lost = report.outline.count { $0.page == nil }
    if lost > 0 { breaches.append(.lostBookmarks(lost)) }
  }

  private mutating func links(_ report: DocumentReport, _ profile: CourtProfile) {
    let dead = report.links.indices.filter { page in
      report.links[page].contains { $0.target == nil && $0.address == nil }
    }.map { $0 + 1 }
    if !dead.isEmpty { breaches.append(.deadLinks(dead)) }
    guard !profile.allowsExternalLinks.value else { return }
    let outside = report.links.indices.filter { report.links[$0].contains { $0.address != nil } }.map { $0 + 1 }
    if !outside.isEmpty { breaches.append(.outsideLinks(outside)) }
  }

  /// Letter, legal, the Mexican oficio and A4, standing or lying.
  private static func isCommon(_ page: PageGeometry) -> Bool {
    let (short, long) = (min(page.width, page.height), max(page.width, page.height))
    return [(612.0, 792.0), (612, 1_008), (612, 964), (595.3, 841.9)].contains { width, height in
      abs(short - width) < 6 && abs(long - height) < 6
    }
  }
}
