import CaseModel
import LawData
import LegalText

/// The thesaurus of the shipped conditions, and what is needed to try all its names.
enum ShippedThesaurus {
  static let terms = Vocabularies.shipped["conditions"]?.terms ?? []

  static let thesaurus = Thesaurus(
    terms.map { term in
      ThesaurusEntry(
        code: term.code, label: term.label, synonyms: term.synonyms, parents: term.parents,
        isFamily: term.level != .chapter, replacedBy: term.replacedBy)
    })

  /// The conditions themselves, without the blocks and chapters above them.
  static let conditions = terms.filter { $0.level == .category || $0.level == .subcategory || $0.code == "C00-C97" }

  /// A text in capitals without accents, as people type who are in a hurry.
  static func shouted(_ text: String) -> String {
    let plain: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ö": "o",
    ]
    return String(text.lowercased().map { plain[$0] ?? $0 }).uppercased()
  }
}
