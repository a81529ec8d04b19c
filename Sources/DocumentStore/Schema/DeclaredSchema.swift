/// The declarations of a store, checked, with the places of names looked up once.
final class DeclaredSchema: Sendable {
  let kinds: [DeclaredKind]
  let relations: [String: RelationDeclaration]
  let facetValues: (@Sendable (String, [Part]) -> [String: [FacetValue]])?
  let signature: FacetSignature
  private let byName: [String: DeclaredKind]

  init(_ schema: StoreSchema) throws(StoreError) {
    var kinds: [DeclaredKind] = []
    var byName: [String: DeclaredKind] = [:]
    for declaration in schema.kinds {
      guard DeclaredSchema.isName(declaration.name), byName[declaration.name] == nil,
        Set(declaration.facets.map(\.name)).count == declaration.facets.count,
        declaration.facets.allSatisfy({ DeclaredSchema.isName($0.name) && 0...3 ~= $0.access })
      else { throw .invalid(.name) }
      let kind = DeclaredKind(declaration)
      kinds.append(kind)
      byName[kind.name] = kind
    }
    var relations: [String: RelationDeclaration] = [:]
    for relation in schema.relations {
      guard !relation.name.isEmpty, relations.updateValue(relation, forKey: relation.name) == nil else {
        throw .invalid(.name)
      }
    }
    self.kinds = kinds
    self.byName = byName
    self.relations = relations
    facetValues = schema.facetValues
    signature = FacetSignature(kinds)
  }

  func kind(_ name: String) throws(StoreError) -> DeclaredKind {
    guard let kind = byName[name] else { throw .invalid(.kind(name)) }
    return kind
  }

  func relation(_ name: String) throws(StoreError) -> RelationDeclaration {
    guard let relation = relations[name] else { throw .invalid(.relation(name)) }
    return relation
  }

  /// Names become table and column names, so they are plain: a letter, then letters, digits and underscores.
  static func isName(_ name: String) -> Bool { name.utf8.count <= 48 && isTable(name) }

  /// Whether a name can stand in a statement as it is.
  static func isTable(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
    return isLetter(first) && name.utf8.allSatisfy { isLetter($0) || 48...57 ~= $0 || $0 == 95 }
  }
}

/// One declared kind, with what its facet tables need.
final class DeclaredKind: Sendable, Hashable {
  let declaration: KindDeclaration
  let facetPlaces: [String: Int]
  let statements: FacetStatements

  var name: String { declaration.name }
  var facets: [FacetDeclaration] { declaration.facets }

  init(_ declaration: KindDeclaration) {
    self.declaration = declaration
    var places: [String: Int] = [:]
    for (place, facet) in declaration.facets.enumerated() { places[facet.name] = place }
    facetPlaces = places
    statements = FacetStatements(declaration)
  }

  func place(ofFacet name: String) throws(StoreError) -> Int {
    guard let place = facetPlaces[name] else { throw .invalid(.facet(kind: self.name, facet: name)) }
    return place
  }

  static func == (left: DeclaredKind, right: DeclaredKind) -> Bool { left.declaration == right.declaration }
  func hash(into hasher: inout Hasher) { hasher.combine(declaration.name) }
}
