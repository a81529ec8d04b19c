internal import CaseModel
internal import PageKit

/// A line of the index before it has a place.
enum IndexLine: Hashable {
  /// The heading of a volume; the current one is said to be so.
  case volume(String)
  /// The heading of a section.
  case section(String)
  /// A document or the list of authorities.
  case row(IndexRow)
}

/// A row of the index.
struct IndexRow: Hashable {
  /// The place of its entry; none of the list of authorities.
  let entry: Int?
  let annex: String
  let title: String
  let note: String?
  let date: String
  let pages: String
}

/// Where a row came to stand on a page of the index.
struct IndexPlace: Hashable {
  /// The page of the index, from 0.
  let page: Int
  /// The row.
  let row: IndexRow
  /// Its box, in points from the upper left corner.
  let x, y, width, height: Double
}

/// Sets the index: annex, document, date, pages.
struct IndexSheet {
  let sheet: Sheet
  let words: BundleWords
  let title: String
  let hasAnnexes: Bool
  /// What the column of pages is called.
  let pagesWord: String
  /// How wide the column of pages is at least.
  let pagesWidth: Double
  /// What is said above and below all, if it is no index.
  var heading: String?
  /// What stands before the lines.
  var lead: String?

  private let body = TextStyle(size: 10.5, leading: 1.3)
  private let noteStyle = TextStyle(size: 9, isItalic: true, leading: 1.25, grey: 0.25)
  private let headStyle = TextStyle(size: 9, isSmallCapitals: true, tracking: 0.25, grey: 0.3)
  private let sectionStyle = TextStyle(size: 11, isBold: true, leading: 1.25)
  private let volumeStyle = TextStyle(size: 11, isSmallCapitals: true, tracking: 0.3, leading: 1.2)
  private let padding = 4.6

  /// Sets all lines and says where each row stands.
  func set(_ lines: [IndexLine], on setter: Typesetter) -> [IndexPlace] {
    let columns = Columns(lines, self, setter)
    var places: [IndexPlace] = []
    var page = 0
    var y = opening(columns, setter)
    for (index, line) in lines.enumerated() {
      // A heading never stands alone at the foot of a page.
      let next = lines.indices.contains(index + 1) ? height(lines[index + 1], columns, setter) : 0
      let needed = height(line, columns, setter) + (line.isHeading ? next : 0)
      if y + needed > sheet.height - sheet.bottom {
        foot(setter)
        setter.endPage()
        page += 1
        y = head(at: sheet.top - 20, columns, setter)
      }
      let height = height(line, columns, setter)
      draw(line, at: y, columns, setter)
      if case .row(let row) = line {
        places.append(
          IndexPlace(page: page, row: row, x: sheet.left - 4, y: y, width: sheet.measure + 8, height: height))
      }
      y += height
    }
    foot(setter)
    setter.endPage()
    return places
  }

  /// How wide the column of pages must be for the rows.
  func neededPagesWidth(_ lines: [IndexLine], on setter: Typesetter) -> Double { Columns(lines, self, setter).pages }

  /// The widths of the columns: as wide as their widest text, the document's title takes the rest.
  private struct Columns {
    var annex = 0.0
    var date = 0.0
    var pages = 0.0
    let gap = 14.0

    init(_ lines: [IndexLine], _ sheet: IndexSheet, _ setter: Typesetter) {
      if sheet.hasAnnexes { annex = setter.size(sheet.words.annex, sheet.headStyle).width }
      date = setter.size(sheet.words.date, sheet.headStyle).width
      pages = setter.size(sheet.pagesWord, sheet.headStyle).width
      for case .row(let row) in lines {
        annex = max(annex, setter.size(row.annex, sheet.body).width)
        date = max(date, setter.size(row.date, sheet.body).width)
        pages = max(pages, setter.size(row.pages, sheet.body).width)
      }
      // A hair more than measured, so that rounding breaks no word.
      if annex > 0 { annex = min(annex + 1, 110) }
      date = min(date + 1, 120)
      pages = max(min(pages + 1, 120), sheet.pagesWidth)
    }

