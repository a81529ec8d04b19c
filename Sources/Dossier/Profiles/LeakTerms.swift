import TextFolding

/// What may stand nowhere in a finished file.
struct LeakTerm: Sendable, Hashable {
  /// Why it may stand nowhere.
  enum Reason: Sendable, Hashable {
    /// The whole of a name, a contact, an identity card's number.
    case identity
    /// Two words of a name written as one, such as an account's name: in any case it names somebody.
    case joinedName
    /// The day somebody was born, as texts say it; where a field holds that day it is another's.
    case birth
    /// One word of a name.
    case nameWord
    /// One word of a name that is also a word of what may be said, such as an institution's name.
    case commonWord
    /// A docket or folio of something withheld.
    case watchedField
    /// An id of the office or the hash of a document that is not sent.
    case identifier
    /// What the office calls a record.
    case handle
    /// A name that leaves: what stands inside it is no leak.
    case said

    /// Whether it refuses the export.
    var isLeak: Bool {
      switch self {
      case .identity, .joinedName, .birth, .nameWord, .watchedField, .identifier: true
      case .commonWord, .handle, .said: false
      }
    }
  }

  let words: [String]
  let reason: Reason
  /// The handle of the record it belongs to.
  let owner: String?
}

/// Finds terms in texts: word by word, accents and case folded, numbers with any spacing.
///
/// Terms are found by their last word, which tells ids, numbers and surnames apart better than the first.
struct LeakMatcher: Sendable {
  private var terms: [LeakTerm] = []
  private var byLastWord: [String: [Int]] = [:]
  private var byDigits: [String: Int] = [:]
  /// Keys of letters and digits, which people write in groups.
  private var keys = SpacedKeys()
  private var longest = 1
  /// The terms there are; what may be said apart from what may not.
  private var known: Set<String> = []

  var isEmpty: Bool { terms.isEmpty }

  /// In how many words of a text a term may stand: numbers are written in groups.
  var reach: Int { max(longest, 8) }

  /// Makes of the terms that stand in a text which may be said mere warnings: relatives share surnames.
  mutating func excuse(_ text: String) {
    for hit in hits(in: text) where [.identity, .joinedName].contains(terms[hit.term].reason) {
      let term = terms[hit.term]
      terms[hit.term] = LeakTerm(words: term.words, reason: .commonWord, owner: term.owner)
    }
  }

  /// Adds the text as a term, if it is long enough to mean somebody.
  mutating func add(_ text: String, _ reason: LeakTerm.Reason, owner: String?) {
    var words: [String] = []
    FoldedWords.visit(text) { word, _ in words.append(word) }
    add(words: words, reason, owner: owner)
  }

  mutating func add(words: [String], _ reason: LeakTerm.Reason, owner: String?) {
    guard let last = words.last else { return }
    let length = words.reduce(0) { $0 + $1.count }
    // Short names name somebody too; a short number may be any number.
    let isName = reason != .watchedField && reason != .identifier
    let isWord = length == 3 && words.count == 1 && isName && Self.isWord(last)
    guard length >= 4 || reason == .handle || isWord else { return }
    guard known.insert((reason == .said ? "+" : "") + words.joined(separator: " ")).inserted else { return }
    byLastWord[last, default: []].append(terms.count)
    longest = max(longest, words.count)
    terms.append(LeakTerm(words: words, reason: reason, owner: owner))
    let digits = words.joined()
    if reason == .identity { keys.add(digits, term: terms.count - 1) }
    if digits.count >= 7, digits.utf8.allSatisfy({ 48...57 ~= $0 }), reason == .identity {
      byDigits[digits] = terms.count - 1
      // Mexican numbers are written with and without the country's code.
      if digits.count == 12, digits.hasPrefix("52") { byDigits[String(digits.dropFirst(2))] = terms.count - 1 }
    }
  }

  private static func isWord(_ text: String) -> Bool { !text.utf8.contains { 48...57 ~= $0 } }

