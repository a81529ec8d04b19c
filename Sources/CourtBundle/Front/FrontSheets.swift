internal import CaseModel
internal import PageKit

/// Sets the cover, the pages before sections and copies, and the list of authorities.
struct FrontSheets {
  let sheet: Sheet
  let words: BundleWords

  /// What a cover says besides the plan's words.
  struct CoverFacts {
    let title: String
    let volume: String?
    let pages: String
    let hasCertificationBox: Bool
    let hasSealStrip: Bool
  }

  /// Sets a cover.
  func cover(_ cover: BundleCover, _ facts: CoverFacts, on setter: Typesetter) {
    let (x, width) = (sheet.left, sheet.measure)
    var y = sheet.top
    if let court = cover.court {
      y += setter.text(
        court, TextStyle(size: 12.5, isSmallCapitals: true, tracking: 0.4, leading: 1.35, alignment: .centre), x: x,
        y: y,
        width: width)
    }
    if let docket = cover.docket {
      y += setter.text(docket, TextStyle(size: 11, leading: 1.2, alignment: .centre), x: x, y: y + 5, width: width) + 5
    }
    if cover.court != nil || cover.docket != nil {
      y += 16
      setter.rule(x: x + width / 2 - 36, y: y, toX: x + width / 2 + 36, toY: y, thickness: 0.8)
    }
    y = max(y + 44, sheet.height * 0.27)
    y += setter.text(
      facts.title, TextStyle(size: 28, leading: 1.15, alignment: .centre), x: x, y: y, width: width)
    if let subtitle = cover.subtitle {
      y +=
        6
        + setter.text(
          subtitle, TextStyle(size: 13, isItalic: true, leading: 1.3, alignment: .centre), x: x, y: y + 6, width: width
        )
    }
    if let volume = facts.volume {
      y +=
        16
        + setter.text(
          volume, TextStyle(size: 13, isSmallCapitals: true, tracking: 0.4, alignment: .centre), x: x, y: y + 16,
          width: width)
    }
    y += 8
    y += setter.text(
      facts.pages, TextStyle(size: 10.5, leading: 1.2, alignment: .centre, grey: 0.25), x: x, y: y, width: width)
    parties(cover.parties, at: y + 40, on: setter)
    foot(cover, facts, on: setter)
  }

  private func parties(_ parties: [BundleCover.Party], at start: Double, on setter: Typesetter) {
    var y = start
    let role = TextStyle(size: 9.5, isSmallCapitals: true, tracking: 0.25, leading: 1.3, alignment: .right, grey: 0.3)
    let name = TextStyle(size: 11, leading: 1.3)
    let split = sheet.left + sheet.measure * 0.38
    for party in parties {
      let left = setter.size(party.role, role, width: sheet.measure * 0.38 - 8).height
      let right = setter.size(party.name, name, width: sheet.measure * 0.62 - 8).height
      // Both columns stand on the line of the larger letters.
      setter.text(party.role, role, x: sheet.left, y: y + 1.2, width: sheet.measure * 0.38 - 8)
      setter.text(party.name, name, x: split + 8, y: y, width: sheet.measure * 0.62 - 8)
      y += max(left, right) + 5
    }
  }

  private func foot(_ cover: BundleCover, _ facts: CoverFacts, on setter: Typesetter) {
    let (x, width) = (sheet.left, sheet.measure)
    var y = sheet.height - sheet.bottom
    if let head = cover.ledgerHead {
      setter.text(
        words.ledgerHead + " " + head, TextStyle(size: 6.5, alignment: .centre, grey: 0.45), x: x, y: y + 8,
        width: width)
    }
    if let place = cover.placeAndDate {
      let style = TextStyle(size: 10.5, alignment: .centre)
      y -= setter.size(place, style, width: width).height
      setter.text(place, style, x: x, y: y, width: width)
      y -= 22
    }
    let boxes = [(facts.hasSealStrip, words.seal), (facts.hasCertificationBox, words.certification)].filter(\.0)
    let gap = 14.0
    let each = (width - gap * Double(max(boxes.count - 1, 0))) / Double(max(boxes.count, 1))
    for (index, box) in boxes.enumerated() {
      let left = x + Double(index) * (each + gap)
      setter.frame(x: left, y: y - 104, width: each, height: 104, thickness: 0.5, grey: 0.45)
      setter.text(
        box.1, TextStyle(size: 7.5, leading: 1.25, alignment: .centre, grey: 0.4), x: left + 6, y: y - 99,
        width: each - 12)
    }
  }

