import CaseModel

/// One of few codes, as a person may type it: the code, or its words in either language as lists and help print them.
enum Choice {
  /// The code meant; nothing if none is.
  ///
  /// - Parameters:
  ///   - typed: what was typed; capitals and accents do not count.
  ///   - choices: the codes with their words.
  static func code(_ typed: String, among choices: [(code: String, words: Phrase)]) -> String? {
    let wanted = PlainWord.of(typed)
    if let exact = choices.first(where: { PlainWord.of($0.code) == wanted }) { return exact.code }
    let fitting = choices.filter { choice in
      [choice.words.es, choice.words.en].contains { forms($0).contains(wanted) }
    }
    return fitting.count == 1 ? fitting[0].code : nil
  }

  /// What a label may be shortened to: without what it explains in brackets, and without "para la" before it.
  private static func forms(_ label: String) -> Set<String> {
    let plain = PlainWord.of(label)
    let short = plain.split(separator: " (", maxSplits: 1).first.map(String.init) ?? plain
    var forms: Set<String> = [plain, short]
    for opening in ["para un ", "para una ", "para el ", "para la ", "for a ", "for the "]
    where short.hasPrefix(opening) {
      forms.insert(String(short.dropFirst(opening.count)))
    }
    return forms
  }
}
