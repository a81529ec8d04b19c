import CaseModel

/// Which terms the content that leaves uses: a term of a withheld record would tell of it.
struct VocabularyUse {
  private var codes: [String: Set<String>] = [:]

  /// Notes the codes of a record and of its links.
  mutating func add(_ record: DossierRecord) throws(DossierFailure) {
    note(try record.bodyValue(), record.kind.description.fields)
    for link in record.links {
      let fields = link.relation.description.attributes
      note(try record.attributes(of: link), fields)
    }
  }

  private mutating func note(_ body: JSONValue, _ fields: [Field]) {
    var found: [(String, String)] = []
    BodyWalk.leaves(of: body, fields) { path, text in
      if case .code(let vocabulary)? = path.last?.shape { found.append((vocabulary, text)) }
    }
    for (vocabulary, code) in found { codes[vocabulary, default: []].insert(code) }
  }

  /// The lists with the terms used and the wider terms above them.
  func narrowed(_ vocabularies: [DossierVocabulary]) -> [DossierVocabulary] {
    vocabularies.compactMap { vocabulary in
      let parents = Dictionary(
        vocabulary.terms.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
      var wanted: Set<String> = []
      for code in codes[vocabulary.name] ?? [] {
        var next: String? = code
        while let term = next, wanted.insert(term).inserted { next = parents[term] ?? nil }
      }
      var narrowed = vocabulary
      narrowed.terms = vocabulary.terms.filter { wanted.contains($0.code) }
      return narrowed.terms.isEmpty ? nil : narrowed
    }
  }
}