  /// Calls back for every term that stands in the text, but for words of a name that may be said.
  ///
  /// - Parameters:
  ///   - text: one text of a file.
  ///   - hit: takes the term and whether its first word begins with a capital.
  func search(_ text: String, hit: (LeakTerm, Bool) -> Void) {
    let hits = hits(in: text)
    guard !hits.isEmpty else { return }
    let said = hits.filter { terms[$0.term].reason == .said }.map(\.words)
    for found in hits where terms[found.term].reason != .said {
      let isCovered = said.contains {
        $0.lowerBound <= found.words.lowerBound && found.words.upperBound <= $0.upperBound
      }
      if terms[found.term].reason != .commonWord || !isCovered { hit(terms[found.term], found.capital) }
    }
  }

  private struct Hit {
    let term: Int
    /// The places of its words in the text.
    let words: Range<Int>
    let capital: Bool
  }

  private func hits(in text: String) -> [Hit] {
    var hits: [Hit] = []
    var words: [String] = []
    var capitals: [Bool] = []
    var passed = 0
    var numbers: [String] = []
    var groups = SpacedKeys.Groups()
    FoldedWords.visit(text) { word, capital in
      if words.count > longest + 1_000 {
        let old = words.count - longest
        words.removeFirst(old)
        capitals.removeFirst(old)
        passed += old
      }
      words.append(word)
      capitals.append(capital)
      for index in byLastWord[word] ?? [] {
        let wanted = terms[index].words
        guard wanted.count <= words.count, words.suffix(wanted.count).elementsEqual(wanted) else { continue }
        let start = words.count - wanted.count
        // «La Paz» and «La Luz» are places.
        let isShort = wanted.count == 1 && word.count == 3 && start > 0
        let isPlace = isShort && words[start - 1] == "la" && capitals[start - 1]
        hits.append(
          Hit(term: index, words: passed + start..<passed + words.count, capital: capitals[start] && !isPlace))
      }
      keys.search(word, &groups) { index in
        hits.append(Hit(term: index, words: passed + words.count - 1..<passed + words.count, capital: false))
      }
      searchDigits(word, &numbers) { index in
        hits.append(Hit(term: index, words: passed + words.count - 1..<passed + words.count, capital: false))
      }
    }
    return hits
  }

  private func searchDigits(_ word: String, _ numbers: inout [String], _ hit: (Int) -> Void) {
    guard !byDigits.isEmpty else { return }
    guard word.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      numbers.removeAll()
      return
    }
    numbers.append(word)
    if numbers.count > 8 { numbers.removeFirst() }
    var joined = ""
    for number in numbers.reversed() {
      joined = number + joined
      if let index = byDigits[joined] { hit(index) }
    }
  }
}

/// The words of a text, folded, with what tells a name from a common noun: the capital.
enum FoldedWords {
  static func visit(_ text: String, _ visit: (_ folded: String, _ capital: Bool) -> Void) {
    var run: [UInt8] = []
    var plain = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        run.append(byte)
      case 0x80...0xFF:
        run.append(byte)
        plain = false
      default:
        if !run.isEmpty { finish(&run, &plain, visit) }
      }
    }
    if !run.isEmpty { finish(&run, &plain, visit) }
  }

  private static func finish(_ run: inout [UInt8], _ plain: inout Bool, _ visit: (String, Bool) -> Void) {
    if plain {
      let capital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= run[0]
      for index in run.indices where UInt8(ascii: "A")...UInt8(ascii: "Z") ~= run[index] { run[index] |= 0x20 }
      visit(String(decoding: run, as: UTF8.self), capital)
    } else {
      // Quotation marks, dashes and spaces beyond ASCII part words too.
      // What nobody sees, such as a space of no width or a soft hyphen, parts nothing.
      let scalars = String(decoding: run, as: UTF8.self).unicodeScalars.filter {
        !$0.properties.isDefaultIgnorableCodePoint
      }
      for piece in scalars.split(whereSeparator: { !isOfWord($0) }) {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: piece)
        visit(Folding.fold(String(word)), piece.first?.properties.isUppercase ?? false)
      }
    }
    run.removeAll(keepingCapacity: true)
    plain = true
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }
}
