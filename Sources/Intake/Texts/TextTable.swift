/// The rows of a text whose lines are rows of cells: comma-separated values and their kin (RFC 4180).
public struct TextTable: Sendable, Hashable {
  /// The rows, as many as were asked for; the first often names the columns.
  public let rows: [[String]]
  /// Whether rows or columns were left out.
  public let isCut: Bool

  /// Reads a text.
  ///
  /// The sign between cells is the one that the first lines have most of: comma, semicolon, tabulator or bar.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - mostRows: how many rows are taken at most.
  ///   - mostColumns: how many cells of each.
  public init(_ text: String, mostRows: Int = 500, mostColumns: Int = 60) {
    let sign = Self.sign(of: text)
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    var isCut = false
    func endCell() {
      if row.count < mostColumns { row.append(String(cell)) } else { isCut = true }
      cell = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endRow() {
      endCell()
      // An empty line is no row.
      if row != [""] { rows.append(row) }
      row = []
    }
    var scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if scalars.first == "\"" {
          cell.append(scalar)
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where cell.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case sign: endCell()
      case "\r" where scalars.first == "\n": break
      case "\n", "\r":
        endRow()
        if rows.count == mostRows {
          self.rows = rows
          self.isCut = isCut || !scalars.isEmpty
          return
        }
      default: cell.append(scalar)
      }
    }
    if !row.isEmpty || !cell.isEmpty || wasQuoted { endRow() }
    self.rows = rows
    self.isCut = isCut
  }

  /// How many columns the widest row has.
  public var columns: Int { rows.map(\.count).max() ?? 0 }

  private static func sign(of text: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text.unicodeScalars.prefix(4_000) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, signs.contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    return signs.max { (counts[$0] ?? 0, -order($0)) < (counts[$1] ?? 0, -order($1)) } ?? ","
  }

  private static let signs: [Unicode.Scalar] = [",", ";", "\t", "|"]
  private static func order(_ sign: Unicode.Scalar) -> Int { signs.firstIndex(of: sign) ?? signs.count }
}
