internal import TextFolding

/// Cuts the telling piece out of a text and marks what matches.
struct SnippetMaker {
  /// How many words a snippet has at most.
  static let length = 32

  /// The forms of the single words; few, so that comparing is quicker than hashing.
  private let forms: [[UInt8]]
  private let prefixes: [[UInt8]]
  private let phrases: [[[UInt8]]]
  /// Kept from text to text, because it remembers the stems of the words it has met.
  private var tokenizer: WordTokenizer

  init(_ terms: [SearchQuestion.Term], _ language: PassageDraft.Language) {
    var forms: Set<[UInt8]> = []
    var prefixes: [[UInt8]] = []
    var phrases: [[[UInt8]]] = []
    for term in terms {
      let words = TextWords.forms(ofQuery: term.text, term.form, language)
      switch term.form {
      case .word: for word in words { forms.formUnion(word) }
      case .prefix: prefixes += words.compactMap(\.first)
      case .phrase: phrases.append(words.compactMap(\.first))
      }
    }
    self.forms = Array(forms)
    self.prefixes = prefixes
    self.phrases = phrases
    tokenizer = WordTokenizer(language.stems, remembersMany: false)
  }

  mutating func snippet(of text: String) -> Snippet {
    let bytes = Array(text.utf8)
    let (places, matches) = words(of: bytes)
    guard !places.isEmpty else {
      return Snippet(text: "", marks: [], cutBefore: false, cutAfter: !text.isEmpty)
    }
    let window = bestWindow(matches, count: places.count)
    let start = window.lowerBound == 0 ? 0 : places[window.lowerBound].lowerBound
    let end = window.upperBound == places.count ? bytes.count : places[window.upperBound - 1].upperBound
    let marks = window.filter { matches[$0] }.map { place in
      places[place].lowerBound - start..<places[place].upperBound - start
    }
    return Snippet(
      text: String(decoding: bytes[start..<end], as: UTF8.self), marks: marks, cutBefore: start > 0,
      cutAfter: end < bytes.count)
  }

  /// Where the words of a text stand, and which of them match.
  private mutating func words(of bytes: [UInt8]) -> (places: [Range<Int>], matches: [Bool]) {
    var places: [Range<Int>] = []
    var matches: [Bool] = []
    // What stands first at a place is the word itself; only phrases are compared by it.
    var spelled: [[UInt8]] = []
    tokenizer.tokenize(bytes.span, mode: .document) { token, start, end, colocated in
      var isMatch = false
      for form in forms where form.equals(token) { isMatch = true }
      if colocated, !places.isEmpty {
        if isMatch { matches[matches.count - 1] = true }
        return true
      }
      for prefix in prefixes where !isMatch && prefix.begins(token) { isMatch = true }
      places.append(start..<end)
      matches.append(isMatch)
      if !phrases.isEmpty { spelled.append(Array(copying: token)) }
      return true
    }
    for phrase in phrases where !phrase.isEmpty && phrase.count <= spelled.count {
      for start in 0...(spelled.count - phrase.count)
      where phrase.indices.allSatisfy({ spelled[start + $0] == phrase[$0] }) {
        for place in start..<start + phrase.count { matches[place] = true }
      }
    }
    return (places, matches)
  }

  /// The stretch with most matches; the earliest of equals, a little before its first match.
  private func bestWindow(_ matches: [Bool], count: Int) -> Range<Int> {
    guard count > SnippetMaker.length else { return 0..<count }
    var held = matches.prefix(SnippetMaker.length).count { $0 }
    var best = (held, 0)
    for start in stride(from: 1, through: count - SnippetMaker.length, by: 1) {
      held += (matches[start + SnippetMaker.length - 1] ? 1 : 0) - (matches[start - 1] ? 1 : 0)
      if held > best.0 { best = (held, start) }
    }
    let first = (best.1..<best.1 + SnippetMaker.length).first { matches[$0] } ?? best.1
    let start = min(max(0, min(first - 5, best.1 + SnippetMaker.length)), count - SnippetMaker.length)
    return start..<start + SnippetMaker.length
  }
}

extension Array where Element == UInt8 {
  fileprivate init(copying bytes: Span<UInt8>) {
    self = []
    reserveCapacity(bytes.count)
    for place in bytes.indices { append(bytes[place]) }
  }

  /// Whether these are the bytes.
  fileprivate func equals(_ bytes: Span<UInt8>) -> Bool { count == bytes.count && begins(bytes) }

  /// Whether the bytes begin with these.
  fileprivate func begins(_ bytes: Span<UInt8>) -> Bool {
    guard count <= bytes.count else { return false }
    for place in indices where self[place] != bytes[place] { return false }
    return true
  }
}
