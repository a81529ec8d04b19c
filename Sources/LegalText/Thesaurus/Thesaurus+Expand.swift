extension Thesaurus {
  /// Reads what somebody typed to find a condition: codes, names, lay words, several of them at once.
  ///
  /// The longest run of words that names something is taken, then the next. Words that name nothing but stand in few
  /// names ("mama" in "cáncer de mama") count as well, unless they only qualify a name beside them; the rest is not
  /// understood, and neither is a name that the word beside it turns into its opposite.
  public func expand(_ text: String) -> ThesaurusMatch {
    var terms: [RecognisedTerm] = []
    var unknown: [TextWord] = []
    var taken: [ArraySlice<TextWord>] = []
    let words = NameIndex.meaningful(TextWord.words(of: text))
    var place = 0
    while place < words.count {
      if let found = code(at: place, of: words, in: text) ?? named(at: place, of: words, in: text) {
        let run = words[place..<(place + found.words)]
        taken.append(run)
        if isContradicted(run, of: words, in: text) { unknown += run } else { terms.append(found.term) }
        place += found.words
      } else {
        unknown.append(words[place])
        place += 1
      }
    }
    var notUnderstood: [String] = []
    for run in Self.runs(unknown, of: words) {
      if qualifies(run, taken, in: text) {
        notUnderstood += run.filter { !$0.isConnecting }.map(\.surface)
      } else if let term = partlyNamed(run, in: text) {
        terms.append(term)
      } else {
        for word in run {
          if let term = run.count > 1 ? partlyNamed([word], in: text) : nil {
            terms.append(term)
          } else if !word.isConnecting {
            notUnderstood.append(word.surface)
          }
        }
      }
    }
    terms.sort { $0.range.lowerBound < $1.range.lowerBound }
    return ThesaurusMatch(codes: codes(of: terms), terms: terms, notUnderstood: notUnderstood)
  }

  /// Whether the word before or after a name says the opposite of it.
  private func isContradicted(_ run: ArraySlice<TextWord>, of words: [TextWord], in text: String) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    let before = run.startIndex > 0 ? words[run.startIndex - 1] : nil
    let after = run.endIndex < words.count ? words[run.endIndex] : nil
    return before.map { Qualifiers.isContrary($0) && Qualifiers.bind($0, first, in: text) } ?? false
      || after.map { Qualifiers.isContrary($0) && Qualifiers.bind(last, $0, in: text) } ?? false
  }

  /// Whether unknown words only say something of a name they stand beside, or of its opposite: alone they mean nothing.
  private func qualifies(_ run: [TextWord], _ taken: [ArraySlice<TextWord>], in text: String) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    if run.contains(where: Qualifiers.isContrary) { return true }
    return taken.contains { name in
      (name.last.map { Qualifiers.bind($0, first, in: text) } ?? false)
        || (name.first.map { Qualifiers.bind(last, $0, in: text) } ?? false)
    }
  }

  /// Conditions that words which were not understood may have meant, were they misspelt: the likest first.
  ///
  /// - Parameter text: what somebody typed.
  public func resembling(_ text: String) -> [String] {
    var seen: Set<String> = []
    return TextWord.words(of: text).filter { !$0.isConnecting }.flatMap { names.resembling(names.canonical($0.folded)) }
      .filter { seen.insert($0).inserted }
  }

  /// Finds conditions named in running text, for suggestions: whole names only, abbreviations only in capitals.
  public func mentions(in text: String) -> [RecognisedTerm] {
    var terms: [RecognisedTerm] = []
    let words = TextWord.words(of: text).filter { !$0.isConnecting }
    var place = 0
    while place < words.count {
      guard
        let found = code(at: place, of: words, in: text, spelled: true)
          ?? named(at: place, of: words, in: text, running: true)
      else {
        place += 1
        continue
      }
      if !isContradicted(words[place..<(place + found.words)], of: words, in: text) { terms.append(found.term) }
      place += found.words
    }
    return terms
  }

  private typealias Found = (term: RecognisedTerm, words: Int)

  private func codes(of terms: [RecognisedTerm]) -> Set<String> {
    var codes: Set<String> = []
    for term in terms {
      for candidate in term.candidates { codes.formUnion(expanded(candidate.code)) }
      if term.candidates.first?.way == .broaderCode, let typed = ConditionCode(term.typed) { codes.insert(typed.text) }
    }
    return codes
  }

  /// A code may be split into two words at its point or hyphen.
  private func code(at place: Int, of words: [TextWord], in text: String, spelled: Bool = false) -> Found? {
    for count in [2, 1] where place + count <= words.count {
      let run = words[place..<(place + count)]
      let typed = surface(run, in: text)
      guard !typed.contains(" "), let code = ConditionCode(typed),
        !spelled || run.allSatisfy({ $0.isCapitals || $0.isDigits })
      else { continue }
      guard let entry = nearest(typed) else { continue }
      let way: ThesaurusCandidate.Way = entry.code == code.text ? .code : .broaderCode
      return (term(run, in: text, [ThesaurusCandidate(code: entry.code, way: way)]), count)
    }
    return nil
  }

  private func named(at place: Int, of words: [TextWord], in text: String, running: Bool = false) -> Found? {
    for count in stride(from: min(names.longest, words.count - place), through: 1, by: -1) {
      let run = words[place..<(place + count)]
      let next = place + count < words.count ? words[place + count] : nil
      let found = names.exact(run.map { names.canonical($0.folded) }).filter { name in
        guard name.isAbbreviation, count == 1, let word = run.first else { return true }
        let numbered = next.map { $0.isDigits && $0.range.lowerBound == word.range.upperBound + 1 } ?? false
        return !numbered && (!running || word.isCapitals)
      }
      guard !found.isEmpty else { continue }
      let candidates = found.map { ThesaurusCandidate(code: $0.code, way: $0.isLabel ? .name : .synonym) }
      return (term(run, in: text, candidates), count)
    }
    return nil
  }

  /// Words that stand in few names; a word of many names says too little.
  private func partlyNamed(_ run: [TextWord], in text: String) -> RecognisedTerm? {
    let tokens = run.map { names.canonical($0.folded) }
    guard tokens.contains(where: { $0.count >= 4 }) else { return nil }
    let codes = Set(names.holding(tokens).map(\.code))
    guard (1...8).contains(codes.count) else { return nil }
    return term(run[...], in: text, codes.map { ThesaurusCandidate(code: $0, way: .partOfName) })
  }

  private func term(
    _ run: ArraySlice<TextWord>, in text: String, _ candidates: [ThesaurusCandidate]
  ) -> RecognisedTerm {
    var best: [String: ThesaurusCandidate] = [:]
    for candidate in candidates
    where candidate.way < best[candidate.code]?.way ?? .partOfName || best[candidate.code] == nil {
      best[candidate.code] = candidate
    }
    let ranked = best.values.sorted { rank($0) < rank($1) }
    let broadest = ranked.filter { candidate in
      !ranked.contains { $0.code != candidate.code && expanded($0.code).contains(candidate.code) }
    }
    let range = (run.first?.range.lowerBound ?? 0)..<(run.last?.range.upperBound ?? 0)
    return RecognisedTerm(
      typed: surface(run, in: text), range: range, candidates: ranked, isAmbiguous: broadest.count > 1)
  }

  private func rank(_ candidate: ThesaurusCandidate) -> (Int, Int, Int, String) {
    let replaced = entry(candidate.code)?.replacedBy != nil
    return (candidate.way.rawValue, replaced ? 1 : 0, ancestors(of: candidate.code).count, candidate.code)
  }

  private func surface(_ run: ArraySlice<TextWord>, in text: String) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    let bytes = Array(text.utf8)[first.range.lowerBound..<last.range.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Unknown words that stood next to each other.
  private static func runs(_ unknown: [TextWord], of words: [TextWord]) -> [[TextWord]] {
    var runs: [[TextWord]] = []
    var last: Int?
    for (place, word) in words.enumerated() where unknown.contains(word) {
      if let before = last, before + 1 == place, !runs.isEmpty {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
      last = place
    }
    return runs
  }
}

extension TextWord {
  var isDigits: Bool { surface.allSatisfy(\.isNumber) }
}
