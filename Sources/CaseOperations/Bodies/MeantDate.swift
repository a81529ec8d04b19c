import CaseModel
import TextFolding

/// What a date written as people in Mexico write it may mean: offered to whoever typed it, never taken for granted.
enum MeantDate {
  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  /// The date that `15/02/2026`, `15-02-2026`, `02/2026`, «15 de febrero de 2026» or «feb 2026» may mean; nothing if there
  /// is no such day.
  static func of(_ text: String) -> PartialDate? {
    let pieces = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.filter { !["de", "del", "el"].contains($0) }
    var numbers: [Int] = []
    for (index, piece) in pieces.enumerated() {
      if let number = Int(piece), piece.utf8.count <= 4 {
        numbers.append(number)
      } else if let month = month(piece), index == pieces.count - 2 {
        numbers.append(month)
      } else {
        return nil
      }
    }
    guard let year = numbers.last, year > 999 else { return nil }
    switch numbers.count {
    case 2: return PartialDate.Point(year: year, month: numbers[0]).map { PartialDate($0) }
    case 3:
      // Day before month, as here; the other way about only where this cannot be.
      let point =
        PartialDate.Point(year: year, month: numbers[1], day: numbers[0])
        ?? PartialDate.Point(year: year, month: numbers[0], day: numbers[1])
      return point.map { PartialDate($0) }
    default: return nil
    }
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = word == "setiembre" || word == "set" ? "sep" : word
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
