import TextFolding

/// What may stand nowhere in a finished file.
struct LeakTerm: Sendable, Hashable {
  /// Why it may stand nowhere.
  enum Reason: Sendable, Hashable {
    /// The whole of a name, a contact, an identity card's number.
    case identity
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
  }

  let words: [String]
  let reason: Reason
  /// The handle of the record it belongs to.
  let owner: String?
}

/// Finds terms in texts: word by word, accents and case folded, numbers with any spacing.
struct LeakMatcher: Sendable {
  private var terms: [LeakTerm] = []
  private var byFirstWord: [String: [Int]] = [:]
  private var byDigits: [String: Int] = [:]

  var isEmpty: Bool { terms.isEmpty }

  /// Makes of the terms that stand in a text which may be said mere warnings: relatives share surnames.
  mutating func excuse(_ text: String) {
    var found: [LeakTerm] = []
    search(text) { term, _ in if term.reason == .identity { found.append(term) } }
    for term in found {
      guard let index = terms.firstIndex(of: term) else { continue }
      terms[index] = LeakTerm(words: term.words, reason: .commonWord, owner: term.owner)
    }
  }

  /// Adds the text as a term, if it is long enough to mean somebody.
  mutating func add(_ text: String, _ reason: LeakTerm.Reason, owner: String?) {
    var words: [String] = []
    TextWords.visit(text) { word, _ in words.append(word) }
    add(words: words, reason, owner: owner)
  }

  mutating func add(words: [String], _ reason: LeakTerm.Reason, owner: String?) {
    guard let first = words.first else { return }
    let length = words.reduce(0) { $0 + $1.count }
    guard length >= 4 || reason == .handle else { return }
    let term = LeakTerm(words: words, reason: reason, owner: owner)
    guard
      !(byFirstWord[first] ?? []).contains(where: {
        terms[$0].words == words && (terms[$0].reason == .said) == (reason == .said)
      })
    else { return }
    byFirstWord[first, default: []].append(terms.count)
    terms.append(term)
    let digits = words.joined()
    if digits.count >= 7, digits.utf8.allSatisfy({ 48...57 ~= $0 }), reason == .identity {
      byDigits[digits] = terms.count - 1
      // Mexican numbers are written with and without the country's code.
      if digits.count == 12, digits.hasPrefix("52") { byDigits[String(digits.dropFirst(2))] = terms.count - 1 }
    }
  }

  /// Calls back for every term that stands in the text, but for words of a name that may be said.
  ///
  /// - Parameters:
  ///   - text: one text of a file.
  ///   - hit: takes the term and whether its first word begins with a capital.
  func search(_ text: String, hit: (LeakTerm, Bool) -> Void) {
    var open: [Hit] = []
    var numbers: [String] = []
    var hits: [Hit] = []
    var position = 0
    TextWords.visit(text) { word, capital in
      var still: [Hit] = []
      for match in open where terms[match.term].words[position - match.start] == word { still.append(match) }
      for term in byFirstWord[word] ?? [] { still.append(Hit(term: term, start: position, capital: capital)) }
      position += 1
      open.removeAll(keepingCapacity: true)
      for match in still {
        if terms[match.term].words.count == position - match.start { hits.append(match) } else { open.append(match) }
      }
      searchDigits(word, &numbers, hit)
    }
    guard !hits.isEmpty else { return }
    let said = hits.filter { terms[$0.term].reason == .said }.map(range)
    for match in hits where terms[match.term].reason != .said {
      let isCovered = said.contains { $0.lowerBound <= match.start && range(match).upperBound <= $0.upperBound }
      if terms[match.term].reason != .commonWord || !isCovered { hit(terms[match.term], match.capital) }
    }
  }

  private struct Hit {
    let term: Int
    /// The place of its first word in the text.
    let start: Int
    let capital: Bool
  }

  private func range(_ hit: Hit) -> Range<Int> { hit.start..<hit.start + terms[hit.term].words.count }

  private func searchDigits(_ word: String, _ numbers: inout [String], _ hit: (LeakTerm, Bool) -> Void) {
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
      if let term = byDigits[joined] { hit(terms[term], false) }
    }
  }
}

/// The words of a text, folded, with what tells a name from a common noun: the capital.
enum TextWords {
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
      let scalars = String(decoding: run, as: UTF8.self).unicodeScalars
      for piece in scalars.split(whereSeparator: { !isOfWord($0) }) {
        visit(Folding.fold(String(piece)), piece.first?.properties.isUppercase ?? false)
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
