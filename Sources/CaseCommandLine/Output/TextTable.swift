import CaseWords

/// A table with aligned columns that fits the terminal; in a file nothing is cut.
struct TextTable {
  /// A column.
  struct Column {
    /// Its heading.
    let heading: String
    /// Whether it gives way when the terminal is narrow.
    var flexible = false
    /// Whether numbers stand at its right edge.
    var right = false

    init(_ heading: String, flexible: Bool = false, right: Bool = false) {
      self.heading = heading
      self.flexible = flexible
      self.right = right
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of as many cells as there are columns; a line break in one becomes a space.
  mutating func add(_ cells: [String]) { rows.append(cells.map { SafeText.line($0) }) }
}

extension TextPage {
  /// Adds a table.
  mutating func table(_ table: TextTable) {
    let widths = fitted(table)
    line(row(table.columns.map(\.heading), table, widths, styled: true))
    for cells in table.rows { line(row(cells, table, widths, styled: false)) }
  }

  private func fitted(_ table: TextTable) -> [Int] {
    var widths = table.columns.indices.map { index in
      table.rows.reduce(SafeText.width(table.columns[index].heading)) { max($0, SafeText.width($1[index])) }
    }
    guard let width else { return widths }
    let gaps = 2 * (widths.count - 1)
    var excess = widths.reduce(0, +) + gaps - width
    while excess > 0 {
      let candidates = table.columns.indices.filter { table.columns[$0].flexible && widths[$0] > 8 }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func row(_ cells: [String], _ table: TextTable, _ widths: [Int], styled isHeading: Bool) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let shown = width == nil ? cell : SafeText.cut(cell, to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - SafeText.width(shown)))
      let drawn = isHeading ? styled(shown, .bold) : shown
      let isLast = index == cells.count - 1
      text += table.columns[index].right ? space + drawn : isLast ? drawn : drawn + space
      if !isLast { text += "  " }
    }
    return text
  }
}
