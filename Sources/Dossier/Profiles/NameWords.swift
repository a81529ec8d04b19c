/// The words of a name and of an address that tell who somebody is or where they live.
enum NameWords {
  /// What stands between the words of a name and names nobody.
  static let particles: Set<String> = ["de", "del", "el", "la", "las", "los", "y", "e", "da", "van", "von"]

  /// The words that may name somebody by themselves: «Ana» and «Luz» do, «de» does not.
  static func telling(_ words: [String]) -> [String] {
    words.filter { $0.count >= 3 && !particles.contains($0) }
  }

  /// The name's words two by two: whoever writes two of them together means the person, in whatever case.
  ///
  /// Those that follow each other take along what stands between them, such as «de la».
  static func pairs(_ words: [String]) -> [[String]] {
    var pairs: [[String]] = []
    let places = words.indices.filter { !particles.contains(words[$0]) && words[$0].count > 1 }
    for (order, first) in places.enumerated() {
      for second in places.dropFirst(order + 1) {
        if order + 1 < places.count, places[order + 1] == second { pairs.append(Array(words[first...second])) }
        pairs.append([words[first], words[second]])
        pairs.append([words[second], words[first]])
      }
    }
    return pairs
  }

  /// Two words of the name, or all of it, written as one: what accounts, addresses and file names are made of.
  static func joined(_ words: [String]) -> [String] {
    let names = words.filter { !particles.contains($0) && $0.count > 2 }
    var joined = names.indices.flatMap { first in
      names.indices.filter { $0 != first }.map { names[first] + names[$0] }
    }
    joined.append(words.joined())
    // «Rosario» is no Rosa Río.
    return joined.filter { $0.count >= 8 && words.count > 1 }
  }

  /// The last two words of a full name: the surnames.
  static func surnames(_ words: [String]) -> [String]? {
    let places = words.indices.filter { !particles.contains(words[$0]) }
    guard places.count > 2, let last = places.last else { return nil }
    return Array(words[places[places.count - 2]...last])
  }

  /// Street and number in the ways they are written, such as «Morelos 45», «Morelos número 45» and «45 de Morelos».
  static func streets(_ words: [String]) -> [[String]] {
    var found: [[String]] = []
    for (place, number) in words.enumerated() where place > 0 && number.utf8.contains(where: { 48...57 ~= $0 }) {
      // «Calle Morelos número 45»: the street stands before the word for number.
      let before = words[..<place].last { !numberWords.contains($0) } ?? ""
      if months.contains(before) {
        // «16 de Septiembre 20» is a street; «20 de septiembre» is a day.
        if place >= 3 { found.append(Array(words[place - 3...place])) }
        continue
      }
      guard before.count >= 3, !before.utf8.contains(where: { 48...57 ~= $0 }), !placeWords.contains(before) else {
        continue
      }
      found.append([before, number])
      for word in numberWords { found.append([before, word, number]) }
      found.append([number, "de", before])
    }
    return found
  }

  private static let months: Set<String> = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  private static let numberWords = ["no", "num", "numero", "n", "nro", "exterior", "ext"]
  /// What has numbers and is no street.
  private static let placeWords: Set<String> = [
    "andador", "av", "avenida", "boulevard", "blvd", "bulevar", "calle", "calzada", "carretera", "casa", "col",
    "colonia", "cp", "departamento", "depto", "dpto", "edificio", "interior", "int", "kilometro", "local", "lote",
    "manzana", "mza", "piso", "postal", "privada", "seccion", "sector", "torre",
  ]
}
