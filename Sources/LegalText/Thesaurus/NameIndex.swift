internal import CaseModel

/// Every name of every condition, found however it is inflected, accented or ordered.
struct NameIndex: Sendable {
  /// A name of an entry.
  struct Name: Sendable, Hashable {
    let code: String
    let isLabel: Bool
    /// Whether the name is an abbreviation, such as `AR`: in running text only capitals mean it.
    let isAbbreviation: Bool
    let tokens: [String]
  }

  private(set) var longest = 1
  private var names: [[String]: [Name]] = [:]
  private var byToken: [String: Set<Name>] = [:]
  private var known: Set<String> = []

  init(_ entries: [ThesaurusEntry]) {
    var read: [(entry: ThesaurusEntry, text: String, isLabel: Bool)] = []
    for entry in entries {
      read += [(entry, entry.label.es, true), (entry, entry.label.en, true)]
      read += entry.synonyms.map { (entry, $0, false) }
    }
    let words = read.map { name in TextWord.words(of: name.text) }
    for name in words { known.formUnion(name.map(\.folded)) }
    for (place, name) in read.enumerated() {
      let meaningful = Self.meaningful(words[place])
      let tokens = meaningful.map { canonical($0.folded) }
      guard !tokens.isEmpty else { continue }
      let isAbbreviation = meaningful.count == 1 && meaningful[0].isCapitals && meaningful[0].surface.count <= 4
      let row = Name(code: name.entry.code, isLabel: name.isLabel, isAbbreviation: isAbbreviation, tokens: tokens)
      longest = max(longest, tokens.count)
      names[tokens.sorted(), default: []].append(row)
      for token in tokens { byToken[token, default: []].insert(row) }
    }
  }

  /// The words of a text that say something; all of them where none does.
  static func meaningful(_ words: [TextWord]) -> [TextWord] {
    let kept = words.filter { !$0.isConnecting }
    return kept.isEmpty ? words : kept
  }

  /// The names made of exactly these tokens, in any order.
  func exact(_ tokens: [String]) -> [Name] { names[tokens.sorted()] ?? [] }

  /// The names that hold all of these tokens and more.
  func holding(_ tokens: [String]) -> Set<Name> {
    guard let first = tokens.first, var found = byToken[first] else { return [] }
    for token in tokens.dropFirst() { found.formIntersection(byToken[token] ?? []) }
    return found
  }

  /// Brings a folded word to the form the names use: plural to singular, one gender to the other, numerals to digits.
  func canonical(_ word: String) -> String {
    if let digits = Self.numerals[word] { return digits }
    for form in Self.singulars(word) where known.contains(form) { return canonical(form) }
    if let masculine = Self.masculine(word), known.contains(masculine) { return canonical(masculine) }
    if known.contains(word) { return word }
    for form in Self.plurals(word) where known.contains(form) { return canonical(form) }
    for form in [word] + Self.singulars(word) {
      guard let other = Self.masculine(form) ?? Self.feminine(form), known.contains(other) else { continue }
      return canonical(other)
    }
    return word
  }

  /// Types and grades are written as digits, in Roman numerals and in words: "tipo 2", "tipo II", "tipo dos".
  private static let numerals = [
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "uno": "1", "dos": "2", "tres": "3", "cuatro": "4", "one": "1",
    "two": "2", "three": "3", "four": "4",
  ]

  /// The codes of names that hold a word so like the given one that it may be misspelt, the likest first.
  ///
  /// - Parameter word: a folded word of at least five letters; two of them may be wrong, one in words under eight.
  func resembling(_ word: String) -> [String] {
    guard word.count >= 5 else { return [] }
    let letters = Array(word.unicodeScalars)
    var found: [(distance: Int, name: Name)] = []
    for (token, holders) in byToken where abs(token.count - word.count) <= 2 && token.count >= 5 {
      guard Qualifiers.beginAlike(word, token), !Qualifiers.areOpposites(word, token) else { continue }
      let distance = Self.distance(letters, Array(token.unicodeScalars))
      // A word that stands in a name is no misspelling of another.
      if distance == 0 { return [] }
      if distance <= (letters.count < 8 ? 1 : 2) { found += holders.map { (distance, $0) } }
    }
    var seen: Set<String> = []
    return found.sorted {
      ($0.distance, $0.name.tokens.count, $0.name.code) < ($1.distance, $1.name.tokens.count, $1.name.code)
    }
    .map(\.name.code).filter { seen.insert($0).inserted }
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = last
      last = current
    }
    return last[right.count]
  }

  private static func singulars(_ word: String) -> [String] {
    guard word.count >= 5, word.hasSuffix("s") else { return [] }
    var forms = [String(word.dropLast())]
    if word.hasSuffix("ces") { forms.append(word.dropLast(3) + "z") }
    if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
    if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    return forms
  }

  private static func plurals(_ word: String) -> [String] {
    guard word.count >= 4 else { return [] }
    return [word + "s", word + "es"] + (word.hasSuffix("z") ? [word.dropLast() + "ces"] : [])
  }

  private static func masculine(_ word: String) -> String? {
    word.count >= 5 && word.hasSuffix("a") ? word.dropLast() + "o" : nil
  }

  private static func feminine(_ word: String) -> String? {
    word.count >= 5 && word.hasSuffix("o") ? word.dropLast() + "a" : nil
  }
}
