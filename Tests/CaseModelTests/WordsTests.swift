import CaseModel
import Testing

/// Every word shown to a person, in both languages, and every list a code is taken from.
@Suite struct WordsTests {
  private struct Word {
    let place: String
    let phrase: Phrase
  }

  /// Phrases that are the same in both languages by nature.
  private let sameInBoth: Set<String> = ["Folio", "Ordinal"]

  private var allFields: [(place: String, field: Field)] {
    let kinds = RecordKind.allCases.flatMap { kind in
      kind.description.fields.flatMap { nested($0, at: kind.rawValue) }
    }
    let links = Relation.allCases.flatMap { relation in
      relation.description.attributes.flatMap { nested($0, at: relation.rawValue) }
    }
    return kinds + links + Locator.fields.map { ("locator." + $0.name, $0) }
  }

  private func nested(_ field: Field, at place: String) -> [(place: String, field: Field)] {
    let here = (place: place + "." + field.name, field: field)
    guard case .group(let inner) = field.shape else { return [here] }
    return [here] + inner.flatMap { nested($0, at: here.place) }
  }

  private var allWords: [Word] {
    var words = allFields.flatMap { place, field in
      [Word(place: place, phrase: field.words)] + (field.note.map { [Word(place: place + " note", phrase: $0)] } ?? [])
    }
    for description in RecordKind.allCases.map(\.description) {
      words.append(Word(place: description.command, phrase: description.words))
      words.append(Word(place: description.command + " plural", phrase: description.plural))
    }
    for description in Relation.allCases.map(\.description) {
      words.append(Word(place: description.relation.rawValue, phrase: description.words))
      words.append(Word(place: description.relation.rawValue + " inverse", phrase: description.inverse))
    }
    return words + AccessLevel.allCases.map { Word(place: $0.code, phrase: $0.words) }
  }

  @Test func `nothing shown to a person lacks one of its languages`() {
    for word in allWords {
      #expect(!word.phrase.es.isEmpty && !word.phrase.en.isEmpty, "\(word.place)")
      #expect(word.phrase.es == word.phrase.es.trimmed && word.phrase.en == word.phrase.en.trimmed, "\(word.place)")
    }
  }

  @Test func `the two languages differ unless the word is the same in both`() {
    var same: Set<String> = []
    for word in allWords where word.phrase.es == word.phrase.en { same.insert(word.phrase.es) }
    #expect(same == sameInBoth)
  }

  @Test func `a note is a sentence`() {
    for (place, field) in allFields {
      guard let note = field.note else { continue }
      #expect(note.es.hasSuffix(".") && note.en.hasSuffix("."), "\(place)")
    }
  }

  @Test func `every coded field takes its codes from a known list, and no list is unused`() {
    var used: Set<String> = []
    for (place, field) in allFields {
      guard case .code(let list) = field.shape else { continue }
      #expect(VocabularyName(rawValue: list) != nil, "\(place) uses \(list)")
      used.insert(list)
    }
    #expect(used == Set(VocabularyName.allCases.map(\.rawValue)))
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first, let last else { return self }
    return first.isWhitespace || last.isWhitespace ? "" : self
  }
}
