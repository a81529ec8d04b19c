package import CaseModel
import CaseOperations

extension Message {
  /// The words of an act that cannot be taken back and was not confirmed.
  package static func needsConfirmation(_ option: String, _ value: String) -> Message {
    Message(
      "needs-confirmation",
      Phrase("esto no se puede deshacer y falta confirmarlo", "this cannot be undone and needs confirmation"),
      next: .same("\(option)=\(value)"), exit: .usage)
  }

  /// Conditions by code and name: a code alone is no help to whoever typed a word.
  package static func named(_ codes: [String]) -> Phrase {
    let names = codes.prefix(8).map { code -> Phrase in
      let words = CaseLaw.shipped.words(code, of: "conditions")
      return words.es == code ? .same(code) : Phrase("\(code) (\(words.es))", "\(code) (\(words.en))")
    }
    return Phrase(names.map(\.es).joined(separator: ", "), names.map(\.en).joined(separator: ", "))
  }

  package static func meant(conditions codes: [String]) -> Phrase? {
    if codes.isEmpty { return nil }
    let names = named(Array(codes.prefix(3)))
    return Phrase("¿quiso decir \(names.es)?", "did you mean \(names.en)?")
  }

  /// Codes of a list with their words: a code alone is no help to whoever typed a word.
  package static func meant(_ codes: [String], of vocabulary: String) -> Phrase? {
    let names = codes.map { code -> Phrase in
      let words = CaseLaw.shipped.words(code, of: vocabulary)
      return words.es == code ? .same(code) : Phrase("\(code) (\(words.es))", "\(code) (\(words.en))")
    }
    guard !names.isEmpty else { return nil }
    return Phrase(
      "¿quiso decir \(names.map(\.es).joined(separator: ", "))?",
      "did you mean \(names.map(\.en).joined(separator: ", "))?")
  }

  package static func meant(_ suggestions: [String]) -> Phrase? {
    guard !suggestions.isEmpty else { return nil }
    let list = suggestions.joined(separator: ", ")
    return Phrase("¿quiso decir \(list)?", "did you mean \(list)?")
  }
}
