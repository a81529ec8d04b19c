internal import TextFolding

/// Words of a text, for what an index alone cannot say.
enum TextWords {
  /// A place of a text and the forms under which it is indexed.
  struct Word: Hashable {
    var range: Range<Int>
    var forms: [[UInt8]]
  }

  /// The words of a text in order, each with its folded form first and then its stems.
  static func all(_ text: String, _ language: PassageDraft.Language) -> [Word] {
    var tokenizer = WordTokenizer(language.stems, remembersMany: false)
    var words: [Word] = []
    let bytes = Array(text.utf8)
    tokenizer.tokenize(bytes.span, mode: .document) { token, start, end, colocated in
      var form: [UInt8] = []
      form.reserveCapacity(token.count)
      for place in 0..<token.count { form.append(token[place]) }
      if colocated, !words.isEmpty {
        words[words.count - 1].forms.append(form)
      } else {
        words.append(Word(range: start..<end, forms: [form]))
      }
      return true
    }
    return words
  }

  /// The first word whose folded form is the given one, as it is written in the text.
  static func word(of text: String, folded: String, language: PassageDraft.Language) -> String? {
    let wanted = Array(folded.utf8)
    guard let word = all(text, language).first(where: { $0.forms.first == wanted }) else { return nil }
    return String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
  }

  /// The forms a word of a question is looked for by.
  static func forms(ofQuery text: String, _ form: SearchQuestion.Term.Form, _ language: PassageDraft.Language)
    -> [[[UInt8]]]
  {
    var tokenizer = WordTokenizer(language.stems, remembersMany: false)
    var words: [[[UInt8]]] = []
    let bytes = Array(text.utf8)
    let mode: WordTokenizer.Mode =
      switch form {
      case .word: .query
      case .phrase: .exact
      case .prefix: .prefix
      }
    tokenizer.tokenize(bytes.span, mode: mode) { token, _, _, colocated in
      var spelled: [UInt8] = []
      for place in 0..<token.count { spelled.append(token[place]) }
      if colocated, !words.isEmpty { words[words.count - 1].append(spelled) } else { words.append([spelled]) }
      return true
    }
    return words
  }
}