    func title(_ sheet: Sheet) -> (x: Double, width: Double) {
      let x = sheet.left + (annex > 0 ? annex + gap : 0)
      return (x, sheet.edge - pages - gap - date - gap - x)
    }
  }

  private func opening(_ columns: Columns, _ setter: Typesetter) -> Double {
    var y = sheet.top - 8
    y += setter.text(heading ?? words.index, TextStyle(size: 24), x: sheet.left, y: y, width: sheet.measure)
    y += setter.text(
      title, TextStyle(size: 12, isItalic: true, grey: 0.25), x: sheet.left, y: y + 2,
      width: sheet.measure)
    if let lead { y += 14 + setter.text(lead, body, x: sheet.left, y: y + 14, width: sheet.measure) }
    return head(at: y + 26, columns, setter)
  }

  private func head(at y: Double, _ columns: Columns, _ setter: Typesetter) -> Double {
    let title = columns.title(sheet)
    if columns.annex > 0 { setter.text(words.annex, headStyle, x: sheet.left, y: y) }
    setter.text(words.document, headStyle, x: title.x, y: y)
    setter.text(
      words.date, headStyle.aligned(.right), x: title.x + title.width + columns.gap, y: y, width: columns.date)
    let height = setter.text(
      pagesWord, headStyle.aligned(.right), x: sheet.edge - columns.pages, y: y, width: columns.pages)
    setter.rule(x: sheet.left, y: y + height + 3, toX: sheet.edge, toY: y + height + 3, thickness: 0.9)
    return y + height + 7
  }

  private func height(_ line: IndexLine, _ columns: Columns, _ setter: Typesetter) -> Double {
    switch line {
    case .volume(let text): return setter.size(text, volumeStyle, width: sheet.measure).height + 20
    case .section(let text): return setter.size(text, sectionStyle, width: sheet.measure).height + 17
    case .row(let row):
      var height = setter.size(row.title, body, width: columns.title(sheet).width).height
      if let note = row.note { height += setter.size(note, noteStyle, width: columns.title(sheet).width).height }
      return max(height, columns.annex > 0 ? setter.size(row.annex, body, width: columns.annex).height : 0) + padding
        * 2
    }
  }

  private func draw(_ line: IndexLine, at y: Double, _ columns: Columns, _ setter: Typesetter) {
    switch line {
    case .volume(let text): setter.text(text, volumeStyle, x: sheet.left, y: y + 14, width: sheet.measure)
    case .section(let text): setter.text(text, sectionStyle, x: sheet.left, y: y + 12, width: sheet.measure)
    case .row(let row):
      let title = columns.title(sheet)
      let line = y + padding
      if columns.annex > 0 { setter.text(row.annex, body, x: sheet.left, y: line, width: columns.annex) }
      let below = setter.text(row.title, body, x: title.x, y: line, width: title.width)
      if let note = row.note { setter.text(note, noteStyle, x: title.x, y: line + below, width: title.width) }
      setter.text(row.date, body.aligned(.right), x: title.x + title.width + columns.gap, y: line, width: columns.date)
      setter.text(row.pages, body.aligned(.right), x: sheet.edge - columns.pages, y: line, width: columns.pages)
      let bottom = y + height(.row(row), columns, setter)
      setter.rule(x: sheet.left, y: bottom, toX: sheet.edge, toY: bottom, thickness: 0.25, grey: 0.6)
    }
  }

  private func foot(_ setter: Typesetter) {
    setter.text(
      heading ?? words.index, TextStyle(size: 8.5, isItalic: true, grey: 0.35), x: sheet.left, y: sheet.height - 44,
      width: sheet.measure * 0.6)
  }
}

extension IndexLine {
  var isHeading: Bool {
    if case .row = self { false } else { true }
  }
}

extension TextStyle {
  func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }
}
