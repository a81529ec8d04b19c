import Dossier
import LawData

/// Finds the terms of the codes that records use, so that a dossier explains its own codes.
enum CodeUse {
  /// The terms of the codes with everything above them; a code no list has is left to the record.
  static func vocabularies(_ codes: [String: Set<String>], _ law: CaseLaw) -> [DossierVocabulary] {
    codes.sorted { $0.key < $1.key }.compactMap { name, used in
      guard let list = law.vocabulary(name) else { return nil }
      let all = used.union(used.flatMap { list.ancestors(of: $0) })
      let terms = list.terms.filter { all.contains($0.code) }
      if terms.isEmpty { return nil }
      return DossierVocabulary(
        name: name, version: list.version,
        terms: terms.map { DossierTerm(code: $0.code, parent: $0.parent, label: $0.label) })
    }
  }
}
