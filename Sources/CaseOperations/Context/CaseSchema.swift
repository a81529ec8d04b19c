import CaseModel
import DocumentStore

/// Declares the words of the case to a store, which knows none of them.
enum CaseSchema {
  /// Kinds with their facets, relations with the kinds they join.
  static let store = StoreSchema(
    kinds: RecordKind.allCases.map { kind in
      KindDeclaration(
        kind.rawValue, handlePrefix: kind.description.handlePrefix, facets: facets(of: kind.description).map(\.declared)
      )
    },
    relations: Relation.allCases.map { relation in
      let description = relation.description
      return RelationDeclaration(
        relation.rawValue,
        joins: description.sources.flatMap { source in
          description.targets.map { RelationDeclaration.Join(source.rawValue, $0.rawValue) }
        },
        single: description.single)
    },
    facetValues: { kind, parts in
      guard let description = RecordKind(rawValue: kind)?.description,
        let body = try? RecordEncoding.body(parts, description.fields)
      else { return [:] }
      return values(of: body, description)
    })

  /// A field that lists can be filtered and counted by.
  struct Facet: Sendable {
    /// The field.
    let field: Field
    /// What the store keeps of it.
    let declared: FacetDeclaration
  }

  /// The name of the facet that holds the first day a record's date may mean, as `yyyymmdd`.
  static let day = "day"
  /// The name of the facet that holds the year of a record's date.
  static let year = "year"

  /// The facets of a kind: its codes, flags and numbers, the texts that people count by, and its place in time.
  ///
  /// Fields that fewer people may see than the record are none, since a count would tell what they hold.
  static func facets(of description: KindDescription) -> [Facet] {
    var facets: [Facet] = []
    for field in description.fields
    where !field.privileged && (field.access ?? description.access) <= description.access {
      switch field.shape {
      case .code: facets.append(Facet(field: field, declared: FacetDeclaration(field.name, .term, many: field.repeats)))
      case .text where countedTexts[description.kind]?.contains(field.name) == true:
        facets.append(Facet(field: field, declared: FacetDeclaration(field.name, .term, many: field.repeats)))
      case .flag, .integer:
        facets.append(Facet(field: field, declared: FacetDeclaration(field.name, .integer, many: field.repeats)))
      case .text, .paragraph, .date, .decimal, .digest, .group: break
      }
      if field.name == description.dateField {
        facets.append(Facet(field: field, declared: FacetDeclaration(day, .integer)))
        facets.append(Facet(field: field, declared: FacetDeclaration(year, .integer)))
      }
    }
    return facets
  }

  private static let countedTexts: [RecordKind: Set<String>] = [
    .precedent: ["issuingBody"], .norm: ["instrument"], .person: ["municipality"],
  ]

  /// The facet values of a body.
  static func values(of body: JSONValue, _ description: KindDescription) -> [String: [FacetValue]] {
    var values: [String: [FacetValue]] = [:]
    for facet in facetTable[description.kind] ?? [] {
      let found = self.values(of: body, facet)
      if !found.isEmpty { values[facet.declared.name] = found }
    }
    return values
  }

  /// The values of one facet of a body.
  static func values(of body: JSONValue, _ facet: Facet) -> [FacetValue] {
    guard let value = body[facet.field.name] else { return [] }
    let name = facet.declared.name
    if name == day || name == year {
      guard let first = value.text.flatMap({ PartialDate($0) })?.earliest else { return [] }
      let whole = first.year * 10_000 + first.month * 100 + first.day
      return [.integer(Int64(name == year ? first.year : whole))]
    }
    return (facet.field.repeats ? value.elements : [value]).compactMap { single($0) }
  }

  private static let facetTable: [RecordKind: [Facet]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { ($0, facets(of: $0.description)) })

  private static func single(_ value: JSONValue) -> FacetValue? {
    switch value {
    case .bool(let flag): .integer(flag ? 1 : 0)
    case .number(let digits): Int64(digits).map { .integer($0) }
    case .string(let text): .term(text)
    case .null, .array, .object: nil
    }
  }
}

extension FacetValue {
  /// The value as a filter takes it.
  var words: String {
    switch self {
    case .integer(let number): String(number)
    case .term(let code): code
    }
  }
}
