package import CaseModel

/// Values of fields as people read them.
package struct FieldText {
  /// The language of words.
  package let language: Language
  /// The label of a code of a vocabulary, if the vocabulary has it.
  package let label: @Sendable (_ code: String, _ vocabulary: String) -> Phrase?

  /// Creates it for a language and a way to ask for labels.
  package init(language: Language, label: @escaping @Sendable (_ code: String, _ vocabulary: String) -> Phrase?) {
    self.language = language
    self.label = label
  }

  /// The value of a field; several items of a repeated one are separate texts.
  package func texts(_ value: JSONValue, _ field: Field) -> [String] {
    field.repeats ? value.elements.map { text($0, field.shape) } : [text(value, field.shape)]
  }

  private func text(_ value: JSONValue, _ shape: Field.Shape) -> String {
    switch (shape, value) {
    case (_, .bool(let flag)): return Words.flag(flag).text(language)
    case (.date, .string(let text)): return Words.date(PartialDate(text), language)
    case (.code(let vocabulary), .string(let code)):
      guard let words = label(code, vocabulary) else { return code }
      return words.text(language)
    case (.group(let fields), .object):
      return fields.compactMap { field in
        value[field.name].map { part in
          field.words.text(language) + ": " + texts(part, field).joined(separator: ", ")
        }
      }.joined(separator: " · ")
    default: return value.text ?? ""
    }
  }
}
