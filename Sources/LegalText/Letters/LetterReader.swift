public import CaseModel
import TextFolding

/// What the text of a letter may say: offered to a person, never taken for true.
public struct LetterHints: Sendable, Hashable {
  /// Dates in the order they stand, each once.
  public var dates: [PartialDate] = []
  /// Articles as they are cited: «artículo 5, fracción II».
  public var articles: [String] = []
  /// Names given by the caller that stand in the text, in their order.
  public var names: [String] = []
  /// Whether relatives are spoken of.
  public var speaksOfFamily = false
}

/// Reads a letter in Spanish for dates, cited articles, known names, and family.
public struct LetterReader: Sendable {
  /// Names to look for: of institutions, of conditions.
  public var names: [String]

  /// Creates a reader that knows some names.
  public init(names: [String] = []) { self.names = names }

  /// Reads the text of a letter.
  public func read(_ text: String) -> LetterHints {
    let words = Self.words(of: text)
    let folded = " " + words.joined(separator: " ") + " "
    var hints = LetterHints()
    hints.dates = Self.dates(in: words)
    hints.articles = Self.articles(in: words)
    hints.names = names.filter { name in
      let sought = Self.words(of: name).joined(separator: " ")
      return sought.count > 2 && folded.contains(" " + sought + " ")
    }
    hints.speaksOfFamily = Self.family.contains { folded.contains(" " + $0) }
    return hints
  }

  private static let family = ["familia", "beneficiari", "conyuge", "concubin", "derechohabientes", "hijas", "hijos"]

  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  /// Lower case without accents; letters and numbers only.
  private static func words(of text: String) -> [String] {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// «3 de mayo de 2024», «03/05/2024», «2024-05-03».
  private static func dates(in words: [String]) -> [PartialDate] {
    var found: [PartialDate] = []
    for (index, word) in words.enumerated() {
      guard let first = Int(word), word.count <= 4 else { continue }
      let rest = words[(index + 1)...].prefix(4).filter { $0 != "de" && $0 != "del" }
      guard rest.count >= 2 else { continue }
      if let date = worded(first, rest) ?? numeric(first, word, rest) { found.append(date) }
    }
    return found.reduce(into: []) { all, date in if !all.contains(date) { all.append(date) } }
  }

  private static func worded(_ day: Int, _ rest: [String]) -> PartialDate? {
    guard let month = months.firstIndex(of: rest[0] == "setiembre" ? "septiembre" : rest[0]), let year = Int(rest[1]),
      (1900...2200).contains(year)
    else { return nil }
    return PartialDate.Point(year: year, month: month + 1, day: day).map { PartialDate($0) }
  }

  private static func numeric(_ first: Int, _ word: String, _ rest: [String]) -> PartialDate? {
    guard let second = Int(rest[0]), let third = Int(rest[1]) else { return nil }
    // Day first, as Mexico writes it; year first, as the norm has it.
    let parts = word.count == 4 ? (first, second, third) : rest[1].count == 4 ? (third, second, first) : nil
    guard let (year, month, day) = parts, (1900...2200).contains(year) else { return nil }
    return PartialDate.Point(year: year, month: month, day: day).map { PartialDate($0) }
  }

  /// «artículo 5», with the fraction that follows.
  private static func articles(in words: [String]) -> [String] {
    var found: [String] = []
    for (index, word) in words.enumerated() where word == "articulo" || word == "art" {
      guard let number = words[(index + 1)...].first, number.first?.isNumber == true else { continue }
      var text = "artículo \(number)"
      let after = Array(words[(index + 2)...].prefix(2))
      if after.count == 2, after[0].hasPrefix("fracc") { text += ", fracción \(after[1].uppercased())" }
      if !found.contains(text) { found.append(text) }
    }
    return found
  }
}
