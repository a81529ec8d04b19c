internal import TextFolding

/// Takes apart what a person typed.
struct QueryParser {
  /// What must stand.
  var required: [SearchQuestion.Term] = []
  /// What ranks.
  var words: [SearchQuestion.Term] = []

  init(_ text: String) {
    var inQuotes = false
    var piece = ""
    func add(_ parser: inout QueryParser) {
      defer { piece = "" }
      if inQuotes { return parser.addPhrase(piece) }
      for word in piece.split(whereSeparator: \.isWhitespace) { parser.addWord(String(word)) }
    }
    for character in text {
      // Control characters mean something to the tokenizer, never to a person.
      if let value = character.asciiValue, value < 32 || value == 127 {
        piece.append(" ")
      } else if "\"“”«»".contains(character) {
        add(&self)
        inQuotes.toggle()
      } else {
        piece.append(character)
      }
    }
    // An open quote at the end is a phrase still being typed.
    add(&self)
  }

  private mutating func addPhrase(_ text: String) {
    guard !WordTokenizer.words(of: text).isEmpty else { return }
    required.append(.init(form: .phrase, text: text))
  }

  private mutating func addWord(_ text: String) {
    let isPrefix = text.hasSuffix("*")
    let found = WordTokenizer.words(of: text)
    guard let last = found.last else { return }
    if isPrefix, found.count == 1 {
      words.append(.init(form: .prefix, text: last))
    } else {
      // A docket number is one word to the tokenizer, whole and in parts; it is passed on as it was typed.
      let term = SearchQuestion.Term(form: .word, text: isPrefix ? String(text.dropLast()) : text)
      if !words.contains(term) { words.append(term) }
    }
  }

  /// The words that say something in a language: without stop words, unless there are no others.
  func telling(_ language: PassageDraft.Language) -> [SearchQuestion.Term] {
    let telling = words.filter { term in
      guard term.form == .word else { return true }
      let found = WordTokenizer.words(of: term.text)
      return found.count != 1 || !StopWords.contains(found[0], language.stems)
    }
    return telling.isEmpty && required.isEmpty ? words : telling
  }

  /// The beginning that someone has typed of their last word, folded; `nil` if there is none.
  static func folded(lastWordOf text: String) -> String? { WordTokenizer.words(of: text).last }
}
