import CaseModel

/// The ways in which texts say a day, as folded words.
enum BirthWords {
  static func ways(of day: Day) -> [[String]] {
    let (number, year) = (String(day.day), String(day.year))
    let numbers = Set([number, padded(day.day)])
    let (es, en) = (spanish[day.month - 1], english[day.month - 1])
    var ways: [[String]] = []
    let spoken = spelled[day.day - 1].split(separator: " ").map(String.init)
    for number in numbers.sorted().map({ [$0] }) + (day.day == 1 ? [["primero"], ["1o"], ["1ro"]] : []) + [spoken] {
      for before in [["de"], []] {
        for after in [["de"], ["del"], []] { ways.append(number + before + [es] + after + [year]) }
      }
      ways.append(number + ["de", es, "del", "ano", year])
    }
    for number in numbers.sorted() + [number + suffix(day.day)] {
      for month in [en, String(en.prefix(3))] {
        ways += [[month, number, year], [number, month, year], [number, "of", month, year]]
      }
    }
    for number in numbers.sorted() { ways.append([number, String(es.prefix(3)), year]) }
    // Written in figures: the day first in Mexico, the month first north of it, the year first in computers.
    for month in Set([String(day.month), padded(day.month)]).sorted() {
      for number in numbers.sorted() {
        ways += [[number, month, year], [month, number, year], [year, month, number]]
      }
    }
    return ways
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private static func suffix(_ day: Int) -> String {
    switch day {
    case 1, 21, 31: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }

  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let spelled = [
    "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos",
    "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve", "treinta",
    "treinta y uno",
  ]
}
