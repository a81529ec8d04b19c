/// Cuts the telling piece out of a text and marks what matches.
struct SnippetMaker {
  /// How many words a snippet has at most.
  static let length = 32

  private let forms: Set<[UInt8]>
  private let prefixes: [[UInt8]]
  private let phrases: [[[UInt8]]]
  private let language: PassageDraft.Language

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
    self.forms = forms
    self.prefixes = prefixes
    self.phrases = phrases
    self.language = language
  }

  func snippet(of text: String) -> Snippet {
    let words = TextWords.all(text, language)
    let matches = matching(words)
    guard !words.isEmpty else {
      return Snippet(text: "", marks: [], cutBefore: false, cutAfter: !text.isEmpty)
    }
    let window = bestWindow(matches, count: words.count)
    let bytes = Array(text.utf8)
    let start = window.lowerBound == 0 ? 0 : words[window.lowerBound].range.lowerBound
    let end = window.upperBound == words.count ? bytes.count : words[window.upperBound - 1].range.upperBound
    let marks = window.filter { matches[$0] }.map { place in
      words[place].range.lowerBound - start..<words[place].range.upperBound - start
    }
    return Snippet(
      text: String(decoding: bytes[start..<end], as: UTF8.self), marks: marks, cutBefore: start > 0,
      cutAfter: end < bytes.count)
  }

  private func matching(_ words: [TextWords.Word]) -> [Bool] {
    var matches = words.map { word in
      word.forms.contains { forms.contains($0) }
        || prefixes.contains { prefix in word.forms.first?.starts(with: prefix) == true }
    }
    for phrase in phrases where !phrase.isEmpty && phrase.count <= words.count {
      for start in 0...(words.count - phrase.count)
      where phrase.indices.allSatisfy({ words[start + $0].forms.first == phrase[$0] }) {
        for place in start..<start + phrase.count { matches[place] = true }
      }
    }
    return matches
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
