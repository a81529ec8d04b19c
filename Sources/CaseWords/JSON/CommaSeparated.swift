/// Rows as comma-separated values (RFC 4180), for spreadsheets.
package enum CommaSeparated {
  /// One line, ended.
  package static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// One cell.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    let safe = isFormula && Double(text) == nil ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    var quoted = "\""
    for character in safe { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }
}
