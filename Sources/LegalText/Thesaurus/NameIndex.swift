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

  /// Brings a folded word to the form the names use: plural to singular, one gender to the other.
  func canonical(_ word: String) -> String {
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
