public import CaseModel

/// What a dossier says of itself.
public struct DossierAbout: Sendable, Hashable {
  /// The disclosure profile it was made with.
  public var profile: String
  /// The language of its words and of the page people read.
  public var language: Language
  /// What it is about, if anybody said so.
  public var title: String?
  /// How many records of which kinds the profile kept back.
  public var withheld: [WithheldCount]

  /// Creates the description of a dossier.
  public init(
    profile: String = "full", language: Language = .spanish, title: String? = nil, withheld: [WithheldCount] = []
  ) {
    self.profile = profile
    self.language = language
    self.title = title
    self.withheld = withheld
  }
}

/// How many records of a kind a profile kept back.
public struct WithheldCount: Sendable, Hashable {
  /// The kind.
  public var kind: RecordKind
  /// How many.
  public var count: Int

  /// Creates a count.
  public init(kind: RecordKind, count: Int) {
    self.kind = kind
    self.count = count
  }
}

/// The terms of a list that a dossier uses, with the version they were taken from.
public struct DossierVocabulary: Sendable, Hashable {
  /// The list's name, such as `conditions`.
  public var name: String
  /// The list's version.
  public var version: String
  /// The terms used and their parents.
  public var terms: [DossierTerm]

  /// Creates a list of terms.
  public init(name: String, version: String, terms: [DossierTerm]) {
    self.name = name
    self.version = version
    self.terms = terms
  }
}

/// One term of a list.
public struct DossierTerm: Sendable, Hashable {
  /// What bodies say.
  public var code: String
  /// The code of the wider term, if there is one.
  public var parent: String?
  /// Its words; a term that a lawyer added may lack a translation.
  public var label: Phrase

  /// Creates a term.
  public init(code: String, parent: String? = nil, label: Phrase) {
    self.code = code
    self.parent = parent
    self.label = label
  }
}
