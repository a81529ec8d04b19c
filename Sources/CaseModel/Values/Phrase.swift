/// A text shown to people, in both languages of the product.
///
/// A phrase cannot exist in one language only, so nothing shown to a user can lack its translation.
public struct Phrase: Sendable, Hashable {
  /// The Spanish text, as a Mexican lawyer would write it.
  public let es: String
  /// The English text.
  public let en: String

  /// Creates a phrase from its two texts.
  public init(_ es: String, _ en: String) {
    self.es = es
    self.en = en
  }

  /// The text in one language.
  public func text(_ language: Language) -> String {
    switch language {
    case .spanish: es
    case .english: en
    }
  }
}

/// A language of the product's faces; its raw value is the BCP 47 tag.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// Spanish, the first language.
  case spanish = "es"
  /// English.
  case english = "en"
}
