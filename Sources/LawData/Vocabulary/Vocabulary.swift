public import CaseModel

/// A list of terms: shipped, or shipped with a lawyer's own terms over it.
public struct Vocabulary: Sendable {
  /// The name, as fields and dossiers say it.
  public let name: String
  /// The version of the shipped list.
  public let version: String
  /// Whether the list came with the program.
  public let shipped: Bool
  /// The scheme of codes that do not name their own.
  public let scheme: String?
  /// The name on screen.
  public let title: Phrase
  /// What the list is for.
  public let description: Phrase
  /// Where the list comes from.
  public let sources: [LegalSource]
  /// The terms, in the list's order.
  public let terms: [Term]
  private let places: [String: Int]
  private let narrower: [String: [String]]

  init(
    name: String, version: String, shipped: Bool, scheme: String?, title: Phrase, description: Phrase,
    sources: [LegalSource], terms: [Term]
  ) {
    self.name = name
    self.version = version
    self.shipped = shipped
    self.scheme = scheme
    self.title = title
    self.description = description
    self.sources = sources
    self.terms = terms
    var places: [String: Int] = [:]
    var narrower: [String: [String]] = [:]
    for (place, term) in terms.enumerated() {
      places[term.code] = place
      for parent in term.parents { narrower[parent, default: []].append(term.code) }
    }
    self.places = places
    self.narrower = narrower
  }

  /// The term with the code, if the list has it.
  public subscript(_ code: String) -> Term? { places[code].map { terms[$0] } }

  /// The term to use for a code now: the one that replaced it, if one did.
  public func current(_ code: String) -> Term? {
    var seen: Set<String> = []
    var term = self[code]
    while let next = term?.replacedBy, seen.insert(next).inserted, let replacement = self[next] { term = replacement }
    return term
  }

  /// The codes directly under a term, in the list's order.
  public func children(of code: String) -> [String] { narrower[code] ?? [] }

  /// The codes above a term, the nearest first.
  public func ancestors(of code: String) -> [String] {
    var found: [String] = []
    var waiting = self[code]?.parents ?? []
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard !found.contains(next) else { continue }
      found.append(next)
      waiting += self[next]?.parents ?? []
    }
    return found
  }

  /// The list with a lawyer's terms over it: a known code takes the new row, an unknown one is added at the end.
  public func merging(_ overlay: [Term]) -> Vocabulary {
    var terms = terms
    var places = places
    for term in overlay {
      if let place = places[term.code] {
        terms[place] = terms[place].under(term)
      } else {
        places[term.code] = terms.count
        terms.append(term)
      }
    }
    return Vocabulary(
      name: name, version: version, shipped: shipped, scheme: scheme, title: title, description: description,
      sources: sources, terms: terms)
  }
}

extension Term {
  /// The row with an overlay's words: what law says of it stays, its synonyms are kept beside the new ones.
  func under(_ overlay: Term) -> Term {
    Term(
      code: code, scheme: scheme, parent: overlay.parent ?? parent, alsoUnder: alsoUnder, level: level,
      replacedBy: overlay.replacedBy ?? replacedBy, meanings: meanings, certainty: certainty, label: overlay.label,
      spanishSynonyms: spanishSynonyms + overlay.spanishSynonyms.filter { !spanishSynonyms.contains($0) },
      englishSynonyms: englishSynonyms + overlay.englishSynonyms.filter { !englishSynonyms.contains($0) },
      definition: definition, inverse: inverse, exclusions: exclusions, capability: capability, weight: weight,
      sources: sources, note: note)
  }
}