  /// Sets the page before a section.
  func divider(letter: String?, title: String, pages: String, on setter: Typesetter) {
    var y = sheet.height * 0.36
    if let letter {
      y += setter.text(
        letter, TextStyle(size: 15, tracking: 1, alignment: .centre, grey: 0.3), x: sheet.left, y: y,
        width: sheet.measure)
      y += 8
    }
    setter.rule(
      x: sheet.left + sheet.measure / 2 - 28, y: y, toX: sheet.left + sheet.measure / 2 + 28, toY: y, thickness: 0.8)
    y += 16
    y += setter.text(
      title, TextStyle(size: 24, leading: 1.2, alignment: .centre), x: sheet.left, y: y, width: sheet.measure)
    setter.text(
      pages, TextStyle(size: 10.5, alignment: .centre, grey: 0.3), x: sheet.left, y: y + 12, width: sheet.measure)
    setter.endPage()
  }

  /// Sets the page before a copy of a document that is signed.
  func slip(_ entry: BundleEntry, original: String, on setter: Typesetter) {
    var y = sheet.height * 0.3
    y += setter.text(
      words.signedCopy, TextStyle(size: 11, isSmallCapitals: true, tracking: 0.3, alignment: .centre, grey: 0.3),
      x: sheet.left, y: y, width: sheet.measure)
    y += 14
    y += setter.text(
      entry.name, TextStyle(size: 18, leading: 1.25, alignment: .centre), x: sheet.left, y: y, width: sheet.measure)
    y += 18
    y += setter.text(
      words.signedCopyNote, TextStyle(size: 11, leading: 1.4, alignment: .centre), x: sheet.left + 40, y: y,
      width: sheet.measure - 80)
    setter.text(
      original, TextStyle(size: 11, isItalic: true, alignment: .centre), x: sheet.left + 40, y: y + 6,
      width: sheet.measure - 80)
    setter.endPage()
  }

  /// Sets the list of authorities and says on which page and where each stands.
  func authorities(
    _ authorities: [(authority: BundleAuthority, pages: String)], on setter: Typesetter
  ) -> [(page: Int, y: Double, height: Double)] {
    var places: [(page: Int, y: Double, height: Double)] = []
    let column = 76.0
    let width = sheet.measure - column - 22
    let body = TextStyle(size: 10.5, leading: 1.3)
    let gist = TextStyle(size: 9.5, isItalic: true, leading: 1.3, grey: 0.25)
    var page = 0
    var y = sheet.top - 8
    y += setter.text(words.authorities, TextStyle(size: 24), x: sheet.left, y: y, width: sheet.measure) + 20
    for (number, item) in authorities.enumerated() {
      var height = setter.size(item.authority.citation, body, width: width).height + 12
      if let text = item.authority.gist { height += setter.size(text, gist, width: width).height }
      if y + height > sheet.height - sheet.bottom {
        setter.endPage()
        page += 1
        y = sheet.top
      }
      setter.text("\(number + 1).", body, x: sheet.left, y: y + 5)
      let below = setter.text(item.authority.citation, body, x: sheet.left + 22, y: y + 5, width: width)
      if let text = item.authority.gist {
        setter.text(text, gist, x: sheet.left + 22, y: y + 5 + below, width: width)
      }
      setter.text(item.pages, body.aligned(.right), x: sheet.edge - column, y: y + 5, width: column)
      setter.rule(x: sheet.left, y: y + height, toX: sheet.edge, toY: y + height, thickness: 0.25, grey: 0.6)
      places.append((page, y, height))
      y += height
    }
    setter.endPage()
    return places
  }
}
