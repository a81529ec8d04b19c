import CaseModel
import Dossier
import LawData

/// Finds which terms of which vocabularies records use, so that a dossier explains its own codes.
enum CodeUse {
  /// Adds the codes of a record and its links.
  static func collect(_ record: DossierRecord, into codes: inout [String: Set<String>]) throws {
    let fields = record.kind.description.fields
    collect(try record.body.value(fields), fields, into: &codes)
    for link in record.links {
      let attributes = link.relation.description.attributes
      collect(try link.attributes.value(attributes), attributes, into: &codes)
      codes["relations", default: []].insert(link.relation.rawValue)
    }
  }

  private static func collect(_ body: JSONValue, _ fields: [Field], into codes: inout [String: Set<String>]) {
    for field in fields {
      guard let value = body[field.name] else { continue }
      for single in field.repeats ? value.elements : [value] {
        switch field.shape {
        case .code(let list): if let code = single.text { codes[list, default: []].insert(code) }
        case .group(let inner): collect(single, inner, into: &codes)
        case .text, .paragraph, .date, .integer, .decimal, .flag, .digest: break
        }
      }
    }
  }

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
