package import CaseModel

/// Kinds of record as they stand in a sentence.
extension RecordKind {
  /// Whether its Spanish word is feminine.
  private var isFeminine: Bool {
    switch self {
    case .budgetLine, .evidence, .evidenceRequest, .figure, .informationRequest, .institution, .norm, .notification,
      .order, .person, .refusal, .ruling:
      true
    default: false
    }
  }

  /// One of the kind: «una prueba», "a person".
  package var one: Phrase {
    let words = description.words
    let vowel = words.en.first.map { "aeiou".contains($0) } ?? false
    let english = self == .evidence ? "an item of evidence" : (vowel ? "an " : "a ") + words.en
    return Phrase((isFeminine ? "una " : "un ") + words.es, english)
  }

  /// The one that is known: «la prueba», "the person".
  package var definite: Phrase {
    Phrase((isFeminine ? "la " : "el ") + description.words.es, "the " + description.words.en)
  }

  /// All of the kind: «las pruebas», "people".
  package var all: Phrase { Phrase((isFeminine ? "las " : "los ") + description.plural.es, description.plural.en) }

  /// One of the kind with what its handle looks like: «un hecho (H-…)».
  package var expected: Phrase { one + (self == .condition ? " (E11)" : " (\(description.handlePrefix)-…)") }

  /// Kinds of which any will do: «un hecho (H-…) o una cifra (CF-…)».
  package static func expected(_ kinds: [RecordKind]) -> Phrase {
    let several = kinds.dropLast().map(\.expected)
    guard let last = kinds.last?.expected else { return .same("") }
    guard !several.isEmpty else { return last }
    return Phrase(
      several.map(\.es).joined(separator: ", ") + " o " + last.es,
      several.map(\.en).joined(separator: ", ") + " or " + last.en)
  }
}

extension Phrase {
  /// The phrase with an article's phrase after it: Spanish makes one word of «de el» and of «a el».
  package func followed(by other: Phrase) -> Phrase {
    var spanish = es + " " + other.es
    if other.es.hasPrefix("el ") {
      if es.hasSuffix(" de") || es.hasSuffix(" a") || es == "a" { spanish = es + "l " + other.es.dropFirst(3) }
    }
    return Phrase(spanish, en + " " + other.en)
  }
}
